package io.fleetc.dhall.normalization;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.SmallStack;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Source;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Depth up to the limit of nesting, and chains of any length, take none of the thread's stack and linear time. */
class DeepNormalizationTest {
    private static final int DEPTH = 9_000;
    private static final int LENGTH = 50_000;

    @ParameterizedTest
    @MethodSource({"deep", "length", "computed"})
    void normalizesAndCompares(String text) throws InterruptedException {
        SmallStack.run(() -> {
            Expression expression =
                    DhallParser.parse(new Source("input.dhall", text)).value().expression();
            Evaluator evaluator = new Evaluator(Linkage.NONE, Limits.STANDARD);
            Delayed meaning = evaluator.delay(expression, Environment.empty());
            Expression normalForm = new ReadBack(evaluator).expression(meaning);
            Expression alphaNormalForm = new ReadBack(evaluator).alphaNormal(meaning);

            assertThat(evaluator.equivalent(meaning, evaluator.delay(normalForm, Environment.empty())))
                    .isTrue();
            assertThat(evaluator.equivalent(evaluator.delay(alphaNormalForm, Environment.empty()), meaning))
                    .isTrue();
        });
    }

    static Stream<String> deep() {
        return Stream.of(
                nested("\\(x : Natural) -> ", "x", ""),
                times(DEPTH, "", i -> "\\(x" + i + " : Natural) -> ") + "x0",
                nested("forall (x : Natural) -> ", "Natural", ""),
                nested("{ a = ", "1", " }"),
                nested("{ a : ", "Natural", " }"),
                nested("< A : ", "Natural", " >"),
                nested("[ ", "1", " ]"),
                nested("Some (", "1", ")"),
                nested("f (", "1", ")"),
                nested("if b then ", "c", " else d"),
                nested("if b then c else ", "c", ""),
                nested("b && (", "c", ")"),
                nested("b == (", "c", ")"),
                nested("b // (", "c", ")"),
                nested("b // (", "b", ")"),
                nested("1 + (", "x", ")"),
                nested("Natural/subtract 1 (", "x", ")"),
                nested("merge { A = 1 } (", "x", ")"),
                nested("(1 === ", "1", ")"),
                nested("let x = ", "1", " in x"),
                nested("\"a${", "x", "}b\""),
                nested("{ a = ", "{ b = 1 }", " }") + " /\\ " + nested("{ a = ", "{ c = 1 }", " }"),
                nested("{ a = ", "{ c = 1 }", " }") + " with " + times(DEPTH, ".", i -> "a") + ".b = 1");
    }

    static Stream<String> length() {
        return Stream.of(
                times(LENGTH, "\n", i -> "let x" + i + " = " + (i == 0 ? "0" : "x" + (i - 1) + " + 1")) + " in x"
                        + (LENGTH - 1),
                "{ " + times(LENGTH, ", ", i -> "f" + i + " = " + i) + " }",
                "toMap { " + times(LENGTH, ", ", i -> "f" + i + " = " + i) + " }",
                times(LENGTH, " + ", i -> "x"),
                times(LENGTH, " && ", i -> "b" + i % 7),
                times(LENGTH, " ++ ", i -> "x"),
                times(LENGTH, " ++ ", i -> "\"text\""),
                times(LENGTH, " # ", i -> "[ " + i + " ]"),
                times(LENGTH, " // ", i -> "{ a" + i + " = 1 }"),
                "x // " + times(LENGTH, " // ", i -> "{ a" + i + " = 1 }"),
                "(x // " + times(LENGTH, " // ", i -> "{ a" + i + " = 1 }") + ").{ a5, a77, c }",
                "{ " + times(LENGTH, ", ", i -> "x.y.z.a" + i + " = 1") + " }",
                "{ x.y.z = 1 } " + times(LENGTH, " ", i -> "with x.y.a" + i + " = 1"),
                "x " + times(LENGTH, " ", i -> "with a.b = 1"),
                "{=} with " + times(LENGTH, ".", i -> "a") + " = 1",
                "f " + times(LENGTH, " ", i -> "1"),
                "x" + times(LENGTH, "", i -> ".a"),
                times(LENGTH, " === ", i -> "1"));
    }

    static Stream<String> computed() {
        return Stream.of(
                "Natural/fold 100000 (Natural -> Natural)"
                        + " (\\(f : Natural -> Natural) -> \\(n : Natural) -> f (n + 1)) (\\(n : Natural) -> n) 0",
                "Natural/fold 100000 { a : Natural, b : Natural }"
                        + " (\\(r : { a : Natural, b : Natural }) -> { a = r.a + 1, b = r.a }) { a = 0, b = 0 }",
                "Natural/fold 100000 (List Natural) (\\(xs : List Natural) -> xs # [ 1 ]) ([] : List Natural)",
                "Natural/fold 100000 Text (\\(text : Text) -> text ++ \"a\") \"\"",
                "\\(x : Natural) -> Natural/fold 100000 Natural (\\(n : Natural) -> n + x) 0",
                "List/build Natural (\\(list : Type) -> \\(cons : Natural -> list -> list) -> \\(nil : list) ->"
                        + " Natural/fold 100000 list (cons 1) nil)");
    }

    private static String nested(String before, String inside, String after) {
        return before.repeat(DEPTH) + inside + after.repeat(DEPTH);
    }

    private static String times(int count, String separator, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(separator));
    }
}
