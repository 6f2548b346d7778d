package io.fleetc.dhall.parser;

import java.util.ArrayList;
import java.util.List;

/**
 * The indentation of multi-line text: the longest run of spaces and tabs with which every line begins. Empty lines do not
 * count, but the last line does, even if it is empty.
 */
final class Indentation {
    private Indentation() {}

    /**
     * The text without its indentation.
     *
     * @param chunks what stands around the interpolations; the first one begins with a line
     */
    static List<String> strip(List<String> chunks) {
        int indent = common(chunks);
        if (indent == 0) {
            return chunks;
        }
        List<String> stripped = new ArrayList<>(chunks.size());
        for (int i = 0; i < chunks.size(); i++) {
            stripped.add(strip(chunks.get(i), indent, i == 0));
        }
        return stripped;
    }

    private static int common(List<String> chunks) {
        String prefix = null;
        int length = Integer.MAX_VALUE;
        for (int i = 0; i < chunks.size() && length > 0; i++) {
            String chunk = chunks.get(i);
            int line = i == 0 ? 0 : endOfLine(chunk, 0);
            while (line >= 0 && length > 0) {
                boolean empty = line < chunk.length() && chunk.charAt(line) == '\n';
                if (!empty) {
                    int run = line;
                    int limit = prefix == null ? chunk.length() : Math.min(chunk.length(), line + length);
                    while (run < limit
                            && (chunk.charAt(run) == ' ' || chunk.charAt(run) == '\t')
                            && (prefix == null || prefix.charAt(run - line) == chunk.charAt(run))) {
                        run++;
                    }
                    length = run - line;
                    if (prefix == null) {
                        prefix = chunk.substring(line, run);
                    }
                }
                line = endOfLine(chunk, line);
            }
        }
        return length;
    }

    /** Behind the next line end from there, or -1. */
    private static int endOfLine(String chunk, int from) {
        int end = chunk.indexOf('\n', from);
        return end < 0 ? -1 : end + 1;
    }

    private static String strip(String chunk, int indent, boolean beginsLine) {
        StringBuilder stripped = new StringBuilder(chunk.length());
        int from = 0;
        boolean lineBegins = beginsLine;
        while (from < chunk.length()) {
            int end = chunk.indexOf('\n', from);
            int next = end < 0 ? chunk.length() : end + 1;
            // An empty line has no indentation; every other line has at least what all have in common.
            boolean empty = from == end;
            stripped.append(chunk, lineBegins && !empty ? from + indent : from, next);
            lineBegins = true;
            from = next;
        }
        return stripped.toString();
    }
}
