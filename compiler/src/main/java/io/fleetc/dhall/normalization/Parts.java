package io.fleetc.dhall.normalization;

import io.fleetc.dhall.syntax.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a meaning and how its expression is put together from theirs.
 *
 * @param meanings the parts, in the order in which they are to be written
 * @param binder the label of the binder around the second part, or null if there is none
 */
record Parts(List<? extends Delayed> meanings, @Nullable String binder, Assembly assembly) {
    Parts(List<? extends Delayed> meanings, Assembly assembly) {
        this(meanings, null, assembly);
    }

    /** Makes one expression of those of the parts. */
    interface Assembly {
        Expression of(List<Expression> parts);
    }
}
