package io.fleetc.dhall.normalization;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Span;
import org.jspecify.annotations.Nullable;

/** Waits for the type in {@code e.(T)}, and on one that is no record type for the record too. */
final class ProjectingByType implements Frame {
    private final Expression.ProjectionByType projection;
    private final Environment environment;
    private @Nullable Denotation type;

    ProjectingByType(Expression.ProjectionByType projection, Environment environment) {
        this.projection = projection;
        this.environment = environment;
    }

    @Override
    public Span span() {
        return projection.span();
    }

    @Override
    public @Nullable Denotation resume(Denotation value, Machine machine) {
        if (type != null) {
            return new Denotation.StuckProjectionByType(value, type);
        }
        if (value instanceof Denotation.RecordType record) {
            if (record.members().isEmpty()) {
                return new Denotation.RecordValue(Members.room(0), projection.span());
            }
            machine.push(Projecting.of(record, projection.span()));
        } else {
            type = value;
            machine.push(this);
        }
        return machine.evaluate(projection.record(), environment);
    }
}
