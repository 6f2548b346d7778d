package io.fleetc.report;

/**
 * How characters look on a terminal: what is printed for each and how many columns it takes.
 *
 * <p>Nothing that a fleet contains may steer the terminal: control characters are printed as their pictures and
 * direction marks, which can make a line read as something else, as a replacement character.
 */
public final class Glyphs {
    private static final int TAB_COLUMNS = 4;

    private Glyphs() {}

    /** What is printed for a code point. */
    static String shown(int codePoint) {
        if (codePoint == '\t') {
            return " ".repeat(TAB_COLUMNS);
        }
        if (codePoint < 0x20) {
            return Character.toString(0x2400 + codePoint);
        }
        if (codePoint == 0x7F) {
            return Character.toString(0x2421);
        }
        boolean upperControl = codePoint > 0x7F && codePoint < 0xA0;
        if (upperControl || turnsDirection(codePoint) || isLoneSurrogate(codePoint)) {
            return Character.toString(0xFFFD);
        }
        return Character.toString(codePoint);
    }

    /** How many columns the printed form takes: 0, 1, 2, or those of a tab. */
    static int width(int codePoint) {
        if (codePoint == '\t') {
            return TAB_COLUMNS;
        }
        if (codePoint < 0x300 || turnsDirection(codePoint)) {
            return 1;
        }
        if (addsToTheOneBefore(codePoint)) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    /** A text of several characters, in one line, as it may be printed. */
    public static String line(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> shown.append(c == '\n' ? " " : shown(c)));
        return shown.toString();
    }

    private static boolean turnsDirection(int codePoint) {
        return codePoint == 0x061C
                || (codePoint >= 0x200E && codePoint <= 0x200F)
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= 0xD800 && codePoint <= 0xDFFF;
    }

    private static boolean addsToTheOneBefore(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT;
    }

    /** The blocks that terminals draw over two columns (Unicode Annex 11, categories W and F, by block). */
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0x303E)
                || (c >= 0x3041 && c <= 0xA4CF)
                || (c >= 0xA960 && c <= 0xA97F)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1F64F)
                || (c >= 0x1F680 && c <= 0x1F6FF)
                || (c >= 0x1F900 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
    }
}
