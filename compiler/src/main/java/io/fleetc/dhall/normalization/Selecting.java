package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.Alternative;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.normalization.Denotation.RecordValue;
import io.fleetc.dhall.normalization.Denotation.StuckOperation;
import io.fleetc.dhall.normalization.Denotation.StuckSelection;
import io.fleetc.dhall.syntax.Operator;
import io.fleetc.source.Span;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Waits for a record, or a union type, and takes a field, or a constructor, from it. */
record Selecting(String label, Span span) implements Frame {
    @Override
    public @Nullable Denotation resume(Denotation value, Machine machine) {
        Denotation record = value;
        while (true) {
            if (record instanceof RecordValue literal) {
                Member member = literal.members().get(label);
                return member == null ? new StuckSelection(record, label) : machine.force(member.value());
            }
            if (record instanceof Denotation.UnionType union) {
                return constructor(union);
            }
            if (record instanceof Denotation.StuckProjection projection) {
                record = projection.record();
            } else if (record instanceof StuckOperation operation && isMerge(operation.operator())) {
                Member right = member(operation.right());
                Member left = member(operation.left());
                if (right != null && operation.operator() == Operator.PREFER) {
                    return machine.force(right.value());
                }
                if (right != null || left != null) {
                    return new StuckSelection(narrowed(operation, left, right), label);
                }
                if (operation.right() instanceof RecordValue) {
                    record = operation.left();
                } else if (operation.left() instanceof RecordValue) {
                    record = operation.right();
                } else {
                    return new StuckSelection(record, label);
                }
            } else {
                return new StuckSelection(record, label);
            }
        }
    }

    private static boolean isMerge(Operator operator) {
        return operator == Operator.PREFER || operator == Operator.COMBINE;
    }

    private @Nullable Member member(Denotation operand) {
        return operand instanceof RecordValue literal ? literal.members().get(label) : null;
    }

    /** The merge with only the field that counts left in its literal operand. */
    private StuckOperation narrowed(StuckOperation merge, @Nullable Member left, @Nullable Member right) {
        return new StuckOperation(
                merge.operator(),
                left == null ? merge.left() : only(merge.left(), left),
                right == null ? merge.right() : only(merge.right(), right));
    }

    private Denotation only(Denotation operand, Member member) {
        Span whole = operand instanceof RecordValue literal ? literal.span() : span;
        return new RecordValue(Map.of(label, member), whole);
    }

    private Denotation constructor(Denotation.UnionType union) {
        Alternative alternative = union.alternatives().get(label);
        if (alternative == null) {
            return new StuckSelection(union, label);
        }
        return alternative.type() == null
                ? new Denotation.UnionValue(union, label, null, span)
                : new Denotation.Constructor(union, label, span);
    }
}
