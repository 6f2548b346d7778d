package io.fleetc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.change.ChangeJudge;
import io.fleetc.change.Judgement;
import io.fleetc.change.Verdict;
import io.fleetc.diagnostic.Checked;
import io.fleetc.evidence.Scope;
import io.fleetc.history.BaseRequest;
import io.fleetc.history.History;
import io.fleetc.history.Past;
import io.fleetc.plan.Gate;
import io.fleetc.plan.JobStep;
import io.fleetc.plan.Step;
import io.fleetc.report.TextReport;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Follows every plan of {@code cases/plan} as a team would: merges the files of one step, does what its gates ask for and
 * puts just that on record, and has the next step judged. Each step must be legal by itself, and the last one must be what
 * was wanted.
 */
class PlanStepsTest {
    private static final Path CASES = Path.of("src/test/cases/plan");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant START = Instant.parse("2026-11-20T11:10:00Z");
    // Evidence counts at once here, so that one directory is one step and what is on record after the step before it.
    private static final ChangeTerms TERMS = new ChangeTerms(Optional.of(NOW), ChangeJudge.Unproven.ERROR, true);
    private static final List<String> FLEETS = List.of("fleet.yaml", "fleet.dhall");

    @TempDir
    private Path fleet;

    private final List<String> revisions = new ArrayList<>();
    private final Map<String, String> evidence = new TreeMap<>();
    private int minute;

    @ParameterizedTest
    @MethodSource("cases")
    void everyStepIsAccepted(String name) throws IOException {
        for (Path revision : directories(CASES.resolve(name))) {
            copy(revision);
        }
        String wanted = revisions.remove(revisions.size() - 1);
        Checked<Past> past = past(fleet.resolve(wanted));
        Checked<PlannedFleet> plan =
                past.then(opened -> FleetCompiler.plan(FleetRoot.hermetic(sources(wanted)), opened, TERMS));
        if (!plan.present()) {
            return;
        }
        PlannedFleet planned = plan.value();
        evidence.putAll(texts(wanted, true));
        List<Step> steps = planned.planned().steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (!step.moves().isEmpty()) {
                Map<String, String> files = planned.trees().get(i).over(sources(wanted));
                judged(step, files);
                revisions.add("s" + step.number());
            }
            step.gates().forEach(gate -> record(gate, step));
        }
        if (!steps.isEmpty()) {
            assertThat(planned.trees().get(steps.size() - 1).written()).isEmpty();
            assertThat(planned.trees().get(steps.size() - 1).dropped()).isEmpty();
        }
    }

    private void judged(Step step, Map<String, String> files) throws IOException {
        Path next = fleet.resolve("s" + step.number());
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!file.getKey().startsWith("evidence/")) {
                write(next.resolve(file.getKey()), file.getValue());
            }
        }
        for (Map.Entry<String, String> file : evidence.entrySet()) {
            write(next.resolve(file.getKey()), file.getValue());
        }
        Checked<JudgedChange> judged = past(next)
                .then(past -> FleetCompiler.validate(FleetRoot.hermetic(Sources.open(next)), Optional.of(past), TERMS));
        Optional<Verdict> verdict =
                judged.present() ? judged.value().judgement().map(Judgement::verdict) : Optional.empty();
        assertThat(verdict)
                .as("step %s (%s)%n%s", step.number(), step.title(), TextReport.plain(judged.diagnostics()))
                .contains(Verdict.LEGAL);
    }

    // What the gates ask for.

    private void record(Gate gate, Step step) {
        minute++;
        if (gate instanceof Gate.Observed observed) {
            observed.clusters().forEach(cluster -> observed(cluster, "{}"));
        } else if (gate instanceof Gate.Recorded recorded) {
            step.jobs().stream()
                    .filter(job -> job.job().name().equals(recorded.job())
                            && job.scope().equals(recorded.scope()))
                    .findFirst()
                    .ifPresent(this::ran);
        } else if (gate instanceof Gate.Vouched vouched) {
            vouched(vouched.what().split(" "), vouched.scope());
        }
    }

    private void observed(String cluster, String overrides) {
        put(
                "observed",
                "cluster/" + cluster,
                "'revision': '" + latest() + "', 'health': 'healthy', 'synced': true, 'overrides': " + overrides
                        + ", 'at': '" + now() + "'");
    }

    private void ran(JobStep step) {
        String active = step.flags().stream().map(flag -> "'" + flag + "'").collect(Collectors.joining(", "));
        String context = step.clusters().stream()
                .map(cluster -> "'" + cluster + "': {'revision': '" + latest() + "', 'active': [" + active + "]}")
                .collect(Collectors.joining(", "));
        String counts =
                step.job().counts().stream().map(count -> "'" + count + "': 7").collect(Collectors.joining(", "));
        put(
                "job-run",
                step.scope().subject(),
                "'job': '" + step.job().name() + "', 'version': '1.0.5', 'result': 'succeeded', 'covers': ['*'], "
                        + "'counts': {" + counts + "}, 'started': '" + now() + "', 'finished': '" + now()
                        + "', 'context': {" + context + "}");
    }

    private void vouched(String[] what, Scope scope) {
        switch (what[0]) {
            case "approval" ->
                put(
                        "approval",
                        scope.subject(),
                        "'approves': '" + what[1] + "', 'by': 'j.doe', 'reason': 'decided', 'at': '" + now() + "'");
            case "schema-compatible" ->
                put(
                        "schema-compatible",
                        scope.subject(),
                        "'from': '" + what[1] + "', 'with': '" + what[3] + "', 'reference': 'SUP-1', 'at': '" + now()
                                + "'");
            case "restored" -> put("restored", scope.subject(), "'at': '" + now() + "', 'to': '2026-11-01T00:00:00Z'");
            default -> observed(scope.name(), "{}");
        }
    }

    private void put(String kind, String subject, String predicate) {
        String text = "{'_type': 'https://in-toto.io/Statement/v1', 'subject': [{'name': '" + subject
                + "'}], 'predicateType': 'https://fleetc.io/evidence/" + kind + "/v1', 'predicate': {" + predicate
                + "}}\n";
        evidence.put("evidence/gate-" + (evidence.size() + 1000) + ".json", text.replace('\'', '"'));
    }

    private String latest() {
        return revisions.get(revisions.size() - 1);
    }

    private String now() {
        return START.plusSeconds(60L * minute).toString();
    }

    // Files.

    private Checked<Past> past(Path next) {
        return History.open(new BaseRequest(
                Optional.of(next),
                revisions.stream().map(revision -> "./" + revision).toList(),
                fleet,
                Optional.empty(),
                List.of(),
                FLEETS));
    }

    private Sources sources(String revision) {
        return Sources.open(fleet.resolve(revision));
    }

    private void copy(Path revision) throws IOException {
        String name = String.valueOf(revision.getFileName());
        revisions.add(name);
        try (Stream<Path> files = Files.walk(revision)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                write(fleet.resolve(name).resolve(revision.relativize(file).toString()), Files.readString(file));
            }
        }
    }

    private Map<String, String> texts(String revision, boolean records) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Path root = fleet.resolve(revision);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (name.startsWith("evidence/") == records) {
                    texts.put(name, Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<Path> directories(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    static List<String> cases() throws IOException {
        return directories(CASES).stream()
                .map(entry -> String.valueOf(entry.getFileName()))
                .toList();
    }
}
