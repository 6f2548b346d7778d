package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.Alternative;
import io.fleetc.dhall.normalization.Denotation.Body;
import io.fleetc.dhall.normalization.Denotation.BoolValue;
import io.fleetc.dhall.normalization.Denotation.BoundVariable;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.syntax.Expression.Step;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Waits for one pair of values after the other and finds out whether all of them are equal: the same outermost form, and
 * parts that are pairs again. There is no η-rule, and spans and the labels of binders do not count. What is under binders
 * is compared for one variable that occurs nowhere else.
 *
 * <p>A pair that was met before need not be compared again, since one difference anywhere decides: so two graphs with
 * shared parts take time linear in their size, not in that of the trees that they stand for.
 *
 * <p>The file is long because it has a rule for each form of {@link Denotation}.
 */
final class Comparison implements Frame {
    static final BoolValue SAME = new BoolValue(true, Span.none());
    private static final BoolValue DIFFERENT = new BoolValue(false, Span.none());

    /** So many pairs are compared before it pays to remember them. */
    private static final int FORGETFUL = 32;

    /** To forget pairs costs time and no more, to keep too many costs all memory. */
    private static final int MOST_REMEMBERED = 1 << 20;

    /** The pairs still to be compared, each a left one and then a right one. */
    private final List<Delayed> pending = new ArrayList<>(8);

    private final Set<Pair> met = new LinkedHashSet<>(0);
    private int count;
    private @Nullable Denotation left;
    private @Nullable Delayed right;

    Comparison(Delayed left, Delayed right) {
        add(left, right);
    }

    @Override
    public @Nullable Denotation resume(Denotation value, Machine machine) {
        Delayed waiting = right;
        if (left == null && waiting != null) {
            left = value;
            Denotation known = Machine.known(waiting);
            if (known == null) {
                machine.push(this);
                return machine.force(waiting);
            }
            return compared(value, known, machine) ? proceed(machine) : DIFFERENT;
        }
        return left != null && compared(left, value, machine) ? proceed(machine) : DIFFERENT;
    }

    /** Compares all pairs that are there; null if one has to be evaluated first. */
    @Nullable
    Denotation proceed(Machine machine) {
        while (!pending.isEmpty()) {
            machine.steps(0);
            Delayed nextRight = pending.remove(pending.size() - 1);
            Delayed nextLeft = pending.remove(pending.size() - 1);
            Denotation knownLeft = Machine.known(nextLeft);
            Denotation knownRight = Machine.known(nextRight);
            if (knownLeft == null || knownRight == null) {
                left = knownLeft;
                right = nextRight;
                machine.push(this);
                return machine.force(knownLeft == null ? nextLeft : nextRight);
            }
            if (!compared(knownLeft, knownRight, machine)) {
                return DIFFERENT;
            }
        }
        return SAME;
    }

    private boolean compared(Denotation one, Denotation other, Machine machine) {
        left = null;
        right = null;
        if (one == other || one == Denotation.UNKNOWN || other == Denotation.UNKNOWN) {
            return true;
        }
        if (one.getClass() != other.getClass()) {
            return false;
        }
        if (one instanceof Denotation.TextValue a && other instanceof Denotation.TextValue b) {
            return sameText(a.text(), b.text(), machine);
        }
        if (isScalar(one)) {
            return sameScalar(one, other);
        }
        if (++count > FORGETFUL && !met.add(new Pair(one, other))) {
            return true;
        }
        if (met.size() > MOST_REMEMBERED) {
            met.clear();
        }
        return one instanceof Denotation.Stuck ? sameStuck(one, other, machine) : sameOutside(one, other, machine);
    }

    private static boolean sameText(Rope one, Rope other, Machine machine) {
        if (one == other) {
            return true;
        }
        if (one.length() != other.length()) {
            return false;
        }
        machine.steps(one.length() / 64);
        return one.text().equals(other.text());
    }

    private static boolean isScalar(Denotation one) {
        return one instanceof Denotation.NaturalValue
                || one instanceof Denotation.BoolValue
                || one instanceof Denotation.Primitive
                || one instanceof BoundVariable
                || one instanceof Denotation.Constant
                || one instanceof Denotation.IntegerValue
                || one instanceof Denotation.DoubleValue
                || one instanceof Denotation.BytesValue
                || one instanceof Denotation.DateValue
                || one instanceof Denotation.TimeValue
                || one instanceof Denotation.TimeZoneValue
                || one instanceof Denotation.FreeVariable;
    }

    private static boolean sameScalar(Denotation one, Denotation other) {
        if (one instanceof Denotation.NaturalValue a && other instanceof Denotation.NaturalValue b) {
            return a.value().equals(b.value());
        }
        if (one instanceof Denotation.BoolValue a && other instanceof Denotation.BoolValue b) {
            return a.value() == b.value();
        }
        if (one instanceof BoundVariable a && other instanceof BoundVariable b) {
            return a.level() == b.level();
        }
        if (one instanceof Denotation.IntegerValue a && other instanceof Denotation.IntegerValue b) {
            return a.value().equals(b.value());
        }
        if (one instanceof Denotation.DoubleValue a && other instanceof Denotation.DoubleValue b) {
            // As in the binary form: NaN is NaN, and -0.0 is not 0.0.
            return Double.doubleToLongBits(a.value()) == Double.doubleToLongBits(b.value());
        }
        if (one instanceof Denotation.BytesValue a && other instanceof Denotation.BytesValue b) {
            return a.value().equals(b.value());
        }
        if (one instanceof Denotation.DateValue a && other instanceof Denotation.DateValue b) {
            return a.value().equals(b.value());
        }
        if (one instanceof Denotation.TimeValue a && other instanceof Denotation.TimeValue b) {
            return a.value().equals(b.value());
        }
        if (one instanceof Denotation.TimeZoneValue a && other instanceof Denotation.TimeZoneValue b) {
            return a.value().equals(b.value());
        }
        // What is left has neither spans nor parts.
        return one.equals(other);
    }

    /** Types, functions and data with parts. */
    private boolean sameOutside(Denotation one, Denotation other, Machine machine) {
        if (one instanceof Denotation.RecordValue a && other instanceof Denotation.RecordValue b) {
            return add(a.members(), b.members());
        }
        if (one instanceof Denotation.RecordType a && other instanceof Denotation.RecordType b) {
            return add(a.members(), b.members());
        }
        if (one instanceof Denotation.ListValue a && other instanceof Denotation.ListValue b) {
            return add(a, b);
        }
        if (one instanceof Denotation.ListType a && other instanceof Denotation.ListType b) {
            return add(a.element(), b.element());
        }
        if (one instanceof Denotation.OptionalType a && other instanceof Denotation.OptionalType b) {
            return add(a.element(), b.element());
        }
        if (one instanceof Denotation.UnionType a && other instanceof Denotation.UnionType b) {
            return addAlternatives(a.alternatives(), b.alternatives());
        }
        if (one instanceof Denotation.UnionValue a && other instanceof Denotation.UnionValue b) {
            return a.label().equals(b.label()) && addOptional(a.payload(), b.payload()) && add(a.union(), b.union());
        }
        if (one instanceof Denotation.SomeValue a && other instanceof Denotation.SomeValue b) {
            return add(a.value(), b.value());
        }
        if (one instanceof Denotation.NoneValue a && other instanceof Denotation.NoneValue b) {
            return add(a.type(), b.type());
        }
        if (one instanceof Denotation.FunctionType a && other instanceof Denotation.FunctionType b) {
            return add(a.domain(), b.domain()) && add(a.codomain(), b.codomain(), a.label(), machine);
        }
        if (one instanceof Denotation.Function a && other instanceof Denotation.Function b) {
            return add(a.domain(), b.domain()) && add(a.body(), b.body(), a.label(), machine);
        }
        if (one instanceof Denotation.Equivalence a && other instanceof Denotation.Equivalence b) {
            return add(a.left(), b.left()) && add(a.right(), b.right());
        }
        if (one instanceof Denotation.PartialBuiltin a && other instanceof Denotation.PartialBuiltin b) {
            return a.builtin() == b.builtin() && add(a.arguments(), b.arguments());
        }
        if (one instanceof Denotation.Constructor a && other instanceof Denotation.Constructor b) {
            return a.label().equals(b.label()) && add(a.union(), b.union());
        }
        if (one instanceof Denotation.Proof a && other instanceof Denotation.Proof b) {
            return add(a.type(), b.type());
        }
        throw new IllegalStateException("no rule to compare " + one.getClass());
    }

    private boolean sameStuck(Denotation one, Denotation other, Machine machine) {
        if (one instanceof Denotation.StuckApplication a && other instanceof Denotation.StuckApplication b) {
            return add(a.function(), b.function()) && add(a.argument(), b.argument());
        }
        if (one instanceof Denotation.StuckSelection a && other instanceof Denotation.StuckSelection b) {
            return a.label().equals(b.label()) && add(a.record(), b.record());
        }
        if (one instanceof Denotation.StuckBuiltin a && other instanceof Denotation.StuckBuiltin b) {
            return a.builtin() == b.builtin() && add(a.arguments(), b.arguments());
        }
        if (one instanceof Denotation.StuckOperation a && other instanceof Denotation.StuckOperation b) {
            return a.operator() == b.operator() && add(a.left(), b.left()) && add(a.right(), b.right());
        }
        if (one instanceof Denotation.StuckText a && other instanceof Denotation.StuckText b) {
            return add(a, b, machine);
        }
        if (one instanceof Denotation.StuckIf a && other instanceof Denotation.StuckIf b) {
            return add(a.condition(), b.condition())
                    && add(a.thenBranch(), b.thenBranch())
                    && add(a.elseBranch(), b.elseBranch());
        }
        if (one instanceof Denotation.StuckMerge a && other instanceof Denotation.StuckMerge b) {
            return add(a.handlers(), b.handlers()) && add(a.union(), b.union()) && addOptional(a.type(), b.type());
        }
        if (one instanceof Denotation.StuckProjection a && other instanceof Denotation.StuckProjection b) {
            return a.labels().equals(b.labels()) && add(a.record(), b.record());
        }
        if (one instanceof Denotation.StuckToMap a && other instanceof Denotation.StuckToMap b) {
            return add(a.record(), b.record()) && addOptional(a.type(), b.type());
        }
        if (one instanceof Denotation.StuckWith a && other instanceof Denotation.StuckWith b) {
            return samePath(a.path(), b.path()) && add(a.record(), b.record()) && add(a.value(), b.value());
        }
        if (one instanceof Denotation.StuckShowConstructor a && other instanceof Denotation.StuckShowConstructor b) {
            return add(a.value(), b.value());
        }
        if (one instanceof Denotation.StuckProjectionByType a && other instanceof Denotation.StuckProjectionByType b) {
            return add(a.record(), b.record()) && add(a.type(), b.type());
        }
        throw new IllegalStateException("no rule to compare " + one.getClass());
    }

    private boolean add(Delayed one, Delayed other) {
        if (one != other) {
            pending.add(one);
            pending.add(other);
        }
        return true;
    }

    private boolean addOptional(@Nullable Delayed one, @Nullable Delayed other) {
        if (one == null || other == null) {
            return one == other;
        }
        return add(one, other);
    }

    private boolean add(Body one, Body other, String label, Machine machine) {
        if (one != other) {
            BoundVariable variable = machine.freshVariable(label);
            add(one.at(variable), other.at(variable));
        }
        return true;
    }

    private boolean add(List<? extends Delayed> some, List<? extends Delayed> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            add(some.get(i), others.get(i));
        }
        return true;
    }

    private boolean add(Denotation.ListValue one, Denotation.ListValue other) {
        if (one.elements().size() == 0 && other.elements().size() == 0) {
            return addOptional(one.type(), other.type());
        }
        return one.elements().size() == other.elements().size()
                && add(one.elements().toList(), other.elements().toList());
    }

    private boolean add(Map<String, Member> some, Map<String, Member> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (Map.Entry<String, Member> entry : some.entrySet()) {
            Member other = others.get(entry.getKey());
            if (other == null) {
                return false;
            }
            add(entry.getValue().value(), other.value());
        }
        return true;
    }

    private boolean addAlternatives(Map<String, Alternative> some, Map<String, Alternative> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (Map.Entry<String, Alternative> entry : some.entrySet()) {
            Alternative other = others.get(entry.getKey());
            if (other == null || !addOptional(entry.getValue().type(), other.type())) {
                return false;
            }
        }
        return true;
    }

    private boolean add(Denotation.StuckText one, Denotation.StuckText other, Machine machine) {
        if (one.interpolations().size() != other.interpolations().size()) {
            return false;
        }
        for (int i = 0; i < one.chunks().size(); i++) {
            if (!sameText(one.chunks().get(i), other.chunks().get(i), machine)) {
                return false;
            }
        }
        return add(one.interpolations(), other.interpolations());
    }

    private static boolean samePath(List<Step> one, List<Step> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!Objects.equals(one.get(i).label(), other.get(i).label())) {
                return false;
            }
        }
        return true;
    }
}
