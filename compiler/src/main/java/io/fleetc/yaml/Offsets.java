package io.fleetc.yaml;

import java.util.Arrays;

/** From the code points that the parser counts to the UTF-16 units that spans count. */
final class Offsets {
    private final int length;

    /** For each character beyond the basic plane, in order, its index in code points. */
    private final int[] wide;

    Offsets(String text) {
        int[] found = {};
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                found = count < found.length ? found : Arrays.copyOf(found, count * 2 + 8);
                found[count] = i - count;
                count++;
            }
        }
        this.wide = Arrays.copyOf(found, count);
        this.length = text.length();
    }

    /** The offset of a code point. */
    int of(int codePoint) {
        int at = Arrays.binarySearch(wide, codePoint);
        return Math.min(length, codePoint + (at >= 0 ? at : -at - 1));
    }
}
