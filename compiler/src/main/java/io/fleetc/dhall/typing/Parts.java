package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The parts of meanings that bind nothing. */
final class Parts {
    private Parts() {}

    /** Adds the parts of a meaning that is neither a function nor the type of one. */
    static void of(Denotation denotation, Deque<Delayed> parts) {
        if (denotation instanceof Denotation.Stuck stuck) {
            ofStuck(stuck, parts);
        } else if (denotation instanceof Denotation.ListType list) {
            parts.add(list.element());
        } else if (denotation instanceof Denotation.OptionalType optional) {
            parts.add(optional.element());
        } else if (denotation instanceof Denotation.RecordType record) {
            record.members().values().forEach(member -> parts.add(member.value()));
        } else if (denotation instanceof Denotation.UnionType union) {
            ofUnion(union, parts);
        } else if (denotation instanceof Denotation.Equivalence equivalence) {
            parts.add(equivalence.left());
            parts.add(equivalence.right());
        } else if (denotation instanceof Denotation.PartialBuiltin partial) {
            parts.addAll(partial.arguments());
        } else if (denotation instanceof Denotation.Constructor constructor) {
            ofUnion(constructor.union(), parts);
        } else if (denotation instanceof Denotation.ListValue list) {
            parts.addAll(list.elements().toList());
            add(list.type(), parts);
        } else if (denotation instanceof Denotation.SomeValue some) {
            parts.add(some.value());
        } else if (denotation instanceof Denotation.NoneValue none) {
            parts.add(none.type());
        } else if (denotation instanceof Denotation.RecordValue record) {
            record.members().values().forEach(member -> parts.add(member.value()));
        } else if (denotation instanceof Denotation.UnionValue value) {
            ofUnion(value.union(), parts);
            add(value.payload(), parts);
        } else if (denotation instanceof Denotation.Proof proof) {
            parts.add(proof.type());
        }
    }

    private static void ofStuck(Denotation.Stuck stuck, Deque<Delayed> parts) {
        if (stuck instanceof Denotation.StuckApplication application) {
            parts.add(application.function());
            parts.add(application.argument());
        } else if (stuck instanceof Denotation.StuckBuiltin builtin) {
            parts.addAll(builtin.arguments());
        } else if (stuck instanceof Denotation.StuckIf conditional) {
            parts.add(conditional.condition());
            parts.add(conditional.thenBranch());
            parts.add(conditional.elseBranch());
        } else if (stuck instanceof Denotation.StuckOperation operation) {
            parts.add(operation.left());
            parts.add(operation.right());
        } else if (stuck instanceof Denotation.StuckText text) {
            parts.addAll(text.interpolations());
        } else if (stuck instanceof Denotation.StuckSelection selection) {
            parts.add(selection.record());
        } else if (stuck instanceof Denotation.StuckProjection projection) {
            parts.add(projection.record());
        } else if (stuck instanceof Denotation.StuckMerge merge) {
            parts.add(merge.handlers());
            parts.add(merge.union());
            add(merge.type(), parts);
        } else if (stuck instanceof Denotation.StuckToMap map) {
            parts.add(map.record());
            add(map.type(), parts);
        } else if (stuck instanceof Denotation.StuckShowConstructor show) {
            parts.add(show.value());
        } else if (stuck instanceof Denotation.StuckWith with) {
            parts.add(with.record());
            parts.add(with.value());
        }
    }

    private static void ofUnion(Denotation.UnionType union, Deque<Delayed> parts) {
        union.alternatives().values().forEach(alternative -> add(alternative.type(), parts));
    }

    private static void add(@Nullable Delayed part, Deque<Delayed> parts) {
        if (part != null) {
            parts.add(part);
        }
    }
}
