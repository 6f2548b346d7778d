package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.normalization.Denotation.RecordValue;
import io.fleetc.dhall.normalization.Denotation.StuckOperation;
import io.fleetc.dhall.normalization.Denotation.StuckProjection;
import io.fleetc.dhall.syntax.CodePointOrder;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Operator;
import io.fleetc.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Waits for a record and takes some of its fields. */
record Projecting(SortedSet<String> labels, Span span) implements Frame {
    static Projecting of(Expression.Projection projection) {
        SortedSet<String> labels = new TreeSet<>(CodePointOrder.INSTANCE);
        for (Expression.Label label : projection.labels()) {
            labels.add(label.text());
        }
        return new Projecting(labels, projection.span());
    }

    /** The fields that a record type has. */
    static Projecting of(Denotation.RecordType type, Span span) {
        SortedSet<String> labels = new TreeSet<>(CodePointOrder.INSTANCE);
        labels.addAll(type.members().keySet());
        return new Projecting(labels, span);
    }

    @Override
    public Denotation resume(Denotation value, Machine machine) {
        machine.steps(labels.size());
        if (value instanceof RecordValue) {
            return project(value, labels);
        }
        // What literals on the right of // contribute, the innermost first.
        Deque<RecordValue> contributed = new ArrayDeque<>();
        SortedSet<String> wanted = new TreeSet<>(labels);
        Denotation record = value;
        while (true) {
            if (record instanceof StuckProjection projection) {
                record = projection.record();
            } else if (record instanceof StuckOperation operation
                    && operation.operator() == Operator.PREFER
                    && operation.right() instanceof RecordValue right) {
                RecordValue part = intersection(right, wanted);
                if (!part.members().isEmpty()) {
                    contributed.push(part);
                    wanted.removeAll(part.members().keySet());
                }
                record = operation.left();
            } else {
                break;
            }
        }
        Denotation result = project(record, wanted);
        while (!contributed.isEmpty()) {
            RecordValue part = contributed.pop();
            result = result instanceof RecordValue literal
                    ? union(literal, part)
                    : new StuckOperation(Operator.PREFER, result, part);
        }
        return result;
    }

    private Denotation project(Denotation record, SortedSet<String> wanted) {
        if (wanted.isEmpty()) {
            return new RecordValue(Map.of(), span);
        }
        if (record instanceof RecordValue literal && literal.members().keySet().containsAll(wanted)) {
            return intersection(literal, wanted);
        }
        return new StuckProjection(record, List.copyOf(wanted));
    }

    /** What two literals come to that have no label in common. */
    private RecordValue union(RecordValue left, RecordValue right) {
        if (left.members().isEmpty()) {
            return right;
        }
        Map<String, Member> members =
                Members.room(left.members().size() + right.members().size());
        members.putAll(left.members());
        members.putAll(right.members());
        return new RecordValue(members, span);
    }

    private RecordValue intersection(RecordValue record, SortedSet<String> wanted) {
        Map<String, Member> members = Members.room(wanted.size());
        for (String label : wanted) {
            Member member = record.members().get(label);
            if (member != null) {
                members.put(label, member);
            }
        }
        return new RecordValue(members, span);
    }
}
