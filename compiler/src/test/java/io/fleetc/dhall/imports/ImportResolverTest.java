package io.fleetc.dhall.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fleetc.dhall.SmallStack;
import io.fleetc.dhall.format.ExpressionText;
import io.fleetc.dhall.imports.Transport.Header;
import io.fleetc.dhall.normalization.Limits;
import io.fleetc.dhall.normalization.ReadBack;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.dhall.parser.Parsed;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.HashedFiles;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What takes a file system, a cache, many files or a look at the requests; what messages look like is shown by cases.
 *
 * <p>It is longer than others because all of it turns on one recorded set of servers, files and caches.
 */
class ImportResolverTest {
    /** The hash of 3, from the acceptance suite, and of nothing. */
    private static final String THREE = "15f52ecf91c94c1baac02d5a4964b2ed8fa401641a2c8a95e8306ec7c1e3b8d2";

    private static final String NOTHING = "0".repeat(64);

    @TempDir
    Path temporary;

    private Path root;
    private ImportPolicy policy = ImportPolicy.HERMETIC;
    private SemanticCache cache = SemanticCache.NONE;
    private final Map<String, String> environment = new TreeMap<>();
    private final Map<String, String> served = new TreeMap<>();
    private final List<String> requests = new ArrayList<>();

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(temporary.resolve("fleet"));
    }

    // ---- files ----

    @Test
    void readsAbsolutePathsAndThoseOfTheHomeUnderTheRoot() throws IOException {
        write("a.dhall", "1");
        assertThat(value(root + "/a.dhall")).isEqualTo("1");
        assertThat(value("~/fleet/a.dhall")).isEqualTo("1");
        assertThat(messages(temporary + "/b.dhall"))
                .containsExactly("FC7063 `" + temporary + "/b.dhall` does not lie under the root");
        assertThat(messages("~/b.dhall")).containsExactly("FC7063 `~/b.dhall` does not lie under the root");
    }

    /** Whatever the sources are, what lies above them is not merely absent. */
    @Test
    void leavesNoRoot() {
        assertThat(messages(resolve(Sources.of(Map.of()), "../a.dhall ? 1")))
                .containsExactly("FC7063 `../a.dhall` does not lie under the root");
    }

    @Test
    void readsFurtherRootsThatWereNamed() throws IOException {
        Path prelude = Files.createDirectory(temporary.resolve("prelude"));
        Files.writeString(prelude.resolve("one.dhall"), "./two.dhall");
        Files.writeString(prelude.resolve("two.dhall"), "1 + True");
        policy = policy.reading(new ImportPolicy.Root("/opt/prelude", "<prelude>", Sources.open(prelude)));
        assertThat(resolve("/opt/prelude/one.dhall").diagnostics())
                .extracting(said -> said.at().span().toString())
                .containsExactly("<prelude>/two.dhall:1:5");
        assertThat(messages("/opt/prelude/../secret"))
                .containsExactly("FC7063 `/opt/secret` does not lie under the root");
    }

    @Test
    void followsNoLinkOutOfTheRoot() throws IOException {
        Files.writeString(temporary.resolve("secret.dhall"), "1");
        Files.createSymbolicLink(root.resolve("inside.dhall"), Path.of("../secret.dhall"));
        String refused = "FC7063 `inside.dhall` does not lie under the root";
        assertThat(messages("./inside.dhall")).containsExactly(refused);
        assertThat(messages("./inside.dhall as Text")).containsExactly(refused);
        assertThat(messages("./inside.dhall as Bytes")).containsExactly(refused);
        assertThat(messages("./inside.dhall ? 1")).containsExactly(refused);
        assertThat(messages("../secret.dhall")).containsExactly("FC7063 `../secret.dhall` does not lie under the root");
    }

    @Test
    void readsNoDevice() throws IOException {
        assumeTrue(Files.exists(Path.of("/dev/zero")));
        policy = policy.reading(new ImportPolicy.Root("/dev", "<dev>", Sources.open(Path.of("/dev"))));
        assertThat(messages("/dev/zero"))
                .containsExactly("FC7062 `<dev>/zero` is a device or pipe where a file is expected");
        assertThat(messages("/dev/zero as Text ? \"\""))
                .containsExactly("FC7062 `<dev>/zero` is a device or pipe where a file is expected");
    }

    @Test
    void readsNoFileAboveTheLimit() throws IOException {
        Files.write(root.resolve("large.dhall"), new byte[Sources.MAX_BYTES + 1]);
        assertThat(messages("./large.dhall"))
                .containsExactly("FC7062 `large.dhall` has 8388609 bytes, the limit is 8388608 (8 MiB)");
    }

    @Test
    void takesTextAndBytesAsTheyAre() throws IOException {
        Files.write(root.resolve("data"), new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', 0, '\r', '\n'});
        assertThat(value("./data as Text")).isEqualTo("\"\\uFEFFa\\u0000\\r\\n\"");
        assertThat(value("./data as Bytes")).isEqualTo("0x\"EFBBBF61000D0A\"");
        Files.write(root.resolve("latin"), new byte[] {'a', (byte) 0xFC});
        assertThat(value("./latin as Bytes")).isEqualTo("0x\"61FC\"");
        assertThat(messages("./latin as Text")).containsExactly("FC7062 `latin` is not UTF-8");
        assertThat(resolve("./latin").diagnostics())
                .extracting(said -> said.at().span() + " " + said.message())
                .containsExactly("latin:1:2 byte 2 of the file is not UTF-8");
    }

    // ---- many files ----

    /** A chain of ten thousand files ends in a value, on a small stack. */
    @Test
    void resolvesAChainOfFiles() throws InterruptedException {
        Map<String, String> files = chain("\"end\"");
        SmallStack.run(() -> assertThat(value(Sources.of(files), "./f0.dhall")).isEqualTo("\"end\""));
    }

    /** Or in a mistake, which is said once, with the imports next to it and the first one. */
    @Test
    void reportsTheEndOfAChainOfFiles() throws InterruptedException {
        Map<String, String> files = chain("1 + True");
        SmallStack.run(() -> {
            List<Diagnostic> said = resolve(Sources.of(files), "./f0.dhall").diagnostics();
            assertThat(said).hasSize(1);
            assertThat(said.get(0).at().span()).hasToString("f9999.dhall:1:5");
            assertThat(said.get(0).related().stream()
                            .map(label -> label.span().source().name()))
                    .startsWith("f9998.dhall", "f9997.dhall")
                    .endsWith("f0.dhall", "input.dhall")
                    .hasSize(8);
            assertThat(said.get(0).notes()).contains("9992 further imports lie in between");
        });
    }

    /** Or in a cycle. */
    @Test
    void reportsACycleOfManyFiles() throws InterruptedException {
        Map<String, String> files = chain("./f0.dhall");
        SmallStack.run(() -> assertThat(resolve(Sources.of(files), "./f0.dhall").diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("the imports form a cycle: `f0.dhall -> f1.dhall -> f2.dhall -> f3.dhall"
                        + " -> ... 9993 more ... -> f9997.dhall -> f9998.dhall -> f9999.dhall -> f0.dhall`"));
    }

    /** Or in nothing, which the beginning knows to do without. */
    @Test
    void doesWithoutTheEndOfAChainOfFiles() throws InterruptedException {
        Map<String, String> files = chain("missing");
        SmallStack.run(
                () -> assertThat(value(Sources.of(files), "./f0.dhall ? 1 + 1")).isEqualTo("2"));
    }

    /** Files that import each other twice are not looked at 2^100 times. */
    @Test
    void looksAtEachFileOnce() {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < 100; i++) {
            files.put("f" + i + ".dhall", "./f" + (i + 1) + ".dhall + ./f" + (i + 1) + ".dhall * 0");
        }
        files.put("f100.dhall", "1");
        assertThat(value(Sources.of(files), "./f0.dhall")).isEqualTo("1");
    }

    @Test
    void manyAlternativesAreTriedInOrder() throws InterruptedException {
        SmallStack.run(() -> {
            assertThat(value(Sources.of(Map.of()), "missing ? ".repeat(100_000) + "1"))
                    .isEqualTo("1");
            assertThat(value(Sources.of(Map.of()), "(missing ? ".repeat(5_000) + "1" + ")".repeat(5_000)))
                    .isEqualTo("1");
        });
    }

    // ---- the cache ----

    @Test
    void keepsWhatHasAHashAndReadsItFromThereWithoutItsFile() throws IOException {
        cache = inTemporary();
        write("a.dhall", "let x = 1 in x + 2");
        String import_ = "./a.dhall sha256:" + THREE;
        assertThat(value(import_)).isEqualTo("3");
        assertThat(entries()).containsExactly("1220" + THREE);
        Files.delete(root.resolve("a.dhall"));
        assertThat(value(import_)).isEqualTo("3");
        assertThat(value("https://example.com/x sha256:" + THREE)).isEqualTo("3");
        assertThat(value("missing sha256:" + THREE)).isEqualTo("3");
        assertThat(requests).isEmpty();
    }

    @Test
    void ignoresASpoiltEntryAndWritesItAnew() throws IOException {
        cache = inTemporary();
        write("a.dhall", "3");
        Path entry = temporary.resolve("cache/1220" + THREE);
        Files.createDirectories(temporary.resolve("cache"));
        Files.write(entry, new byte[] {1, 2});
        Checked<Resolved> resolved = resolve("./a.dhall sha256:" + THREE);
        assertThat(normalForm(resolved)).isEqualTo("3");
        assertThat(messages(resolved))
                .containsExactly("FC7068 the cache entry `1220" + THREE + "` is spoilt and was ignored");
        assertThat(Files.readAllBytes(entry)).isEqualTo(new byte[] {(byte) 0x82, 0x0F, 0x03});
        assertThat(resolve("./a.dhall sha256:" + THREE).diagnostics()).isEmpty();
    }

    @Test
    void aCacheThatCannotBeWrittenIsNoMistake() throws IOException {
        write("a.dhall", "3");
        Files.writeString(temporary.resolve("cache"), "a file");
        cache = inTemporary();
        Checked<Resolved> resolved = resolve("[ ./a.dhall sha256:" + THREE + ", ./a.dhall ]");
        assertThat(resolved.accepted()).isTrue();
        assertThat(messages(resolved)).containsExactly("FC7069 the cache cannot be written");
        cache = cache.readOnly();
        assertThat(resolve("./a.dhall sha256:" + THREE).diagnostics()).isEmpty();
    }

    @Test
    void nothingIsKeptThatDoesNotHaveItsHash() throws IOException {
        cache = inTemporary();
        write("a.dhall", "4");
        assertThat(messages("./a.dhall sha256:" + THREE + " ? 1"))
                .containsExactly("FC7064 `a.dhall` does not have the hash that is written here");
        assertThat(temporary.resolve("cache")).doesNotExist();
    }

    // ---- servers ----

    @Test
    void asksNobodyUnlessTheHostIsNamed() {
        served.put("https://example.com/x", "3");
        assertThat(messages("https://example.com/x sha256:" + THREE))
                .containsExactly("FC7065 the host `example.com` may not be asked");
        assertThat(value("https://example.com/x ? 1")).isEqualTo("1");
        assertThat(requests).isEmpty();
        policy = policy.allowingHosts(List.of("example.com"));
        assertThat(value("https://example.com/x sha256:" + THREE)).isEqualTo("3");
        assertThat(messages("https://example.com/x ? 1"))
                .containsExactly("FC7065 the remote import of `https://example.com/x` needs a hash");
    }

    /** The hash of a file vouches for all that it imports. */
    @Test
    void whatAHashedFileImportsNeedsNoHash() throws IOException {
        policy = policy.allowingHosts(List.of("example.com"));
        served.put("https://example.com/a/x", "./y");
        served.put("https://example.com/a/y", "3");
        assertThat(value("https://example.com/a/x sha256:" + THREE)).isEqualTo("3");
        assertThat(messages("https://example.com/a/x sha256:" + NOTHING))
                .containsExactly("FC7064 `https://example.com/a/x` does not have the hash that is written here");
        write("local.dhall", "https://example.com/a/x");
        assertThat(messages("./local.dhall"))
                .containsExactly("FC7065 the remote import of `https://example.com/a/x` needs a hash");
        assertThat(value("./local.dhall sha256:" + THREE)).isEqualTo("3");
    }

    @Test
    void asksForEachUrlOnce() {
        policy = ImportPolicy.OPEN;
        served.put("https://example.com/x", "1");
        assertThat(value("{ a = https://example.com/x, b = https://example.com/y/../x, c ="
                        + " https://example.com/x as Text }"))
                .isEqualTo("{ a = 1, b = 1, c = \"1\" }");
        assertThat(requests).containsExactly("https://example.com/x");
    }

    @Test
    void sendsTheHeadersOfTheImportAndOfWhatIsRelativeToIt() {
        policy = ImportPolicy.OPEN;
        served.put("https://example.com/a/x", "{ y = ./y, z = https://example.com/z }");
        served.put("https://example.com/a/y", "1");
        served.put("https://example.com/z", "2");
        assertThat(value("https://example.com/a/x using (toMap { Token = \"a\" ++ \"b\" })"))
                .isEqualTo("{ y = 1, z = 2 }");
        assertThat(requests)
                .containsExactly(
                        "https://example.com/a/x Token=ab",
                        "https://example.com/a/y Token=ab",
                        "https://example.com/z");
        requests.clear();
        assertThat(value("https://example.com/a/y using ([ { header = \"A\", value = \"1\" } ])"))
                .isEqualTo("1");
        assertThat(requests).containsExactly("https://example.com/a/y A=1");
    }

    @Test
    void configuredHeadersTakeThePlaceOfWrittenOnes() throws IOException {
        policy = ImportPolicy.OPEN;
        served.put("https://example.com/x", "1");
        served.put("https://other.org/x", "2");
        write("token.dhall", "\"conf\"");
        environment.put("DHALL_HEADERS", "toMap { `example.com:443` = toMap { token = ./token.dhall, B = \"b\" } }");
        assertThat(value("https://example.com/x using (toMap { Token = \"mine\", A = \"a\" })"))
                .isEqualTo("1");
        assertThat(value("https://other.org/x")).isEqualTo("2");
        assertThat(requests).containsExactly("https://example.com/x A=a B=b token=conf", "https://other.org/x");
    }

    @Test
    void headersAreConfiguredByAFileOfTheUser() throws IOException {
        policy = ImportPolicy.OPEN;
        served.put("https://example.com/x", "1");
        write(".config/dhall/headers.dhall", "toMap { `example.com:443` = toMap { A = \"home\" } }");
        write("xdg/dhall/headers.dhall", "toMap { `example.com:443` = toMap { A = \"xdg\" } }");
        String home = root.toString();
        assertThat(normalForm(resolver(Sources.open(root), home).resolve(parsed("https://example.com/x"))))
                .isEqualTo("1");
        environment.put("XDG_CONFIG_HOME", root + "/xdg");
        assertThat(normalForm(resolver(Sources.open(root), home).resolve(parsed("https://example.com/x"))))
                .isEqualTo("1");
        assertThat(requests).containsExactly("https://example.com/x A=home", "https://example.com/x A=xdg");
    }

    // ---- variables ----

    @Test
    void readsVariablesThatWereNamed() {
        environment.put("NUMBER", "6 * 7");
        environment.put("SECRET", "hunter2");
        assertThat(messages("env:NUMBER")).containsExactly("FC7065 the environment variable `NUMBER` may not be read");
        assertThat(value("env:NUMBER ? 1")).isEqualTo("1");
        policy = policy.allowingVariables(List.of("NUMBER", "UNSET"));
        assertThat(value("env:NUMBER")).isEqualTo("42");
        assertThat(value("env:NUMBER as Text")).isEqualTo("\"6 * 7\"");
        assertThat(value("env:NUMBER as Bytes")).isEqualTo("0x\"36202A2037\"");
        assertThat(value("env:UNSET ? 1")).isEqualTo("1");
        assertThat(messages("env:UNSET")).containsExactly("FC7060 the environment variable `UNSET` is not set");
        assertThat(messages("env:SECRET")).containsExactly("FC7065 the environment variable `SECRET` may not be read");
    }

    /** Whatever is wrong with the value of a variable, nothing of it is shown. */
    @Test
    void showsNothingOfAValue() throws IOException {
        policy = policy.allowingVariables(List.of("SECRET", "OTHER"));
        write("wrong.dhall", "1 + True");
        environment.put("OTHER", "env:SECRET");
        for (String value :
                List.of("hunter2", "hunter2 (", "1 + \"hunter2\"", "./hunter2.dhall", "./wrong.dhall : hunter2")) {
            environment.put("SECRET", value);
            for (String imported : List.of("env:SECRET", "env:OTHER")) {
                Checked<Resolved> resolved = resolve(imported);
                assertThat(resolved.accepted()).isFalse();
                assertThat(resolved.diagnostics().toString()).doesNotContain("hunter2");
                assertThat(resolved.diagnostics())
                        .allSatisfy(said -> assertThat(said.related())
                                .noneMatch(label -> label.span().source().name().startsWith("env:")));
            }
        }
    }

    // ---- a run ----

    @Test
    void tellsWhichImportsWereFollowed() throws IOException {
        write("a.dhall", "1");
        Resolved resolved = resolve("{ a = ./a.dhall, b = missing ? ./a.dhall, c = 1 ? ./b.dhall }")
                .value();
        assertThat(resolved.imports()).hasSize(2).allSatisfy(followed -> {
            assertThat(resolved.evaluator().force(followed.value())).isNotNull();
            assertThat(ExpressionText.of(new ReadBack(resolved.evaluator()).expression(followed.type())))
                    .isEqualTo("Natural");
        });
    }

    @Test
    void oneResolverServesManyFiles() throws IOException {
        write("a.dhall", "./b.dhall");
        write("b.dhall", "1");
        ImportResolver resolver = resolver(Sources.open(root), null);
        Checked<Resolved> first = resolver.resolve(parsed("./a.dhall"));
        Checked<Resolved> second = resolver.resolve(parsed("[ ./b.dhall, ./a.dhall ]"));
        assertThat(normalForm(first)).isEqualTo("1");
        assertThat(normalForm(second)).isEqualTo("[ 1, 1 ]");
    }

    private static Map<String, String> chain(String end) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < 9_999; i++) {
            files.put("f" + i + ".dhall", "./f" + (i + 1) + ".dhall");
        }
        files.put("f9999.dhall", end);
        return files;
    }

    private ImportResolver resolver(Sources sources, @Nullable String home) {
        return new ImportResolver(sources, policy, this::answer, cache, environment, home, Limits.STANDARD);
    }

    private Transport.Answer answer(String url, List<Header> headers) {
        StringBuilder request = new StringBuilder(url);
        headers.forEach(
                header -> request.append(' ').append(header.name()).append('=').append(header.value()));
        requests.add(request.toString());
        String text = served.get(url);
        return text == null
                ? new Transport.Response(404, List.of(), new byte[0])
                : new Transport.Response(200, List.of(), text.getBytes(UTF_8));
    }

    private Checked<Resolved> resolve(Sources sources, String text) {
        return resolver(sources, temporary.toString()).resolve(parsed(text));
    }

    private Checked<Resolved> resolve(String text) {
        return resolve(Sources.open(root), text);
    }

    private String value(Sources sources, String text) {
        return normalForm(resolve(sources, text));
    }

    private String value(String text) {
        return value(Sources.open(root), text);
    }

    private List<String> messages(String text) {
        return messages(resolve(text));
    }

    private static List<String> messages(Checked<Resolved> resolved) {
        return resolved.diagnostics().stream()
                .map(said -> said.code() + " " + said.message())
                .toList();
    }

    private static Parsed parsed(String text) {
        return DhallParser.parse(new Source("input.dhall", text)).value();
    }

    private static String normalForm(Checked<Resolved> resolved) {
        assertThat(resolved.diagnostics()).noneMatch(Diagnostic::isError);
        Resolved value = resolved.value();
        return ExpressionText.of(new ReadBack(value.evaluator()).expression(value.value()));
    }

    private SemanticCache inTemporary() {
        return SemanticCache.in(new HashedFiles(temporary.resolve("cache")));
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> entries = Files.list(temporary.resolve("cache"))) {
            return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
