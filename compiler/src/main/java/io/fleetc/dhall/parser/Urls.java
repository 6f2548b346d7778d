package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.ImportTarget.Remote;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The URLs of the grammar: those of RFC 3986 without fragments, and without parentheses and commas, which end them. Each
 * part is kept as it is written.
 */
final class Urls {
    private final Cursor cursor;

    Urls(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Whether {@code http://} or {@code https://} begins here. */
    boolean begin() {
        return starts("http://") || starts("https://");
    }

    private boolean starts(String wanted) {
        if (cursor.at + wanted.length() > cursor.length) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (cursor.text[cursor.at + i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Takes the URL; null if it has no host, which is reported. */
    @Nullable
    Remote read() {
        boolean secure = starts("https://");
        cursor.at += secure ? 8 : 7;
        int from = cursor.at;
        int end = authority(from);
        if (end < 0) {
            cursor.mistakes.lose(LiteralWording.brokenHost(cursor, from));
            return null;
        }
        String authority = new String(cursor.text, from, end - from);
        cursor.at = end;
        List<String> segments = new ArrayList<>();
        while (cursor.here() == '/') {
            int segment = ++cursor.at;
            cursor.at = endOf(segment, false);
            segments.add(new String(cursor.text, segment, cursor.at - segment));
        }
        String file = segments.isEmpty() ? "" : segments.remove(segments.size() - 1);
        String query = null;
        if (cursor.here() == '?') {
            int first = ++cursor.at;
            cursor.at = endOf(first, true);
            query = new String(cursor.text, first, cursor.at - first);
        }
        return new Remote(secure, authority, segments, file, query, null);
    }

    /** Behind the longest path segment, or query, from there. */
    private int endOf(int from, boolean query) {
        int end = from;
        for (; ; ) {
            char c = cursor.text[end];
            if (Characters.isUrl(c) || (query && (c == '/' || c == '?'))) {
                end++;
            } else if (isEscape(end)) {
                end += 3;
            } else {
                return end;
            }
        }
    }

    private boolean isEscape(int at) {
        char[] text = cursor.text;
        return text[at] == '%' && Characters.isHexadecimal(text[at + 1]) && Characters.isHexadecimal(text[at + 2]);
    }

    /** Behind the authority, or -1 if there is no host. */
    private int authority(int from) {
        int user = from;
        while ((Characters.isUrl(cursor.text[user]) && cursor.text[user] != '@') || isEscape(user)) {
            user += isEscape(user) ? 3 : 1;
        }
        int host = cursor.text[user] == '@' ? user + 1 : from;
        int end = cursor.text[host] == '[' ? literal(host) : domain(host);
        if (end < 0 || cursor.text[end] != ':') {
            return end;
        }
        do {
            end++;
        } while (Characters.isDigit(cursor.text[end]));
        return end;
    }

    /** Behind a domain or an IPv4 address, which looks like one; -1 if there is none. */
    private int domain(int from) {
        char[] text = cursor.text;
        int end = from;
        for (; ; ) {
            int label = end;
            int last = end;
            while (isAlphanumeric(text[end]) || (text[end] == '-' && end > label)) {
                end++;
                last = text[end - 1] == '-' ? last : end;
            }
            if (last == label) {
                // What ends in a dot is fully qualified.
                return label == from ? -1 : label;
            }
            end = last;
            if (text[end] != '.') {
                return end;
            }
            end++;
        }
    }

    private static boolean isAlphanumeric(char c) {
        return Characters.isVariable(c) && c != '_';
    }

    /** Behind an address between brackets; -1 if it is none. */
    private int literal(int from) {
        char[] text = cursor.text;
        int end = from + 1;
        while (Characters.isUrl(text[end]) && text[end] != '@') {
            end++;
        }
        if (text[end] != ']') {
            return -1;
        }
        boolean future = text[from + 1] == 'v' || text[from + 1] == 'V';
        return (future ? isFuture(from + 2, end) : Addresses.isVersion6(text, from + 1, end)) ? end + 1 : -1;
    }

    private boolean isFuture(int from, int to) {
        int version = from;
        while (Characters.isHexadecimal(cursor.text[version])) {
            version++;
        }
        return version > from && cursor.text[version] == '.' && version + 1 < to;
    }
}
