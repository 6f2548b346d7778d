package io.fleetc.dhall.normalization;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Operator;
import java.util.List;

/** What {@code T::r} stands for. */
final class Completions {
    private Completions() {}

    /** {@code T.default // r}; the type annotation has no bearing on the value. */
    static Expression expand(Expression.Completion completion) {
        Expression.Label label =
                new Expression.Label("default", completion.schema().span());
        Expression defaults = new Expression.Selection(
                completion.schema(), label, completion.schema().span());
        return new Expression.Operation(Operator.PREFER, List.of(defaults, completion.record()), completion.span());
    }
}
