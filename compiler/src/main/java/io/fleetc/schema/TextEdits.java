package io.fleetc.schema;

import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Edits of a document's text that keep it well formed, whether it is YAML or JSON. */
final class TextEdits {
    /** Words that readers of YAML 1.1 or 1.2 take for something else than text. */
    private static final Set<String> NOT_TEXT = Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/][A-Za-z0-9_./-]*");

    /** How a map in braces begins, an anchor or a tag before it. */
    private static final Pattern FLOW = Pattern.compile("([&!]\\S*\\s+)*\\{");

    private TextEdits() {}

    /** Gives a member another name. */
    static Edit renameKey(Span keySpan, String name) {
        return new Edit(keySpan, scalar(keySpan, name));
    }

    /** Writes another text instead of a scalar. */
    static Edit replaceText(Span span, String text) {
        return new Edit(span, scalar(span, text));
    }

    /** Writes something else, in one line, instead of the value of a member, be it a block of lines or nothing at all. */
    static Edit replaceValue(Place place, String text) {
        Span span = place.value().span();
        Place parent = place.parent();
        boolean member = parent != null && parent.value() instanceof Value.Mapping;
        return member
                ? new Edit(
                        span.source()
                                .span(
                                        place.keySpan().end(),
                                        Math.max(span.end(), place.keySpan().end() + 1)),
                        ": " + text)
                : new Edit(span, text);
    }

    /** Puts quotes around a scalar, just as it is written. */
    static Edit quote(Span span) {
        return new Edit(span, quoted(span.text()));
    }

    /** Takes a member out of its map; its comma or its lines go with it. */
    static Edit remove(Value.Mapping map, String key) {
        Value.Member member = map.members().get(key);
        if (member == null) {
            throw new IllegalArgumentException("no " + key);
        }
        Span whole = member.keySpan().endingWith(member.value().span());
        if (isFlow(map)) {
            return removeFromFlow(whole);
        }
        if (map.members().size() == 1) {
            return new Edit(whole, "{}");
        }
        return removeLines(map, whole);
    }

    /** Whether a map is written in braces. */
    static boolean isFlow(Value.Mapping map) {
        return map.span().known() && FLOW.matcher(map.span().text()).lookingAt();
    }

    private static Edit removeFromFlow(Span whole) {
        String text = whole.source().text();
        int after = skipBlanks(text, whole.end());
        if (after < text.length() && text.charAt(after) == ',') {
            return new Edit(whole.source().span(whole.start(), skipBlanks(text, after + 1)), "");
        }
        int before = whole.start();
        while (before > 0 && Character.isWhitespace(text.charAt(before - 1))) {
            before--;
        }
        boolean comma = before > 0 && text.charAt(before - 1) == ',';
        return new Edit(whole.source().span(comma ? before - 1 : whole.start(), whole.end()), "");
    }

    /** The lines of a member; up to the next member where the first one shares its line with a dash. */
    private static Edit removeLines(Value.Mapping map, Span whole) {
        String text = whole.source().text();
        int lineStart = text.lastIndexOf('\n', whole.start() - 1) + 1;
        if (text.substring(lineStart, whole.start()).isBlank()) {
            int lineEnd = text.indexOf('\n', whole.end());
            return new Edit(whole.source().span(lineStart, lineEnd < 0 ? text.length() : lineEnd + 1), "");
        }
        int next = map.members().values().stream()
                .mapToInt(member -> member.keySpan().start())
                .filter(start -> start > whole.start())
                .min()
                .orElse(whole.end());
        return new Edit(whole.source().span(whole.start(), next), "");
    }

    /** How a text is written at a place: plain where every reader takes it for a text, else in quotes. */
    static String scalar(Span place, String text) {
        boolean json = place.source().name().endsWith(".json");
        boolean plain = !json && PLAIN.matcher(text).matches() && !NOT_TEXT.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
