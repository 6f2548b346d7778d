package io.fleetc.dhall.normalization;

/** Text as {@code Text/show} writes it, which is both Dhall and JSON. */
final class TextEscape {
    private static final String DIGITS = "0123456789abcdef";

    private TextEscape() {}

    /** The text between quotes. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '"' -> quoted.append("\\\"");
                case '$' -> quoted.append("\\u0024");
                case '\\' -> quoted.append("\\\\");
                case '\b' -> quoted.append("\\b");
                case '\f' -> quoted.append("\\f");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (unit < ' ') {
                        quoted.append("\\u00").append(DIGITS.charAt(unit >> 4)).append(DIGITS.charAt(unit & 15));
                    } else {
                        quoted.append(unit);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
