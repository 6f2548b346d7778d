package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.syntax.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * <pre>
 * Γ ⊢ e : { k : T₁, ts… }   Γ ⊢ v : T₂     Γ ⊢ e : { k₀ : T₀, ts… }   Γ ⊢ e.k₀ with k₁.ks… = v : T₁
 * ──────────────────────────────────────   ─────────────────────────────────────────────────────────
 * Γ ⊢ e with k = v : { k : T₂, ts… }       Γ ⊢ e with k₀.k₁.ks… = v : { k₀ : T₁, ts… }
 * </pre>
 *
 * where a missing k is as good as any, and a missing k₀ as an empty record; and
 *
 * <pre>
 * Γ ⊢ e : Optional T   Γ ⊢ v : T
 * ───────────────────────────────────────
 * Γ ⊢ e with ?.ks… = v : Optional T
 * </pre>
 *
 * One draft takes all clauses, so that a chain takes time in proportion to its paths.
 */
final class With extends Rule {
    private final Expression.With with;
    private Denotation whole = Types.UNKNOWN;
    private @Nullable RecordTypeDraft draft;

    With(Expression.With with, Context context) {
        super(context);
        this.with = with;
    }

    @Override
    Expression expression() {
        return with;
    }

    @Override
    void proceed(Judge judge, int step) {
        if (step == 0) {
            judge.infer(with.record(), context);
            return;
        }
        if (step == 1) {
            begin(judge);
        } else {
            update(with.clauses().get(step - 2), judge);
        }
        if (step <= with.clauses().size()) {
            Expression.Clause clause = with.clauses().get(step - 1);
            judge.check(clause.value(), context, demandedOf(clause, judge));
        } else {
            judge.conclude(draft == null ? whole : draft.finish());
        }
    }

    private void begin(Judge judge) {
        whole = judge.found();
        if (whole instanceof Denotation.RecordType type) {
            draft = RecordTypeDraft.of(type);
        } else if (!(whole instanceof Denotation.OptionalType) && !Types.isUnknown(whole)) {
            judge.say(judge.forms().cannotUpdate(with, context, whole));
            whole = Types.UNKNOWN;
        }
    }

    /** What is demanded of the value of a clause: its part of what is demanded of the whole. */
    private @Nullable Expectation demandedOf(Expression.Clause clause, Judge judge) {
        Expectation demanded = expected;
        for (Expression.Step step : clause.path()) {
            if (demanded == null || !demanded.isWhole() || step.label() == null) {
                return null;
            }
            Member member = demanded.type() instanceof Denotation.RecordType record
                    ? record.members().get(step.label())
                    : null;
            demanded = member == null
                    ? null
                    : demanded.ofField(step.label(), judge.force(member.value()), member.labelSpan());
        }
        return demanded;
    }

    /** A place on the way of a path: a record that is being drafted, or any other type. */
    private record Place(@Nullable RecordTypeDraft draft, Denotation type) {}

    private void update(Expression.Clause clause, Judge judge) {
        Denotation value = judge.found();
        if (Types.isUnknown(whole)) {
            return;
        }
        Place place = new Place(draft, whole);
        List<Inside> optionals = new ArrayList<>();
        int last = clause.path().size() - 1;
        for (int i = 0; i <= last; i++) {
            Expression.Step step = clause.path().get(i);
            Place next = step.label() == null
                    ? intoOptional(place, clause, i, optionals, judge)
                    : intoRecord(place, clause, i, value, judge);
            if (next == null) {
                return;
            }
            place = next;
        }
        finish(clause, optionals, value, judge);
    }

    /** An optional on the way, what is in it, and the draft of that if it is a record. */
    private record Inside(Denotation type, @Nullable RecordTypeDraft draft, int at) {}

    private @Nullable Place intoOptional(
            Place place, Expression.Clause clause, int at, List<Inside> optionals, Judge judge) {
        if (place.draft() == null && place.type() instanceof Denotation.OptionalType optional) {
            Denotation inside = judge.force(optional.element());
            RecordTypeDraft opened = inside instanceof Denotation.RecordType record
                            && at < clause.path().size() - 1
                    ? RecordTypeDraft.of(record)
                    : null;
            optionals.add(new Inside(inside, opened, at));
            return new Place(opened, inside);
        }
        if (!Types.isUnknown(place.type())) {
            judge.say(judge.forms().notOptional(clause, at, context, place.type()));
        }
        return null;
    }

    private @Nullable Place intoRecord(Place place, Expression.Clause clause, int at, Denotation value, Judge judge) {
        RecordTypeDraft record = place.draft();
        Expression.Step step = clause.path().get(at);
        String label = step.label();
        if (record == null || label == null) {
            if (!Types.isUnknown(place.type())) {
                judge.say(judge.forms().cannotDescend(clause, at, context, place.type()));
            }
            return null;
        }
        if (at == clause.path().size() - 1) {
            Member member = record.opened(label) == null ? record.member(label) : null;
            if (member == null || !judge.same(member.value(), value, context)) {
                record.put(label, value, step.span());
            }
            return new Place(null, value);
        }
        RecordTypeDraft opened = record.opened(label);
        if (opened != null) {
            return new Place(opened, Types.UNKNOWN);
        }
        Member member = record.member(label);
        Denotation type = member == null ? Types.EMPTY_RECORD : judge.force(member.value());
        return type instanceof Denotation.RecordType inner
                ? new Place(record.open(label, inner, step.span()), type)
                : new Place(null, type);
    }

    /** What is in an optional keeps its type. */
    private void finish(Expression.Clause clause, List<Inside> optionals, Denotation value, Judge judge) {
        for (int i = optionals.size() - 1; i >= 0; i--) {
            Inside inside = optionals.get(i);
            Denotation changed = inside.draft() != null
                    ? inside.draft().finish()
                    : inside.at() == clause.path().size() - 1 ? value : inside.type();
            if (!judge.same(changed, inside.type(), context)) {
                judge.say(judge.mismatches().changedInside(clause, context, inside.type(), changed));
                return;
            }
        }
    }
}
