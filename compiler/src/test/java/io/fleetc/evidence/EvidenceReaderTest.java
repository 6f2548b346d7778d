package io.fleetc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.evidence.Observed.Health;
import io.fleetc.source.Sources;
import io.fleetc.value.Values;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reading evidence makes of files, and what each kind of statement says. */
class EvidenceReaderTest {
    private static final Draft SEEN = observed("9c1e5d2", "2026-10-02T08:00:00Z");

    @TempDir
    Path root;

    @Test
    void readsEveryFactOfAJobRun() {
        JobRun run = (JobRun) only("""
            _type: https://in-toto.io/Statement/v1
            subject: [{name: globalDatabase/eu}]
            predicateType: https://fleetc.io/evidence/job-run/v1
            predicate:
              job: ras-domains
              version: 1.0.5
              image: sha256:90aa90aa90aa90aa90aa90aa90aa90aa90aa90aa90aa90aa90aa90aa90aa90aa
              database: {identity: "7421093388120034567", prefix: iomete_}
              result: failed
              dryRun: true
              covers: [marketing, finance, marketing]
              omitted: [sandbox]
              counts: {actors: 41}
              started: 2026-10-03T11:12:04+02:00
              finished: 2026-10-03T09:20:41Z
              context: {eu-prod: {revision: 9c1e5d2, active: [b, a]}}
            """);
        assertThat(run.job()).isEqualTo("ras-domains");
        assertThat(run.version()).isEqualTo("1.0.5");
        assertThat(run.image()).startsWith("sha256:90aa");
        assertThat(run.scope())
                .isEqualTo(new Scope(Scope.Kind.GLOBAL_DATABASE, "eu", "7421093388120034567", "iomete_"));
        assertThat(run.succeeded()).isFalse();
        assertThat(run.dryRun()).isTrue();
        assertThat(run.covers()).containsExactly("finance", "marketing");
        assertThat(run.omitted()).containsExactly("sandbox");
        assertThat(run.counts()).isEqualTo(Map.of("actors", 41L));
        assertThat(run.started()).isEqualTo("2026-10-03T09:12:04Z");
        assertThat(run.time()).isEqualTo(run.finished()).isEqualTo("2026-10-03T09:20:41Z");
        assertThat(run.context()).isEqualTo(Map.of("eu-prod", new JobRun.Context("9c1e5d2", List.of("a", "b"))));
        assertThat(run.file()).isEqualTo("evidence/a.yaml");
        assertThat(run.at().text()).isEqualTo("globalDatabase/eu");
    }

    @Test
    void whatAJobRunDoesNotSayIsNotMadeUp() {
        JobRun run = (JobRun) only("""
            _type: https://in-toto.io/Statement/v1
            subject: [{name: cluster/eu-dr}]
            predicateType: https://fleetc.io/evidence/job-run/v1
            predicate: {job: ras-assets, result: succeeded, started: 2026-10-03T09:12:04Z, finished: 2026-10-03T09:20:41Z}
            """);
        assertThat(run.version() + run.image()).isEmpty();
        assertThat(run.covers()).isEmpty();
        assertThat(run.context()).isEmpty();
        assertThat(run.dryRun()).isFalse();
    }

    @Test
    void anObservationSaysWhetherAnybodyLookedForOverrides() {
        Observed blind = (Observed) only(SEEN.text(Draft.Language.JSON));
        assertThat(blind.overridesKnown()).isFalse();
        assertThat(blind.health()).isEqualTo(Health.HEALTHY);
        Observed looked = (Observed) only(SEEN.text(Draft.Language.YAML) + "  overrides: {}\n");
        assertThat(looked.overridesKnown()).isTrue();
        assertThat(looked.overrides()).isEmpty();
    }

    @Test
    void theLedgerFindsWhatIsAskedFor() {
        Map<String, String> files = new TreeMap<>();
        put(files, SEEN);
        put(files, observed("deadbee", "2026-10-01T08:00:00Z"));
        put(
                files,
                new Draft(
                        Kind.RESTORED,
                        "globalDatabase/eu",
                        Values.map()
                                .put(
                                        "database",
                                        Values.map().put("prefix", "one_").build())
                                .put("to", "2026-10-01T00:00:00Z")
                                .put("at", "2026-10-02T00:00:00Z")
                                .build()));
        Ledger ledger = EvidenceFixture.read(Sources.of(files)).value();
        assertThat(ledger.observed("eu-prod")).map(Observed::revision).contains("9c1e5d2");
        assertThat(ledger.observations("eu-prod"))
                .extracting(Observed::revision)
                .containsExactly("deadbee", "9c1e5d2");
        assertThat(ledger.observed("eu-dr")).isEmpty();
        assertThat(ledger.restores(Scope.globalDatabase("eu"))).hasSize(1);
        assertThat(ledger.restores(new Scope(Scope.Kind.GLOBAL_DATABASE, "eu", "", "one_")))
                .hasSize(1);
        assertThat(ledger.restores(new Scope(Scope.Kind.GLOBAL_DATABASE, "eu", "", "two_")))
                .isEmpty();
        assertThat(ledger.restores(Scope.globalDatabase("us"))).isEmpty();
        assertThat(ledger.isEmpty()).isFalse();
        assertThat(Ledger.empty().isEmpty()).isTrue();
    }

    @Test
    void whereNamesAreNotKnownNoneIsRefused() {
        Checked<Ledger> read = EvidenceReader.read(
                Sources.of(
                        Map.of("evidence/a.json", SEEN.text(Draft.Language.JSON).replace("eu-prod", "mars"))),
                Known.nothing(),
                Optional.empty());
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value().observed("mars")).isPresent();
    }

    @Test
    void aDirectoryThatIsCalledLikeAFileIsADirectory() throws IOException {
        write("evidence/x.json/a.yaml", SEEN.text(Draft.Language.YAML));
        Checked<Ledger> read = EvidenceFixture.read(Sources.open(root));
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value().statements()).extracting(Statement::file).containsExactly("evidence/x.json/a.yaml");
    }

    @Test
    void linksThatLeaveTheRootOrLeadNowhereAreRefusedAndHideNothing() throws IOException {
        Path outside = Files.writeString(root.resolve("outside.json"), SEEN.text(Draft.Language.JSON));
        Path fleet = Files.createDirectories(root.resolve("fleet/evidence"));
        Files.writeString(fleet.resolve("a.json"), SEEN.text(Draft.Language.JSON));
        Files.createSymbolicLink(fleet.resolve("b.json"), outside);
        Files.createSymbolicLink(fleet.resolve("c.json"), Path.of("nowhere.json"));
        Checked<Ledger> read = EvidenceFixture.read(Sources.open(root.resolve("fleet")));
        assertThat(read.diagnostics()).extracting(Diagnostic::code).containsExactly("FC1003", "FC1002");
        assertThat(read.value().statements()).hasSize(1);
    }

    @Test
    void aFileThatIsTooLargeIsRefusedAndHidesNothing() throws IOException {
        write("evidence/a.yaml", SEEN.text(Draft.Language.YAML));
        write("evidence/b.yaml", SEEN.text(Draft.Language.YAML) + "#" + "x".repeat(9 * 1024 * 1024));
        Checked<Ledger> read = EvidenceFixture.read(Sources.open(root));
        assertThat(read.diagnostics()).extracting(Diagnostic::code).containsExactly("FC1004");
        assertThat(read.value().statements()).hasSize(1);
    }

    @Test
    void aFleetFromStandardInputHasNoEvidence() throws IOException {
        byte[] fleet = "kind: Fleet\n".getBytes(StandardCharsets.UTF_8);
        Checked<Ledger> read = EvidenceFixture.read(Sources.standardInput(new ByteArrayInputStream(fleet)));
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value().isEmpty()).isTrue();
    }

    @Test
    void manyFilesAreReadOneByOne() {
        Map<String, String> files = new TreeMap<>();
        Instant first = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i < 5_000; i++) {
            put(files, observed("r" + i, first.plusSeconds(i).toString()));
        }
        Checked<Ledger> read = EvidenceFixture.read(Sources.of(files));
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value().statements()).hasSize(5_000);
        assertThat(read.value().observed("eu-prod")).map(Observed::revision).contains("r4999");
    }

    private static Statement only(String text) {
        Checked<Ledger> read = EvidenceFixture.read(Sources.of(Map.of("evidence/a.yaml", text)));
        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.value().statements()).hasSize(1);
        return read.value().statements().get(0);
    }

    private static Draft observed(String revision, String at) {
        return new Draft(
                Kind.OBSERVED,
                "cluster/eu-prod",
                Values.map()
                        .put("revision", revision)
                        .put("health", "healthy")
                        .put("synced", true)
                        .put("at", at)
                        .build());
    }

    private static void put(Map<String, String> files, Draft draft) {
        files.put(draft.file(Draft.Language.YAML), draft.text(Draft.Language.YAML));
    }

    private void write(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }
}
