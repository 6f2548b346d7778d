package io.fleetc.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Help;
import io.fleetc.diagnostic.Refusals;
import io.fleetc.report.TextReport;
import io.fleetc.source.Reading;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import io.fleetc.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each directory below {@code cases/reading} is one file to read and what is said about it; no {@code expected.txt} means
 * that nothing is.
 *
 * <p>{@code mvn test -Dgolden.update} writes the expectations, and then fails.
 */
class ReadingCasesTest {
    private static final Path CASES = Path.of("src/test/cases/reading");
    private static final String EXPECTED = "expected.txt";

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsExpected(String name) throws IOException {
        Path expected = CASES.resolve(name).resolve(EXPECTED);
        String printed = TextReport.plain(read(name).diagnostics());
        if (System.getProperty("golden.update") != null) {
            if (printed.isEmpty()) {
                Files.deleteIfExists(expected);
            } else {
                Files.writeString(expected, printed);
            }
            throw new AssertionError("wrote " + expected + ": review the diff, then run without golden.update");
        }
        assertThat(printed).isEqualTo(Files.exists(expected) ? Files.readString(expected) : "");
    }

    /** Each way to put it right that is offered as edits puts exactly that right and breaks nothing. */
    @TestFactory
    Stream<DynamicTest> everyEditHelps() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : cases()) {
            for (Diagnostic diagnostic : read(name).diagnostics()) {
                for (Help help : diagnostic.help()) {
                    if (!help.edits().isEmpty()) {
                        String title = name + ": " + diagnostic.at().span() + ": " + help.text();
                        tests.add(DynamicTest.dynamicTest(title, () -> helps(name, diagnostic, help)));
                    }
                }
            }
        }
        return tests.stream();
    }

    private static void helps(String name, Diagnostic diagnostic, Help help) throws IOException {
        Source source = diagnostic.at().span().source();
        List<Diagnostic> before = read(name).diagnostics();
        List<Diagnostic> after =
                YamlReader.read(new Source(source.name(), apply(source, help))).diagnostics();

        assertThat(messages(after)).hasSizeLessThan(messages(before).size()).isSubsetOf(messages(before));
    }

    private static List<String> messages(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::message).toList();
    }

    private static String apply(Source source, Help help) {
        StringBuilder text = new StringBuilder(source.text());
        help.edits().stream()
                .sorted(Comparator.comparing(Edit::span).reversed())
                .forEach(edit -> text.replace(edit.span().start(), edit.span().end(), edit.replacement()));
        return text.toString();
    }

    private static Checked<Value> read(String name) throws IOException {
        Sources sources = Sources.open(CASES.resolve(name));
        List<String> files = new ArrayList<>(sources.list("", false).names());
        files.remove(EXPECTED);
        Reading reading = sources.read(files.get(0));
        assertThat(files).hasSize(1);
        return reading instanceof Reading.Text text
                ? YamlReader.read(text.source())
                : Checked.none(Refusals.diagnostic((Reading.Refused) reading));
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> entries = Files.list(CASES)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
