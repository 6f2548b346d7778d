package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.normalization.Denotation.NoneValue;
import io.fleetc.dhall.normalization.Denotation.RecordValue;
import io.fleetc.dhall.normalization.Denotation.SomeValue;
import io.fleetc.dhall.normalization.Denotation.UnionValue;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Span;
import org.jspecify.annotations.Nullable;

/** Waits for the union of a {@code merge}, and then for the record of handlers. */
final class Merging implements Frame {
    private final Expression.Merge merge;
    private final Environment environment;
    private @Nullable Denotation union;

    Merging(Expression.Merge merge, Environment environment) {
        this.merge = merge;
        this.environment = environment;
    }

    @Override
    public Span span() {
        return merge.span();
    }

    @Override
    public @Nullable Denotation resume(Denotation value, Machine machine) {
        if (union != null) {
            return handled(value, union, machine);
        }
        if (label(value) == null) {
            return stuck(Machine.delay(merge.handlers(), environment), value);
        }
        union = value;
        machine.push(this);
        return machine.evaluate(merge.handlers(), environment);
    }

    private @Nullable Denotation handled(Denotation handlers, Denotation value, Machine machine) {
        Member handler =
                handlers instanceof RecordValue record ? record.members().get(label(value)) : null;
        if (handler == null) {
            return stuck(handlers, value);
        }
        Delayed payload = payload(value);
        if (payload != null) {
            machine.push(new ApplyTo(payload, merge.span()));
        }
        return machine.force(handler.value());
    }

    private Denotation stuck(Delayed handlers, Denotation value) {
        Expression type = merge.type();
        return new Denotation.StuckMerge(handlers, value, type == null ? null : Machine.delay(type, environment));
    }

    /** The alternative that the value is; an {@code Optional} is one of {@code Some} and {@code None}. */
    static @Nullable String label(Denotation value) {
        if (value instanceof UnionValue union) {
            return union.label();
        }
        if (value instanceof SomeValue) {
            return "Some";
        }
        return value instanceof NoneValue ? "None" : null;
    }

    private static @Nullable Delayed payload(Denotation value) {
        if (value instanceof UnionValue union) {
            return union.payload();
        }
        return value instanceof SomeValue some ? some.value() : null;
    }
}
