package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schemas that completions of one run name, each looked into once. */
final class Schemas {
    private static final Expression.Label TYPE = new Expression.Label("Type", Span.none());

    private final Evaluator evaluator;
    private final IdentityHashMap<Denotation, Schema> known = new IdentityHashMap<>();

    Schemas(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** The schema of a completion, whose type was just found; null, once that is said, if it is none. */
    @Nullable
    Schema find(Expression.Completion completion, Context context, Judge judge, boolean sound) {
        Denotation type = judge.found();
        if (Types.isUnknown(type) || !sound) {
            return null;
        }
        if (!(type instanceof Denotation.RecordType record)) {
            judge.say(judge.forms().notASchema(completion, context, type));
            return null;
        }
        Member defaults = record.members().get("default");
        if (defaults == null || !record.members().containsKey("Type")) {
            judge.say(judge.forms().incompleteSchema(completion, record));
            return null;
        }
        Denotation complete = evaluator.evaluate(
                new Expression.Selection(
                        completion.schema(), TYPE, completion.schema().span()),
                context.values());
        if (complete instanceof Denotation.RecordType completeType
                && judge.force(defaults.value()) instanceof Denotation.RecordType defaultType) {
            Schema schema = known.get(completeType);
            if (schema == null || !isSame(schema.defaults(), defaultType)) {
                schema = lookInto(completeType, defaultType, context, judge);
                known.put(completeType, schema);
            }
            return schema;
        }
        judge.say(judge.forms().schemaOfNoRecord(completion, context, complete, judge.force(defaults.value())));
        return null;
    }

    private static Schema lookInto(
            Denotation.RecordType complete, Denotation.RecordType defaults, Context context, Judge judge) {
        List<String> required = new ArrayList<>();
        complete.members().forEach((label, member) -> {
            Member given = defaults.members().get(label);
            if (given == null || !judge.same(given.value(), member.value(), context)) {
                required.add(label);
            }
        });
        return new Schema(complete, defaults, required);
    }

    /** Whether it is the same object: schemas are many, and their types are shared. */
    private static boolean isSame(Denotation one, Denotation other) {
        return one == other;
    }
}
