package io.fleetc.yaml;

import io.fleetc.source.Source;
import io.fleetc.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a value: its anchor and its tag. The parser counts them to the value, spans do not.
 *
 * @param start where the value itself begins
 * @param tag where its tag is written, null if it has none
 */
record Properties(int start, @Nullable Span tag) {
    /** Reads the properties of a value between its beginning as the parser sees it and a limit. */
    static Properties read(Source source, int from, int limit) {
        String text = source.text();
        Span tag = null;
        int at = from;
        while (at < limit) {
            char c = text.charAt(at);
            if (c == '&' || c == '!') {
                int end = end(text, at, limit);
                tag = c == '!' ? source.span(at, end) : tag;
                at = end;
            } else if (c == '#') {
                at = Math.min(limit, lineEnd(text, at));
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                at++;
            } else {
                break;
            }
        }
        return new Properties(at, tag);
    }

    /** Where an anchor or a tag ends that begins at an offset. */
    static int end(String text, int from, int limit) {
        if (text.startsWith("!<", from)) {
            return Math.min(limit, text.indexOf('>', from) + 1);
        }
        int at = from;
        while (at < limit && " \t\r\n,[]{}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static int lineEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }
}
