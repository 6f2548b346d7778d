package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Universe;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The operators; each rule takes a whole chain of operands, from the left. */
final class OperatorRules {
    private OperatorRules() {}

    /**
     * <pre>
     * Γ ⊢ l : T   Γ ⊢ r : T
     * ─────────────────────  ; T is Bool for || && == !=, Natural for + *, Text for ++
     * Γ ⊢ l ⊕ r : T
     * </pre>
     */
    static final class OfOneType extends Rule {
        private final Expression.Operation operation;
        private final Denotation type;
        private final Expectation operand;

        OfOneType(Expression.Operation operation, Denotation type, Context context) {
            super(context);
            this.operation = operation;
            this.type = type;
            operand = OperatorMistakes.operand(operation, type);
        }

        @Override
        Expression expression() {
            return operation;
        }

        @Override
        void proceed(Judge judge, int step) {
            if (step < operation.operands().size()) {
                // One operand of another type says that all are meant to be; the others are judged by themselves.
                judge.check(operation.operands().get(step), context, judge.sound(this) ? operand : null);
            } else {
                judge.conclude(type);
            }
        }
    }

    /**
     * <pre>
     * Γ ⊢ x : List A₀   Γ ⊢ y : List A₁   A₀ ≡ A₁
     * ───────────────────────────────────────────
     * Γ ⊢ x # y : List A₀
     * </pre>
     */
    static final class ListAppend extends Rule {
        private final Expression.Operation operation;
        private Denotation type = Types.UNKNOWN;

        ListAppend(Expression.Operation operation, Context context) {
            super(context);
            this.operation = operation;
        }

        @Override
        Expression expression() {
            return operation;
        }

        @Override
        void proceed(Judge judge, int step) {
            boolean demanded = expected != null && expected.type() instanceof Denotation.ListType;
            if (step > 0 && Types.isUnknown(type)) {
                type = listFound(step - 1, judge);
            }
            if (step == operation.operands().size()) {
                if (demanded) {
                    judge.concludeCompared(type);
                } else {
                    judge.conclude(type);
                }
            } else if (demanded) {
                judge.check(operation.operands().get(step), context, expected);
            } else {
                Expression operand = operation.operands().get(step);
                Expression first = operation.operands().get(0);
                judge.check(
                        operand,
                        context,
                        Types.isUnknown(type)
                                ? null
                                : Expectation.of(type, "this list", first.span(), "the first list is of another type"));
            }
        }

        private Denotation listFound(int operand, Judge judge) {
            Denotation list = judge.found();
            if (list instanceof Denotation.ListType || Types.isUnknown(list)) {
                return list;
            }
            if (judge.sound(this)) {
                judge.say(judge.forms().notAList(operation, operand, context, list));
            }
            return Types.UNKNOWN;
        }
    }

    /**
     * <pre>
     * Γ ⊢ l : { ls… }   Γ ⊢ r : { a : A, rs… }   Γ ⊢ { ls… } ⫽ { rs… } : { ts… }
     * ──────────────────────────────────────────────────────────────────────────
     * Γ ⊢ l ⫽ r : { a : A, ts… }
     * </pre>
     */
    static final class Prefer extends Rule {
        private final Expression.Operation operation;
        private @Nullable RecordTypeDraft draft;
        private boolean known = true;

        Prefer(Expression.Operation operation, Context context) {
            super(context);
            this.operation = operation;
        }

        @Override
        Expression expression() {
            return operation;
        }

        @Override
        void proceed(Judge judge, int step) {
            int count = operation.operands().size();
            if (step > 0) {
                add(step - 1, judge);
            }
            if (step < count) {
                // What the last operand says stands, so that it can be held to what is demanded where it is written.
                boolean last = step == count - 1 && expected != null;
                Expectation demanded = last && expected != null ? expected.ofFields() : null;
                judge.check(operation.operands().get(step), context, demanded);
            } else {
                judge.conclude(known && draft != null ? draft.finish() : Types.UNKNOWN);
            }
        }

        private void add(int operand, Judge judge) {
            if (!(judge.found() instanceof Denotation.RecordType record)) {
                if (!Types.isUnknown(judge.found())) {
                    judge.say(judge.forms().notARecordOperand(operation, operand, context, judge.found()));
                }
                known = false;
            } else if (draft == null) {
                draft = RecordTypeDraft.of(record);
            } else {
                RecordTypeDraft changing = draft;
                record.members().forEach((label, member) -> {
                    Member before = changing.member(label);
                    if (before == null || !judge.same(before.value(), member.value(), context)) {
                        changing.put(label, member.value(), member.labelSpan());
                    }
                });
            }
        }
    }

    /** What {@code ∧} and {@code ⩓} have in common: merging record types into each other, all the way down. */
    private static final class Merging {
        private final Expression.Operation operation;
        private @Nullable RecordTypeDraft draft;
        private boolean known = true;

        /** A record type to be merged into a draft, and how one gets there. */
        private record Pending(RecordTypeDraft draft, Denotation.RecordType type, String path) {}

        Merging(Expression.Operation operation) {
            this.operation = operation;
        }

        void unknown() {
            known = false;
        }

        void add(Denotation.RecordType type, int operand, Judge judge) {
            if (draft == null) {
                draft = RecordTypeDraft.of(type);
                return;
            }
            Deque<Pending> pending = new ArrayDeque<>();
            pending.add(new Pending(draft, type, ""));
            while (!pending.isEmpty()) {
                Pending next = pending.remove();
                next.type.members().forEach((label, member) -> {
                    RecordTypeDraft opened = next.draft.opened(label);
                    Member before = next.draft.member(label);
                    if (opened == null && before == null) {
                        next.draft.put(label, member.value(), member.labelSpan());
                        return;
                    }
                    Denotation right = judge.force(member.value());
                    Denotation left = before == null ? Types.UNKNOWN : judge.force(before.value());
                    boolean records = opened != null || left instanceof Denotation.RecordType;
                    if (records && right instanceof Denotation.RecordType inner) {
                        Denotation.RecordType begun =
                                left instanceof Denotation.RecordType outer ? outer : Types.EMPTY_RECORD;
                        RecordTypeDraft into =
                                opened != null ? opened : next.draft.open(label, begun, member.labelSpan());
                        pending.add(new Pending(into, inner, next.path + label + "."));
                    } else if (!Types.isUnknown(right) && (records || !Types.isUnknown(left))) {
                        judge.say(RecordMistakes.clash(operation, operand, next.path + label, before, member));
                    }
                });
            }
        }

        Denotation finish() {
            return known && draft != null ? draft.finish() : Types.UNKNOWN;
        }
    }

    /**
     * <pre>
     * Γ ⊢ l : T₀   Γ ⊢ r : T₁   Γ ⊢ T₀ ⩓ T₁ : i   T₀ ⩓ T₁ ⇥ T₂
     * ────────────────────────────────────────────────────────
     * Γ ⊢ l ∧ r : T₂
     * </pre>
     */
    static final class Combine extends Rule {
        private final Expression.Operation operation;
        private final Merging merging;

        Combine(Expression.Operation operation, Context context) {
            super(context);
            this.operation = operation;
            merging = new Merging(operation);
        }

        @Override
        Expression expression() {
            return operation;
        }

        @Override
        void proceed(Judge judge, int step) {
            if (step > 0) {
                add(step - 1, judge);
            }
            if (step < operation.operands().size()) {
                Expectation demanded = expected == null ? null : expected.ofParts();
                judge.check(operation.operands().get(step), context, demanded);
            } else {
                judge.conclude(judge.sound(this) ? merging.finish() : Types.UNKNOWN);
            }
        }

        private void add(int operand, Judge judge) {
            if (judge.found() instanceof Denotation.RecordType type) {
                merging.add(type, operand, judge);
            } else {
                merging.unknown();
                if (!Types.isUnknown(judge.found()) && judge.sound(this)) {
                    judge.say(judge.forms().notARecordOperand(operation, operand, context, judge.found()));
                }
            }
        }
    }

    /**
     * <pre>
     * Γ ⊢ l : t₀   Γ ⊢ r : t₁   l ⇥ { ls… }   r ⇥ { rs… }   no clash   t₀ ⋁ t₁ = t₂
     * ─────────────────────────────────────────────────────────────────────────────
     * Γ ⊢ l ⩓ r : t₂
     * </pre>
     */
    static final class CombineTypes extends Rule {
        private final Expression.Operation operation;
        private final Merging merging;
        private Universe universe = Universe.TYPE;
        private int mistakesBeforeOperand;

        CombineTypes(Expression.Operation operation, Context context) {
            super(context);
            this.operation = operation;
            merging = new Merging(operation);
        }

        @Override
        Expression expression() {
            return operation;
        }

        @Override
        void proceed(Judge judge, int step) {
            if (step > 0) {
                add(step - 1, judge);
            }
            if (step < operation.operands().size()) {
                mistakesBeforeOperand = judge.mistakes();
                judge.infer(operation.operands().get(step), context);
            } else {
                judge.conclude(Types.of(universe));
            }
        }

        private void add(int operand, Judge judge) {
            if (judge.found() instanceof Denotation.Constant constant
                    && constant.universe().compareTo(universe) > 0) {
                universe = constant.universe();
            }
            Denotation meant = judge.typeMeant(operation.operands().get(operand), context, mistakesBeforeOperand);
            if (meant instanceof Denotation.RecordType type) {
                merging.add(type, operand, judge);
            } else if (!Types.isUnknown(meant)) {
                judge.say(judge.forms().notARecordType(operation.operands().get(operand), context, meant));
            }
        }
    }

    /**
     * <pre>
     * Γ ⊢ x : A₀   Γ ⊢ y : A₁   Γ ⊢ A₀ : Type   Γ ⊢ A₁ : Type   A₀ ≡ A₁
     * ─────────────────────────────────────────────────────────────────
     * Γ ⊢ x === y : Type
     * </pre>
     */
    static final class Equivalence extends Rule {
        private final Expression.Operation operation;
        private Denotation left = Types.UNKNOWN;

        Equivalence(Expression.Operation operation, Context context) {
            super(context);
            this.operation = operation;
        }

        @Override
        Expression expression() {
            return operation;
        }

        @Override
        void proceed(Judge judge, int step) {
            Expression first = operation.operands().get(0);
            switch (step) {
                case 0 -> judge.infer(first, context);
                case 1 -> {
                    left = judge.found();
                    judge.universe(left, context, first);
                }
                case 2 -> {
                    judge.valuesOnly(first, context, "`===` compares values");
                    judge.check(
                            operation.operands().get(1),
                            context,
                            Expectation.of(
                                    left, "the right side of `===`", first.span(), "the left side is of another type"));
                }
                default -> {
                    if (operation.operands().size() > 2) {
                        judge.say(Mistakes.chainedEquivalence(operation));
                    }
                    judge.conclude(Types.TYPE);
                }
            }
        }
    }
}
