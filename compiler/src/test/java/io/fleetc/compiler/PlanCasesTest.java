package io.fleetc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.history.BaseRequest;
import io.fleetc.history.History;
import io.fleetc.history.Past;
import io.fleetc.plan.StagedPlan;
import io.fleetc.plan.Step;
import io.fleetc.report.TextReport;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each directory below {@code cases/plan} holds revisions of a fleet in directories, the oldest first by name; the last
 * one is what is wanted, the one before it the base. {@code expected.txt} is what is said of the plan, and its steps.
 *
 * <p>{@code mvn test -Dgolden.update} writes the expectations, and then fails.
 */
class PlanCasesTest {
    private static final Path CASES = Path.of("src/test/cases/plan");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsExpected(String name) throws IOException {
        Path expected = CASES.resolve(name).resolve("expected.txt");
        String printed = planned(CASES.resolve(name));
        if (System.getProperty("golden.update") != null) {
            Files.writeString(expected, printed);
            throw new AssertionError("wrote " + expected + ": review the diff, then run without golden.update");
        }
        assertThat(printed).isEqualTo(Files.readString(expected));
    }

    private static String planned(Path directory) throws IOException {
        List<Path> revisions = revisions(directory);
        Path next = revisions.get(revisions.size() - 1);
        List<String> before = revisions.subList(0, revisions.size() - 1).stream()
                .map(revision -> "./" + revision.getFileName())
                .toList();
        Checked<Past> past = History.open(new BaseRequest(
                Optional.of(next), before, directory, Optional.empty(), List.of(), List.of("fleet.yaml")));
        Checked<PlannedFleet> planned = past.then(opened -> FleetCompiler.plan(
                FleetRoot.hermetic(Sources.open(next)),
                opened,
                ChangeTerms.strict().at(Optional.of(NOW))));
        return TextReport.plain(planned.diagnostics())
                + (planned.present() ? "\n" + steps(planned.value().plan()) : "");
    }

    private static String steps(StagedPlan plan) {
        StringBuilder text = new StringBuilder(plan.name()).append('\n');
        for (Step step : plan.steps()) {
            text.append(step.number()).append("  ").append(step.title()).append('\n');
        }
        return text.toString();
    }

    private static List<Path> revisions(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> entries = Files.list(CASES)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
