package io.fleetc.diff;

import io.fleetc.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that differs inside an object or a file. */
public sealed interface Change {
    /** Where. */
    FieldPath path();

    /**
     * A value came, went or became another.
     *
     * @param path where
     * @param before the value before, or null where there was none
     * @param after the value now, or null where there is none
     */
    record Field(
            FieldPath path,
            @Nullable Value before,
            @Nullable Value after) implements Change {}

    /**
     * Lines of a text differ.
     *
     * @param path where the text stands
     * @param lines what goes ({@code -}), what comes ({@code +}), some lines around ({@code  }); {@code @@} between parts
     */
    record Lines(FieldPath path, List<String> lines) implements Change {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The items that a list had and has stand in another order.
     *
     * @param path where the list stands
     * @param before their names in the order before
     * @param after their names in the order now
     */
    record Order(FieldPath path, List<String> before, List<String> after) implements Change {
        public Order {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
