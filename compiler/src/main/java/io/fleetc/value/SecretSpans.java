package io.fleetc.value;

import io.fleetc.source.Source;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a text that could not be read holds secrets, by its looks: what follows a name that says "I am a secret", the
 * password in a URL, a private key. Of a text with a mistake nobody knows which value belongs to which key, so that
 * rather too much is taken for a secret than too little.
 */
public final class SecretSpans {
    /** What is shown in place of a secret; its length says nothing. */
    public static final String MARK = "•••";

    private static final String KEY_BEGINS = "-----BEGIN ";
    private static final String KEY_ENDS = "-----END ";

    /** What the names of secrets have in them. */
    private static final List<String> WORDS = List.of("pass", "token", "secret", "key");

    private static final int LONGEST_NAME = 200;

    /** Passwords in URLs that are longer are not found; a text of nothing but URLs must not take for ever. */
    private static final int LONGEST_URL = 4096;

    private final Source source;
    private final String text;
    private final boolean dhall;
    private final List<Span> spans = new ArrayList<>();
    private int lineStart;
    private int lineEnd = -1;

    /** How many brackets are open on the line. */
    private int depth;

    private SecretSpans(Source source) {
        this.source = source;
        this.text = source.text();
        this.dhall = source.isProgram();
    }

    /** The secrets of a text by their places; none of them lies in another one. */
    public static List<Span> in(Source source) {
        SecretSpans secrets = new SecretSpans(source);
        int at = 0;
        while (at < secrets.text.length()) {
            if (at > secrets.lineEnd) {
                secrets.lineEnd = secrets.endOfLine(at);
            }
            int next = secrets.next(at);
            secrets.pass(at, next);
            at = next;
        }
        return List.copyOf(secrets.spans);
    }

    private void pass(int from, int to) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                lineStart = at + 1;
                depth = 0;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (depth > 0 && (c == '}' || c == ']')) {
                depth--;
            }
        }
    }

    /** Looks at the word, or at the one character, at an offset; gives where to go on. */
    private int next(int at) {
        if (text.startsWith("://", at)) {
            return url(at + 3);
        }
        if (text.startsWith(KEY_BEGINS, at)) {
            return privateKey(at);
        }
        if (!isWord(text.charAt(at))) {
            return at + 1;
        }
        int end = at;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return mayBeSecret(at, end) && SecretName.is(text.substring(at, end)) ? named(at, end) : end;
    }

    /** Whether it is worth a closer look: most words of a large file are not. */
    private boolean mayBeSecret(int from, int to) {
        for (int at = from; at < to; at++) {
            if ("pPtTsSkK".indexOf(text.charAt(at)) >= 0 && isAt(at)) {
                return to - from <= LONGEST_NAME;
            }
        }
        return false;
    }

    private boolean isAt(int at) {
        return WORDS.stream().anyMatch(word -> text.regionMatches(true, at, word, 0, word.length()));
    }

    private int hide(int from, int to) {
        int start = from;
        while (start < to && isSpace(text.charAt(start))) {
            start++;
        }
        int end = to;
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            spans.add(new Span(source, start, end));
        }
        return Math.max(from, to);
    }

    /** What stands between the first colon and the last at sign of {@code //user:password@host}. */
    private int url(int from) {
        int colon = from;
        while (colon < text.length() && isOfUrl(text.charAt(colon)) && "/:@".indexOf(text.charAt(colon)) < 0) {
            colon++;
        }
        if (!text.startsWith(":", colon)) {
            return from;
        }
        int last = -1;
        int limit = Math.min(text.length(), colon + LONGEST_URL);
        for (int at = colon; at < limit && isOfUrl(text.charAt(at)); at++) {
            last = text.charAt(at) == '@' ? at : last;
        }
        return last < 0 ? from : hide(colon + 1, last);
    }

    private int privateKey(int from) {
        int heading = from + KEY_BEGINS.length();
        if (!text.substring(heading, Math.min(text.length(), heading + LONGEST_NAME))
                .matches("(?s)[A-Z ]*PRIVATE KEY-----.*")) {
            return heading;
        }
        int foot = text.indexOf(KEY_ENDS, heading);
        int end = foot < 0 ? -1 : text.indexOf("-----", foot + KEY_ENDS.length());
        return hide(from, end < 0 ? text.length() : end + 5);
    }

    /** What follows a key whose name is that of a secret. */
    private int named(int start, int nameEnd) {
        boolean quoted = nameEnd < text.length() && isQuote(text.charAt(nameEnd));
        int at = blanksEnd(quoted ? nameEnd + 1 : nameEnd);
        char sign = at < text.length() ? text.charAt(at) : '\n';
        if (dhall) {
            return sign == '=' ? dhallText(spacesEnd(at + 1)) : nameEnd;
        }
        if (sign == ':' || sign == '=') {
            return value(start, blanksEnd(at + 1), quoted || depth > 0);
        }
        // The colon may be what is missing.
        boolean key = at > nameEnd && !quoted && beginsEntry(start);
        return key ? value(start, at, depth > 0) : nameEnd;
    }

    private int dhallText(int from) {
        if (text.startsWith("''", from)) {
            int end = text.indexOf("''", from + 2);
            return hide(from, end < 0 ? text.length() : end + 2);
        }
        if (!text.startsWith("\"", from)) {
            return from;
        }
        int end = quoteEnd(from, lineEnd(from));
        return hide(from, end < 0 ? lineEnd(from) : end);
    }

    /** What a tag or an anchor stands before; a value that is nothing else may be a secret that begins so. */
    private int behindProperty(int from, int lineEnd) {
        int end = from;
        if (end < lineEnd && (text.charAt(end) == '!' || text.charAt(end) == '&')) {
            while (end < lineEnd && !isSpace(text.charAt(end))) {
                end++;
            }
        }
        int value = blanksEnd(end);
        return value < lineEnd ? value : from;
    }

    private int value(int key, int begin, boolean brackets) {
        int lineEnd = lineEnd(begin);
        int from = behindProperty(begin, lineEnd);
        if (from < lineEnd && isQuote(text.charAt(from))) {
            int end = quoteEnd(from, lineEnd);
            return end < 0
                    ? hide(from, continued(key, lineEnd, text.charAt(from)))
                    : hide(from, isEnd(end, lineEnd) ? end : end(end, lineEnd, brackets));
        }
        int end = end(from, lineEnd, brackets);
        return hide(from, end < lineEnd ? end : continued(key, lineEnd, blockHead(from, lineEnd)));
    }

    /** {@code |} for a text whose further lines are text whatever they look like, or a blank. */
    private char blockHead(int from, int lineEnd) {
        return from < lineEnd && (text.charAt(from) == '|' || text.charAt(from) == '>') ? '|' : ' ';
    }

    /**
     * The end of the lines that continue a value, which are indented deeper than its key.
     *
     * @param open the quote that must still be closed, {@code |} in a block of text, or a blank where a line that looks
     *     like a key is one
     */
    private int continued(int key, int firstLineEnd, char open) {
        int column = key - lineStart;
        int end = firstLineEnd;
        while (end < text.length()) {
            int line = end + (text.startsWith("\r\n", end) ? 2 : 1);
            int lineEnd = lineEnd(line);
            int first = blanksEnd(line);
            boolean blank = first >= lineEnd;
            if (!blank && (first - line <= column || (open == ' ' && isKey(first, lineEnd)))) {
                return end;
            }
            end = lineEnd;
            if (isQuote(open) && text.substring(line, lineEnd).indexOf(open) >= 0) {
                return end;
            }
        }
        return end;
    }

    /** Whether a line begins with {@code key:}. */
    private boolean isKey(int from, int lineEnd) {
        int at = from;
        while (at < lineEnd && (isWord(text.charAt(at)) || isQuote(text.charAt(at)))) {
            at++;
        }
        return at > from
                && at < lineEnd
                && text.charAt(at) == ':'
                && (at + 1 == lineEnd || isSpace(text.charAt(at + 1)));
    }

    /** The end of a value on its line; in brackets it is where the next key begins, or before the brackets that close. */
    private int end(int from, int lineEnd, boolean brackets) {
        if (!brackets) {
            return lineEnd;
        }
        for (int at = from; at < lineEnd; at++) {
            if (text.charAt(at) == ',' && isKey(blanksEnd(at + 1), lineEnd)) {
                return at;
            }
        }
        int end = lineEnd;
        while (end > from && " \t,]}".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** Whether a quoted text that ends here is surely all of the value. */
    private boolean isEnd(int at, int lineEnd) {
        int next = blanksEnd(at);
        return next >= lineEnd || ",]}".indexOf(text.charAt(next)) >= 0 || (next > at && text.charAt(next) == '#');
    }

    /** Behind the quote that closes the one at an offset, or -1. */
    private int quoteEnd(int open, int lineEnd) {
        char quote = text.charAt(open);
        for (int at = open + 1; at < lineEnd; at++) {
            if (quote == '"' && text.charAt(at) == '\\') {
                at++;
            } else if (text.charAt(at) == quote) {
                if (quote == '"' || at + 1 >= lineEnd || text.charAt(at + 1) != quote) {
                    return at + 1;
                }
                at++;
            }
        }
        return -1;
    }

    /** Whether nothing stands before an offset on its line but indentation, a dash, or an opening bracket or comma. */
    private boolean beginsEntry(int offset) {
        int at = offset - 1;
        while (at >= 0 && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at--;
        }
        return at < 0 || "\n\r-{,[?".indexOf(text.charAt(at)) >= 0;
    }

    private int blanksEnd(int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    private int spacesEnd(int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int lineEnd(int offset) {
        if (offset <= lineEnd && offset >= lineStart) {
            return lineEnd;
        }
        return endOfLine(offset);
    }

    private int endOfLine(int offset) {
        int at = Math.min(offset, text.length());
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    /** Whether a character may stand in a URL that stands in YAML or JSON. */
    private static boolean isOfUrl(char c) {
        return !isSpace(c) && !isQuote(c) && c != ',';
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
