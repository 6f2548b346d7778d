package io.fleetc.dhall;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.binary.SemanticHash;
import io.fleetc.dhall.format.DhallFormatter;
import io.fleetc.dhall.format.ExpressionText;
import io.fleetc.dhall.imports.ImportPolicy;
import io.fleetc.dhall.imports.ImportResolver;
import io.fleetc.dhall.imports.Resolved;
import io.fleetc.dhall.imports.SemanticCache;
import io.fleetc.dhall.imports.Transport;
import io.fleetc.dhall.normalization.Limits;
import io.fleetc.dhall.normalization.ReadBack;
import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws that only expressions with a type obey; these are well-typed by the way they are made. */
class WellTypedLaws {
    @Property(tries = 500)
    void aNormalFormKeepsTheType(@ForAll("values") String text) {
        Resolved whole = resolved(text, Map.of());
        Resolved normal = resolved(normalForm(whole), Map.of());

        assertThat(type(normal)).isEqualTo(type(whole));
        assertThat(normalForm(normal)).isEqualTo(normalForm(whole));
    }

    @Property(tries = 500)
    void theHashDoesNotDependOnLayoutOrNames(@ForAll("values") String text) {
        String hash = hash(resolved(text, Map.of()));
        String formatted = DhallFormatter.format(
                DhallParser.parse(new Source("input.dhall", text)).value());

        assertThat(hash(resolved(formatted, Map.of()))).isEqualTo(hash);
        assertThat(hash(resolved(text.replace("x", "another"), Map.of()))).isEqualTo(hash);
    }

    @Property(tries = 300)
    void theHashDoesNotDependOnWhatStandsInWhichFile(@ForAll("values") String first, @ForAll("values") String second) {
        String inline = "{ a = " + first + ", b = [ " + second + ", " + second + " ] }";
        String split = "let part = ./parts/second.dhall in { a = ./first.dhall, b = [ part, ./parts/second.dhall ] }";

        assertThat(hash(resolved(split, Map.of("first.dhall", first, "parts/second.dhall", second))))
                .isEqualTo(hash(resolved(inline, Map.of())));
    }

    /** Values of several types; the only variable is called x. */
    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                numbers(4),
                truths(4),
                texts(),
                numbers(3).map(number -> "(\\(x : Natural) -> x + " + number + ")"),
                truths(3).map(truth -> "(\\(x : Bool) -> if x && " + truth + " then { y = x } else { y = x || x })"),
                numbers(3).map(number -> "(\\(x : Type) -> \\(x : x) -> { p = x, q = Some " + number + " })"),
                numbers(3).map(number -> "[ < A | B : Natural >.A, < A | B : Natural >.B " + number + " ]"),
                Combinators.combine(numbers(3), texts())
                        .as((number, text) -> "({ n = " + number + ", t = { u = " + text + " } } with t.u = \"v\")"));
    }

    private static Arbitrary<String> numbers(int depth) {
        Arbitrary<String> literal = Arbitraries.integers().between(0, 9).map(String::valueOf);
        if (depth == 0) {
            return literal;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> numbers(depth - 1));
        Arbitrary<String> truth = Arbitraries.lazy(() -> truths(depth - 1));
        return Arbitraries.oneOf(
                literal,
                Combinators.combine(inner, inner).as((a, b) -> "(" + a + " + " + b + ")"),
                Combinators.combine(inner, inner).as((a, b) -> "(" + a + " * " + b + ")"),
                Combinators.combine(inner, inner).as((a, b) -> "(let x = " + a + " in x * x + " + b + ")"),
                Combinators.combine(inner, inner).as((a, b) -> "((\\(x : Natural) -> x + " + a + ") " + b + ")"),
                Combinators.combine(inner, truth).as((a, c) -> "({ a = " + a + ", c = " + c + " }.a)"),
                Combinators.combine(truth, inner).as((c, a) -> "(if " + c + " then " + a + " else 7)"),
                inner.map(a -> "(List/length Natural ([ " + a + ", 1 ] # ([] : List Natural)))"),
                inner.map(a -> "(Natural/fold 3 Natural (\\(x : Natural) -> x + " + a + ") 1)"),
                inner.map(a -> "(merge { Some = \\(x : Natural) -> x, None = 0 } (Some " + a + "))"));
    }

    private static Arbitrary<String> truths(int depth) {
        Arbitrary<String> literal = Arbitraries.of("True", "False");
        if (depth == 0) {
            return literal;
        }
        Arbitrary<String> inner = Arbitraries.lazy(() -> truths(depth - 1));
        return Arbitraries.oneOf(
                literal,
                Combinators.combine(inner, inner).as((a, b) -> "(" + a + " && " + b + ")"),
                Combinators.combine(inner, inner).as((a, b) -> "(" + a + " == " + b + ")"),
                Arbitraries.lazy(() -> numbers(depth - 1)).map(number -> "(Natural/isZero " + number + ")"));
    }

    private static Arbitrary<String> texts() {
        return numbers(2).map(number -> "\"a${Natural/show " + number + "}b\"");
    }

    private static Resolved resolved(String text, Map<String, String> files) {
        Checked<Resolved> resolved = DhallParser.parse(new Source("input.dhall", text))
                .then(new ImportResolver(
                        Sources.of(files),
                        ImportPolicy.HERMETIC,
                        Transport.NONE,
                        SemanticCache.NONE,
                        Map.of(),
                        null,
                        Limits.STANDARD)::resolve);
        assertThat(resolved.diagnostics()).as(text).isEmpty();
        return resolved.value();
    }

    private static String normalForm(Resolved resolved) {
        return ExpressionText.of(new ReadBack(resolved.evaluator()).expression(resolved.value()));
    }

    private static String type(Resolved resolved) {
        return ExpressionText.of(new ReadBack(resolved.evaluator()).expression(resolved.type()));
    }

    private static String hash(Resolved resolved) {
        return SemanticHash.of(new ReadBack(resolved.evaluator()).alphaNormal(resolved.value()));
    }
}
