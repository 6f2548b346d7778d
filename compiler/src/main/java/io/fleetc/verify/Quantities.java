package io.fleetc.verify;

import io.fabric8.kubernetes.api.model.Quantity;
import io.fleetc.value.Value;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Quantities such as {@code 500m} and {@code 2Gi} (Kubernetes API, {@code resource.Quantity}). */
final class Quantities {
    private static final Pattern FORM =
            Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]+)?");

    private Quantities() {}

    /** The quantity that a value means; null if it means none. */
    static @Nullable Quantity parse(@Nullable Value value) {
        if (value instanceof Value.Whole whole) {
            return new Quantity(whole.number().toString());
        }
        return value instanceof Value.Text text && isQuantity(text.text()) ? Quantity.parse(text.text()) : null;
    }

    /** Whether a text is a quantity. */
    static boolean isQuantity(String text) {
        return FORM.matcher(text).matches();
    }
}
