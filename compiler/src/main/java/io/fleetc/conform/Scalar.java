package io.fleetc.conform;

import io.fleetc.value.DecimalText;
import io.fleetc.value.Value;
import org.jspecify.annotations.Nullable;

/** Scalars as the texts that people compare. */
final class Scalar {
    private Scalar() {}

    /** The text of a scalar; null for a list, a map and null. */
    static @Nullable String text(@Nullable Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Whole whole) {
            return whole.number().toString();
        }
        if (value instanceof Value.Decimal decimal) {
            return DecimalText.of(decimal.number());
        }
        return value instanceof Value.Bool bool ? Boolean.toString(bool.on()) : null;
    }
}
