package io.fleetc.source;

import io.fleetc.source.Reading.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The one capability that reads files: everything else in fleetc gets text, never a path.
 *
 * <p>A file is read only if its real path, every symbolic link resolved, lies under the real root. Names are relative to
 * the root and use {@code /} on every platform. Nothing here throws for what a user did: a file that cannot be read is a
 * {@link Reading.Refused}.
 */
public sealed interface Sources permits DirectorySources, SingleSource, MemorySources, StoredSources, WitnessedSources {
    /** The size limit of one file, in bytes: 8 MiB. */
    int MAX_BYTES = 8 * 1024 * 1024;

    /** The name of standard input in messages. */
    String STANDARD_INPUT = "<stdin>";

    /** What it is called where it is a program, see {@link Source#isProgram}. */
    String STANDARD_PROGRAM = STANDARD_INPUT + ".dhall";

    /**
     * Files under a root, which is a directory or one file. A root that does not exist gives sources that refuse
     * everything and say so in {@link #list}.
     */
    static Sources open(Path root) {
        String name = root.isAbsolute() || root.getFileName() == null ? fileName(root) : slashes(root);
        try {
            Path real = root.toRealPath();
            return Files.isDirectory(real)
                    ? new DirectorySources(real, root.toAbsolutePath().normalize())
                    : new SingleSource(fileName(root), real);
        } catch (IOException failed) {
            Problem problem = Links.problem(failed, root.toAbsolutePath());
            return MemorySources.refusing(
                    Reading.Refused.of(name, problem == Problem.NOT_FOUND ? Problem.NO_ROOT : problem, ""));
        }
    }

    /** Texts by name, for tests and for callers that hold the texts already. */
    static Sources of(Map<String, String> texts) {
        return MemorySources.ofTexts(texts);
    }

    /** Bytes by name, judged as those of files are. */
    static Sources ofBytes(Map<String, byte[]> files) {
        return MemorySources.ofBytes(files);
    }

    /**
     * The files of a stored tree, each read when it is asked for.
     *
     * @param called the absolute path at which the tree would lie if it were laid out, if it has a place
     */
    static Sources stored(StoredTree tree, Optional<Path> called) {
        return new StoredSources(tree, called.orElse(null), null);
    }

    /** One file of a stored tree and no other; {@code called} is the path of the directory that would hold it. */
    static Sources storedFile(StoredTree tree, String name, Optional<Path> called) {
        return new StoredSources(tree, called.orElse(null), name);
    }

    /** One text from a stream such as standard input, under {@link #STANDARD_INPUT}; reads it to its end or limit. */
    static Sources standardInput(InputStream in) throws IOException {
        return standardInput(in, text -> false);
    }

    /** The same, under {@link #STANDARD_PROGRAM} where the text is that of a program. */
    static Sources standardInput(InputStream in, Predicate<String> isProgram) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        boolean program = Decoding.decode(STANDARD_INPUT, bytes) instanceof Reading.Text text
                && isProgram.test(text.source().text());
        Map<String, byte[]> files = new TreeMap<>();
        files.put(program ? STANDARD_PROGRAM : STANDARD_INPUT, bytes);
        return ofBytes(files);
    }

    /**
     * The regular files of a directory, those whose name begins with a dot left out. A directory that does not exist has
     * no files.
     *
     * @param directory root-relative, empty for the root itself
     * @param deep whether to list the directories below it too
     */
    Listing list(String directory, boolean deep);

    /** Reads a text: a {@link Reading.Text} or a refusal. */
    Reading read(String name);

    /** Reads a file as it is: a {@link Reading.Bytes} or a refusal. */
    Reading readBytes(String name);

    /**
     * The root-relative name of what stands at an absolute path, if that lies under the root; whether there is anything,
     * reading will tell.
     */
    Optional<String> nameOf(String absolutePath);

    /** Whether the root is one file, whatever its name, rather than a directory. */
    boolean isOneFile();

    private static String fileName(Path path) {
        Path last = path.getFileName();
        return last == null ? "/" : last.toString();
    }

    private static String slashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }
}
