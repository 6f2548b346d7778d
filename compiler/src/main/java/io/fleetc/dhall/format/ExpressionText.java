package io.fleetc.dhall.format;

import io.fleetc.dhall.syntax.Expression;

/**
 * An expression as valid Dhall on one line, in ASCII where there is a choice: for messages and wherever no layout is
 * wanted.
 */
public final class ExpressionText {
    /** How deep and how wide brief texts are, from generous to hardly anything. */
    private static final int[][] CUTS = {{8, 8}, {5, 6}, {4, 5}, {3, 5}, {3, 3}, {2, 4}, {2, 2}, {1, 3}, {1, 1}};

    private ExpressionText() {}

    /** The whole expression. */
    public static String of(Expression expression) {
        String text = new OneLine(Integer.MAX_VALUE, Integer.MAX_VALUE).write(expression, Integer.MAX_VALUE);
        if (text == null) {
            throw new IllegalStateException("longer than any text");
        }
        return text;
    }

    /**
     * The expression in not more than so many characters: what is deep, or far behind in a chain, is elided by {@code …}
     * until it fits. The work depends on the limit, not on the size of the expression.
     */
    public static String brief(Expression expression, int limit) {
        String whole = new OneLine(limit, limit).write(expression, limit);
        if (whole != null) {
            return whole;
        }
        for (int[] cut : CUTS) {
            String text = new OneLine(cut[0], cut[1]).write(expression, limit);
            if (text != null) {
                return text;
            }
        }
        return OneLine.ELIDED;
    }
}
