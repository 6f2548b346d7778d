package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.normalization.Denotation.NoneValue;
import io.fleetc.dhall.normalization.Denotation.RecordValue;
import io.fleetc.dhall.normalization.Denotation.SomeValue;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.Clause;
import io.fleetc.dhall.syntax.Expression.Step;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Waits for the record, or the {@code Optional}, of a {@code with} and applies the clauses. The record is copied once
 * for all of them, and the clauses that reach deeper into one field are collected, to be applied as one chain when
 * somebody looks at that field.
 */
final class Updating implements Frame {
    private final Expression.With with;
    private final Environment environment;
    private int next;

    Updating(Expression.With with, Environment environment) {
        this.with = with;
        this.environment = environment;
    }

    @Override
    public Span span() {
        return with.span();
    }

    @Override
    public Denotation resume(Denotation value, Machine machine) {
        Denotation result = value;
        while (next < with.clauses().size()) {
            boolean label = inField();
            if (label && result instanceof RecordValue record) {
                result = updated(record, machine);
            } else if (!label && result instanceof SomeValue some) {
                result = updated(some);
            } else if (!label && result instanceof NoneValue) {
                next++;
            } else {
                Clause clause = take();
                result = new Denotation.StuckWith(result, clause.path(), Machine.delay(clause.value(), environment));
            }
        }
        return result;
    }

    /** Whether the next clause begins with a label. */
    private boolean inField() {
        return with.clauses().get(next).path().get(0).label() != null;
    }

    private Clause take() {
        return with.clauses().get(next++);
    }

    private RecordValue updated(RecordValue record, Machine machine) {
        machine.steps((record.members().size() + with.clauses().size()) / 8);
        Map<String, Member> members = Members.room(record.members().size() + 1);
        members.putAll(record.members());
        Map<String, Pending> deeper = new LinkedHashMap<>(4);
        while (next < with.clauses().size() && inField()) {
            Clause clause = take();
            Step step = clause.path().get(0);
            String label = String.valueOf(step.label());
            Member member = members.get(label);
            Delayed value = Machine.delay(clause.value(), environment);
            if (clause.path().size() == 1 || member == null) {
                deeper.remove(label);
                members.put(label, new Member(wrapped(clause.path(), value), step.span()));
            } else {
                deeper.computeIfAbsent(label, absent -> new Pending(member)).add(clause, value);
            }
        }
        deeper.forEach((label, pending) -> members.put(label, pending.member(with.span())));
        return new RecordValue(members, with.span());
    }

    /** The value inside of a record for each step behind the first one. */
    private Delayed wrapped(List<Step> path, Delayed value) {
        Delayed result = value;
        for (int i = path.size() - 1; i > 0; i--) {
            Step step = path.get(i);
            String label = step.label();
            if (label == null) {
                // Only what is ill-typed looks for an Optional in a field that is not there.
                RecordValue nothing = new RecordValue(Map.of(), with.span());
                result = new Denotation.StuckWith(nothing, path.subList(i, path.size()), value);
            } else {
                result = new RecordValue(Map.of(label, new Member(result, step.span())), with.span());
            }
        }
        return result;
    }

    private SomeValue updated(SomeValue some) {
        Pending pending = new Pending(new Member(some.value(), some.span()));
        while (next < with.clauses().size() && !inField()) {
            Clause clause = take();
            Delayed value = Machine.delay(clause.value(), environment);
            if (clause.path().size() == 1) {
                pending = new Pending(new Member(value, some.span()));
            } else {
                pending.add(clause, value);
            }
        }
        return new SomeValue(pending.member(with.span()).value(), with.span());
    }

    /** A field and the clauses that are still to be applied to it, without the step that led to the field. */
    private static final class Pending {
        private final Member member;
        private final List<Clause> clauses = new ArrayList<>(2);
        private Environment operands = Environment.empty();

        Pending(Member member) {
            this.member = member;
        }

        void add(Clause clause, Delayed value) {
            List<Step> path = clause.path();
            // The clauses count the binders from the innermost one; the last value is 0.
            clauses.add(new Clause(path.subList(1, path.size()), clause.value(), clause.span()));
            operands = operands.with(value);
        }

        Member member(Span span) {
            int count = clauses.size();
            if (count == 0) {
                return member;
            }
            List<Clause> renumbered = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                Clause clause = clauses.get(i);
                renumbered.add(new Clause(clause.path(), Operations.variable(count - i), clause.span()));
            }
            Environment all = operands.with(member.value());
            Expression update = new Expression.With(Operations.variable(0), renumbered, span);
            return new Member(new Thunk(update, all), member.labelSpan());
        }
    }
}
