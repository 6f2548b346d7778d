package io.fleetc.dhall.format;

import io.fleetc.dhall.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** Chains such as {@code a.b.{ c, d }}, whose length nothing limits. */
final class Selectors {
    private Selectors() {}

    /** What a selection or projection takes its fields from; null if the expression is neither. */
    static @Nullable Expression record(Expression expression) {
        if (expression instanceof Expression.Selection selection) {
            return selection.record();
        }
        if (expression instanceof Expression.Projection projection) {
            return projection.record();
        }
        return expression instanceof Expression.ProjectionByType projection ? projection.record() : null;
    }
}
