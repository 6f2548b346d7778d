package io.fleetc.dhall.imports;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.normalization.Linkage;
import io.fleetc.dhall.syntax.Expression;
import java.util.List;

/**
 * An expression that is well-typed and whose imports are resolved.
 *
 * @param expression what was parsed; its imports are still in it, and the linkage knows what they mean
 * @param linkage what the imports mean, and which alternatives were taken
 * @param evaluator the one evaluator of the run, over that linkage
 * @param type the type of the expression
 * @param value what it means, not yet evaluated
 * @param imports the imports of the expression that were followed, in the order in which they are written
 */
public record Resolved(
        Expression expression,
        Linkage linkage,
        Evaluator evaluator,
        Denotation type,
        Delayed value,
        List<Followed> imports) {
    public Resolved {
        imports = List.copyOf(imports);
    }

    /**
     * An import and what came of it.
     *
     * @param imported as it is written
     * @param value what it means
     * @param type the type of that
     */
    public record Followed(Expression.Import imported, Delayed value, Denotation type) {}
}
