package io.fleetc.diagnostic;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that somebody who mistyped probably meant. */
public final class Nearest {
    /** In a longer name nobody finds a slip; and a distance takes time by the square of the length. */
    private static final int LONGEST = 256;

    private Nearest() {}

    /** The name at the smallest edit distance, if that is small enough to be a slip; the first one in a tie. */
    public static Optional<String> to(String typed, Collection<String> names) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        int bestDistance = Math.max(1, typed.length() / 3) + 1;
        for (String name : names) {
            // A distance is never less than the difference in length.
            int distance =
                    Math.abs(typed.length() - name.length()) < bestDistance ? distance(typed, name) : bestDistance;
            if (distance < bestDistance) {
                best = name;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int distance(String left, String right) {
        int[] above = new int[right.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + same, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[right.length()];
    }
}
