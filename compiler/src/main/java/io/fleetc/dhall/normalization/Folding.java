package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.Body;
import io.fleetc.dhall.normalization.Denotation.BoolValue;
import io.fleetc.dhall.normalization.Denotation.Function;
import io.fleetc.dhall.normalization.Denotation.ListValue;
import io.fleetc.dhall.normalization.Denotation.NaturalValue;
import io.fleetc.dhall.normalization.Denotation.RecordValue;
import io.fleetc.dhall.normalization.Denotation.SomeValue;
import io.fleetc.dhall.normalization.Denotation.UnionValue;
import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the number or list of {@code Natural/fold} or {@code List/fold}, then for the step and the initial value, and
 * then for one accumulator after the other, beginning at the end of the list.
 *
 * <p>Each accumulator is evaluated before the next one is asked for, and so are its fields or its payload: otherwise a
 * step such as {@code { i = acc.i + 1 }} would leave a chain of promises as long as the fold. A total language allows
 * this, since an order of evaluation cannot change a result.
 */
final class Folding implements Frame {
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final Builtin builtin;
    private final List<Delayed> arguments;
    private final Span span;
    private List<Delayed> elements = List.of();

    /** How often the step is still to be taken; negative as long as that is not known. */
    private long remaining = -1;

    private @Nullable Denotation step;
    private @Nullable Denotation accumulator;
    private final List<Delayed> parts = new ArrayList<>();
    private boolean forcingParts;
    private long growth;

    Folding(Builtin builtin, List<Delayed> arguments, Span span) {
        this.builtin = builtin;
        this.arguments = arguments;
        this.span = span;
    }

    @Override
    public @Nullable Denotation resume(Denotation value, Machine machine) {
        if (remaining < 0) {
            return begin(value, machine);
        }
        if (step == null) {
            step = value;
            machine.push(this);
            return machine.force(initial());
        }
        if (accumulator == null || !forcingParts) {
            if (remaining == 0 || (elements.isEmpty() && unchanged(value))) {
                return value;
            }
            checkGrowth(value, machine);
            accumulator = value;
            collectParts(value);
        }
        return forcePartsAndStep(accumulator, step, machine);
    }

    @Override
    public Span span() {
        return span;
    }

    private Delayed initial() {
        return arguments.get(arguments.size() - 1);
    }

    private @Nullable Denotation begin(Denotation value, Machine machine) {
        if (value instanceof NaturalValue natural && builtin == Builtin.NATURAL_FOLD) {
            remaining = natural.value().min(MOST).longValue();
        } else if (value instanceof ListValue list && builtin == Builtin.LIST_FOLD) {
            elements = list.elements().toList();
            remaining = elements.size();
        } else {
            return new Denotation.StuckBuiltin(builtin, arguments);
        }
        if (remaining == 0) {
            return machine.force(initial());
        }
        machine.push(this);
        return machine.force(arguments.get(arguments.size() - 2));
    }

    /** Whether a step without an element gave back what it got: then all others will. */
    private boolean unchanged(Denotation next) {
        if (next instanceof NaturalValue after && accumulator instanceof NaturalValue before) {
            return after.value().equals(before.value());
        }
        if (next instanceof BoolValue after && accumulator instanceof BoolValue before) {
            return after.value() == before.value();
        }
        return next == accumulator;
    }

    /** A stuck accumulator and one that is a function hold all those before them, or else the fold would end early. */
    private void checkGrowth(Denotation value, Machine machine) {
        boolean grows = value instanceof Denotation.Stuck
                || value instanceof Function
                || value instanceof Denotation.PartialBuiltin;
        if (grows && ++growth > machine.limits().growth()) {
            throw machine.tooLarge("result of the fold", span);
        }
    }

    private void collectParts(Denotation value) {
        if (value instanceof RecordValue record) {
            for (Denotation.Member member : record.members().values()) {
                parts.add(member.value());
            }
        } else if (value instanceof SomeValue some) {
            parts.add(some.value());
        } else if (value instanceof UnionValue union && union.payload() != null) {
            parts.add(union.payload());
        }
    }

    private @Nullable Denotation forcePartsAndStep(Denotation current, Denotation function, Machine machine) {
        while (!parts.isEmpty()) {
            Delayed part = parts.remove(parts.size() - 1);
            if (Machine.known(part) == null) {
                forcingParts = true;
                machine.push(this);
                return machine.force(part);
            }
        }
        forcingParts = false;
        remaining--;
        machine.push(this);
        if (builtin == Builtin.NATURAL_FOLD) {
            return machine.apply(function, current, span);
        }
        Delayed element = elements.get((int) remaining);
        if (function instanceof Function outer
                && outer.body() instanceof Body.Closure closure
                && closure.expression() instanceof Expression.Lambda inner) {
            return machine.evaluate(
                    inner.body(), closure.environment().with(element).with(current));
        }
        machine.push(new ApplyTo(current, span));
        return machine.apply(function, element, span);
    }
}
