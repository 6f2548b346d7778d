package io.fleetc.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.source.Reading.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A stored tree is judged as a directory with the same files would be. */
class StoredSourcesTest {
    private final Stored tree = new Stored()
            .file("fleet.yaml", "kind: Fleet\n")
            .file("clusters/b.yaml", "b")
            .file("clusters/a.yaml", "a")
            .file("clusters/deep/c.yaml", "c")
            .file("clusters/.hidden.yaml", "hidden")
            .file("clusters/.git/d.yaml", "hidden")
            .link("clusters/in.yaml", "../fleet.yaml")
            .link("clusters/out.yaml", "../../outside.yaml")
            .link("clusters/dangling.yaml", "nowhere.yaml")
            .link("clusters/here.yaml", "/work/fleet/fleet.yaml")
            .link("clusters/host.yaml", "/etc/hostname")
            .link("self.yaml", "self.yaml")
            .link("one.yaml", "two.yaml")
            .link("two.yaml", "one.yaml")
            .link("groups", "clusters/deep")
            .link("deep/up", "..")
            .link("elsewhere/there", "../../x")
            .other("module")
            .file("latin.yaml", "größe".getBytes(ISO_8859_1));

    @Test
    void listsFilesSortedAndNothingHidden() {
        assertThat(sources().list("clusters", false).names())
                .containsExactly(
                        "clusters/a.yaml",
                        "clusters/b.yaml",
                        "clusters/dangling.yaml",
                        "clusters/here.yaml",
                        "clusters/host.yaml",
                        "clusters/in.yaml",
                        "clusters/out.yaml");
        assertThat(sources().list("clusters/deep", true)).isEqualTo(names("clusters/deep/c.yaml"));
        assertThat(sources().list("groups", true)).isEqualTo(names("groups/c.yaml"));
        assertThat(sources().list("", false))
                .isEqualTo(names("fleet.yaml", "latin.yaml", "one.yaml", "self.yaml", "two.yaml"));
        assertThat(sources().list("nowhere", true)).isEqualTo(names());
        assertThat(tree.read)
                .as("links, and no file")
                .doesNotContain("fleet.yaml", "latin.yaml", "clusters/a.yaml", "clusters/deep/c.yaml");
    }

    @Test
    void refusesWhatADeepListingCannotEnter() {
        assertThat(problems(sources().list("clusters", true)))
                .containsExactly(Problem.OUTSIDE_ROOT, Problem.OUTSIDE_ROOT);
        assertThat(problems(sources().list("deep", true))).containsExactly(Problem.LINK_CYCLE);
        assertThat(problems(sources().list("elsewhere", true))).containsExactly(Problem.OUTSIDE_ROOT);
    }

    @ParameterizedTest
    @CsvSource({
        "nothing.yaml, NOT_FOUND",
        "fleet.yaml/x, NOT_FOUND",
        "clusters, DIRECTORY",
        "'', DIRECTORY",
        "groups, DIRECTORY",
        "module, SPECIAL",
        "module/x, NOT_FOUND",
        "../outside.yaml, OUTSIDE_ROOT",
        "clusters/../../x.yaml, OUTSIDE_ROOT",
        "/etc/hostname, OUTSIDE_ROOT",
        "clusters/out.yaml, OUTSIDE_ROOT",
        "clusters/host.yaml, OUTSIDE_ROOT",
        "clusters/dangling.yaml, NOT_FOUND",
        "self.yaml, LINK_CYCLE",
        "one.yaml, LINK_CYCLE",
        "latin.yaml, NOT_UTF8"
    })
    void refusesWhatIsNoTextUnderTheRoot(String name, Problem problem) {
        assertThat(problem(sources().read(name))).isEqualTo(problem);
    }

    @Test
    void followsLinksInsideTheRootAndReadsNothingElse() {
        assertThat(text(sources().read("clusters/in.yaml"))).isEqualTo("kind: Fleet\n");
        assertThat(text(sources().read("clusters/here.yaml"))).isEqualTo("kind: Fleet\n");
        assertThat(text(sources().read("groups/c.yaml"))).isEqualTo("c");
        assertThat(sources().read("groups/../fleet.yaml").name()).isEqualTo("groups/../fleet.yaml");
        assertThat(tree.read)
                .containsOnly("clusters/in.yaml", "clusters/here.yaml", "fleet.yaml", "groups", "clusters/deep/c.yaml");
    }

    @Test
    void refusesALargeFileByItsSizeWithoutReadingIt() {
        tree.large("large.yaml", 100L * 1024 * 1024).link("long.yaml", "x".repeat(5_000));
        assertThat(problem(sources().read("large.yaml"))).isEqualTo(Problem.TOO_LARGE);
        assertThat(((Reading.Refused) sources().read("large.yaml")).detail()).isEqualTo("104857600");
        assertThat(problem(sources().read("long.yaml"))).isEqualTo(Problem.NOT_FOUND);
        assertThat(tree.read).isEmpty();
    }

    @Test
    void entersEachDirectoryOnceHoweverManyLinksLeadToIt() {
        for (int level = 0; level < 40; level++) {
            tree.link("level" + level + "/left", "../level" + (level + 1));
            tree.link("level" + level + "/right", "../level" + (level + 1));
        }
        tree.file("level40/leaf.yaml", "leaf");
        assertThat(sources().list("level38", true).names()).hasSize(1);
    }

    @Test
    void aDepthThatNoFileSystemAllowsIsNoProblem() {
        tree.file("deep/" + "d/".repeat(3_000) + "leaf.yaml", "leaf");
        assertThat(sources().list("deep/d", true).names()).hasSize(1);
    }

    @Test
    void whatIsNotStoredIsRefusedWhereItIsMissed() {
        tree.lost("lost.yaml").lost("gone/");
        assertThat(problem(sources().read("lost.yaml"))).isEqualTo(Problem.NOT_STORED);
        assertThat(problems(sources().list("gone", true))).containsExactly(Problem.NOT_STORED);
        assertThat(sources().list("", false).names()).contains("lost.yaml");
    }

    @Test
    void oneFileIsThatFileAndNoOther() {
        Sources one = Sources.storedFile(tree, "fleet.yaml", Optional.empty());
        assertThat(one.isOneFile()).isTrue();
        assertThat(one.list("", true)).isEqualTo(names("fleet.yaml"));
        assertThat(text(one.read("fleet.yaml"))).isEqualTo("kind: Fleet\n");
        assertThat(problem(one.read("clusters/a.yaml"))).isEqualTo(Problem.OUTSIDE_ROOT);
        assertThat(one.nameOf("/work/fleet/fleet.yaml")).isEmpty();
    }

    private Sources sources() {
        return Sources.stored(tree, Optional.of(Path.of("/work/fleet")));
    }

    private static Listing names(String... names) {
        return new Listing(List.of(names), List.of());
    }

    private static List<Problem> problems(Listing listing) {
        return listing.refused().stream().map(Reading.Refused::problem).toList();
    }

    private static Problem problem(Reading reading) {
        return ((Reading.Refused) reading).problem();
    }

    private static String text(Reading reading) {
        return ((Reading.Text) reading).source().text();
    }

    /** A tree in memory that remembers which files were read. */
    private static final class Stored implements StoredTree {
        final List<String> read = new ArrayList<>();
        private final Map<String, NavigableMap<String, Kind>> directories = new TreeMap<>();
        private final Map<String, byte[]> contents = new TreeMap<>();
        private final Map<String, Long> sizes = new TreeMap<>();

        Stored file(String name, String text) {
            return file(name, text.getBytes(UTF_8));
        }

        Stored file(String name, byte[] bytes) {
            return put(name, Kind.FILE, bytes, bytes.length);
        }

        Stored link(String name, String target) {
            return put(name, Kind.LINK, target.getBytes(UTF_8), target.length());
        }

        Stored other(String name) {
            return put(name, Kind.OTHER, new byte[0], 0);
        }

        Stored large(String name, long size) {
            return put(name, Kind.FILE, new byte[0], size);
        }

        Stored lost(String name) {
            if (name.endsWith("/")) {
                entriesOf("").put(name.substring(0, name.length() - 1), Kind.DIRECTORY);
            } else {
                put(name, Kind.FILE, new byte[0], 0);
                sizes.remove(name);
            }
            return this;
        }

        private Stored put(String name, Kind kind, byte[] bytes, long size) {
            int slash = name.indexOf('/');
            for (int start = 0; slash >= 0; start = slash + 1, slash = name.indexOf('/', start)) {
                entriesOf(name.substring(0, Math.max(0, start - 1))).put(name.substring(start, slash), Kind.DIRECTORY);
            }
            int last = name.lastIndexOf('/');
            entriesOf(name.substring(0, Math.max(0, last))).put(name.substring(last + 1), kind);
            contents.put(name, bytes);
            sizes.put(name, size);
            return this;
        }

        private NavigableMap<String, Kind> entriesOf(String directory) {
            return directories.computeIfAbsent(directory, missing -> new TreeMap<>());
        }

        @Override
        public NavigableMap<String, Kind> entries(String directory) throws Unreadable {
            NavigableMap<String, Kind> entries = directories.get(directory);
            if (entries == null) {
                throw new Unreadable(Problem.NOT_STORED);
            }
            return entries;
        }

        @Override
        public long size(String file) throws Unreadable {
            Long size = sizes.get(file);
            if (size == null) {
                throw new Unreadable(Problem.NOT_STORED);
            }
            return size;
        }

        @Override
        public byte[] bytes(String file) {
            read.add(file);
            return contents.getOrDefault(file, new byte[0]);
        }
    }
}
