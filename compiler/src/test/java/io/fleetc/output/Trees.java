package io.fleetc.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Small output trees, and what a directory holds as a value that can be compared. */
final class Trees {
    static final WriteOptions FORCE = new WriteOptions(true, false, false);
    static final WriteOptions DRY_RUN = new WriteOptions(false, true, false);
    static final WriteOptions PARTIAL = new WriteOptions(false, false, true);

    private static final List<String> PATHS = List.of(
            "values.yaml", "x", "x/y", "x/y/z", "manifests/10-core.yaml", "manifests/20-app.yaml", "manifests.yaml");

    private Trees() {}

    /** A tree from pairs of path and text: the first segment of a path is the cluster. */
    static FileTree of(String... pathsAndTexts) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
        }
        return of(files);
    }

    static FileTree of(Map<String, String> files) {
        SortedMap<String, IndexedFiles> directories = new TreeMap<>();
        files.forEach((path, text) -> directories
                .computeIfAbsent(TreePath.top(path), IndexedFiles::new)
                .text(path.substring(path.indexOf('/') + 1), text));
        SortedMap<String, FileTree> trees = new TreeMap<>();
        directories.forEach((name, directory) -> trees.put(name, directory.build("sha256:in", "sha256:catalogue")));
        List<FileTree> all = new ArrayList<>(trees.values());
        trees.remove(OutputTree.ARGO_CD);
        all.add(OutputTree.index(trees.keySet()));
        return FileTree.join(all);
    }

    /** Any tree of up to three clusters and a few files whose paths get in each other's way from tree to tree. */
    static Arbitrary<FileTree> any() {
        Arbitrary<String> path = Arbitraries.of(PATHS);
        Arbitrary<String> text = Arbitraries.of("", "a: 1\n", "a: 2\n", "b: |\n  long\n");
        Arbitrary<Map<String, String>> files =
                Arbitraries.maps(path, text).ofMinSize(1).ofMaxSize(5).map(Trees::withoutClashes);
        return Arbitraries.maps(Arbitraries.of("a", "b", "b-2", "argocd"), files)
                .ofMaxSize(3)
                .map(Trees::joined);
    }

    private static Map<String, String> withoutClashes(Map<String, String> files) {
        SortedMap<String, String> kept = new TreeMap<>();
        new TreeMap<>(files).forEach((path, text) -> {
            if (kept.keySet().stream().noneMatch(above -> TreePath.isBelow(path, above))) {
                kept.put(path, text);
            }
        });
        return kept;
    }

    private static FileTree joined(Map<String, Map<String, String>> clusters) {
        Map<String, String> all = new LinkedHashMap<>();
        clusters.forEach((cluster, files) -> files.forEach((path, text) -> all.put(cluster + "/" + path, text)));
        return of(all);
    }

    /** Everything below a directory, hidden files and empty directories included. */
    static SortedMap<String, String> snapshot(Path directory) {
        SortedMap<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.toList()) {
                String name = directory.relativize(path).toString();
                if (Files.isSymbolicLink(path)) {
                    found.put(name, "-> " + Files.readSymbolicLink(path));
                } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    found.put(name + "/", "");
                } else {
                    found.put(name, Files.readString(path, StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        found.remove("/");
        return found;
    }

    /** What a directory holds once a tree, and nothing else, is in it. */
    static SortedMap<String, String> expected(FileTree tree) {
        SortedMap<String, String> expected = new TreeMap<>();
        for (String path : tree.paths()) {
            expected.put(path, tree.text(path));
            for (String above = TreePath.parent(path); !above.isEmpty(); above = TreePath.parent(above)) {
                expected.put(above + "/", "");
            }
        }
        return expected;
    }

    /** Fails with the names that differ first: two whole snapshots are hard to read. */
    static void assertSame(SortedMap<String, String> found, SortedMap<String, String> expected) {
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        assertThat(found).isEqualTo(expected);
    }

    static void write(Path directory, String path, String text) {
        try {
            Path file = directory.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A new directory; {@link #delete} removes it. */
    static Path newDirectory() {
        try {
            return Files.createTempDirectory("fleetc-output");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static void delete(Path directory) {
        try (Stream<Path> all = Files.walk(directory)) {
            List<Path> paths = new ArrayList<>(all.toList());
            paths.sort(Comparator.reverseOrder());
            for (Path path : paths) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
