package io.fleetc.output;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The files {@code hydrator.metadata} of a branch of rendered manifests: one at its top and one in each directory, which say
 * from which commit what lies there was made.
 *
 * <p>No index lists them, since they change with every commit. A directory whose files stay as they are keeps the commit
 * from which they were made, so that a commit that changes no manifest makes no change of the branch. Where files change
 * and nobody says from which commit, they go. One that no hydrator wrote is left alone.
 */
public final class HydratorFiles {
    /** The name of the files. */
    public static final String NAME = "hydrator.metadata";

    private static final String COMMAND = "fleetc compile";

    private final Path directory;
    private final DryCommit commit;

    /** The files of an output directory. */
    public HydratorFiles(Path directory, DryCommit commit) {
        this.directory = directory;
        this.commit = commit;
    }

    /** Why they cannot be written, before anything is: an error for each that no hydrator wrote. */
    public List<Diagnostic> refusals(FileTree tree) {
        List<Diagnostic> refusals = new ArrayList<>();
        for (String name : names(tree)) {
            if (Files.exists(path(name), LinkOption.NOFOLLOW_LINKS) && !isOurs(directory, name)) {
                refusals.add(Diagnostic.error(Code.FC5002, "`" + name + "` is none that a hydrator wrote", Span.none())
                        .helping("move it away, or compile without `--dry-sha`"));
            }
        }
        return refusals;
    }

    /**
     * Those of a directory that are no longer true once files there are written and deleted: the one beside them and the one
     * at the top. A run deletes them before it changes anything else, so that none is left that lies, wherever it breaks off.
     *
     * @param changes the paths of the files
     */
    static SortedSet<String> outdated(Path directory, Set<String> changes) {
        SortedSet<String> names = new TreeSet<>();
        for (String path : changes) {
            names.add(NAME);
            names.add(TreePath.top(path) + "/" + NAME);
        }
        names.removeIf(name -> !isOurs(directory, name));
        return names;
    }

    /**
     * Writes those that are not there, since what they would say was outdated or never said.
     *
     * @param tree what the directory holds
     * @param report what was done to it, or would be
     * @param dryRun whether to touch nothing
     * @return the report with these files
     */
    public Checked<WriteReport> write(FileTree tree, WriteReport report, boolean dryRun) {
        List<String> written = new ArrayList<>(report.written());
        List<String> unchanged = new ArrayList<>(report.unchanged());
        List<String> pruned = new ArrayList<>(report.pruned());
        try {
            for (String name : names(tree)) {
                if (pruned.remove(name) || !Files.exists(path(name))) {
                    written.add(name);
                    write(name, commit.text(name.equals(NAME) ? List.of() : List.of(COMMAND)), dryRun);
                } else {
                    unchanged.add(name);
                }
            }
        } catch (IOException e) {
            return Checked.none(Diagnostic.error(
                    Code.FC5001, "`" + NAME + "` cannot be written: " + IoReason.words(e), Span.none()));
        }
        return Checked.of(new WriteReport(sorted(written), sorted(unchanged), sorted(pruned)));
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().sorted().toList();
    }

    private static Set<String> names(FileTree tree) {
        Set<String> names = new TreeSet<>();
        names.add(NAME);
        tree.directories().forEach(name -> names.add(name + "/" + NAME));
        return names;
    }

    private void write(String name, String text, boolean dryRun) throws IOException {
        if (dryRun) {
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        new Replacement(path(name)).by(sibling -> Disk.REAL.create(sibling, bytes));
    }

    /** Whether a file says from which commit something was made. */
    private static boolean isOurs(Path directory, String name) {
        Path file = directory.resolve(name);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > Sources.MAX_BYTES) {
                return false;
            }
            Checked<Value> read = YamlReader.read(new Source(name, Files.readString(file)));
            return read.accepted() && read.value() instanceof Value.Mapping map && map.text("drySha") != null;
        } catch (IOException e) {
            return false;
        }
    }

    private Path path(String name) {
        return directory.resolve(name);
    }
}
