package io.fleetc.dhall.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.SmallStack;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.dhall.parser.Parsed;
import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is deep or long, and what no case file can show. */
class DhallFormatterTest {
    private static final int DEEP = 9_000;
    private static final int LONG = 100_000;

    /** What a text is made of: a beginning, what is repeated, what is in the middle, what is repeated again, an end. */
    private record Shape(String name, String begin, String before, String middle, String after, String end, int times) {
        @Override
        public String toString() {
            return name;
        }

        String text() {
            return begin + before.repeat(times) + middle + after.repeat(times) + end;
        }
    }

    static Stream<Shape> shapes() {
        return Stream.of(
                nested("lists", "[", "1", "]"),
                nested("records", "{ a = 1, b = ", "1", "}"),
                nested("functions", "\\(x : A) -> ", "x", ""),
                nested("function types", "A -> ", "A", ""),
                nested("conditions", "if a then ", "b", " else c"),
                nested("alternatives", "if a then b else ", "c", ""),
                nested("bindings", "let x = ", "1", " in x"),
                nested("interpolations", "\"${", "x", "}\""),
                chain("operands", "x", " + x", ""),
                chain("arguments", "f", " x", ""),
                chain("selectors", "x", ".a", ""),
                chain("lets", "", "let x = 1 ", "in x"),
                chain("updates", "x", " with a = 1", ""),
                chain("elements", "[ 1", ", 1", " ]"),
                chain("entries", "{ a.b = 1", ", a.b = 1", " }"),
                chain("lines", "''\n", "  ${x} y\n", "  ''"),
                chain("comments", "[ 1", " -- c\n, 1", " ]"));
    }

    private static Shape nested(String name, String before, String middle, String after) {
        return new Shape(name, "", before, middle, after, "", DEEP);
    }

    private static Shape chain(String name, String begin, String each, String end) {
        return new Shape(name, begin, each, "", "", end, LONG);
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void formatsWhatIsDeepOrLong(Shape shape) throws InterruptedException {
        SmallStack.run(() -> {
            String formatted = DhallFormatter.format(parsed(shape.text()));
            assertThat(DhallFormatter.format(parsed(formatted)).equals(formatted))
                    .isTrue();
        });
    }

    @Test
    void followsTheAuthorInTheChoiceOfSymbols() {
        assertThat(DhallFormatter.format(parsed("\\(x : A) -> x"))).isEqualTo("\\(x : A) -> x\n");
        assertThat(DhallFormatter.format(parsed("\\(x : A) → x"))).isEqualTo("λ(x : A) → x\n");
        assertThat(DhallFormatter.format(parsed("\"→\" ++ x {- λ -}"))).isEqualTo("\"→\" ++ x {- λ -}\n");
        assertThat(DhallFormatter.format(parsed("A -> (a ∧ b)"))).isEqualTo("A → a ∧ b\n");
    }

    @Test
    void writesTheSymbolsThatAreAskedFor() {
        Parsed function = parsed("λ(x : A) → ∀(y : B) → a ∧ b ⫽ c ⩓ d ≡ e");
        assertThat(DhallFormatter.format(function, Symbols.ASCII))
                .isEqualTo("\\(x : A) -> forall (y : B) -> a /\\ b // c //\\\\ d === e\n");
        assertThat(DhallFormatter.format(function, Symbols.UNICODE))
                .isEqualTo("λ(x : A) → ∀(y : B) → a ∧ b ⫽ c ⩓ d ≡ e\n");
    }

    @Test
    void endsLinesWithALineFeed() {
        assertThat(DhallFormatter.format(parsed("-- a \r\n{- b\r\nc -}\r\n''\r\n  d\r\n  e''\r\n")))
                .isEqualTo("-- a\n{- b\nc -}\n''\nd\ne''\n");
    }

    private static Parsed parsed(String text) {
        Checked<Parsed> parsed = DhallParser.parse(new Source("test.dhall", text));
        assertThat(parsed.diagnostics()).isEmpty();
        return parsed.value();
    }
}
