package io.fleetc.argocd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fleetc.argocd.CommandServer.Answer;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Values;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher as Argo CD's command server runs it: in a tree that came over the wire, with next to no environment, as a
 * user without a name. Each test is one or a few processes.
 *
 * <p>It is longer than others because every trap of the command server is tried here on the same few trees.
 */
@EnabledOnOs(OS.LINUX)
class CommandServerTest {
    private static final GoldenObjects SAMPLE = new GoldenObjects("shared", "datacenter-a");
    private static final Map<String, String> ASKED = Map.of(Rendering.PARAMETERS, SAMPLE.parameters());

    @TempDir
    static Path installation;

    private static InstalledFleetc fleetc;

    @TempDir
    Path directory;

    private CommandServer server;

    @BeforeAll
    static void install() throws Exception {
        open(installation);
        fleetc = InstalledFleetc.in(installation.toRealPath().resolve("fleetc"));
        // As every installation does; it also halves what these tests take.
        ProcessBuilder archive = new ProcessBuilder(fleetc.launcher().toString(), "install-archive");
        archive.environment().put("FLEETC_JAVA", InstalledFleetc.java());
        Answer made = CommandServer.answer(archive.start());
        assertThat(made.code()).as(made.err()).isZero();
    }

    @BeforeEach
    void serve() throws IOException {
        open(directory);
        server = new CommandServer(fleetc, directory);
    }

    @ParameterizedTest
    @MethodSource("clusters")
    void rendersTheObjectsOfTheGoldenTree(GoldenObjects golden) throws Exception {
        Answer answer =
                server.generate(server.receive(golden.fleet()), Map.of(Rendering.PARAMETERS, golden.parameters()));
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(answer.objects()).isEqualTo(golden.objects());
    }

    /** Another directory, another order on disk, another place in the repository, locale, time zone, home, revision. */
    @Test
    void givesTheSameBytesWhereverItRuns() throws Exception {
        Path tree = directory.resolve("repository");
        List<Path> files = new ArrayList<>(files(SAMPLE.fleet()));
        Collections.reverse(files);
        for (Path file : files) {
            Path copy = tree.resolve("fleets/prod")
                    .resolve(SAMPLE.fleet().relativize(file).toString());
            Files.createDirectories(copy.resolveSibling("."));
            Files.copy(file, copy);
        }
        Files.createDirectories(tree.resolve("fleets/prod/apps/dc-a"));
        Map<String, String> variables = new TreeMap<>(ASKED);
        variables.putAll(Map.of(
                "LC_ALL", "tr_TR.ISO-8859-9",
                "TZ", "Pacific/Chatham",
                "HOME", "/nowhere",
                "ARGOCD_APP_NAME", "team_dc-a",
                "ARGOCD_APP_REVISION", "streamed",
                "KUBE_VERSION", "1.33.1",
                "PARAM_CLUSTER", "datacenter-b",
                "FLEETC_STRICT", "true"));
        Answer here = server.generate(server.receive(SAMPLE.fleet()), ASKED);
        Answer there = server.generate(server.receive(tree).resolve("fleets/prod/apps/dc-a"), variables);
        assertThat(there).isEqualTo(here);
        assertThat(here.out()).startsWith("{\"apiVersion\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "broken"})
    void needsNoRepository(String kind) throws Exception {
        Path request = server.receive(SAMPLE.fleet());
        Files.createDirectory(request.resolve(".git"));
        if (kind.equals("broken")) {
            Files.writeString(request.resolve(".git/HEAD"), "ref: refs/heads/none\n");
            Files.writeString(request.resolve(".git/config"), "[core\n");
        }
        assertThat(server.generate(request, ASKED).objects()).isEqualTo(SAMPLE.objects());
    }

    /** Its imports need neither a network nor a directory to keep anything in. */
    @Test
    void rendersAFleetInDhall() throws Exception {
        GoldenObjects golden = new GoldenObjects("single", "analytics");
        Path request = server.receive(golden.fleet().resolveSibling("single-dhall"));
        Answer answer = server.generate(request, Map.of(Rendering.PARAMETERS, golden.parameters()));
        assertThat(answer.err()).isEmpty();
        assertThat(answer.objects()).isEqualTo(golden.objects());
    }

    /** The name is written by the shell, since this process may not know how to. */
    @Test
    void readsFilesWhoseNamesAreNotAscii() throws Exception {
        Path request = server.receive(SAMPLE.fleet());
        shell(request, "mv clusters/datacenter-a.yaml \"clusters/Z$(printf '\\303\\274')rich \\342\\230\\203.yaml\"");
        assertThat(server.generate(request, ASKED).objects()).isEqualTo(SAMPLE.objects());
        shell(request, "for file in clusters/Z*; do echo 'nonsense: true' >> \"$file\"; done");
        assertThat(server.generate(request, ASKED).err()).startsWith("clusters/Zürich ");
    }

    /** With narrowed paths the top of what was sent is not the top of the repository. */
    @Test
    void namesFilesAsTheRepositoryDoesAlsoWhereOnlyAPartWasSent() throws Exception {
        Path request = server.receive(SAMPLE.fleet());
        append(request.resolve("clusters/datacenter-a.yaml"), "nonsense: true\n");
        Map<String, String> variables =
                Map.of(Rendering.PARAMETERS, SAMPLE.parameters(), Rendering.PATH, "teams/lakehouse/fleet/clusters");
        Answer answer = server.generate(request.resolve("clusters"), variables);
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err()).startsWith("teams/lakehouse/fleet/clusters/datacenter-a.yaml:");
    }

    @Test
    void saysThatTheFleetWasNotSent() throws Exception {
        Path request = server.receive(SAMPLE.fleet().resolve("clusters"));
        Answer answer = server.generate(request, ASKED);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .startsWith("error[FC5106]: fleet root not in the files sent by Argo CD; check"
                        + " argocd.argoproj.io/manifest-generate-paths\n");
    }

    @Test
    void ofTwoFleetsInOneTreeEachApplicationGetsItsOwn() throws Exception {
        GoldenObjects other = new GoldenObjects("single", "analytics");
        Path tree = Files.createDirectories(directory.resolve("tree"));
        shell(tree, "cp -r '" + SAMPLE.fleet() + "' a && cp -r '" + other.fleet() + "' b");
        Path request = server.receive(tree);
        assertThat(server.generate(request.resolve("a"), ASKED).objects()).isEqualTo(SAMPLE.objects());
        assertThat(server.generate(request.resolve("b"), Map.of(Rendering.PARAMETERS, other.parameters()))
                        .objects())
                .isEqualTo(other.objects());
    }

    @Test
    void twoEntryFilesInOneDirectoryAreAMistake() throws Exception {
        Path request = server.receive(SAMPLE.fleet());
        Files.writeString(request.resolve("fleet.json"), "{\"kind\": \"Fleet\"}");
        refused(server.generate(request, ASKED), "FC1009");
    }

    /** The example of the README: two of four flags are on. */
    @Test
    void aFleetThatIsWrongGivesNoObjectAndAShortReason() throws Exception {
        Path request = server.receive(SAMPLE.fleet());
        append(request.resolve("clusters/datacenter-a.yaml"), "  flags:\n    domainLevelBundleAuthorization: true\n");
        Answer answer = server.generate(request, ASKED);
        refused(answer, "IOM-RAS-001");
        assertThat(answer.err())
                .startsWith(
                        "clusters/datacenter-a.yaml:25:37: error[IOM-RAS-001]: `domainLevelBundleAuthorization` needs ")
                .contains("\n  help: ")
                .endsWith("\n2 errors, 1 warning\n");
    }

    @Test
    void ofManyErrorsTheFirstThreeAreToldAndHowManyThereAre() throws Exception {
        Path request = server.receive(SAMPLE.fleet());
        for (int i = 0; i < 200; i++) {
            append(request.resolve("clusters/datacenter-b.yaml"), "nonsense" + i + ": " + "x".repeat(300) + "\n");
        }
        append(request.resolve("fleet.yaml"), "nonsense: 1\n");
        Answer answer = server.generate(request, ASKED);
        refused(answer, "FC2001");
        assertThat(answer.err().lines().filter(line -> line.contains(": error[")))
                .hasSize(3);
        assertThat(answer.err()).endsWith("201 errors; `fleetc validate` shows all\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[{\"name\":\"cluster\",\"string\":\"datacenter-c\"}]",
                "[{\"name\":\"cluster\",\"string\":\"datacenter-a\"},{\"name\":\"delivery\",\"array\":[]}]"
            })
    void aWrongParameterGivesNoObject(String parameters) throws Exception {
        Path request = server.receive(SAMPLE.fleet());
        Answer answer = server.generate(request, Map.of(Rendering.PARAMETERS, parameters));
        assertThat(answer.code()).isNotZero();
        refused(answer, parameters.contains("-c") ? "FC3017" : parameters.equals("null") ? "FC5101" : "FC5104");
    }

    /** What a reader of YAML 1.1 takes for something else, and what it does not take at all, arrives as it was written. */
    @Test
    void textsOfEveryKindArriveAsTheyWere() throws Exception {
        Path request = server.receive(SAMPLE.fleet());
        List<String> texts = List.of(
                "yes",
                "012",
                "1e3",
                "null",
                "~",
                "1_000",
                "0x1F",
                "😀",
                "\u0085\u007F\u00A0",
                "{a: b}",
                "---",
                "é\n\t\"");
        StringBuilder yaml = new StringBuilder("  serviceAccount:\n    annotations:\n");
        for (int i = 0; i < texts.size(); i++) {
            yaml.append("      acme.com/a").append(i).append(": ");
            yaml.append(JsonWriter.compact(Values.text(texts.get(i)))).append('\n');
        }
        append(request.resolve("clusters/datacenter-a.yaml"), yaml.toString());
        Answer answer = server.generate(request, ASKED);
        assertThat(answer.err()).isEmpty();
        Map<?, ?> account = answer.objects().stream()
                .map(Map.class::cast)
                .filter(object -> "ServiceAccount".equals(object.get("kind")))
                .findFirst()
                .orElseThrow();
        Map<?, ?> annotations = member(member(account, "metadata"), "annotations");
        for (int i = 0; i < texts.size(); i++) {
            assertThat(annotations.get("acme.com/a" + i)).isEqualTo(texts.get(i));
        }
    }

    /** The command server takes a link that stays in what was sent; one that leaves the fleet is ours to refuse. */
    @Test
    void aLinkOutOfTheFleetIsNotFollowed() throws Exception {
        Path tree = Files.createDirectories(directory.resolve("tree"));
        shell(
                tree,
                "cp -r '" + SAMPLE.fleet() + "' fleet && mv fleet/clusters/datacenter-a.yaml other.yaml"
                        + " && ln -s ../../other.yaml fleet/clusters/datacenter-a.yaml");
        refused(server.generate(server.receive(tree).resolve("fleet"), ASKED), "FC1003");
        assertThatThrownBy(() -> server.receive(tree.resolve("fleet"))).hasMessage("illegal filepath in symlink");
    }

    @Test
    void aliasesThatMultiplyAreRefusedInLittleMemory() throws Exception {
        Path request = server.receive(SAMPLE.fleet());
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 8; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1) + "]\n");
        }
        Files.writeString(request.resolve("clusters/bomb.yaml"), "kind: Cluster\n" + bomb);
        Map<String, String> variables = new TreeMap<>(ASKED);
        variables.put("FLEETC_JAVA_OPTS", "-Xmx256m");
        Answer answer = server.generate(request, variables);
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("clusters/bomb.yaml:");
    }

    /** 200 MB that hold no data: whoever read them would take their memory. */
    @Test
    void whatLiesBesideTheFleetIsNotRead() throws Exception {
        Path request = server.receive(SAMPLE.fleet());
        sparse(request.resolve("data.bin"));
        sparse(request.resolve("docs.yaml"));
        Map<String, String> variables = new TreeMap<>(ASKED);
        variables.put("FLEETC_JAVA_OPTS", "-Xmx96m");
        assertThat(server.generate(request, variables).objects()).isEqualTo(SAMPLE.objects());
        sparse(request.resolve("clusters/large.yaml"));
        refused(server.generate(request, variables), "FC1004");
    }

    @Test
    void aStreamThatCannotBeWrittenIsAFailure() throws Exception {
        Path request = server.receive(SAMPLE.fleet());
        Process full = server.start(request, ASKED, Redirect.to(new File("/dev/full")));
        assertThat(CommandServer.answer(full))
                .isEqualTo(new Answer(74, "", "fleetc: standard output cannot be written\n"));
        Process broken = server.start(request, ASKED, Redirect.PIPE);
        broken.getInputStream().close();
        assertThat(new String(broken.getErrorStream().readAllBytes(), UTF_8))
                .isEqualTo("fleetc: standard output cannot be written\n");
        assertThat(broken.waitFor()).isEqualTo(74);
    }

    /** Java given an archive of another jar says so, on standard output unless it is told not to. */
    @Test
    void anArchiveThatDoesNotFitLeavesTheStreamClean() throws Exception {
        Path request = server.receive(SAMPLE.fleet());
        InstalledFleetc other = InstalledFleetc.in(directory.resolve("other"));
        CommandServer elsewhere = new CommandServer(other, Files.createDirectory(directory.resolve("elsewhere")));
        Map<String, String> variables = new TreeMap<>(ASKED);
        try (Stream<Path> archives = Files.list(installation.resolve("fleetc"))) {
            archives.filter(path -> path.toString().endsWith(".archive"))
                    .forEach(path -> variables.put("FLEETC_JAVA_OPTS", "-XX:SharedArchiveFile=" + path));
        }
        assertThat(variables).containsKey("FLEETC_JAVA_OPTS");
        assertThat(elsewhere.generate(request, variables).objects()).isEqualTo(SAMPLE.objects());
    }

    /** Nothing can be written but the temporary directory, and then not even that. */
    @Test
    void worksWhereNothingCanBeWritten() throws Exception {
        assumeTrue(CommandServer.isRoot() && canRemount(), "needs root and mount namespaces");
        Path request = server.receive(SAMPLE.fleet());
        String temporary = server.temporary().toString();
        Answer writable = CommandServer.answer(server.start(
                remounting("mount --bind '" + temporary + "' '" + temporary + "' && "), request, ASKED, Redirect.PIPE));
        assertThat(writable.err()).isEmpty();
        assertThat(writable.objects()).isEqualTo(SAMPLE.objects());
        assertThat(slots()).hasSize(1);
        Answer closed = CommandServer.answer(server.start(remounting(""), request, ASKED, Redirect.PIPE));
        assertThat(closed.err()).startsWith("fleetc: no lock in TMPDIR").hasLineCount(1);
        assertThat(closed.out()).isEqualTo(writable.out());
    }

    @Test
    void writesNothingIntoTheTree() throws Exception {
        Path request = server.receive(SAMPLE.fleet());
        List<Path> before = files(request);
        shell(request, "chmod -R a-w .");
        assertThat(server.generate(request, ASKED).code()).isZero();
        assertThat(files(request)).isEqualTo(before);
        assertThat(slots()).hasSize(1);
    }

    /** The lock is seen to be taken, then the process is killed as the command server kills it, then the lock is free. */
    @Test
    void aKilledRenderingLeavesItsPlaceToTheNext() throws Exception {
        Path request = server.receive(SAMPLE.fleet());
        Map<String, String> variables = new TreeMap<>(ASKED);
        variables.put(RenderLimits.CONCURRENCY, "1");
        assertThat(server.generate(request, variables).code()).isZero();
        Path slot = slots().get(0);
        try (RandomAccessFile file = new RandomAccessFile(slot.toFile(), "rw")) {
            Process rendering = server.start(request, variables, Redirect.PIPE);
            while (isFree(file) && rendering.isAlive()) {
                Thread.onSpinWait();
            }
            rendering.destroyForcibly().waitFor();
            assertThat(isFree(file)).isTrue();
        }
    }

    @Test
    void whoWaitsTooLongForOthersSaysSo() throws Exception {
        Path request = server.receive(SAMPLE.fleet());
        Map<String, String> variables = new TreeMap<>(ASKED);
        variables.put(RenderLimits.CONCURRENCY, "1");
        assertThat(server.generate(request, variables).code()).isZero();
        Path slot = slots().get(0);
        try (RandomAccessFile file = new RandomAccessFile(slot.toFile(), "rw");
                FileLock other = Objects.requireNonNull(file.getChannel().tryLock())) {
            assertThat(other.isValid()).isTrue();
            variables.put(RenderLimits.DEADLINE, "1");
            Answer answer = server.generate(request, variables);
            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err())
                    .startsWith(
                            "error[FC5108]: there was no result after 1 s: other renderings, of which 1 may run at a"
                                    + " time, did not end\n");
        }
        variables.put(RenderLimits.DEADLINE, "soon");
        refused(server.generate(request, variables), "FC5109");
    }

    @Test
    void manyAtATimeAllGetTheirObjects() throws Exception {
        Map<String, String> variables = new TreeMap<>(ASKED);
        variables.put(RenderLimits.CONCURRENCY, "2");
        List<Process> renderings = new ArrayList<>();
        Path out = directory.resolve("out");
        for (int i = 0; i < 8; i++) {
            Path request = server.receive(SAMPLE.fleet());
            renderings.add(server.start(request, variables, Redirect.to(new File(out + "-" + i))));
        }
        for (int i = 0; i < renderings.size(); i++) {
            assertThat(renderings.get(i).waitFor()).isZero();
            assertThat(Path.of(out + "-" + i)).hasSameBinaryContentAs(Path.of(out + "-0"));
        }
        assertThat(slots()).hasSize(2);
    }

    private static Map<?, ?> member(Map<?, ?> object, String key) {
        return (Map<?, ?>) Objects.requireNonNull(object.get(key));
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.code()).as(answer.err()).isNotZero();
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("[" + code + "]").doesNotContain("/tmp", "_cmp_server", "io.fleetc", "\tat ");
        assertThat(answer.err().getBytes(UTF_8)).hasSizeLessThanOrEqualTo(8 * 1024);
        assertThat(answer.err().lines().findFirst().orElse("")).contains("error[");
    }

    /** All that a rendering may leave: the files on which the locks are, without the one on which the line is. */
    private List<Path> slots() throws IOException {
        List<Path> left = new ArrayList<>(files(server.temporary()));
        assertThat(left.removeIf(path -> path.endsWith("line"))).isTrue();
        assertThat(left).allMatch(path -> String.valueOf(path.getFileName()).startsWith("slot-"));
        return left;
    }

    private static boolean isFree(RandomAccessFile file) throws IOException {
        FileLock lock = file.getChannel().tryLock();
        if (lock != null) {
            lock.release();
        }
        return lock != null;
    }

    /** A command that runs another one where the root file system is read-only. */
    private static List<String> remounting(String first) {
        return List.of("unshare", "-m", "sh", "-c", first + "mount -o remount,bind,ro / && exec \"$@\"", "sh");
    }

    private static boolean canRemount() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(remounting(""));
        command.add("true");
        return CommandServer.available("unshare")
                && CommandServer.answer(new ProcessBuilder(command).start()).code() == 0;
    }

    private static void sparse(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(200L << 20);
        }
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file) + text);
    }

    private static void shell(Path in, String script) throws IOException, InterruptedException {
        Answer answer = CommandServer.answer(
                new ProcessBuilder("sh", "-euc", script).directory(in.toFile()).start());
        assertThat(answer.code()).as(answer.err()).isZero();
    }

    private static List<Path> files(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void open(Path directory) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static List<GoldenObjects> clusters() throws IOException {
        return GoldenObjects.all();
    }
}
