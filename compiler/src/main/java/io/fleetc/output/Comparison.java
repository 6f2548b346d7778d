package io.fleetc.output;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import io.fleetc.source.Span;
import io.fleetc.source.StoredTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A directory held against the tree that the fleet compiles to; never changes anything.
 *
 * <p>A file that the fleet does not make is an orphan, whoever put it there, unless its name is {@code README.md}, {@code
 * hydrator.metadata} or begins with a dot. At the top of a work tree of Git, what is in no directory of ours is the user's.
 *
 * @param differences by path; empty if the directory is right
 */
public record Comparison(List<Difference> differences) {
    private static final String README = "README.md";

    public Comparison {
        differences = List.copyOf(differences);
    }

    /**
     * Compares.
     *
     * @param expected what the fleet compiles to
     * @param directory what is committed; a directory that is absent lacks every file
     * @param partial whether the tree holds some clusters only: then the directories of others are not looked at
     * @return the differences, or FC1002 if the directory cannot be read
     */
    public static Checked<Comparison> of(FileTree expected, Path directory, boolean partial) {
        return of(expected, new PresentFiles(directory), partial);
    }

    /** The same for a directory of which Git keeps the files; {@code whole} if it is all that the repository holds. */
    public static Checked<Comparison> of(FileTree expected, StoredTree directory, boolean whole, boolean partial) {
        return of(expected, new StoredFiles(directory, whole), partial);
    }

    private static Checked<Comparison> of(FileTree expected, CommittedFiles present, boolean partial) {
        try {
            return Checked.of(new Comparison(compare(expected, present, partial)));
        } catch (IOException e) {
            return Checked.none(Diagnostic.error(
                    Code.FC1002, "the directory to compare with cannot be read: " + IoReason.words(e), Span.none()));
        }
    }

    /** Whether the directory is what the fleet compiles to. */
    public boolean isEmpty() {
        return differences.isEmpty();
    }

    /**
     * One error per file, at the first line that differs.
     *
     * @param shownAs the directory as the user named it, relative
     * @param repair what puts right what fleetc itself can
     */
    public List<Diagnostic> diagnostics(String shownAs, Repair repair) {
        List<Diagnostic> all = new ArrayList<>();
        for (Difference difference : differences) {
            all.add(diagnostic(difference, shownAs).helping(help(difference, repair)));
        }
        return all;
    }

    private static String help(Difference difference, Repair repair) {
        return switch (difference.remedy()) {
            case WRITE -> "run `" + repair.usual() + "`";
            case FORCE ->
                repair.forced().equals(repair.usual())
                        ? "run `" + repair.forced() + "`"
                        : "run `" + repair.forced() + "`, which overwrites what was edited by hand";
            case MOVE ->
                difference.kind() == Difference.Kind.ORPHAN
                        ? "move it out of the directory: fleetc did not write it, and does not delete it"
                        : "move it away and run `" + repair.usual() + "`";
        };
    }

    private static List<Difference> compare(FileTree expected, CommittedFiles present, boolean partial)
            throws IOException {
        FileTree tree = partial ? FleetIndex.keepingOthers(expected, present) : expected;
        WrittenBefore written = new WrittenBefore(present);
        SortedMap<String, Difference> differences = new TreeMap<>();
        for (String path : tree.paths()) {
            Difference difference = compare(path, tree.raw(path), present, written);
            if (difference != null) {
                differences.put(difference.path(), difference);
            }
        }
        for (String path : visibleFiles(tree, present, partial)) {
            if (!tree.contains(path) && !differences.containsKey(path)) {
                differences.put(path, new Difference(path, Difference.Kind.ORPHAN, "", "", written.orphan(path)));
            }
        }
        return List.copyOf(differences.values());
    }

    private static @Nullable Difference compare(
            String path, byte[] compiled, CommittedFiles present, WrittenBefore written) throws IOException {
        PresentFiles.Found found = present.find(path);
        boolean behindFile = found.blocks(path) && found.kind() == PresentFiles.Kind.FILE;
        if (found.kind() == PresentFiles.Kind.ABSENT || behindFile) {
            return new Difference(path, Difference.Kind.MISSING, "", text(compiled), Difference.Remedy.WRITE);
        }
        if (found.kind() != PresentFiles.Kind.FILE) {
            boolean link = found.kind() == PresentFiles.Kind.LINK;
            Difference.Kind kind = link ? Difference.Kind.LINK : Difference.Kind.NOT_A_FILE;
            return new Difference(found.at(), kind, "", "", Difference.Remedy.MOVE);
        }
        byte[] committed = present.bytes(found);
        if (committed == null) {
            return new Difference(path, Difference.Kind.TOO_LARGE, "", "", Difference.Remedy.FORCE);
        }
        return Arrays.equals(committed, compiled)
                ? null
                : other(path, committed, compiled, written.changed(path, committed));
    }

    private static Difference other(String path, byte[] committed, byte[] compiled, Difference.Remedy remedy) {
        if (Arrays.equals(LineEnds.toLf(committed), compiled)) {
            return new Difference(path, Difference.Kind.LINE_ENDS, text(committed), text(compiled), remedy);
        }
        return Math.max(committed.length, compiled.length) > Sources.MAX_BYTES
                ? new Difference(path, Difference.Kind.TOO_LARGE, "", "", remedy)
                : new Difference(path, Difference.Kind.CHANGED, text(committed), text(compiled), remedy);
    }

    private static List<String> visibleFiles(FileTree tree, CommittedFiles present, boolean partial)
            throws IOException {
        List<String> files = new ArrayList<>();
        boolean shared = present.isRepository();
        Set<String> known = shared ? ours(tree, present) : Set.of();
        for (String directory : partial ? tree.directories() : List.of("")) {
            PresentFiles.Kind kind = directory.isEmpty()
                    ? PresentFiles.Kind.DIRECTORY
                    : present.find(directory).kind();
            if (kind == PresentFiles.Kind.FILE) {
                files.add(directory);
            }
            if (kind != PresentFiles.Kind.DIRECTORY) {
                continue;
            }
            for (String path : present.visibleBelow(directory)) {
                String name = path.substring(path.lastIndexOf('/') + 1);
                if (!name.isEmpty()
                        && !name.equals(README)
                        && !name.equals(HydratorFiles.NAME)
                        && (!shared || known.contains(TreePath.top(path)))) {
                    files.add(path);
                }
            }
        }
        return files;
    }

    /** In a directory that is a whole repository, only what lies in a directory of ours can be out of place. */
    private static Set<String> ours(FileTree tree, CommittedFiles present) throws IOException {
        Set<String> ours = new TreeSet<>(tree.directories());
        for (String path : present.visibleBelow("")) {
            String top = TreePath.top(path);
            if (path.equals(top + "/" + DirectoryIndex.NAME)) {
                byte[] bytes = present.bytes(present.find(path));
                if (bytes != null && IndexReader.digests(bytes, top) != null) {
                    ours.add(top);
                }
            }
        }
        return ours;
    }

    private static Diagnostic diagnostic(Difference difference, String shownAs) {
        String path = "`" + difference.path() + "`";
        return switch (difference.kind()) {
            case CHANGED ->
                Diagnostic.error(
                        Code.FC5006, path + " differs from what the fleet compiles to", firstLine(difference, shownAs));
            case TOO_LARGE ->
                Diagnostic.error(
                        Code.FC5006,
                        path + " differs from what the fleet compiles to, and is too large to be shown",
                        Span.none());
            case LINK ->
                Diagnostic.error(
                        Code.FC5006, path + " is a symbolic link, and fleetc writes through none", Span.none());
            case LINE_ENDS ->
                Diagnostic.error(
                                Code.FC5006,
                                path + " differs in its line endings (CRLF in the work tree)",
                                firstLine(difference, shownAs))
                        .helping("add a line `" + shownAs + "/** text eol=lf` to `.gitattributes` and check out again");
            case NOT_A_FILE -> Diagnostic.error(Code.FC5006, path + " is not a regular file", Span.none());
            case MISSING -> Diagnostic.error(Code.FC5007, path + " is missing", Span.none());
            case ORPHAN -> Diagnostic.error(Code.FC5008, path + " is not part of the output", Span.none());
        };
    }

    /** The first line that differs; behind the last line, the last line. */
    private static Span firstLine(Difference difference, String shownAs) {
        String committed = difference.committed();
        Source source = new Source(shownAs + "/" + difference.path(), committed);
        int same = 0;
        int shorter = Math.min(committed.length(), difference.compiled().length());
        while (same < shorter && committed.charAt(same) == difference.compiled().charAt(same)) {
            same++;
        }
        int line = source.position(Math.min(same, Math.max(0, committed.length() - 1)))
                .line();
        int start = source.lineStart(line);
        return source.span(start, start + source.line(line).length());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
