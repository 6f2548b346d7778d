package io.fleetc.dhall.typing;

import io.fleetc.dhall.format.ExpressionText;
import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.normalization.ReadBack;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;

/**
 * Says where the two sides of an assertion differ first, and shows them unless the run has read an environment variable:
 * where a text came from is not known any more once it is computed.
 */
final class FailedAssertion {
    private static final int LIMIT = 60;

    private final Evaluator evaluator;
    private final Context context;
    private final boolean confidential;
    private final StringBuilder path = new StringBuilder();
    private Denotation left;
    private Denotation right;

    private FailedAssertion(Judge judge, Context context, Denotation.Equivalence equivalence) {
        this.evaluator = judge.evaluator();
        this.context = context;
        confidential = judge.isConfidential();
        left = evaluator.force(equivalence.left());
        right = evaluator.force(equivalence.right());
    }

    /** The mistake. */
    static Diagnostic describe(
            Expression.Assertion assertion, Context context, Denotation.Equivalence equivalence, Judge judge) {
        FailedAssertion failed = new FailedAssertion(judge, context, equivalence);
        return failed.describe(assertion);
    }

    private Diagnostic describe(Expression.Assertion assertion) {
        boolean inside = true;
        while (inside) {
            inside = descend();
        }
        String at = path.isEmpty() ? "" : " at `" + path + "`";
        Diagnostic mistake = Diagnostic.error(
                Code.FC7029,
                "the two sides of the assertion differ" + at,
                assertion.type().span());
        return confidential
                ? mistake.noting("the sides are not shown, since they may come from an environment variable")
                : mistake.noting("left:  `" + shown(left) + "`").noting("right: `" + shown(right) + "`");
    }

    /** Goes into the first part in which the sides differ, if they have parts that can be told apart. */
    private boolean descend() {
        if (left instanceof Denotation.RecordValue one && right instanceof Denotation.RecordValue other) {
            for (Map.Entry<String, Member> each : one.members().entrySet()) {
                Member there = other.members().get(each.getKey());
                if (there != null
                        && into(
                                "." + TypeText.label(each.getKey()),
                                each.getValue().value(),
                                there.value())) {
                    return true;
                }
            }
            return false;
        }
        if (left instanceof Denotation.ListValue one && right instanceof Denotation.ListValue other) {
            List<Delayed> ones = one.elements().toList();
            List<Delayed> others = other.elements().toList();
            for (int i = 0; i < Math.min(ones.size(), others.size()); i++) {
                if (into("[" + i + "]", ones.get(i), others.get(i))) {
                    return true;
                }
            }
            return false;
        }
        return left instanceof Denotation.SomeValue one
                && right instanceof Denotation.SomeValue other
                && into("?", one.value(), other.value());
    }

    private boolean into(String step, Delayed one, Delayed other) {
        if (evaluator.equivalent(one, other)) {
            return false;
        }
        path.append(path.isEmpty() && step.startsWith(".") ? step.substring(1) : step);
        left = evaluator.force(one);
        right = evaluator.force(other);
        return true;
    }

    private String shown(Delayed side) {
        return ExpressionText.brief(new ReadBack(evaluator).expression(side, context.labels()), LIMIT);
    }
}
