package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * <pre>
 * Γ ⊢ e : { x : T, y : T, … }   Γ ⊢ T : Type
 * ──────────────────────────────────────────────────
 * Γ ⊢ toMap e : List { mapKey : Text, mapValue : T }
 * </pre>
 *
 * An empty record takes the type from the annotation.
 */
final class ToMap extends Rule {
    private final Expression.ToMap map;
    private Denotation record = Types.UNKNOWN;
    private Denotation annotated = Types.UNKNOWN;
    private Denotation value = Types.UNKNOWN;
    private Premise established = Premise.NONE;

    private enum Premise {
        NONE,
        RECORD,
        TYPE,
        UNIVERSE
    }

    ToMap(Expression.ToMap map, Context context) {
        super(context);
        this.map = map;
    }

    @Override
    Expression expression() {
        return map;
    }

    @Override
    void proceed(Judge judge, int step) {
        switch (established) {
            case NONE -> {
                if (map.type() == null) {
                    established = Premise.RECORD;
                    judge.check(map.record(), context, demandedOfRecord(expected, judge));
                } else {
                    established = Premise.TYPE;
                    judge.infer(map.type(), context);
                }
            }
            case TYPE -> {
                Expression type = map.type() == null ? map.record() : map.type();
                annotated = judge.typeMeant(type, context, mistakesBefore);
                established = Premise.RECORD;
                Expectation demanded = Expectation.annotated(annotated, "this map", type.span());
                judge.check(map.record(), context, demandedOfRecord(demanded, judge));
            }
            case RECORD -> {
                record = judge.found();
                entries(judge);
            }
            case UNIVERSE -> {
                judge.valuesOnly(map, context, "a map holds values");
                conclude(judge);
            }
        }
    }

    /** If a map of certain values is demanded, the fields can be held to that where they are written. */
    private @Nullable Expectation demandedOfRecord(@Nullable Expectation demanded, Judge judge) {
        Denotation wanted = demanded == null || !demanded.isWhole() ? null : valueOf(demanded.type(), judge);
        if (demanded == null || wanted == null || !(map.record() instanceof Expression.RecordLiteral literal)) {
            return null;
        }
        Map<String, Member> members = new LinkedHashMap<>();
        literal.fields().forEach(field -> members.put(field.label().text(), new Member(wanted, Span.none())));
        return demanded.ofPart(new Denotation.RecordType(members), "this map")
                .ofFields()
                .ofArgument();
    }

    /** T of {@code List { mapKey : Text, mapValue : T }}, null if it is another type. */
    private @Nullable Denotation valueOf(Denotation type, Judge judge) {
        if (type instanceof Denotation.ListType list
                && judge.force(list.element()) instanceof Denotation.RecordType entry
                && entry.members().size() == 2) {
            Member key = entry.members().get("mapKey");
            Member mapValue = entry.members().get("mapValue");
            if (key != null && mapValue != null && judge.same(key.value(), Types.TEXT, context)) {
                return judge.force(mapValue.value());
            }
        }
        return null;
    }

    private void entries(Judge judge) {
        if (!(record instanceof Denotation.RecordType type)) {
            if (!Types.isUnknown(record)) {
                judge.say(judge.forms().notARecordToMap(map, context, record));
            }
            judge.conclude(annotated);
            return;
        }
        String first = "";
        for (Map.Entry<String, Member> member : type.members().entrySet()) {
            Denotation found = judge.force(member.getValue().value());
            if (Types.isUnknown(value)) {
                value = found;
                first = member.getKey();
            } else if (!judge.same(value, found, context)) {
                judge.say(judge.records().otherEntry(map, context, type, first, member.getKey()));
                judge.conclude(annotated);
                return;
            }
        }
        if (type.members().isEmpty()) {
            value = valueAnnotated(judge);
        }
        if (Types.isUnknown(value)) {
            judge.conclude(annotated);
        } else {
            established = Premise.UNIVERSE;
            judge.universe(value, context, map);
        }
    }

    /** The type of the values of an empty map. */
    private Denotation valueAnnotated(Judge judge) {
        if (map.type() == null) {
            judge.say(Mistakes.mapOfNothing(map));
            return Types.UNKNOWN;
        }
        Denotation wanted = valueOf(annotated, judge);
        if (wanted != null) {
            return wanted;
        }
        if (!Types.isUnknown(annotated)) {
            judge.say(judge.forms().notAMapType(map, context, annotated));
        }
        return Types.UNKNOWN;
    }

    private void conclude(Judge judge) {
        Denotation type = new Denotation.ListType(Types.mapEntry(value));
        if (map.type() != null && !Types.isUnknown(annotated)) {
            type = judge.fitting(
                    map.record(),
                    context,
                    type,
                    Expectation.annotated(annotated, "this map", map.type().span()));
        }
        judge.conclude(Types.isUnknown(type) ? annotated : type);
    }
}
