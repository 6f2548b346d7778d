package io.fleetc.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.report.Explanations;
import io.fleetc.source.Source;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The long text of each code about reading: there is one, it fits a screen, and its examples are true. */
class ReadingExplanationsTest {
    @ParameterizedTest
    @MethodSource("codes")
    void isOfReadableSize(Code code) {
        String text = Explanations.text(code.name()).orElse("");
        assertThat(text.lines()).hasSizeBetween(2, 30).allMatch(line -> line.length() <= 120);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void itsExamplesAreTrue(Code code) {
        String text = Explanations.text(code.name()).orElse("");
        if (!text.contains("Wrong:\n\n```yaml\n") || text.contains("…]")) {
            return;
        }
        assertThat(codes(example(text, "Wrong"))).isNotEmpty().containsOnly(code.name());
        assertThat(codes(example(text, "Right"))).isEmpty();
    }

    private static String example(String text, String title) {
        String begin = title + ":\n\n```yaml\n";
        int start = text.indexOf(begin) + begin.length();
        return text.substring(start, text.indexOf("```", start));
    }

    private static List<String> codes(String example) {
        return YamlReader.read(new Source("example.yaml", example)).diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    static Stream<Code> codes() {
        return Stream.of(Code.values()).filter(code -> code.name().startsWith("FC1"));
    }
}
