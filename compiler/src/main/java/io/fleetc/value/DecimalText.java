package io.fleetc.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Decimals in the form that JSON, YAML 1.1 and YAML 1.2 all read as one: with a point, and with a sign in the exponent.
 *
 * <p>{@link Double#toString} gives other digits before JDK 19 than since (JDK-4511638), so that it cannot write files
 * that are the same everywhere.
 */
public final class DecimalText {
    /** The most digits that a double needs. */
    private static final int MAX_DIGITS = 17;

    /** Numbers up to this are written without an exponent. */
    private static final int PLAIN = 15;

    private DecimalText() {}

    /** The shortest digits that read back as the number: {@code 0.25}, {@code 3.0}, {@code 1.0e+21}. */
    public static String of(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            String sign = number == 0 && 1 / number < 0 ? "-" : "";
            return sign + (long) number + ".0";
        }
        BigDecimal shortest = shortest(number);
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= -5 && exponent < PLAIN) {
            return shortest.toPlainString();
        }
        String digits = shortest.unscaledValue().abs().toString();
        String fraction = digits.length() == 1 ? "0" : digits.substring(1);
        String sign = number < 0 ? "-" : "";
        return sign + digits.charAt(0) + '.' + fraction + 'e' + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }

    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < MAX_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == number) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(MAX_DIGITS, RoundingMode.HALF_EVEN));
    }
}
