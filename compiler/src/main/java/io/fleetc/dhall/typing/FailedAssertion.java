package io.fleetc.dhall.typing;

import io.fleetc.dhall.format.ExpressionText;
import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.normalization.Pair;
import io.fleetc.dhall.normalization.ReadBack;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
        descend();
        String at = path.isEmpty() ? "" : " at `" + path + "`";
        Diagnostic mistake = Diagnostic.error(
                Code.FC7029,
                "the two sides of the assertion differ" + at,
                assertion.type().span());
        return confidential
                ? mistake.noting("the sides are not shown, since they may come from an environment variable")
                : mistake.noting("left:  `" + shown(left) + "`").noting("right: `" + shown(right) + "`");
    }

    /**
     * Goes to the first part in which the sides differ, as far as they have parts that can be told apart. Each pair of parts
     * is looked at once, however deep it lies and however many parts share it.
     */
    private void descend() {
        Deque<Level> open = new ArrayDeque<>();
        Set<Pair> met = new LinkedHashSet<>();
        Level whole = level("", left, right);
        if (whole != null) {
            open.addLast(whole);
        }
        while (!open.isEmpty()) {
            Level level = open.getLast();
            if (!level.parts.hasNext()) {
                if (level.differs) {
                    found(open, level.left, level.right);
                    return;
                }
                open.removeLast();
                continue;
            }
            Part part = level.parts.next();
            Denotation one = evaluator.force(part.left);
            Denotation other = evaluator.force(part.right);
            if (one == other || !met.add(new Pair(one, other))) {
                continue;
            }
            Level below = level(part.step, one, other);
            if (below != null) {
                open.addLast(below);
            } else if (!evaluator.equivalent(one, other)) {
                found(open, one, other);
                append(part.step);
                return;
            }
        }
    }

    private void found(Deque<Level> around, Denotation one, Denotation other) {
        around.forEach(level -> append(level.step));
        left = one;
        right = other;
    }

    private void append(String step) {
        path.append(path.isEmpty() && step.startsWith(".") ? step.substring(1) : step);
    }

    /** The parts that two values have both; null for values without parts. */
    private static @Nullable Level level(String step, Denotation one, Denotation other) {
        if (one instanceof Denotation.RecordValue a && other instanceof Denotation.RecordValue b) {
            List<Part> parts = new ArrayList<>();
            a.members().forEach((label, member) -> {
                Member theirs = b.members().get(label);
                if (theirs != null) {
                    parts.add(new Part("." + TypeText.label(label), member.value(), theirs.value()));
                }
            });
            boolean differs =
                    parts.size() < Math.max(a.members().size(), b.members().size());
            return new Level(step, one, other, parts.iterator(), differs);
        }
        if (one instanceof Denotation.ListValue a && other instanceof Denotation.ListValue b) {
            List<Delayed> ours = a.elements().toList();
            List<Delayed> theirs = b.elements().toList();
            Iterator<Part> parts = IntStream.range(0, Math.min(ours.size(), theirs.size()))
                    .mapToObj(i -> new Part("[" + i + "]", ours.get(i), theirs.get(i)))
                    .iterator();
            return new Level(step, one, other, parts, ours.size() != theirs.size());
        }
        if (one instanceof Denotation.SomeValue a && other instanceof Denotation.SomeValue b) {
            Part part = new Part("?", a.value(), b.value());
            return new Level(step, one, other, List.of(part).iterator(), false);
        }
        return null;
    }

    private String shown(Delayed side) {
        return ExpressionText.brief(new ReadBack(evaluator).expression(side, context.labels()), LIMIT);
    }

    /** Two values with parts on the way to the difference; whether they differ also when all these parts are the same. */
    private record Level(String step, Denotation left, Denotation right, Iterator<Part> parts, boolean differs) {}

    /** What two values have at the same step. */
    private record Part(String step, Delayed left, Delayed right) {}
}
