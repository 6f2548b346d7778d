package io.fleetc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Help;
import io.fleetc.report.TextReport;
import io.fleetc.source.Reading;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each directory below {@code cases/fleet} is a fleet root and, in {@code expected.txt}, what {@code validate} says about
 * it; no {@code expected.txt} means that nothing is.
 *
 * <p>{@code mvn test -Dgolden.update} writes the expectations, and then fails.
 */
class FleetCasesTest {
    private static final Path CASES = Path.of("src/test/cases/fleet");
    private static final String EXPECTED = "expected.txt";

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsExpected(String name) throws IOException {
        Path expected = CASES.resolve(name).resolve(EXPECTED);
        String printed = TextReport.plain(validate(files(name)));
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

    /** Each way to put it right that is offered as edits makes the diagnostic go away. */
    @TestFactory
    Stream<DynamicTest> everyEditHelps() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : cases()) {
            Map<String, String> files = files(name);
            for (Diagnostic diagnostic : validate(files)) {
                for (Help help : diagnostic.help()) {
                    if (!help.edits().isEmpty()) {
                        String title = name + ": " + diagnostic.at().span() + ": " + help.text();
                        tests.add(DynamicTest.dynamicTest(title, () -> helps(files, diagnostic, help)));
                    }
                }
            }
        }
        return tests.stream();
    }

    private static void helps(Map<String, String> files, Diagnostic diagnostic, Help help) {
        assertThat(messages(validate(apply(files, help)))).doesNotContain(message(diagnostic));
    }

    private static List<String> messages(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(FleetCasesTest::message).toList();
    }

    private static String message(Diagnostic diagnostic) {
        return diagnostic.code() + " " + diagnostic.at().span().source().name() + " " + diagnostic.message();
    }

    private static Map<String, String> apply(Map<String, String> files, Help help) {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        files.forEach((name, text) -> texts.put(name, new StringBuilder(text)));
        help.edits().stream()
                .sorted(Comparator.comparing(Edit::span).reversed())
                .forEach(edit -> {
                    Source source = edit.span().source();
                    StringBuilder text = texts.getOrDefault(source.name(), new StringBuilder());
                    text.replace(edit.span().start(), edit.span().end(), edit.replacement());
                });
        Map<String, String> applied = new LinkedHashMap<>();
        texts.forEach((name, text) -> applied.put(name, text.toString()));
        return applied;
    }

    private static List<Diagnostic> validate(Map<String, String> files) {
        return FleetCompiler.validate(Sources.of(files)).diagnostics();
    }

    private static Map<String, String> files(String name) throws IOException {
        Sources sources = Sources.open(CASES.resolve(name));
        Map<String, String> files = new LinkedHashMap<>();
        for (String file : sources.list("", true).names()) {
            if (!file.equals(EXPECTED)) {
                files.put(file, ((Reading.Text) sources.read(file)).source().text());
            }
        }
        return files;
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> entries = Files.list(CASES)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
