package io.fleetc.rules;

import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a new member into a map of the user's text, in the style in which that map is written. */
final class Insertion {
    private final Value.Mapping map;
    private final List<Value.Member> written;

    private Insertion(Value.Mapping map) {
        this.map = map;
        this.written = map.members().values().stream()
                .filter(member -> within(map.span(), member.keySpan()))
                .toList();
    }

    /**
     * The edit that adds a setting to a map.
     *
     * @param root the map that the path starts at
     * @param path the path, at which nothing stands yet
     * @param literal the value as it is written
     */
    static Optional<Edit> into(Value.Mapping root, ValuePath path, String literal) {
        Value.Mapping deepest = root;
        int depth = 0;
        while (path.steps().get(depth) instanceof String key && deepest.get(key) != null) {
            if (!(deepest.get(key) instanceof Value.Mapping next)) {
                return Optional.empty();
            }
            deepest = next;
            depth++;
        }
        List<String> keys = new ArrayList<>();
        for (Object step : path.steps().subList(depth, path.steps().size())) {
            if (!(step instanceof String key)) {
                return Optional.empty();
            }
            keys.add(key);
        }
        return new Insertion(deepest).add(keys, literal);
    }

    private Optional<Edit> add(List<String> keys, String literal) {
        boolean flow = map.span().known() && map.span().text().startsWith("{");
        if (written.isEmpty()) {
            return flow && map.members().isEmpty()
                    ? Optional.of(new Edit(map.span(), "{" + flow(keys, literal, false) + "}"))
                    : Optional.empty();
        }
        Value.Member last = written.get(written.size() - 1);
        if (flow) {
            boolean quoted = last.keySpan().text().startsWith("\"");
            return Optional.of(new Edit(last.value().span().after(), ", " + flow(keys, literal, quoted)));
        }
        Value.Member first = written.get(0);
        return Optional.of(
                onOneLine(last)
                        ? new Edit(endOfLine(last.value().span()), lineEnd() + indent() + block(keys, literal))
                        : new Edit(first.keySpan().before(), block(keys, literal) + lineEnd() + indent()));
    }

    private static boolean onOneLine(Value.Member member) {
        return Words.scalar(member.value())
                && member.keySpan().from().line() == member.value().span().to().line();
    }

    /** Behind everything on the line, a comment included. */
    private static Span endOfLine(Span span) {
        Source source = span.source();
        int line = span.to().line();
        int end = source.lineStart(line) + source.line(line).length();
        return source.span(end, end);
    }

    private String indent() {
        Span key = written.get(0).keySpan();
        int start = key.source().lineStart(key.from().line());
        return " ".repeat(key.start() - start);
    }

    private String lineEnd() {
        return map.span().source().text().contains("\r\n") ? "\r\n" : "\n";
    }

    private String block(List<String> keys, String literal) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            text.append(i == 0 ? "" : lineEnd() + indent() + "  ".repeat(i))
                    .append(keys.get(i))
                    .append(':');
        }
        return text.append(' ').append(literal).toString();
    }

    private static String flow(List<String> keys, String literal, boolean quoted) {
        String key = quoted ? '"' + keys.get(0) + '"' : keys.get(0);
        if (keys.size() > 1) {
            return key + ": {" + flow(keys.subList(1, keys.size()), literal, quoted) + "}";
        }
        boolean plain = !quoted || literal.matches("true|false|-?\\d+");
        return key + ": " + (plain ? literal : '"' + literal + '"');
    }

    /** Members that were taken over from elsewhere stand outside of the map's own text. */
    private static boolean within(Span around, Span span) {
        return span.known()
                && (!around.known()
                        || (span.source() == around.source()
                                && span.start() >= around.start()
                                && span.end() <= around.end()));
    }
}
