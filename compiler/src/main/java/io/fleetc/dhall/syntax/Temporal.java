package io.fleetc.dhall.syntax;

import java.math.BigDecimal;

/** The values of the three temporal types; each prints as Dhall writes it. */
public sealed interface Temporal {
    /** A day of the proleptic Gregorian calendar: year 0 to 9999, month 1 to 12, day of that month. */
    record Date(int year, int month, int day) implements Temporal {
        @Override
        public String toString() {
            return digits(year, 4) + "-" + digits(month, 2) + "-" + digits(day, 2);
        }
    }

    /**
     * A time of day. The number of decimal places of the seconds is part of the value, as the standard demands.
     *
     * @param second 0 to less than 60, with the decimal places that were written; the scale is not negative
     */
    record Time(int hour, int minute, BigDecimal second) implements Temporal {
        @Override
        public String toString() {
            boolean oneDigit = second.compareTo(BigDecimal.TEN) < 0;
            return digits(hour, 2) + ":" + digits(minute, 2) + ":" + (oneDigit ? "0" : "") + second.toPlainString();
        }
    }

    /** An offset; {@code -00:00} is another value than {@code +00:00}. */
    record TimeZone(boolean negative, int hours, int minutes) implements Temporal {
        @Override
        public String toString() {
            return (negative ? "-" : "+") + digits(hours, 2) + ":" + digits(minutes, 2);
        }
    }

    private static String digits(int number, int width) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, width - text.length())) + text;
    }
}
