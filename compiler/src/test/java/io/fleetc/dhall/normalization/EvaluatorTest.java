package io.fleetc.dhall.normalization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetc.dhall.parser.DhallParser;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Source;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is shared stays shared, what nobody looks at is not evaluated, and where values come from is known. */
class EvaluatorTest {
    /** Few enough steps that work which should not be done would be noticed. */
    private final Evaluator evaluator = new Evaluator(Linkage.NONE, new Limits(20_000, 1_000_000));

    @Test
    void comparesSharedGraphsOnce() {
        Delayed left = meaning(doubling("{ left = #, right = # }"));
        Delayed right = meaning(doubling("{ right = #, left = # }"));

        assertThat(evaluator.equivalent(left, right)).isTrue();
        assertThat(evaluator.equivalent(left, meaning("{ left = 1, right = 2 }")))
                .isFalse();
    }

    @Test
    void comparesSharedTypesUnderBindersOnce() {
        String type = doubling("forall (x : #) -> #");

        assertThat(evaluator.equivalent(meaning(type), meaning(type))).isTrue();
    }

    @Test
    void evaluatesOnlyTheFieldThatIsSelected() {
        Denotation selected = evaluator.force(
                meaning("{ wanted = 1, unwanted = Natural/fold 1000000 Natural (\\(n : Natural) -> n + 1) 0 }.wanted"));

        assertThat(selected).isInstanceOf(Denotation.NaturalValue.class);
    }

    @Test
    void evaluatesWhatIsBoundOnce() {
        String text = "let costly = Natural/fold 2000 Natural (\\(n : Natural) -> n + 1) 0 in [ "
                + IntStream.range(0, 100).mapToObj(i -> "costly").collect(Collectors.joining(", ")) + " ]";

        assertThat(new ReadBack(evaluator).expression(meaning(text))).isInstanceOf(Expression.ListLiteral.class);
    }

    @Test
    void knowsWhereAValueWasWritten() {
        Denotation value = evaluator.force(meaning("let one = 1 let add = \\(n : Natural) -> n + one in add 2"));

        assertThat(((Denotation.Data) value).span().text()).isEqualTo("n + one");
        assertThat(((Denotation.Data) evaluator.force(meaning("let one = 1 in { a = one }.a")))
                        .span()
                        .text())
                .isEqualTo("1");
    }

    @Test
    void goesOnAfterItWasExhausted() {
        Delayed endless = meaning("Natural/fold 10000000000 Natural (\\(n : Natural) -> n + 1) 0");
        Evaluator fresh = new Evaluator(Linkage.NONE, new Limits(1_000, 100));
        Delayed large = meaning("\"" + "a".repeat(300) + "\" ++ \"" + "b".repeat(300) + "\"");

        assertThatThrownBy(() -> evaluator.force(endless)).isInstanceOf(Exhausted.class);
        assertThatThrownBy(() -> fresh.force(large)).isInstanceOf(Exhausted.class);
        assertThat(fresh.force(meaning("1 + 1"))).isInstanceOf(Denotation.NaturalValue.class);
    }

    @Test
    void readsWhatIsOpenBelowTheGivenBinders() {
        Denotation.BoundVariable outer = new Denotation.BoundVariable("x", 0);
        Denotation.BoundVariable inner = new Denotation.BoundVariable("x", 1);
        Denotation sum = evaluator.apply(
                evaluator.apply(evaluator.force(meaning("\\(a : Natural) -> \\(b : Natural) -> a + b")), outer), inner);
        Expression.Operation written =
                (Expression.Operation) new ReadBack(evaluator).expression(sum, List.of("x", "x"));

        assertThat(written.operands().stream().map(Expression.Variable.class::cast))
                .extracting(Expression.Variable::index)
                .containsExactly(1L, 0L);
        assertThat(((Expression.Variable) written.operands().get(0)).binder()).isEqualTo(1);
    }

    private Delayed meaning(String text) {
        Expression expression =
                DhallParser.parse(new Source("input.dhall", text)).value().expression();
        return evaluator.delay(expression, Environment.empty());
    }

    /** A tree of depth 200 in 200 lines: each is the form with the line before it in every hole. */
    private static String doubling(String form) {
        String lines = IntStream.range(0, 200)
                .mapToObj(i -> "let x" + (i + 1) + " = " + form.replace("#", "x" + i))
                .collect(Collectors.joining("\n"));
        return "let x0 = Natural\n" + lines + "\nin x200";
    }
}
