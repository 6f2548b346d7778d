package io.fleetc.diff;

import io.fleetc.value.Quantity;
import io.fleetc.value.Value;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts of storage such as {@code 20Gi}. */
final class Amount {
    private Amount() {}

    /** Whether a value is certainly less than another one, or is gone. */
    static boolean isLess(@Nullable Value value, @Nullable Value other) {
        BigDecimal first = Quantity.number(value);
        BigDecimal second = Quantity.number(other);
        return second != null && (first == null || first.compareTo(second) < 0);
    }
}
