package io.fleetc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diff.DiffJson;
import io.fleetc.diff.DiffMarkdown;
import io.fleetc.diff.DiffText;
import io.fleetc.diff.FleetDiff;
import io.fleetc.report.TextReport;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case is a fleet before and after a change. What is told of it, mistakes first, is exactly its {@code
 * expected.txt}; the comment on a pull request is {@code expected.md}, and {@code expected.full.txt} and {@code
 * expected.json} are compared where they are. {@code -Dgolden.update} writes what is expected, and fails.
 */
class DiffCasesTest {
    private static final Path CASES = Path.of("src/test/cases/diff");
    private static final String BASE = "main";

    @ParameterizedTest
    @MethodSource("cases")
    void tellsExactlyWhatIsExpected(String name) throws IOException {
        Path directory = CASES.resolve(name);
        Checked<FleetDiff> diff = diff(directory);
        String mistakes = TextReport.plain(diff.diagnostics());
        compare(directory.resolve("expected.txt"), mistakes + (diff.present() ? text(diff.value(), false) : ""));
        if (diff.present()) {
            compare(
                    directory.resolve("expected.md"),
                    DiffMarkdown.render(diff.value(), "fleetc diff --base main --full"));
            for (String further : List.of("expected.full.txt", "expected.json")) {
                if (Files.exists(directory.resolve(further))) {
                    compare(
                            directory.resolve(further),
                            further.endsWith("json") ? DiffJson.render(diff.value()) : text(diff.value(), true));
                }
            }
        }
        assertThat(System.getProperty("golden.update"))
                .as("wrote the expectations: review the diff, then run without golden.update")
                .isNull();
    }

    /** Every number of threads gives the same. */
    @ParameterizedTest
    @MethodSource("cases")
    void isTheSameForEveryNumberOfThreads(String name) {
        Path directory = CASES.resolve(name);
        CompileOptions several =
                new CompileOptions(Selection.all(), CompileOptions.defaults().layout(), false, 3);
        Checked<FleetDiff> diff =
                FleetCompiler.diff(BASE, side(directory, "before"), side(directory, "after"), several);
        assertThat(diff.present()).isEqualTo(diff(directory).present());
        if (diff.present()) {
            assertThat(diff.value()).isEqualTo(diff(directory).value());
        }
    }

    private static Checked<FleetDiff> diff(Path directory) {
        return FleetCompiler.diff(BASE, side(directory, "before"), side(directory, "after"), CompileOptions.defaults());
    }

    private static FleetRoot side(Path directory, String name) {
        return FleetRoot.hermetic(Sources.open(directory.resolve(name)));
    }

    private static String text(FleetDiff diff, boolean full) {
        return DiffText.render(diff, full, false);
    }

    private static void compare(Path expected, String actual) throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.writeString(expected, actual);
        } else {
            assertThat(actual).as(expected.toString()).isEqualTo(Files.readString(expected));
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
