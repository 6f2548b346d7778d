package io.fleetc.dhall.normalization;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.dhall.DhallExpressions;
import io.fleetc.dhall.binary.BinaryDecoder;
import io.fleetc.dhall.binary.BinaryEncoder;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Source;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What normalization promises for every expression without imports, well-typed or not, as far as it ends. */
@PropertyDefaults(tries = 2000, edgeCases = EdgeCasesMode.NONE)
class NormalizationLaws {
    @Property
    void aNormalFormIsItsOwnNormalForm(@ForAll("expressions") Expression expression) {
        withinLimits(run -> {
            Expression normalForm = run.normalForm(expression);

            assertThat(run.normalForm(normalForm)).isEqualTo(normalForm);
        });
    }

    @Property
    void anExpressionIsEquivalentToItsNormalForms(@ForAll("expressions") Expression expression) {
        withinLimits(run -> {
            assertThat(run.equivalent(expression, run.normalForm(expression))).isTrue();
            assertThat(run.equivalent(run.alphaNormalForm(expression), expression))
                    .isTrue();
        });
    }

    @Property
    void namesAreNoMatter(@ForAll("expressions") Expression expression) {
        withinLimits(run -> {
            Expression alphaNormalForm = run.alphaNormalForm(expression);

            assertThat(run.alphaNormalForm(run.normalForm(expression))).isEqualTo(alphaNormalForm);
            assertThat(run.normalForm(alphaNormalForm)).isEqualTo(alphaNormalForm);
        });
    }

    /** Comparing meanings says the same as comparing the bytes of normal forms, which is how the standard puts it. */
    @Property
    void equivalenceIsThatOfTheBytes(@ForAll("expressions") Expression left, @ForAll("expressions") Expression right) {
        withinLimits(run -> assertThat(run.equivalent(left, right))
                .isEqualTo(run.alphaNormalForm(left).equals(run.alphaNormalForm(right))));
    }

    /** What is read back is a tree as the parser and the decoder make it: chains are one node, binders are counted. */
    @Property
    void aNormalFormIsWellFormed(@ForAll("expressions") Expression expression) {
        withinLimits(run -> {
            Expression normalForm = run.normalForm(expression);

            assertThat(BinaryDecoder.decode(BinaryEncoder.encode(normalForm), new Source("normal form", ""))
                            .value())
                    .isEqualTo(normalForm);
        });
    }

    @Provide
    Arbitrary<Expression> expressions() {
        return DhallExpressions.closed();
    }

    /** Ill-typed expressions need not end, and some grow for ever. */
    private static void withinLimits(Consumer<Run> law) {
        try {
            law.accept(new Run(new Evaluator(Linkage.NONE, new Limits(200_000, 20_000))));
        } catch (Exhausted endless) {
            assertThat(endless.diagnostic().isError()).isTrue();
        }
    }

    private record Run(Evaluator evaluator) {
        Expression normalForm(Expression expression) {
            return new ReadBack(evaluator).expression(meaning(expression));
        }

        Expression alphaNormalForm(Expression expression) {
            return new ReadBack(evaluator).alphaNormal(meaning(expression));
        }

        boolean equivalent(Expression left, Expression right) {
            return evaluator.equivalent(meaning(left), meaning(right));
        }

        private Delayed meaning(Expression expression) {
            return evaluator.delay(expression, Environment.empty());
        }
    }
}
