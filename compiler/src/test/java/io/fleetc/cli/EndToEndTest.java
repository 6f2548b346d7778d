package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every verb on the fleet that {@code init} writes. */
class EndToEndTest {
    @TempDir
    Path directory;

    @BeforeEach
    void begin() {
        assertThat(run("init", "acme").code()).isZero();
    }

    @Test
    void whatInitWritesIsValid() {
        assertThat(run("validate", "acme"))
                .isEqualTo(new Ran(0, "1 cluster, no errors; without `--base`, no change was judged\n", ""));
        assertThat(run("validate", "acme", "-q")).isEqualTo(new Ran(0, "", ""));
        assertThat(run("validate", "acme", "-o", "json").out()).contains("\"diagnostics\": []");
        assertThat(run("validate", "acme/fleet.yaml").err()).isEmpty();
    }

    @Test
    void aFleetOnStandardInputIsRead() {
        Surroundings here = new Surroundings(directory, Map.of(), false, false);
        Ran ran = Ran.fed(here, "kind: Flet\n", "validate", "-");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("--> <stdin>:1:7");
    }

    @Test
    void mistakesAreNamedWhereTheUserFindsThem() throws IOException {
        replace("acme/clusters/dc-a.yaml", "bucketName", "bucketNam");
        Ran ran = run("validate", "acme");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("error[FC2001]", "--> acme/clusters/dc-a.yaml:", "+     bucketName: lakehouse")
                .doesNotContain(directory.toString());
        Ran compiled = run("compile", "acme", "-d", "out");
        assertThat(compiled.code()).isEqualTo(1);
        assertThat(ran.out()).startsWith(compiled.err());
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "junit", "github", "markdown"})
    void noFormatShowsASecretOrAnAbsolutePath(String format) throws IOException {
        replace("acme/clusters/dc-a.yaml", "passwordSecret: {name: database, key: password}", "password: hunter2");
        Path absolute = directory.resolve("acme").toAbsolutePath();
        Ran ran = run("validate", absolute.toString(), "-o", format, "-o", format + "=reports/report");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("acme/clusters/dc-a.yaml");
        for (String text : new String[] {ran.out(), ran.err(), Files.readString(directory.resolve("reports/report"))}) {
            assertThat(text).doesNotContain("hunter2", absolute.toString(), "io.fleetc");
        }
    }

    @Test
    void compilesChecksAndNamesWhatDiffers() throws IOException {
        Ran first = run("compile", "acme", "-d", "out");
        assertThat(first.code()).isZero();
        assertThat(first.out()).startsWith("wrote ");
        assertThat(first.err()).isEmpty();
        assertThat(directory.resolve("out/dc-a/values.yaml")).exists();
        assertThat(run("compile", "acme", "-d", "out").out()).startsWith("wrote 0 files, deleted 0");
        assertThat(run("check", "acme", "-d", "out")).isEqualTo(new Ran(0, "", ""));

        replace("acme/clusters/dc-a.yaml", "bucketName: lakehouse", "bucketName: other");
        Ran differs = run("check", "acme", "-d", "out");
        assertThat(differs.code()).isEqualTo(3);
        assertThat(differs.out())
                .contains("changed: dc-a/values.yaml", "to put it right: fleetc compile acme -d out\n");
        Ran dry = run("compile", "acme", "-d", "out", "--dry-run");
        assertThat(dry.out()).contains("write dc-a/values.yaml\n");
        assertThat(run("check", "acme", "-d", "out").code()).isEqualTo(3);
        assertThat(run("check", "acme", "-d", "out", "-o", "json").out())
                .contains("\"code\": \"FC5006\"", "\"file\": \"out/dc-a/values.yaml\"", "\"kind\": \"changed\"");
        assertThat(run("compile", "acme", "-d", "out", "-o", "json").out())
                .contains("\"written\": [", "\"dc-a/values.yaml\"");
    }

    @Test
    void checkPrintsTheCommandThatHelps() throws IOException {
        String[] options = {"acme", "-d", "the out", "--layout", "object", "--cluster", "dc-a"};
        assertThat(run(with("compile", options)).code()).isZero();
        assertThat(run(with("check", options))).isEqualTo(new Ran(0, "", ""));
        replace("acme/clusters/dc-a.yaml", "bucketName: lakehouse", "bucketName: other");
        String command = "fleetc compile acme -d 'the out' --cluster dc-a --layout object";
        assertThat(run(with("check", options)).out()).endsWith("\n\nto put it right: " + command + "\n");

        assertThat(run(with("compile", options)).code()).isZero();
        Files.writeString(directory.resolve("the out/dc-a/values.yaml"), "edited: by hand\n");
        Files.writeString(directory.resolve("the out/dc-a/mine.yaml"), "kind: Mine\n");
        assertThat(run(with("check", options)).out())
                .contains("only `--force` overwrites it:\n  dc-a/values.yaml\n", "move it away:\n  dc-a/mine.yaml\n")
                .endsWith("\nto put it right: " + command + " --force\n");
        Files.delete(directory.resolve("the out/dc-a/mine.yaml"));
        assertThat(run(with("compile", "acme", "-d", "the out", "--cluster", "dc-a", "--layout", "object", "--force"))
                        .code())
                .isZero();
        assertThat(run(with("check", options)).code()).isZero();
    }

    private static String[] with(String verb, String... options) {
        return Stream.concat(Stream.of(verb), Stream.of(options)).toArray(String[]::new);
    }

    @Test
    void goldensAreCheckedEverywhereAndUpdatedAtADeskOnly() throws IOException {
        assertThat(run("golden", "update", "acme", "-d", "golden").code()).isZero();
        assertThat(run("golden", "check", "acme", "-d", "golden").code()).isZero();
        Files.writeString(directory.resolve("golden/dc-a/values.yaml"), "edited: by hand\n");
        Ran checked = run("golden", "check", "acme", "-d", "golden");
        assertThat(checked.code()).isEqualTo(3);
        assertThat(checked.out()).contains("to put it right: fleetc golden update acme -d golden");
        Surroundings pipeline = new Surroundings(directory, Map.of("CI", "true"), false, false);
        Ran refused = Ran.with(pipeline, "golden", "update", "acme", "-d", "golden");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("error[FC5010]");
        assertThat(run("golden", "update", "acme", "-d", "golden").code()).isZero();
        assertThat(run("golden").code()).isEqualTo(2);
    }

    @Test
    void aFileEditedByHandIsKeptUnlessForced() throws IOException {
        run("compile", "acme", "-d", "out");
        replace("acme/clusters/dc-a.yaml", "bucketName: lakehouse", "bucketName: other");
        Files.writeString(directory.resolve("out/dc-a/values.yaml"), "edited: by hand\n");
        Ran refused = run("compile", "acme", "-d", "out");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("error[FC5002]");
        assertThat(run("compile", "acme", "-d", "out", "--force").code()).isZero();
        assertThat(run("check", "acme", "-d", "out").code()).isZero();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDirectoryThatCannotBeWrittenIsAnInputOutputError() throws IOException {
        Files.writeString(directory.resolve("out"), "a file");
        assertThat(run("compile", "acme", "-d", "out").code()).isEqualTo(74);
        Path locked = Files.createDirectory(directory.resolve("locked"));
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
        if (!Files.isWritable(locked)) {
            assertThat(run("compile", "acme", "-d", "locked/out").code()).isEqualTo(74);
        }
    }

    @Test
    void whySaysWhoSetAValueAndWhomItBeat() {
        Ran ran = run("why", "dc-a", "platform.version", "acme");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("platform.version: 3.18.0\n  set by  spec.defaults")
                .contains("acme/fleet.yaml:11:25");
        assertThat(run("why", "dc-a", "platform.version", "acme", "-o", "json").out())
                .contains("\"layer\": \"spec.defaults\"", "\"wins\": true", "\"line\": 11");
        Ran other = run("why", "dc-b", "platform.version", "acme");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err())
                .startsWith("error[FC3017]: the fleet has no cluster `dc-b`")
                .contains("help: select `dc-a`");
        Ran mistyped = run("why", "dc-a", "platform.versoin", "acme");
        assertThat(mistyped.code()).isEqualTo(2);
        assertThat(mistyped.err()).contains("says anything about `platform.versoin`", "ask for `platform.version`");
        assertThat(run("why", "dc-a", "a[", "acme").err()).startsWith("fleetc: `a[` is no path");
        assertThat(run("why", "dc-a", "images.pullSecrets[-1]", "acme").err())
                .startsWith("fleetc: `images.pullSecrets[-1]` is no path");
    }

    @Test
    void whyTellsANullFromWhatHolds() throws IOException {
        replace(
                "acme/clusters/dc-a.yaml",
                "spec:\n",
                "spec:\n  trustStore: null\n  serviceAccount: {annotations: {tier: null}}\n  namespace: null\n");
        replace(
                "acme/fleet.yaml",
                "defaults:\n",
                "defaults:\n    trustStore: {fileName: own.jks}\n    serviceAccount: {annotations: {tier: gold}}\n");
        assertThat(run("why", "dc-a", "trustStore.fileName", "acme").out()).isEqualTo("""
            trustStore.fileName: truststore.jks
              set by      shipped defaults of 3.18.0  catalogue/iomete-3.12-3.15.yaml:526:59
              removed by  cluster dc-a                acme/clusters/dc-a.yaml:9:15
              beats       spec.defaults               acme/fleet.yaml:11:28                   own.jks
            """);
        assertThat(run("why", "dc-a", "serviceAccount.annotations.tier", "acme").out())
                .isEqualTo("""
                    serviceAccount.annotations.tier: (removed)
                      removed by  cluster dc-a   acme/clusters/dc-a.yaml:10:40
                      beats       spec.defaults  acme/fleet.yaml:12:42          gold
                    """);
        assertThat(run("why", "dc-a", "serviceAccount.annotations.tier", "acme", "-o", "json")
                        .out())
                .doesNotContain("\"wins\": true");
    }

    @Test
    void whyHidesASecretThatShouldNotBeThere() throws IOException {
        replace("acme/clusters/dc-a.yaml", "passwordSecret: {name: database, key: password}", "password: hunter2");
        Ran ran = run("why", "dc-a", "database", "acme");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("`fleetc validate acme` prints them");
        assertThat(ran.out() + ran.err()).contains("database.host").doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clusters", "flags", "services", "databases", "images", "values"})
    void everyTopicIsInspectedAsTextAndAsJson(String topic) {
        Ran text = run("inspect", topic, "acme");
        assertThat(text.code()).isZero();
        assertThat(text.out()).contains("CLUSTER");
        assertThat(text.err()).isEmpty();
        assertThat(run("inspect", topic, "acme", "-o", "json").out()).startsWith("{\n  \"" + topic + "\": [");
        assertThat(run("inspect", topic, "acme", "--cluster", "nope").code()).isEqualTo(2);
    }

    @Test
    void aSelectionThatMatchesNothingIsMisuse() {
        Ran ran = run("compile", "acme", "-d", "out", "-l", "env=nowhere");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("error[FC3017]");
    }

    @Test
    void aFleetWithoutClustersHasNothingToCompile() throws IOException {
        Files.createDirectories(directory.resolve("bare"));
        Files.writeString(
                directory.resolve("bare/fleet.yaml"),
                "apiVersion: fleetc.io/v1alpha1\nkind: Fleet\nmetadata: {name: bare}\nspec: {}\n");

        Ran ran = run("compile", "bare", "-d", "out");
        assertThat(run("validate", "bare")).isEqualTo(new Ran(1, ran.err(), ""));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).startsWith("""
            error[FC3020]: the fleet describes no cluster
             --> bare/fleet.yaml:3:18
              |
            3 | metadata: {name: bare}
              |                  ^^^^
              |
              = help: add one below `spec.clusters`, or in a file of its own with `kind: Cluster`
            """);
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void commandsInHelpNameTheFleet() {
        assertThat(run("init", "a fleet").code()).isZero();
        assertThat(run("validate", "a fleet", "--base", "./a fleet").out())
                .contains("`argocd app list -o json | fleetc evidence add observed 'a fleet' --from -`");
    }

    @Test
    void whereThereIsNoFleetTheFirstErrorHelps() {
        Ran ran = run("validate");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).contains("error[FC1001]", "fleetc init");
        assertThat(run("validate", "no-such-directory").code()).isEqualTo(2);
    }

    @Test
    void warningsAreErrorsWhereTheUserSaysSo() throws IOException {
        replace("acme/fleet.yaml", "spec:\n", """
            spec:
              waivers:
                - {rule: ACME-001, clusters: [dc-a], reason: x, owner: y, expires: 2030-01-01}
            """);
        int code = run("validate", "acme").code();
        assertThat(run("validate", "acme", "--strict").code()).isEqualTo(1);
        assertThat(code).isBetween(0, 1);
    }

    @Test
    void rulesAndFlagsAreExplained() {
        assertThat(run("explain", "IOM-RAS-001").out())
                .startsWith("IOM-RAS-001")
                .contains("source:");
        assertThat(run("explain", "scheduling").out())
                .startsWith("# scheduling\n")
                .contains("features.scheduling.enabled");
    }

    private Ran run(String... arguments) {
        return Ran.in(directory, arguments);
    }

    private void replace(String file, String old, String replacement) throws IOException {
        Path path = directory.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, replacement));
    }
}
