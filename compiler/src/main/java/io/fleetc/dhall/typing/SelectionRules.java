package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Denotation.Body;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.syntax.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Taking fields out of records and constructors out of unions. */
final class SelectionRules {
    private SelectionRules() {}

    /**
     * <pre>
     * Γ ⊢ e : { x : T, xs… }     Γ ⊢ u : c   u ⇥ < x : T | ts… >     Γ ⊢ u : c   u ⇥ < x | ts… >
     * ──────────────────────     ───────────────────────────────     ───────────────────────────
     * Γ ⊢ e.x : T                Γ ⊢ u.x : ∀(x : T) → < x : T | ts… >     Γ ⊢ u.x : < x | ts… >
     * </pre>
     */
    static final class Selection extends Rule {
        private final Expression.Selection selection;

        Selection(Expression.Selection selection, Context context) {
            super(context);
            this.selection = selection;
        }

        @Override
        Expression expression() {
            return selection;
        }

        @Override
        void proceed(Judge judge, int step) {
            if (step == 0) {
                judge.infer(selection.record(), context);
            } else {
                judge.conclude(selected(judge));
            }
        }

        private Denotation selected(Judge judge) {
            Denotation type = judge.found();
            String label = selection.label().text();
            if (type instanceof Denotation.RecordType record) {
                Member member = record.members().get(label);
                if (member != null) {
                    return judge.force(member.value());
                }
                judge.say(judge.records().noField(selection.label(), selection.record(), context, record));
                return Types.UNKNOWN;
            }
            if (type instanceof Denotation.Constant && judge.sound(this)) {
                Denotation meant = judge.evaluator().evaluate(selection.record(), context.values());
                if (meant instanceof Denotation.UnionType union) {
                    return constructor(union, label, judge);
                }
                judge.say(judge.forms().noConstructors(selection, context, meant));
                return Types.UNKNOWN;
            }
            if (!(type instanceof Denotation.Constant) && !Types.isUnknown(type)) {
                judge.say(judge.forms().notARecord(selection, context, type));
            }
            return Types.UNKNOWN;
        }

        private Denotation constructor(Denotation.UnionType union, String label, Judge judge) {
            Denotation.Alternative alternative = union.alternatives().get(label);
            if (alternative == null) {
                judge.say(judge.unions().noAlternative(selection, context, union));
                return Types.UNKNOWN;
            }
            return alternative.type() == null
                    ? union
                    : new Denotation.FunctionType(label, alternative.type(), new Body.Constant(union));
        }
    }

    /**
     * <pre>
     * Γ ⊢ e : { x : T, ts₀… }   Γ ⊢ e.{ xs… } : { ts₁… }
     * ──────────────────────────────────────────────────  ; x ∉ { xs… }
     * Γ ⊢ e.{ x, xs… } : { x : T, ts₁… }
     * </pre>
     */
    static final class Projection extends Rule {
        private final Expression.Projection projection;

        Projection(Expression.Projection projection, Context context) {
            super(context);
            this.projection = projection;
        }

        @Override
        Expression expression() {
            return projection;
        }

        @Override
        void proceed(Judge judge, int step) {
            if (step == 0) {
                judge.infer(projection.record(), context);
            } else if (judge.found() instanceof Denotation.RecordType record) {
                judge.conclude(projected(record, judge));
            } else {
                if (!Types.isUnknown(judge.found())) {
                    judge.say(judge.forms().notProjectable(projection.record(), context, judge.found()));
                }
                judge.conclude(Types.UNKNOWN);
            }
        }

        private Denotation projected(Denotation.RecordType record, Judge judge) {
            Map<String, Member> members = new LinkedHashMap<>();
            Map<String, Expression.Label> labels = new LinkedHashMap<>();
            for (Expression.Label label : projection.labels()) {
                Expression.Label first = labels.putIfAbsent(label.text(), label);
                Member member = record.members().get(label.text());
                if (first != null) {
                    judge.say(Mistakes.twice("the field", label, first.span()));
                } else if (member == null) {
                    judge.say(judge.records().noField(label, projection.record(), context, record));
                    members.put(label.text(), new Member(Types.UNKNOWN, label.span()));
                } else {
                    members.put(label.text(), member);
                }
            }
            return new Denotation.RecordType(members);
        }
    }

    /**
     * <pre>
     * Γ ⊢ e : { x : T₀, ts… }   Γ ⊢ s : c   s ⇥ { x : T₁, ss… }   T₀ ≡ T₁   Γ ⊢ e.({ ss… }) : U
     * ────────────────────────────────────────────────────────────────────────────────────────
     * Γ ⊢ e.(s) : { x : T₁, ss… }
     * </pre>
     */
    static final class ProjectionByType extends Rule {
        private final Expression.ProjectionByType projection;
        private Denotation record = Types.UNKNOWN;
        private int mistakesBeforeType;

        ProjectionByType(Expression.ProjectionByType projection, Context context) {
            super(context);
            this.projection = projection;
        }

        @Override
        Expression expression() {
            return projection;
        }

        @Override
        void proceed(Judge judge, int step) {
            switch (step) {
                case 0 -> judge.infer(projection.record(), context);
                case 1 -> {
                    record = judge.found();
                    if (!(record instanceof Denotation.RecordType) && !Types.isUnknown(record)) {
                        judge.say(judge.forms().notProjectable(projection.record(), context, record));
                        record = Types.UNKNOWN;
                    }
                    mistakesBeforeType = judge.mistakes();
                    judge.infer(projection.type(), context);
                }
                default -> judge.conclude(projected(judge));
            }
        }

        private Denotation projected(Judge judge) {
            Denotation wanted = judge.typeMeant(projection.type(), context, mistakesBeforeType);
            if (!(wanted instanceof Denotation.RecordType type)) {
                if (!Types.isUnknown(wanted)) {
                    judge.say(judge.forms().notARecordType(projection.type(), context, wanted));
                }
                return Types.UNKNOWN;
            }
            if (record instanceof Denotation.RecordType source) {
                List<Difference> differences = new ArrayList<>();
                type.members().forEach((label, member) -> {
                    Member there = source.members().get(label);
                    if (there == null) {
                        differences.add(Difference.ofField(label, member, null));
                    } else if (!judge.same(there.value(), member.value(), context)) {
                        differences.add(Difference.ofField(label, member, there));
                    }
                });
                if (!differences.isEmpty()) {
                    judge.say(judge.records().cannotProject(projection, context, differences, judge.mismatches()));
                }
            }
            return type;
        }
    }

    /**
     * <pre>
     * Γ ⊢ ((T.default ⫽ r) : T.Type) : U
     * ──────────────────────────────────
     * Γ ⊢ T::r : U
     * </pre>
     *
     * What the schema leaves to r is found once for each schema, so that a completion takes time in proportion to the
     * fields it writes, and concludes the schema's own type.
     */
    static final class Completion extends Rule {
        private final Expression.Completion completion;
        private @Nullable Schema schema;

        Completion(Expression.Completion completion, Context context) {
            super(context);
            this.completion = completion;
        }

        @Override
        Expression expression() {
            return completion;
        }

        @Override
        void proceed(Judge judge, int step) {
            switch (step) {
                case 0 -> judge.infer(completion.schema(), context);
                case 1 -> {
                    schema = judge.schemas().find(completion, context, judge, judge.sound(this));
                    Expectation fields = schema == null
                            ? null
                            : Expectation.of(schema.complete(), "the completed record")
                                    .ofFields();
                    judge.check(completion.record(), context, fields);
                }
                default -> judge.conclude(completed(judge));
            }
        }

        private Denotation completed(Judge judge) {
            Denotation type = judge.found();
            if (schema == null) {
                return Types.UNKNOWN;
            }
            if (type instanceof Denotation.RecordType record) {
                Schema known = schema;
                judge.records()
                        .ofCompletion(completion, context, known, record, judge)
                        .forEach(judge::say);
            } else if (!Types.isUnknown(type)) {
                judge.say(judge.forms().notARecordToComplete(completion.record(), context, type));
            }
            return schema.complete();
        }
    }
}
