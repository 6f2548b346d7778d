package io.fleetc.dhall.typing;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.format.ExpressionText;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Environment;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.normalization.Limits;
import io.fleetc.dhall.normalization.Linkage;
import io.fleetc.dhall.normalization.ReadBack;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What cases in files cannot show well: depth, length, sharing, and the binder names of the types that are found. */
class TypeInferenceTest {
    /** A little less than the parser's limit, since some shapes nest a level or two around their core. */
    private static final int DEEP = 9_900;

    private static final int LONG = 50_000;

    /** The stack of a thread in a small container. */
    private static final long STACK = 512 * 1024;

    private final Evaluator evaluator = new Evaluator(Linkage.NONE, Limits.STANDARD);
    private final TypeInference inference = new TypeInference(evaluator, Linkage.NONE);

    @TestFactory
    Stream<DynamicTest> whatNestsDeeplyIsTyped() {
        return Stream.of(
                        nested("[", "1", "]"),
                        nested("{ a = ", "1", "}"),
                        nested("{ a : ", "Natural", "}"),
                        nested("< A : ", "Natural", ">"),
                        nested("Some (", "1", ")"),
                        nested("(1 + ", "1", ")"),
                        nested("\\(x : Natural) -> ", "x", ""),
                        nested("\\(a : Type) -> ", "1", ""),
                        "\\(a : Type) -> " + nested("\\(x : a) -> ", "x", ""),
                        halfNested("\\(a : Type) -> \\(x : a) -> ", "x", ""),
                        nested("forall (a : Type) -> ", "a", ""),
                        nested("(", "Natural", ") -> Natural"),
                        nested("(\\(x : Natural) -> x) (", "1", ")"),
                        nested("let x = ", "1", " in x"),
                        nested("(", "1", " : Natural)"),
                        nested("\"${", "\"\"", "}\""),
                        nested("{ a = ", "1", "}.a"),
                        halfNested("({=} with a = ", "1", ")"),
                        halfNested("merge { A = ", "1", "} < A >.A"),
                        halfNested("({ a = 1 } // { b = ", "{=}", "})"),
                        halfNested("({ a = 1 } /\\ { b = ", "{=}", "})"),
                        halfNested("{ a = ", "1", "}") + " : " + halfNested("{ a : ", "Natural", "}"),
                        "[ " + halfNested("{ a = ", "1", "}") + ", " + halfNested("{ a = ", "1", "}") + " ]",
                        "let S = { Type = { a : Natural }, default = { a = 1 } } in " + nested("(S::", "{=}", ")"))
                .map(this::isTyped);
    }

    @TestFactory
    Stream<DynamicTest> whatIsLongIsTyped() {
        return Stream.of(
                        repeated(i -> "let x" + i + " = " + i, " ") + " in x0",
                        "let x = 0 " + repeated(i -> "let x = x + 1", " ") + " in x",
                        "let t0 = Natural " + repeated(i -> "let t" + (i + 1) + " = t" + i, " ") + " in 1 : t" + LONG,
                        "{ " + repeated(i -> "f" + i + " = " + i, ", ") + " }",
                        "[ " + repeated(i -> "{ a = " + i + ", b = \"\" }", ", ") + " ]",
                        repeated(i -> "1", " + "),
                        repeated(i -> "[ 1 ]", " # "),
                        repeated(i -> "{ f" + i + " = 1 }", " // "),
                        repeated(i -> "{ a.f" + i + " = 1 }", " /\\ "),
                        "{=} " + repeated(i -> "with a.f" + i + " = 1", " "),
                        "\"" + repeated(i -> "${\"\"}", "") + "\"")
                .map(this::isTyped);
    }

    /** Written out, these types have 2^200 parts; an enumeration of 16,384 names is compared as often. */
    @TestFactory
    Stream<DynamicTest> whatIsSharedIsLookedAtOnce() {
        String doubling = "let x0 = { a = 1 } "
                + repeated(200, i -> "let x" + (i + 1) + " = { l = x" + i + ", r = x" + i + " }", " ");
        String again = doubling.replace("x", "y");
        int names = 16_384;
        return Stream.of(
                        doubling + " in x200.l.r",
                        doubling + " " + again + " in [ x200, y200 ]",
                        doubling + " in \\(a : Type) -> \\(b : a) -> { a = b, x = x200 }",
                        "let E = < " + repeated(names, i -> "A" + i, " | ") + " > in [ "
                                + repeated(names, i -> "E.A" + i, ", ") + " ]")
                .map(text -> DynamicTest.dynamicTest(
                        text.substring(0, 40), () -> assertThat(messages(text)).isEmpty()));
    }

    @Test
    void theSchemaTypesItsCompletions() {
        Checked<Denotation> type = infer(
                "let S = { Type = { a : Natural, b : Text }, default.b = \"\" } in { types = S, list = [ S::{ a = 1 }"
                        + " ] }.list");
        assertThat(type.value()).isInstanceOf(Denotation.ListType.class);
        assertThat(shown(type.value())).isEqualTo("List { a : Natural, b : Text }");
    }

    /** A demand changes where a mistake is shown, not what is found. */
    @Test
    void theTypeKeepsTheNamesThatTheExpressionWrites() {
        assertThat(shown(
                        infer("(\\(x : Bool) -> x) : forall (y : Bool) -> Bool").value()))
                .isEqualTo("forall (x : Bool) -> Bool");
        assertThat(shown(infer("[ \\(x : Bool) -> x, \\(y : Bool) -> y ]").value()))
                .isEqualTo("List (forall (x : Bool) -> Bool)");
    }

    @Test
    void whatIsDemandedOfTheWholeIsChecked() {
        Denotation demanded = evaluator.evaluate(parsed("{ a : Natural }"), Environment.empty());
        assertThat(inference.check(parsed("{ a = 1 }"), demanded).accepted()).isTrue();
        assertThat(inference.check(parsed("{ a = \"\" }"), demanded).diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("`a` must be `Natural`, not `Text`");
    }

    @Test
    void manyMistakesAreNotAllTold() {
        assertThat(messages("[ " + repeated(10_000, i -> "{ a = nowhere" + i + " }", ", ") + " ]"))
                .hasSize(500);
    }

    private DynamicTest isTyped(String text) {
        return DynamicTest.dynamicTest(text.substring(0, 40), () -> {
            List<String> told = new ArrayList<>();
            Thread small = new Thread(null, () -> told.addAll(messages(text)), "small", STACK);
            List<Throwable> thrown = new ArrayList<>();
            small.setUncaughtExceptionHandler((thread, failure) -> thrown.add(failure));
            small.start();
            small.join();
            assertThat(thrown).isEmpty();
            assertThat(told).isEmpty();
        });
    }

    private List<String> messages(String text) {
        return infer(text).diagnostics().stream().map(Diagnostic::message).toList();
    }

    /** Within so few steps each part can be looked at a few times, not once for each part around it. */
    @Test
    void whereAssertedSidesDifferIsFoundInOneWalk() {
        String deep = halfNested("{ a = ", "1", "}");
        assertThat(fewSteps("assert : " + deep + " === " + halfNested("{ a = ", "2", "}")))
                .startsWith("the two sides of the assertion differ at `a.a.");
        String shared = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> "let a" + i + " = [ a" + (i - 1) + ", a" + (i - 1) + " ] let b" + i + " = [ b" + (i - 1)
                        + ", b" + (i - 1) + " ] ")
                .collect(Collectors.joining());
        assertThat(fewSteps("let a0 = Some 1 let b0 = Some 1 " + shared
                        + "in assert : { p = a60, q = [ 1, 2 ] } === { p = b60, q = [ 1, 3 ] }"))
                .isEqualTo("the two sides of the assertion differ at `q[1]`");
    }

    private static String fewSteps(String text) {
        Evaluator limited = new Evaluator(Linkage.NONE, new Limits(200_000, 1_000_000));
        return DhallParser.parse(new Source("shape.dhall", text))
                .then(parsed -> new TypeInference(limited, Linkage.NONE).infer(parsed.expression()))
                .diagnostics()
                .get(0)
                .message();
    }

    private Checked<Denotation> infer(String text) {
        return DhallParser.parse(new Source("shape.dhall", text)).then(parsed -> inference.infer(parsed.expression()));
    }

    private static Expression parsed(String text) {
        return DhallParser.parse(new Source("shape.dhall", text)).value().expression();
    }

    private String shown(Denotation type) {
        return ExpressionText.of(new ReadBack(evaluator).expression(type));
    }

    private static String nested(String before, String core, String behind) {
        return before.repeat(DEEP) + core + behind.repeat(DEEP);
    }

    private static String halfNested(String before, String core, String behind) {
        return before.repeat(DEEP / 2) + core + behind.repeat(DEEP / 2);
    }

    private static String repeated(IntFunction<String> part, String separator) {
        return repeated(LONG, part, separator);
    }

    private static String repeated(int count, IntFunction<String> part, String separator) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(separator));
    }
}
