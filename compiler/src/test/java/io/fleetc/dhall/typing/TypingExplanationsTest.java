package io.fleetc.dhall.typing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.normalization.Limits;
import io.fleetc.dhall.normalization.Linkage;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples with which the codes of this chapter are explained: the wrong one is wrong in that way, the right one right. */
class TypingExplanationsTest {
    static Stream<String> codes() {
        return Arrays.stream(Code.values()).map(Code::name).filter(name -> name.matches("FC70[234]\\d"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theWrongExampleIsWrongInThatWay(String code) throws IOException {
        assertThat(infer(example(code, "Wrong:")).diagnostics())
                .extracting(Diagnostic::code)
                .containsOnly(code);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theRightExampleIsRight(String code) throws IOException {
        assertThat(infer(example(code, "Right:")).diagnostics()).isEmpty();
    }

    private static String example(String code, String heading) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                Code.class.getResourceAsStream("explain/" + code + ".md"), "no explanation of " + code)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String behind =
                    text.substring(text.indexOf(heading) + heading.length()).strip();
            return behind.lines().findFirst().orElseThrow();
        }
    }

    private static Checked<Denotation> infer(String text) {
        return DhallParser.parse(new Source("example.dhall", text))
                .then(parsed -> new TypeInference(new Evaluator(Linkage.NONE, Limits.STANDARD), Linkage.NONE)
                        .infer(parsed.expression()));
    }
}
