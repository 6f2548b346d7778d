package io.fleetc.dhall.syntax;

import java.util.Comparator;

/**
 * Texts by their code points, which is the order of their UTF-8 bytes and the one in which the standard sorts labels.
 * {@link String#compareTo} goes by UTF-16 units and so puts what lies beyond the basic plane before U+E000 to U+FFFF.
 */
public enum CodePointOrder implements Comparator<String> {
    /** The order. */
    INSTANCE;

    @Override
    public int compare(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int i = 0; i < shorter; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean surrogates = Character.isSurrogate(a) == Character.isSurrogate(b);
                return surrogates ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
