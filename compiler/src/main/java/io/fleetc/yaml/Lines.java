package io.fleetc.yaml;

/** Lines and blanks of a text, by offset. */
final class Lines {
    private Lines() {}

    /** Where the line of an offset begins. */
    static int lineStart(String text, int offset) {
        int at = offset;
        while (at > 0 && !isBreak(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Where the line of an offset ends, before its line break. */
    static int lineEnd(String text, int offset) {
        int at = offset;
        while (at < text.length() && !isBreak(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the line behind that of an offset begins, or the end of the text. */
    static int nextLine(String text, int offset) {
        int end = lineEnd(text, offset);
        if (end < text.length()) {
            end += text.startsWith("\r\n", end) ? 2 : 1;
        }
        return end;
    }

    /** How many units stand before an offset on its line. */
    static int column(String text, int offset) {
        return offset - lineStart(text, offset);
    }

    /** Where the spaces and tabs at the beginning of the line of an offset end. */
    static int indentEnd(String text, int offset) {
        int at = lineStart(text, offset);
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** How many units the line of an offset is indented. */
    static int indent(String text, int offset) {
        return indentEnd(text, offset) - lineStart(text, offset);
    }

    /** Whether there are only spaces and tabs between two offsets. */
    static boolean blank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The end of the text before an offset once white space is taken off. */
    static int trimmedEnd(String text, int from, int to) {
        int at = to;
        while (at > from && (isBlank(text.charAt(at - 1)) || isBreak(text.charAt(at - 1)))) {
            at--;
        }
        return at;
    }

    /** The end of what stands on the line of an offset: before a comment and the blanks at its end. */
    static int valueEnd(String text, int from) {
        int end = lineEnd(text, from);
        int comment = text.indexOf(" #", from);
        return trimmedEnd(text, from, comment >= 0 ? Math.min(comment, end) : end);
    }

    /** The end of the word at an offset, before a colon, a comma or white space; at least one character. */
    static int wordEnd(String text, int from) {
        int end = from;
        while (end < text.length() && ":, \t\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return Math.min(text.length(), Math.max(end, from + 1));
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }
}
