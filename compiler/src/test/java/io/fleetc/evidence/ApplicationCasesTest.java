package io.fleetc.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.report.TextReport;
import io.fleetc.source.Reading;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each directory below {@code cases/evidence-applications} is what Argo CD prints, what is said about it in
 * {@code expected.txt}, and what is put on record in {@code recorded.txt}. An Application {@code legacy-solo}, where
 * there is one, is mapped to {@code us-solo} by hand.
 *
 * <p>{@code mvn test -Dgolden.update} writes the expectations, and then fails.
 */
class ApplicationCasesTest {
    private static final Path CASES = Path.of("src/test/cases/evidence-applications");
    private static final String LEGACY = "legacy-solo";

    @ParameterizedTest
    @MethodSource("cases")
    void saysAndRecordsWhatIsExpected(String name) throws IOException {
        Path directory = CASES.resolve(name);
        Checked<ApplicationList> list = read(directory);
        compare(directory.resolve("expected.txt"), TextReport.plain(list.diagnostics()));
        compare(directory.resolve("recorded.txt"), list.present() ? recorded(list.value()) : "");
        if (System.getProperty("golden.update") != null) {
            throw new AssertionError("wrote " + name + ": review the diff, then run without golden.update");
        }
    }

    private static Checked<ApplicationList> read(Path directory) {
        Reading.Text text = (Reading.Text) Sources.open(directory).read("apps.json");
        Map<String, String> mapped = new TreeMap<>();
        if (text.source().text().contains(LEGACY)) {
            mapped.put(LEGACY, "us-solo");
        }
        return ApplicationList.read(
                text.source(),
                EvidenceFixture.fleet().clusters().keySet(),
                mapped,
                Instant.parse("2026-10-02T12:00:00Z"),
                "");
    }

    private static String recorded(ApplicationList list) {
        StringBuilder recorded = new StringBuilder();
        list.drafts()
                .forEach(draft -> recorded.append("# ")
                        .append(draft.file(Draft.Language.YAML))
                        .append('\n')
                        .append(draft.text(Draft.Language.YAML)));
        return recorded.append("unmapped: ")
                .append(list.unmapped())
                .append("\nunseen: ")
                .append(list.unseen())
                .append('\n')
                .toString();
    }

    private static void compare(Path expected, String found) throws IOException {
        if (System.getProperty("golden.update") == null) {
            assertThat(found).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
        } else if (found.isEmpty()) {
            Files.deleteIfExists(expected);
        } else {
            Files.writeString(expected, found);
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
