package io.fleetc.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Quantities such as {@code 500m} and {@code 2Gi} (Kubernetes API, {@code resource.Quantity}): exact numbers. */
public final class Quantity {
    private static final List<String> FRACTIONS = List.of("n", "u", "m");
    private static final List<String> POWERS = List.of("k", "M", "G", "T", "P", "E");
    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);
    private static final BigInteger KIBI = BigInteger.valueOf(1024);

    /** No quantity is longer; a longer text would take time to read and mean nothing. */
    private static final int LONGEST = 64;

    private Quantity() {}

    /** The number that a value means; null if it is no quantity. */
    public static @Nullable BigDecimal number(@Nullable Value value) {
        if (value instanceof Value.Whole whole) {
            return new BigDecimal(whole.number());
        }
        if (value instanceof Value.Decimal decimal) {
            return BigDecimal.valueOf(decimal.number());
        }
        return value instanceof Value.Text text && text.text().length() <= LONGEST ? number(text.text()) : null;
    }

    /** The quantity of a value as Kubernetes writes it: {@code 4Gi} for {@code 4096Mi}, {@code 500m} for 0.5; null for none. */
    public static @Nullable String canonical(@Nullable Value value) {
        BigDecimal number = number(value);
        return number == null ? null : written(number.stripTrailingZeros());
    }

    private static @Nullable BigDecimal number(String text) {
        int end = digitsEnd(text);
        if (end < 0) {
            return null;
        }
        BigDecimal number = new BigDecimal(text.substring(0, end));
        String suffix = text.substring(end);
        if (suffix.isEmpty()) {
            return number;
        }
        int fraction = FRACTIONS.indexOf(suffix);
        if (fraction >= 0) {
            return number.movePointLeft(3 * (3 - fraction));
        }
        if (POWERS.contains(suffix)) {
            return number.movePointRight(3 * (1 + POWERS.indexOf(suffix)));
        }
        if (suffix.endsWith("i")) {
            String power = suffix.equals("Ki") ? "k" : suffix.substring(0, suffix.length() - 1);
            boolean known = !power.equals("k") || suffix.equals("Ki");
            return known && POWERS.contains(power)
                    ? number.multiply(new BigDecimal(KIBI.pow(1 + POWERS.indexOf(power))))
                    : null;
        }
        Integer exponent = exponent(suffix);
        return exponent == null ? null : number.scaleByPowerOfTen(exponent);
    }

    /** Where sign, digits and a point end; -1 if there is no digit among them. */
    private static int digitsEnd(String text) {
        int at = text.startsWith("+") || text.startsWith("-") ? 1 : 0;
        int digits = 0;
        boolean point = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
            at++;
        }
        return digits == 0 ? -1 : at;
    }

    private static @Nullable Integer exponent(String suffix) {
        if (suffix.charAt(0) != 'e' && suffix.charAt(0) != 'E') {
            return null;
        }
        int at = suffix.length() > 1 && (suffix.charAt(1) == '-' || suffix.charAt(1) == '+') ? 2 : 1;
        boolean digits = at < suffix.length()
                && suffix.length() - at <= 3
                && suffix.chars().skip(at).allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.valueOf(suffix.substring(1)) : null;
    }

    private static String written(BigDecimal number) {
        if (number.scale() > 0) {
            int step = Math.min(3, (number.scale() + 2) / 3);
            BigDecimal small = number.movePointRight(3 * step);
            return small.scale() <= 0 ? small.toBigInteger() + FRACTIONS.get(3 - step) : number.toPlainString();
        }
        BigInteger whole = number.toBigInteger();
        if (whole.signum() == 0) {
            return "0";
        }
        int binary = power(whole, KIBI);
        if (binary > 0) {
            String suffix = POWERS.get(binary - 1);
            return whole.divide(KIBI.pow(binary)) + (binary == 1 ? "K" : suffix) + "i";
        }
        int decimal = power(whole, THOUSAND);
        return decimal == 0 ? whole.toString() : whole.divide(THOUSAND.pow(decimal)) + POWERS.get(decimal - 1);
    }

    /** How often a number can be divided by a base without a rest, as far as there are suffixes. */
    private static int power(BigInteger number, BigInteger base) {
        int power = 0;
        BigInteger left = number;
        while (power < POWERS.size()) {
            BigInteger[] parts = left.divideAndRemainder(base);
            if (parts[1].signum() != 0) {
                break;
            }
            left = parts[0];
            power++;
        }
        return power;
    }
}
