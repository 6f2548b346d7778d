package io.fleetc.dhall.normalization;

import org.jspecify.annotations.Nullable;

/**
 * Finds where a text occurs in others, in time that grows with the others alone: what Java brings starts anew at each
 * place where a long text nearly occurs. By Knuth, Morris and Pratt.
 */
final class Search {
    /** A shorter text is found faster by starting anew. */
    private static final int SHORT = 64;

    private final String sought;

    /** For each length of a beginning of the text, how much of its end is a shorter beginning; null for a short text. */
    private final int @Nullable [] borders;

    Search(String sought) {
        this.sought = sought;
        borders = sought.length() > SHORT ? borders(sought) : null;
    }

    /** The number of UTF-16 units of the text. */
    int length() {
        return sought.length();
    }

    /** Where the text begins for the first time from an offset on; -1 if it does not. */
    int in(String text, int from) {
        if (borders == null) {
            return text.indexOf(sought, from);
        }
        int matched = 0;
        for (int at = from; at < text.length(); at++) {
            matched = extended(borders, sought, matched, text.charAt(at));
            if (matched == sought.length()) {
                return at + 1 - matched;
            }
        }
        return -1;
    }

    private static int[] borders(String sought) {
        int[] borders = new int[sought.length() + 1];
        for (int length = 2; length <= sought.length(); length++) {
            borders[length] = extended(borders, sought, borders[length - 1], sought.charAt(length - 1));
        }
        return borders;
    }

    /** The longest beginning that ends with a character where one of this length ended before it. */
    private static int extended(int[] borders, String sought, int matched, char next) {
        int length = matched;
        while (length > 0 && sought.charAt(length) != next) {
            length = borders[length];
        }
        return sought.charAt(length) == next ? length + 1 : 0;
    }
}
