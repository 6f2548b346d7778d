package io.fleetc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Help;
import io.fleetc.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each directory below {@code cases/rules} is a fleet and what the rules say about it; no {@code expected.txt} means that
 * they say nothing.
 *
 * <p>{@code mvn test -Dgolden.update} writes the expectations, and then fails.
 */
class RuleCasesTest {
    private static final Path CASES = Path.of("src/test/cases/rules");

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatIsExpected(String name) throws IOException {
        Path expected = CASES.resolve(name).resolve("expected.txt");
        String printed = TextReport.plain(FleetFiles.in(CASES.resolve(name)).check());
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

    /** Each way to put it right that is offered as edits puts exactly that right and makes nothing an error. */
    @TestFactory
    Stream<DynamicTest> everyEditHelps() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String name : cases()) {
            FleetFiles files = FleetFiles.in(CASES.resolve(name));
            List<Diagnostic> before = files.check();
            for (Diagnostic diagnostic : before) {
                for (Help help : diagnostic.help()) {
                    if (!help.edits().isEmpty()) {
                        String title = name + ": " + diagnostic.at().span() + ": " + help.text();
                        tests.add(DynamicTest.dynamicTest(
                                title,
                                () -> helps(diagnostic, before, files.with(help).check())));
                    }
                }
            }
        }
        return tests.stream();
    }

    private static void helps(Diagnostic diagnostic, List<Diagnostic> before, List<Diagnostic> after) {
        assertThat(messages(after)).doesNotContain(diagnostic.message());
        assertThat(errors(after)).isSubsetOf(errors(before));
    }

    private static List<String> messages(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::message).toList();
    }

    private static List<String> errors(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::message)
                .toList();
    }

    /** Each shipped rule about one revision is violated in some case, so that its whole story is pinned. */
    @Test
    void everyRuleHasACase() throws IOException {
        List<String> told = new ArrayList<>();
        for (String name : cases()) {
            FleetFiles.in(CASES.resolve(name)).check().forEach(diagnostic -> told.add(diagnostic.code()));
        }
        assertThat(told)
                .containsAll(FleetFiles.shipped().rules().stream()
                        .filter(rule -> !(rule.constraint() instanceof AboutChange))
                        .map(Rule::id)
                        .toList());
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> entries = Files.list(CASES)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
