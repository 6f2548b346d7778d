package io.fleetc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Sources;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of all evidence. */
class EvidenceLaws {
    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    /** A statement in YAML and the same in JSON give the same record. */
    @Property(tries = 100)
    void twinsGiveEqualLedgers(@ForAll("drafts") List<Draft> drafts) {
        assertThat(said(read(files(drafts, Draft.Language.JSON)).value()))
                .isEqualTo(said(read(files(drafts, Draft.Language.YAML)).value()));
    }

    /** What a file is called says nothing; only the ledger's file names differ. */
    @Property(tries = 100)
    void theOrderOfFilesDoesNotMatter(@ForAll("drafts") List<Draft> drafts) {
        Map<String, String> forward = new TreeMap<>();
        Map<String, String> backward = new TreeMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            String text = drafts.get(i).text(Draft.Language.YAML);
            forward.put("evidence/" + (1_000 + i) + ".yaml", text);
            backward.put("evidence/" + (9_000 - i) + ".yaml", text);
        }
        assertThat(said(read(forward).value())).isEqualTo(said(read(backward).value()));
        assertThat(read(forward).diagnostics()).hasSameSizeAs(read(backward).diagnostics());
    }

    /** What was put on record is what is read again. */
    @Property(tries = 200)
    void whatIsWrittenIsReadAgain(@ForAll("draft") Draft draft, @ForAll Draft.Language language) {
        Checked<Ledger> read = read(Map.of(draft.file(language), draft.text(language)));
        assertThat(read.diagnostics()).isEmpty();
        Statement statement = read.value().statements().get(0);
        assertThat(statement.written()).isEqualTo(draft.document());
        assertThat(statement.kind()).isEqualTo(draft.kind());
        assertThat(statement.scope().subject()).isEqualTo(draft.subject());
        assertThat(statement.file()).isEqualTo(draft.file(language)).matches("[A-Za-z0-9._/-]+");
    }

    /** Removing a file removes exactly its statement. */
    @Property(tries = 100)
    void aFileIsOneStatement(@ForAll("drafts") List<Draft> drafts, @ForAll int index) {
        Map<String, String> files = files(drafts, Draft.Language.YAML);
        Ledger all = read(files).value();
        List<String> names = List.copyOf(files.keySet());
        String gone = names.get(Math.floorMod(index, names.size()));
        files.remove(gone);
        assertThat(read(files).value().statements().stream().map(Statement::file))
                .containsExactlyElementsOf(all.statements().stream()
                        .map(Statement::file)
                        .filter(file -> !file.equals(gone))
                        .toList());
    }

    /** A file that cannot be read takes nothing else away. */
    @Property(tries = 100)
    void aBadFileHidesNoOther(@ForAll("drafts") List<Draft> drafts, @ForAll("rubbish") String rubbish) {
        Map<String, String> files = files(drafts, Draft.Language.JSON);
        List<String> before = said(read(files).value());
        files.put("evidence/0.yaml", rubbish);
        Checked<Ledger> read = read(files);
        assertThat(read.accepted()).isFalse();
        assertThat(said(read.value())).isEqualTo(before);
    }

    private static Checked<Ledger> read(Map<String, String> files) {
        return EvidenceReader.read(Sources.of(files), EvidenceFixture.known(), Optional.of(EvidenceFixture.NOW));
    }

    private static List<String> said(Ledger ledger) {
        return ledger.statements().stream()
                .map(statement -> statement.time() + " " + statement.scope() + " " + statement.digest())
                .toList();
    }

    /** Statements under their own names: those of one name say the same or are told apart by their moment. */
    private static Map<String, String> files(List<Draft> drafts, Draft.Language language) {
        return drafts.stream()
                .collect(Collectors.toMap(
                        draft -> draft.file(language),
                        draft -> draft.text(language),
                        (one, other) -> one,
                        TreeMap::new));
    }

    @Provide
    Arbitrary<List<Draft>> drafts() {
        // A moment for each, so that no two contradict each other.
        return draft().list().ofMinSize(1).ofMaxSize(8).map(drafts -> {
            List<Draft> apart = new ArrayList<>();
            for (int i = 0; i < drafts.size(); i++) {
                apart.add(later(drafts.get(i), i));
            }
            return apart;
        });
    }

    private static Draft later(Draft draft, int hours) {
        Value.Mapping predicate = Values.map()
                .putAll(draft.predicate())
                .put(
                        draft.kind().timeField(),
                        EPOCH.plusSeconds(3_600L * (hours + 100)).toString())
                .build();
        return new Draft(draft.kind(), draft.subject(), predicate);
    }

    @Provide
    Arbitrary<Draft> draft() {
        return Arbitraries.oneOf(runs(), observations(), restores(), approvals());
    }

    @Provide
    Arbitrary<String> rubbish() {
        return Arbitraries.of(
                "", "x", "{", "[]", "_type: 1\n", "a: 1\na: 2\n", "{\"payload\": \"\"}", "\t", "---\n---\n");
    }

    private static Arbitrary<String> moments() {
        return Arbitraries.longs()
                .between(0, 9_000_000)
                .map(seconds -> EPOCH.plusSeconds(seconds).toString());
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of(
                "finance", "a b", "*", "yes", "12", "é\u2028", "x".repeat(80), "../up", "-", "#", "IOM-RAS-001");
    }

    private static Arbitrary<Draft> runs() {
        Arbitrary<Value> covers = words().list().ofMaxSize(3).map(Values::texts);
        return Combinators.combine(
                        Arbitraries.of("succeeded", "failed"),
                        covers,
                        moments(),
                        Arbitraries.longs().between(0, 1L << 50))
                .as((result, covered, finished, count) -> new Draft(
                        Kind.JOB_RUN,
                        "globalDatabase/eu",
                        Values.map()
                                .put("job", "ras-domains")
                                .put("result", result)
                                .put("covers", covered)
                                .put("counts", Values.map().put("rows", count).build())
                                .put("started", EPOCH.toString())
                                .put("finished", finished)
                                .build()));
    }

    private static Arbitrary<Draft> observations() {
        return Combinators.combine(
                        Arbitraries.of("eu-prod", "eu-dr", "us-solo", "gone"),
                        Arbitraries.of("9c1e5d2", "0123", "r/7", "true", "ü"),
                        Arbitraries.of(true, false),
                        moments())
                .as((cluster, revision, synced, at) -> new Draft(
                        Kind.OBSERVED,
                        "cluster/" + cluster,
                        Values.map()
                                .put("revision", revision)
                                .put("health", "unknown")
                                .put("synced", synced)
                                .put("overrides", synced ? Values.empty() : null)
                                .put("at", at)
                                .build()));
    }

    private static Arbitrary<Draft> restores() {
        return Combinators.combine(Arbitraries.of("cluster/us-solo", "globalDatabase/eu"), moments())
                .as((subject, at) -> new Draft(
                        Kind.RESTORED,
                        subject,
                        Values.map().put("to", EPOCH.toString()).put("at", at).build()));
    }

    private static Arbitrary<Draft> approvals() {
        return Combinators.combine(Arbitraries.of("fleet", "cluster/eu-dr"), words(), words(), moments())
                .as((subject, approves, reason, at) -> new Draft(
                        Kind.APPROVAL,
                        subject,
                        Values.map()
                                .put("approves", approves)
                                .put("by", "jane")
                                .put("reason", reason)
                                .put("at", at)
                                .build()));
    }
}
