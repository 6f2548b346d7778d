package io.fleetc.dhall;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.binary.BinaryDecoder;
import io.fleetc.dhall.binary.BinaryEncoder;
import io.fleetc.dhall.binary.SemanticHash;
import io.fleetc.dhall.data.DataConversion;
import io.fleetc.dhall.data.DataRules;
import io.fleetc.dhall.format.DhallFormatter;
import io.fleetc.dhall.format.ExpressionText;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Environment;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.normalization.Limits;
import io.fleetc.dhall.normalization.Linkage;
import io.fleetc.dhall.normalization.ReadBack;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.dhall.parser.Parsed;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.typing.TypeInference;
import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions as deep and as long as they may be go through every pass on a small stack. */
class EveryPassTest {
    private static final int DEEP = 4_900;
    private static final int LONG = 30_000;

    /** What is well-typed: begin ⟨innermost⟩ end, the begin and the end repeated. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(⟨1⟩)",
                "[ ⟨1⟩ ]",
                "Some (⟨1⟩)",
                "{ a = ⟨1⟩ }",
                "{ a : ⟨Natural⟩ }",
                "< a : ⟨Natural⟩ >",
                "List (⟨Natural⟩)",
                "\\(x : Natural) -> ⟨x⟩",
                "(\\(x : ⟨Natural⟩) -> Natural) 1",
                "forall (x : Natural) -> ⟨Natural⟩",
                "(⟨Natural⟩) -> Natural",
                "if True then ⟨1⟩ else 2",
                "if True then 2 else ⟨1⟩",
                "if ⟨True⟩ then False else True",
                "let x = ⟨1⟩ in x",
                "let x : (⟨Natural⟩) = 1 in Natural",
                "(⟨1⟩ : Natural)",
                "(\\(x : Natural) -> x) (⟨1⟩)",
                "Natural/subtract 1 (⟨1⟩)",
                "\"${⟨\"x\"⟩}\"",
                "''\n${⟨\"x\"⟩}''",
                "1 + (⟨1⟩)",
                "(⟨1⟩) * 1",
                "\"a\" ++ (⟨\"x\"⟩)",
                "[ 1 ] # (⟨[ 2 ]⟩)",
                "True && (⟨True⟩)",
                "False || (⟨True⟩)",
                "True == (⟨True⟩)",
                "False != (⟨True⟩)",
                "{ a = 1 } // (⟨{ a = 2 }⟩)",
                "{=} /\\ (⟨{ a = 2 }⟩)",
                "{} //\\\\ (⟨{ a : Natural }⟩)",
                "{ a = ⟨1⟩ }.a",
                "{ a = 1, b = ⟨{ a = 2 }⟩.a }.{ a }",
                "{ a = (⟨1⟩) }.({ a : Natural }).a",
                "{ Type = {}, default = {=} }::(⟨{=}⟩)",
                "merge { A = ⟨1⟩ } < A >.A",
                "merge { A = \\(x : Natural) -> x } (< A : Natural >.A (⟨1⟩))",
                "toMap { a = ⟨1⟩ }",
                "showConstructor (Some (⟨1⟩))",
                "(⟨{ a = 1 }⟩) with a = 1",
                "{=} with a = (⟨1⟩)",
                "{ a = ⟨1⟩ } with b = 2",
                "Natural/fold 1 Natural (\\(x : Natural) -> x) (⟨1⟩)",
                "List/length Natural [ ⟨1⟩ ]",
                "{- ⟨⟩ -} 1",
            })
    void whatIsDeep(String shape) throws InterruptedException {
        String begin = shape.substring(0, shape.indexOf('⟨'));
        String inner = shape.substring(shape.indexOf('⟨') + 1, shape.indexOf('⟩'));
        String end = shape.substring(shape.indexOf('⟩') + 1);
        boolean comment = begin.startsWith("{-");
        String text = comment
                ? "{-".repeat(LONG) + "-}".repeat(LONG) + "1"
                : begin.repeat(DEEP / levels(begin)) + inner + end.repeat(DEEP / levels(begin));
        SmallStack.run(() -> throughEverything(text));
    }

    /** How many levels the beginning opens at most. */
    private static int levels(String begin) {
        return 1 + (int) begin.chars().filter(c -> c == '(' || c == '[').count() / 2;
    }

    /** First, then again and again, then at the end; the number of the link is №. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1| + №|",
                "2| * 1|",
                "\"\"| ++ \"№\"|",
                "[ 0 ]| # [ № ]|",
                "True| && True|",
                "False| || False|",
                "True| == True|",
                "False| != False|",
                "{=}| // { a№ = № }|",
                "{=}| /\\ { a№ = № }|",
                "{=}| /\\ { a.b№ = № }|",
                "{}| //\\\\ { a№ : Natural }|",
                "{=}| with a№ = №|",
                "{=}| with a = №|",
                "{=}| with a.b.c№ = №|",
                "\\(r : { a : Natural }) -> r| with a = №|",
                "\\(r : { a : Natural }) -> r| // { a = № }|",
                "\\(n : Natural) -> n| + №|",
                "\\(t : Text) -> t| ++ \"№\" ++ t|",
                "\\(b : Bool) -> b| && b|",
                "\\(l : List Natural) -> l| # l|",
                "[ 0|, №|]",
                "{ a = 0|, a№ = №|}",
                "{ a = {=}|, a.b№ = №|}",
                "{ a : Natural|, a№ : Natural|}",
                "< a : Natural|| a№ : Natural|>",
                "< a || a№ |>.a",
                "let x = 0 |let x = x |in x",
                "let a = 0 |let a№ = { a } |in a",
                "\"|${\"№\"}|\"",
                "''\n|  line №\n|  ''",
                "\"|é\\n\\u{1F600}|\"",
                "toMap { a = 0|, a№ = №|}",
                "List/fold Natural [ 0|, №|] Natural (\\(x : Natural) -> \\(y : Natural) -> x + y) 0",
                "{ a = 1|, a№ = 1|}.{ a }",
                "0x\"|00|\"",
                "1|0|",
                "0.|1|",
                "00:00:00.|5|",
                "--|-|\n1",
                "|-- №\n|1",
            })
    void whatIsLong(String shape) throws InterruptedException {
        int first = shape.indexOf('|');
        int last = shape.lastIndexOf('|');
        String link = shape.substring(first + 1, last);
        StringBuilder text = new StringBuilder(shape.substring(0, first));
        for (int i = 1; i <= LONG; i++) {
            text.append(link.replace("№", Integer.toString(i)));
        }
        String whole = text.append(shape.substring(last + 1)).toString();
        SmallStack.run(() -> throughEverything(whole));
    }

    private static void throughEverything(String text) {
        Parsed parsed = parsed(text);
        Expression expression = parsed.expression();
        byte[] encoded = BinaryEncoder.encode(expression);
        assertThat(BinaryEncoder.encode(parsed(DhallFormatter.format(parsed)).expression()))
                .isEqualTo(encoded);
        assertThat(BinaryEncoder.encode(parsed(ExpressionText.of(expression)).expression()))
                .isEqualTo(encoded);
        assertThat(BinaryEncoder.encode(accepted(BinaryDecoder.decode(encoded, new Source("bytes", "")))))
                .isEqualTo(encoded);
        Evaluator evaluator = new Evaluator(Linkage.NONE, Limits.STANDARD);
        ReadBack readBack = new ReadBack(evaluator);
        Checked<Denotation> type = new TypeInference(evaluator, Linkage.NONE).infer(expression);
        assertThat(BinaryEncoder.encode(readBack.expression(accepted(type)))).isNotEmpty();
        Denotation meaning = evaluator.evaluate(expression, Environment.empty());
        Expression normal = readBack.expression(meaning);
        assertThat(evaluator.equivalent(
                        meaning, new Evaluator(Linkage.NONE, Limits.STANDARD).evaluate(normal, Environment.empty())))
                .isTrue();
        assertThat(SemanticHash.of(readBack.alphaNormal(meaning))).hasSize(64);
        // Data or a diagnostic.
        DataConversion.toValue(meaning, expression.span(), evaluator, DataRules.LOSSLESS);
    }

    private static Parsed parsed(String text) {
        return accepted(DhallParser.parse(new Source("input.dhall", text)));
    }

    private static <T> T accepted(Checked<T> checked) {
        assertThat(checked.accepted()).as(() -> brief(checked)).isTrue();
        return checked.value();
    }

    private static String brief(Checked<?> checked) {
        return checked.diagnostics().isEmpty()
                ? ""
                : checked.diagnostics().get(0).message();
    }
}
