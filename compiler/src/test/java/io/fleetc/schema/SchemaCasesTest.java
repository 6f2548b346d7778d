package io.fleetc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Help;
import io.fleetc.report.TextReport;
import io.fleetc.source.Reading;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import io.fleetc.yaml.YamlReader;
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
 * Each directory below {@code cases/schema} holds documents and what is said about their shape; no {@code expected.txt}
 * means that nothing is.
 *
 * <p>{@code mvn test -Dgolden.update} writes the expectations, and then fails.
 */
class SchemaCasesTest {
    private static final Path CASES = Path.of("src/test/cases/schema");
    private static final String EXPECTED = "expected.txt";

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsExpected(String name) throws IOException {
        Path expected = CASES.resolve(name).resolve(EXPECTED);
        String printed = TextReport.plain(check(documents(name)));
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
            List<Source> documents = documents(name);
            for (Diagnostic diagnostic : check(documents)) {
                for (Help help : diagnostic.help()) {
                    if (!help.edits().isEmpty()) {
                        String title = name + ": " + diagnostic.at().span() + ": " + help.text();
                        tests.add(DynamicTest.dynamicTest(title, () -> helps(documents, diagnostic, help)));
                    }
                }
            }
        }
        return tests.stream();
    }

    private static void helps(List<Source> documents, Diagnostic diagnostic, Help help) {
        Source wrong = diagnostic.at().span().source();
        List<Source> right = documents.stream()
                .map(source -> source == wrong ? new Source(wrong.name(), apply(wrong, help)) : source)
                .toList();
        List<String> left = new ArrayList<>(messages(check(documents)));
        left.remove(message(diagnostic));

        assertThat(messages(check(right))).isSubsetOf(left).hasSizeLessThanOrEqualTo(left.size());
    }

    private static List<String> messages(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(SchemaCasesTest::message).toList();
    }

    private static String message(Diagnostic diagnostic) {
        return diagnostic.code() + " " + diagnostic.message();
    }

    private static String apply(Source source, Help help) {
        StringBuilder text = new StringBuilder(source.text());
        help.edits().stream()
                .sorted(Comparator.comparing(Edit::span).reversed())
                .forEach(edit -> text.replace(edit.span().start(), edit.span().end(), edit.replacement()));
        return text.toString();
    }

    private static List<Diagnostic> check(List<Source> documents) {
        List<Diagnostic> all = new ArrayList<>();
        documents.forEach(source ->
                all.addAll(FleetSchema.shipped().check(YamlReader.read(source)).diagnostics()));
        return all;
    }

    private static List<Source> documents(String name) throws IOException {
        Sources sources = Sources.open(CASES.resolve(name));
        return sources.list("", true).names().stream()
                .filter(file -> !file.equals(EXPECTED))
                .map(file -> ((Reading.Text) sources.read(file)).source())
                .toList();
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> entries = Files.list(CASES)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
