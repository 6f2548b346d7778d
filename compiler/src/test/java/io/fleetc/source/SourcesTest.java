package io.fleetc.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fleetc.source.Reading.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
    @TempDir
    Path temporary;

    private Path root;

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(temporary.resolve("fleet"));
        write("fleet.yaml", "kind: Fleet\n");
        write("clusters/b.yaml", "b");
        write("clusters/a.yaml", "a");
        write("clusters/deep/c.yaml", "c");
        write("clusters/.hidden.yaml", "hidden");
        write("clusters/.git/d.yaml", "hidden");
    }

    @Test
    void listsRegularFilesSortedBelowTheDirectory() {
        assertThat(open().list("clusters", false)).isEqualTo(names("clusters/a.yaml", "clusters/b.yaml"));
        assertThat(open().list("clusters", true))
                .isEqualTo(names("clusters/a.yaml", "clusters/b.yaml", "clusters/deep/c.yaml"));
        assertThat(open().list("", false)).isEqualTo(names("fleet.yaml"));
        assertThat(open().list("groups", true)).isEqualTo(names());
    }

    @Test
    void readsTextUnderTheNameThatWasAskedFor() {
        assertThat(text(open().read("clusters/deep/c.yaml"))).isEqualTo("c");
        assertThat(open().read("clusters/deep/c.yaml").name()).isEqualTo("clusters/deep/c.yaml");
        assertThat(text(open().read("clusters/../fleet.yaml"))).isEqualTo("kind: Fleet\n");
    }

    @ParameterizedTest
    @CsvSource({
        "nothing.yaml, NOT_FOUND",
        "fleet.yaml/x, NOT_FOUND",
        "clusters, DIRECTORY",
        "../outside.yaml, OUTSIDE_ROOT",
        "clusters/../../fleet2/x.yaml, OUTSIDE_ROOT",
        "/etc/hostname, OUTSIDE_ROOT",
    })
    void refusesNamesThatAreNoFileUnderTheRoot(String name, Problem problem) throws IOException {
        Files.writeString(temporary.resolve("outside.yaml"), "secret");
        Files.createDirectory(temporary.resolve("fleet2"));
        Files.writeString(temporary.resolve("fleet2/x.yaml"), "secret");

        assertThat(problem(open().read(name))).isEqualTo(problem);
    }

    @Test
    void followsLinksOnlyInsideTheRoot() throws IOException {
        Files.writeString(temporary.resolve("outside.yaml"), "secret");
        Files.createDirectory(temporary.resolve("elsewhere"));
        Files.writeString(temporary.resolve("elsewhere/e.yaml"), "secret");
        link("clusters/in.yaml", "../fleet.yaml");
        link("clusters/out.yaml", "../../outside.yaml");
        link("clusters/dangling.yaml", "nowhere.yaml");
        link("groups", "../elsewhere");

        assertThat(open().list("clusters", false).names())
                .contains("clusters/in.yaml", "clusters/out.yaml", "clusters/dangling.yaml");
        assertThat(text(open().read("clusters/in.yaml"))).isEqualTo("kind: Fleet\n");
        assertThat(problem(open().read("clusters/out.yaml"))).isEqualTo(Problem.OUTSIDE_ROOT);
        assertThat(problem(open().read("clusters/dangling.yaml"))).isEqualTo(Problem.NOT_FOUND);
        assertThat(problem(open().read("groups/e.yaml"))).isEqualTo(Problem.OUTSIDE_ROOT);
        assertThat(problems(open().list("groups", false))).containsExactly(Problem.OUTSIDE_ROOT);
    }

    @Test
    void aRootThatIsALinkIsTheDirectoryItLeadsTo() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), root);
        assertThat(text(Sources.open(link).read("fleet.yaml"))).isEqualTo("kind: Fleet\n");
    }

    @Test
    void survivesLinksThatLeadBack() throws IOException {
        link("self.yaml", "self.yaml");
        link("one.yaml", "two.yaml");
        link("two.yaml", "one.yaml");
        link("clusters/deep/up", "../..");

        assertThat(problem(open().read("self.yaml"))).isEqualTo(Problem.LINK_CYCLE);
        assertThat(problem(open().read("one.yaml"))).isEqualTo(Problem.LINK_CYCLE);
        Listing listing = open().list("clusters", true);
        assertThat(listing.names()).containsExactly("clusters/a.yaml", "clusters/b.yaml", "clusters/deep/c.yaml");
        assertThat(problems(listing)).containsExactly(Problem.LINK_CYCLE);
    }

    @Test
    void entersEachDirectoryOnceHoweverManyLinksLeadToIt() throws IOException {
        for (int level = 0; level < 40; level++) {
            Files.createDirectory(root.resolve("level" + level));
            link("level" + level + "/left", "../level" + (level + 1));
            link("level" + level + "/right", "../level" + (level + 1));
        }
        Files.createDirectory(root.resolve("level40"));
        write("level40/leaf.yaml", "leaf");

        assertThat(open().list("level0", true).names()).hasSize(1);
    }

    @Test
    void refusesALargeFileByItsSizeWithoutReadingIt() throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(root.resolve("large.yaml").toFile(), "rw")) {
            sparse.setLength(100L * 1024 * 1024);
        }
        write("limit.yaml", "x".repeat(Sources.MAX_BYTES));

        Reading large = open().read("large.yaml");
        assertThat(problem(large)).isEqualTo(Problem.TOO_LARGE);
        assertThat(((Reading.Refused) large).detail()).isEqualTo("104857600");
        assertThat(text(open().read("limit.yaml"))).hasSize(Sources.MAX_BYTES);
    }

    @Test
    void neverOpensADevice() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/zero")));
        link("zero.yaml", "/dev/zero");

        assertThat(problem(open().read("zero.yaml"))).isEqualTo(Problem.OUTSIDE_ROOT);
        assertThat(problem(Sources.open(Path.of("/dev")).read("zero"))).isEqualTo(Problem.SPECIAL);
        assertThat(problem(Sources.open(Path.of("/dev/zero")).read("zero"))).isEqualTo(Problem.SPECIAL);
    }

    /** A file of the proc file system claims to be empty and is not, as one that grows while it is read. */
    @Test
    void refusesAFileThatDoesNotKeepItsSize() {
        assumeTrue(Files.isReadable(Path.of("/proc/self/status")));
        assertThat(problem(Sources.open(Path.of("/proc/self")).read("status"))).isEqualTo(Problem.CHANGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE", "X-UTF-32LE-BOM"})
    void namesTheUnicodeEncodingThatIsNotUtf8(String charset) throws IOException {
        Files.write(root.resolve("wide.yaml"), "kind: Fleet\n".getBytes(Charset.forName(charset)));
        assertThat(((Reading.Refused) open().read("wide.yaml")).detail())
                .isEqualTo(charset.contains("16") ? "UTF-16" : "UTF-32");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        write("bom.yaml", "\uFEFFkind: Fleet\n");
        assertThat(text(open().read("bom.yaml"))).isEqualTo("kind: Fleet\n");
    }

    @Test
    void pointsAtTheFirstByteThatIsNotUtf8() throws IOException {
        Files.write(
                root.resolve("latin.yaml"),
                "owner: Grün\n".replace("ü", "\u00FC").getBytes(ISO_8859_1));
        Reading.Refused refused = (Reading.Refused) open().read("latin.yaml");

        assertThat(refused.problem()).isEqualTo(Problem.NOT_UTF8);
        assertThat(refused.detail()).isEqualTo("10");
        assertThat(refused.at().from()).isEqualTo(new Position(1, 10));
    }

    @Test
    void aReplacementCharacterInTheFileIsText() throws IOException {
        write("replacement.yaml", "a: \uFFFD\n");
        assertThat(text(open().read("replacement.yaml"))).isEqualTo("a: \uFFFD\n");
    }

    @Test
    void tellsBinaryFilesFromText() throws IOException {
        Files.write(root.resolve("nul.yaml"), "a: b\n\0".getBytes(UTF_8));
        Files.write(root.resolve("gzip.yaml"), new byte[] {0x1F, (byte) 0x8B, 0x08, 0x01});

        assertThat(problem(open().read("nul.yaml"))).isEqualTo(Problem.BINARY);
        assertThat(((Reading.Refused) open().read("nul.yaml")).detail()).isEqualTo("6");
        assertThat(problem(open().read("gzip.yaml"))).isEqualTo(Problem.BINARY);
    }

    @Test
    void aRootCanBeOneFile() {
        Sources sources = Sources.open(root.resolve("clusters/a.yaml"));

        assertThat(sources.list("", false)).isEqualTo(names("a.yaml"));
        assertThat(text(sources.read("a.yaml"))).isEqualTo("a");
        assertThat(problem(sources.read("b.yaml"))).isEqualTo(Problem.OUTSIDE_ROOT);
    }

    @Test
    void aMissingRootIsSaidOnceByItsNameOnly() {
        Listing listing = Sources.open(root.resolve("missing")).list("", false);

        assertThat(problems(listing)).containsExactly(Problem.NO_ROOT);
        assertThat(listing.refused().get(0).name()).isEqualTo("missing");
    }

    @Test
    void standardInputIsJudgedAsAFileIs() throws IOException {
        Sources input = Sources.standardInput(new ByteArrayInputStream("\uFEFFa: b".getBytes(UTF_8)));
        assertThat(text(input.read(Sources.STANDARD_INPUT))).isEqualTo("a: b");

        Sources endless = Sources.standardInput(new ByteArrayInputStream(new byte[Sources.MAX_BYTES + 2]));
        assertThat(problem(endless.read(Sources.STANDARD_INPUT))).isEqualTo(Problem.TOO_LARGE);
    }

    @Test
    void textsInMemoryAreListedAsFilesAre() {
        Sources sources = Sources.of(Map.of("fleet.yaml", "f", "clusters/a.yaml", "a", "clusters/x/b.yaml", "b"));

        assertThat(sources.list("clusters", false)).isEqualTo(names("clusters/a.yaml"));
        assertThat(sources.list("clusters", true)).isEqualTo(names("clusters/a.yaml", "clusters/x/b.yaml"));
        assertThat(problem(sources.read("groups/a.yaml"))).isEqualTo(Problem.NOT_FOUND);
    }

    @Test
    void readsBytesAsTheyAre() throws IOException {
        byte[] bytes = {(byte) 0xFF, 0, (byte) 0xFE};
        Files.write(root.resolve("logo.bin"), bytes);
        assertThat(((Reading.Bytes) open().readBytes("logo.bin")).toArray()).isEqualTo(bytes);
        assertThat(((Reading.Bytes) Sources.ofBytes(Map.of("a", bytes)).readBytes("a")).toArray())
                .isEqualTo(bytes);
        assertThat(((Reading.Bytes) Sources.of(Map.of("a", "ü")).readBytes("a")).toArray())
                .isEqualTo("ü".getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({"nothing.bin, NOT_FOUND", "clusters, DIRECTORY", "../outside, OUTSIDE_ROOT"})
    void refusesBytesAsItRefusesTexts(String name, Problem problem) {
        assertThat(problem(open().readBytes(name))).isEqualTo(problem);
    }

    @Test
    void readsNoBytesThroughALinkOutOfTheRoot() throws IOException {
        Files.writeString(temporary.resolve("secret"), "secret");
        link("inside", "../secret");
        assertThat(problem(open().readBytes("inside"))).isEqualTo(Problem.OUTSIDE_ROOT);
    }

    @Test
    void namesWhatLiesUnderTheRoot() throws IOException {
        assertThat(open().nameOf(root.resolve("clusters/a.yaml").toString())).contains("clusters/a.yaml");
        assertThat(open().nameOf(root.resolve("x/../nothing.yaml").toString())).contains("nothing.yaml");
        assertThat(open().nameOf(temporary.resolve("outside").toString())).isEmpty();
        assertThat(open().nameOf(root + "/../outside")).isEmpty();
        assertThat(open().nameOf(root + "-too/a.yaml")).isEmpty();
        assertThat(open().nameOf(root.toString())).isEmpty();
        assertThat(Sources.of(Map.of("a", "")).nameOf("/a")).isEmpty();
    }

    @Test
    void namesWhatIsUnderTheRootByAnyOfItsNames() throws IOException {
        Path called = Files.createSymbolicLink(temporary.resolve("called"), root);
        Sources sources = Sources.open(called);
        assertThat(sources.nameOf(called + "/nothing.yaml")).contains("nothing.yaml");
        assertThat(sources.nameOf(root + "/nothing.yaml")).contains("nothing.yaml");
        Files.createSymbolicLink(temporary.resolve("other"), root);
        assertThat(sources.nameOf(temporary.resolve("other/fleet.yaml").toString()))
                .contains("fleet.yaml");
    }

    @Test
    void aRootOfOneFileReadsItsBytes() {
        Sources one = Sources.open(root.resolve("fleet.yaml"));
        assertThat(one.nameOf(root.resolve("fleet.yaml").toString())).contains("fleet.yaml");
        assertThat(((Reading.Bytes) one.readBytes("fleet.yaml")).toArray()).isEqualTo("kind: Fleet\n".getBytes(UTF_8));
        assertThat(problem(one.readBytes("clusters/a.yaml"))).isEqualTo(Problem.OUTSIDE_ROOT);
    }

    private Sources open() {
        return Sources.open(root);
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(root.resolve(name).getParent());
        Files.writeString(root.resolve(name), text);
    }

    private void link(String name, String target) throws IOException {
        Files.createSymbolicLink(root.resolve(name), Path.of(target));
    }

    private static Listing names(String... names) {
        return new Listing(List.of(names), List.of());
    }

    private static String text(Reading reading) {
        return ((Reading.Text) reading).source().text();
    }

    private static Problem problem(Reading reading) {
        return ((Reading.Refused) reading).problem();
    }

    private static List<Problem> problems(Listing listing) {
        return listing.refused().stream().map(Reading.Refused::problem).toList();
    }
}
