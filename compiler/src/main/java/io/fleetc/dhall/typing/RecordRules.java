package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Universe;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records, their types, and the types of unions. */
final class RecordRules {
    private RecordRules() {}

    /**
     * <pre>
     * Γ ⊢ t : T   Γ ⊢ { xs… } : { ts… }   Γ ⊢ { x : T, ts… } : i
     * ──────────────────────────────────────────────────────────
     * Γ ⊢ { x = t, xs… } : { x : T, ts… }
     * </pre>
     *
     * Where a record type is demanded, each field is held to its part of the demand; if all have just the types that are
     * demanded, the demanded type itself is concluded, so that thousands of records share one type.
     */
    static final class RecordLiteral extends Rule {
        private final Expression.RecordLiteral record;
        private Denotation.@Nullable RecordType demanded;
        /** Null as long as all fields have the very types that are demanded. */
        private @Nullable Map<String, Member> members;

        RecordLiteral(Expression.RecordLiteral record, Context context) {
            super(context);
            this.record = record;
        }

        @Override
        Expression expression() {
            return record;
        }

        @Override
        void proceed(Judge judge, int step) {
            List<Expression.Field> fields = record.fields();
            if (step == 0) {
                begin();
            } else {
                add(judge, step - 1, judge.found());
            }
            if (step < fields.size()) {
                Expression.Field field = fields.get(step);
                judge.check(field.value(), context, demandedOf(field.label().text(), judge));
            } else {
                conclude(judge);
            }
        }

        private void begin() {
            demanded = expected != null && expected.type() instanceof Denotation.RecordType type ? type : null;
            members = demanded == null ? new LinkedHashMap<>() : null;
        }

        private @Nullable Expectation demandedOf(String label, Judge judge) {
            Member member = demanded == null ? null : demanded.members().get(label);
            if (member == null || expected == null) {
                return null;
            }
            return expected.ofField(label, judge.force(member.value()), member.labelSpan());
        }

        private void add(Judge judge, int index, Denotation type) {
            Expression.Label label = record.fields().get(index).label();
            Denotation known = type;
            if (Types.isSort(type)) {
                judge.say(Mistakes.untypable("the field `" + label.text() + "`", label.span()));
                known = Types.UNKNOWN;
            }
            if (members == null) {
                Member member = demanded == null ? null : demanded.members().get(label.text());
                if (member != null && judge.force(member.value()) == known) {
                    return;
                }
                members = new LinkedHashMap<>();
                for (int i = 0; i < index; i++) {
                    Expression.Label before = record.fields().get(i).label();
                    Member same = demanded == null ? null : demanded.members().get(before.text());
                    if (same != null) {
                        members.put(before.text(), new Member(same.value(), before.span()));
                    }
                }
            }
            members.put(label.text(), new Member(known, label.span()));
        }

        private void conclude(Judge judge) {
            Expectation whole = expected != null && expected.isWhole() ? expected : null;
            if (members == null
                    && demanded != null
                    && record.fields().size() == demanded.members().size()) {
                judge.concludeCompared(demanded);
            } else if (whole == null || demanded == null || hasFieldsOf(demanded)) {
                Denotation type = new Denotation.RecordType(allMembers());
                if (whole != null && demanded == null) {
                    judge.conclude(type);
                } else {
                    judge.concludeCompared(type);
                }
            } else {
                judge.records().otherFields(record, context, demanded, whole).forEach(judge::say);
                judge.concludeCompared(Types.UNKNOWN);
            }
        }

        /** Whether the fields have the labels that are demanded; their types were compared one by one. */
        private boolean hasFieldsOf(Denotation.RecordType type) {
            if (type.members().size() != record.fields().size()) {
                return false;
            }
            for (Expression.Field field : record.fields()) {
                if (!type.members().containsKey(field.label().text())) {
                    return false;
                }
            }
            return true;
        }

        private Map<String, Member> allMembers() {
            if (members != null) {
                return members;
            }
            Map<String, Member> all = new LinkedHashMap<>();
            for (Expression.Field field : record.fields()) {
                Member member = demanded == null
                        ? null
                        : demanded.members().get(field.label().text());
                if (member != null) {
                    all.put(
                            field.label().text(),
                            new Member(member.value(), field.label().span()));
                }
            }
            return all;
        }
    }

    /**
     * <pre>
     * Γ ⊢ T : t₀   Γ ⊢ { xs… } : t₁   t₀ ⋁ t₁ = t₂
     * ────────────────────────────────────────────  ; x ∉ { xs… }
     * Γ ⊢ { x : T, xs… } : t₂
     * </pre>
     */
    static final class RecordType extends Rule {
        private final Expression.RecordType type;
        private final Map<String, Span> labels = new LinkedHashMap<>();
        private final List<Diagnostic> noTypes = new ArrayList<>();
        private Universe universe = Universe.TYPE;

        RecordType(Expression.RecordType type, Context context) {
            super(context);
            this.type = type;
        }

        @Override
        Expression expression() {
            return type;
        }

        @Override
        void proceed(Judge judge, int step) {
            if (step > 0) {
                Expression.Field field = type.fields().get(step - 1);
                if (judge.found() instanceof Denotation.Constant || Types.isUnknown(judge.found())) {
                    universe = judge.join(universe, field.value(), context);
                } else {
                    noTypes.add(judge.mismatches().notAType(field.value(), context, judge.found()));
                }
            }
            if (step < type.fields().size()) {
                Expression.Field field = type.fields().get(step);
                Span first =
                        labels.putIfAbsent(field.label().text(), field.label().span());
                if (first != null) {
                    judge.say(Mistakes.twice("the field", field.label(), first));
                }
                judge.infer(field.value(), context);
            } else if (noTypes.isEmpty()) {
                judge.conclude(Types.of(universe));
            } else {
                sayThatFieldsAreNoTypes(judge);
                judge.conclude(Types.UNKNOWN);
            }
        }

        /** If none is a type, it is a record, written with the colons of YAML or JSON. */
        private void sayThatFieldsAreNoTypes(Judge judge) {
            List<Edit> edits = new ArrayList<>();
            for (Expression.Field field : type.fields()) {
                Span label = field.label().span();
                Span value = field.value().span();
                String between = label.known() && label.source() == value.source() && label.end() < value.start()
                        ? label.source().text().substring(label.end(), value.start())
                        : "";
                int colon = label.end() + between.indexOf(':');
                if (between.strip().equals(":")) {
                    String equals = between.startsWith(":") ? " =" : "=";
                    edits.add(new Edit(label.source().span(colon, colon + 1), equals));
                }
            }
            if (noTypes.size() == type.fields().size() && edits.size() == noTypes.size()) {
                judge.say(noTypes.get(0)
                        .helping("the fields of a record are written with `=`", edits.toArray(new Edit[0])));
            } else {
                noTypes.forEach(judge::say);
            }
        }
    }

    /**
     * <pre>
     * Γ ⊢ T : t₀   Γ ⊢ < xs… > : t₁   t₀ ⋁ t₁ = t₂
     * ────────────────────────────────────────────  ; x ∉ < xs… >
     * Γ ⊢ < x : T | xs… > : t₂
     * </pre>
     *
     * and an alternative without a type adds nothing.
     */
    static final class UnionType extends Rule {
        private final Expression.UnionType type;
        private final Map<String, Span> labels = new LinkedHashMap<>();
        private Universe universe = Universe.TYPE;
        private int next;
        private @Nullable Expression payload;

        UnionType(Expression.UnionType type, Context context) {
            super(context);
            this.type = type;
        }

        @Override
        Expression expression() {
            return type;
        }

        @Override
        void proceed(Judge judge, int step) {
            if (payload != null) {
                universe = judge.join(universe, payload, context);
                payload = null;
            }
            while (next < type.alternatives().size()) {
                Expression.Alternative alternative = type.alternatives().get(next++);
                Span first = labels.putIfAbsent(
                        alternative.label().text(), alternative.label().span());
                if (first != null) {
                    judge.say(Mistakes.twice("the alternative", alternative.label(), first));
                }
                if (alternative.type() != null) {
                    payload = alternative.type();
                    judge.infer(alternative.type(), context);
                    return;
                }
            }
            judge.conclude(Types.of(universe));
        }
    }
}
