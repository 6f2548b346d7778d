package io.fleetc.benchmark.process;

import java.util.Locale;

/**
 * A figure and the target that it has.
 *
 * @param of what is compared, or measured
 * @param figure the ratio or the amount
 * @param unit its unit; empty for a ratio
 * @param limit the most that meets the target
 */
record Comparison(String of, double figure, String unit, double limit) {
    static Comparison ratio(String of, double part, double whole, double limit) {
        return new Comparison(of, part / whole, "", limit);
    }

    boolean met() {
        return figure <= limit;
    }

    String shown() {
        return number(figure) + (unit.isEmpty() ? "x" : " " + unit);
    }

    String target() {
        return number(limit) + (unit.isEmpty() ? "x" : " " + unit);
    }

    private static String number(double value) {
        return value >= 100
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }
}
