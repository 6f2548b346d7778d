package io.fleetc.catalogue;

import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;
import io.fleetc.value.Value;

/** Edits that take one member out of a map as it is written, or put one in, in block style, in braces and in JSON. */
final class MemberEdits {
    private final Value.Mapping map;
    private final Value.Member member;
    private final Span entry;
    private final String text;

    /**
     * Edits around a member.
     *
     * @param map the map as it is written in one file
     * @param member one of its members
     */
    MemberEdits(Value.Mapping map, Value.Member member) {
        this.map = map;
        this.member = member;
        this.entry = member.keySpan().endingWith(member.value().span());
        this.text = entry.source().text();
    }

    /** Takes the member out; a map that would be empty then is written {@code {}}, since an empty place means null. */
    Edit remove() {
        if (map.members().size() == 1) {
            return new Edit(inBraces() ? map.span() : entry, "{}");
        }
        return new Edit(inBraces() ? withComma() : wholeLines(), "");
    }

    /** Gives the member another name. */
    Edit rename(String from, String to) {
        return new Edit(member.keySpan(), member.keySpan().text().replace(from, to));
    }

    /** Puts a member of another name and the same value before this one. */
    Edit copyBefore(String from, String to) {
        String separator = inBraces() ? ", " : "\n" + text.substring(lineStart(), entry.start());
        return new Edit(entry.before(), entry.text().replace(from, to) + separator);
    }

    private boolean inBraces() {
        return map.span().text().startsWith("{");
    }

    private Span withComma() {
        int next = afterBlanks(entry.end());
        if (next < text.length() && text.charAt(next) == ',') {
            return entry.source().span(entry.start(), afterBlanks(next + 1));
        }
        int comma = text.lastIndexOf(',', entry.start());
        return entry.source().span(comma < 0 ? entry.start() : comma, entry.end());
    }

    private int afterBlanks(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private Span wholeLines() {
        int lineEnd = text.indexOf('\n', entry.end());
        return entry.source().span(lineStart(), lineEnd < 0 ? text.length() : lineEnd + 1);
    }

    private int lineStart() {
        return text.lastIndexOf('\n', entry.start() - 1) + 1;
    }
}
