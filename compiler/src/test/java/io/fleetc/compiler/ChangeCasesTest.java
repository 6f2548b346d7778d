package io.fleetc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.change.Judgement;
import io.fleetc.change.Verdict;
import io.fleetc.diagnostic.Checked;
import io.fleetc.history.BaseRequest;
import io.fleetc.history.History;
import io.fleetc.history.Past;
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
 * Each directory below {@code cases/change} holds revisions of a fleet in directories, the oldest first by name; the last
 * one is the change that is judged, the one before it the base. {@code expected.txt} is what {@code validate --base} says
 * about it, and its verdict.
 *
 * <p>{@code mvn test -Dgolden.update} writes the expectations, and then fails.
 */
class ChangeCasesTest {
    private static final Path CASES = Path.of("src/test/cases/change");
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsExpected(String name) throws IOException {
        Path expected = CASES.resolve(name).resolve("expected.txt");
        String printed = judged(CASES.resolve(name));
        if (System.getProperty("golden.update") != null) {
            Files.writeString(expected, printed);
            throw new AssertionError("wrote " + expected + ": review the diff, then run without golden.update");
        }
        assertThat(printed).isEqualTo(Files.readString(expected));
    }

    private static String judged(Path directory) throws IOException {
        List<Path> revisions = revisions(directory);
        Path next = revisions.get(revisions.size() - 1);
        List<String> before = revisions.subList(0, revisions.size() - 1).stream()
                .map(revision -> "./" + revision.getFileName())
                .toList();
        Checked<Past> past = History.open(new BaseRequest(
                Optional.of(next),
                before,
                directory,
                Optional.empty(),
                List.of(),
                List.of("fleet.yaml", "fleet.yml", "fleet.json", "fleet.dhall")));
        Checked<JudgedChange> judged = past.then(opened -> FleetCompiler.validate(
                FleetRoot.hermetic(Sources.open(next)),
                Optional.of(opened),
                ChangeTerms.strict().at(Optional.of(NOW))));
        Optional<Verdict> verdict =
                judged.present() ? judged.value().judgement().map(Judgement::verdict) : Optional.empty();
        return TextReport.plain(judged.diagnostics()) + "\nverdict: "
                + verdict.map(Verdict::word).orElse("none") + "\n";
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
