package io.fleetc.dhall.data;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.syntax.Universe;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JSON type of the Prelude: a value of it is a function that builds a document from whatever constructors it is given
 * ({@code forall (JSON : Type) -> forall (json : { string : Text -> JSON, … }) -> JSON}). It is given two variables here;
 * what is then stuck on the second one is the document.
 */
final class JsonEncoding {
    private static final String ARRAY = "array";
    private static final String NULL = "null";
    private static final String OBJECT = "object";
    private static final Set<String> FIELDS = Set.of(ARRAY, "bool", "double", "integer", NULL, OBJECT, "string");

    /** Before version 13 of the standard there was one kind of numbers. */
    private static final Set<String> OLD_FIELDS = Set.of(ARRAY, "bool", NULL, "number", OBJECT, "string");

    /** No binder of a closed expression has this level. */
    private static final int LEVEL = Integer.MAX_VALUE - 1;

    private final Evaluator evaluator;

    JsonEncoding(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** The document that a function of the type stands for, or null if it is another function. */
    @Nullable
    Denotation document(Denotation.Function function) {
        if (!(evaluator.force(function.domain()) instanceof Denotation.Constant constant)
                || constant.universe() != Universe.TYPE) {
            return null;
        }
        Denotation inner = evaluator.instantiate(function.body(), new Denotation.BoundVariable("JSON", LEVEL));
        if (!(inner instanceof Denotation.Function constructors)
                || !(evaluator.force(constructors.domain()) instanceof Denotation.RecordType record)
                || !(record.members().keySet().equals(FIELDS)
                        || record.members().keySet().equals(OLD_FIELDS))) {
            return null;
        }
        return evaluator.instantiate(constructors.body(), new Denotation.BoundVariable("json", LEVEL + 1));
    }

    /** Whether it is the null of a document. */
    static boolean isNull(Denotation denotation) {
        return NULL.equals(constructor(denotation));
    }

    /** What a constructor of a document is applied to, or null if this is no such application. */
    static @Nullable Delayed content(Denotation denotation) {
        return denotation instanceof Denotation.StuckApplication application
                        && constructor(application.function()) != null
                ? application.argument()
                : null;
    }

    private static @Nullable String constructor(Denotation denotation) {
        return denotation instanceof Denotation.StuckSelection selection
                        && selection.record() instanceof Denotation.BoundVariable variable
                        && variable.level() == LEVEL + 1
                ? selection.label()
                : null;
    }
}
