package io.fleetc.diff;

import io.fleetc.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of storage such as {@code 20Gi} (Kubernetes API, {@code resource.Quantity}). */
final class Amount {
    private static final Pattern FORM = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)([kMGTPE]?)(i?)");
    private static final List<String> POWERS = List.of("", "k", "M", "G", "T", "P", "E");

    private Amount() {}

    /** Whether a value is certainly less than another one, or is gone. */
    static boolean isLess(@Nullable Value value, @Nullable Value other) {
        BigDecimal first = of(value);
        BigDecimal second = of(other);
        return second != null && (first == null || first.compareTo(second) < 0);
    }

    private static @Nullable BigDecimal of(@Nullable Value value) {
        if (value instanceof Value.Whole whole) {
            return new BigDecimal(whole.number());
        }
        Matcher form =
                FORM.matcher(value instanceof Value.Text text ? text.text().replace("Ki", "ki") : "");
        if (!form.matches()) {
            return null;
        }
        BigDecimal unit = BigDecimal.valueOf(form.group(3).isEmpty() ? 1000 : 1024);
        return new BigDecimal(form.group(1)).multiply(unit.pow(POWERS.indexOf(form.group(2))));
    }
}
