package io.fleetc.yaml;

import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text of members that are new in a document.
 *
 * <p>A member that was read from another file, such as an earlier revision of this one, comes with the lines in which it
 * was written, comments included; what fleetc made up itself is written as {@link YamlWriter} writes.
 */
final class MemberText {
    private final Source into;
    private final Set<String> present;
    private final boolean copying;

    /**
     * Texts for one document.
     *
     * @param into the document as it is: a comment that it has already is not copied again
     * @param present its lines
     * @param copying whether to take over lines of other files
     */
    MemberText(Source into, Set<String> present, boolean copying) {
        this.into = into;
        this.present = present;
        this.copying = copying;
    }

    /** A member as whole lines at an indentation. */
    String lines(String key, Value.Member member, int indent) {
        return copying && isCopyable(member)
                ? copied(member, indent)
                : " ".repeat(indent) + written(key, member.value(), indent);
    }

    /** What stands behind the colon of a key: the rest of its line and the lines below, each with its line end. */
    String behindColon(String key, Value value, int indent) {
        String spelling = spelling(value);
        if (!spelling.isEmpty()) {
            return " " + spelling + "\n";
        }
        String head = written(key, new Value.Null(Span.none()), indent);
        return written(key, value, indent).substring(head.length() - " null\n".length());
    }

    private static String written(String key, Value value, int indent) {
        StringBuilder out = new StringBuilder();
        Value.Member member = new Value.Member(Span.none(), value);
        YamlWriter.appendMembers(new Value.Mapping(Map.of(key, member), Span.none()), indent, out);
        return out.toString();
    }

    /** A value between braces, brackets or quotes, in one line. */
    String inFlow(Value value) {
        if (value instanceof Value.Mapping map) {
            return map.members().entrySet().stream()
                    .map(entry ->
                            key(entry.getKey()) + ": " + inFlow(entry.getValue().value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Value.Sequence list) {
            return list.items().stream().map(this::inFlow).collect(Collectors.joining(", ", "[", "]"));
        }
        String spelling = spelling(value);
        if (!spelling.isEmpty() && isPlainInFlow(spelling)) {
            return spelling;
        }
        return value instanceof Value.Text text ? key(text.text()) : JsonWriter.compact(value);
    }

    /** A key in a flow map. */
    String key(String text) {
        return ScalarStyle.of(text) == ScalarStyle.PLAIN && isPlainInFlow(text)
                ? text
                : JsonWriter.compact(new Value.Text(text, Span.none()));
    }

    private static boolean isPlainInFlow(String text) {
        return text.chars().noneMatch(c -> ",[]{}".indexOf(c) >= 0);
    }

    /** How the user wrote a scalar elsewhere; empty when that is no guide. */
    private String spelling(Value value) {
        boolean scalar = !(value instanceof Value.Mapping || value instanceof Value.Sequence);
        Span span = value.span();
        if (!copying || !scalar || !span.known() || span.source().isProgram()) {
            return "";
        }
        String text = span.text();
        return text.isEmpty()
                        || "*&!|>".indexOf(text.charAt(0)) >= 0
                        || text.chars().anyMatch(c -> c == '\n' || c == '\r')
                ? ""
                : text;
    }

    /** Whether a member has lines of its own in another file. */
    private boolean isCopyable(Value.Member member) {
        Span key = member.keySpan();
        if (!key.known() || key.source() == into || key.source().isProgram()) {
            return false;
        }
        String text = key.source().text();
        int end = Splices.end(member);
        String behind =
                text.substring(end, Math.max(end, Lines.lineEnd(text, end))).strip();
        return Lines.blank(text, Lines.lineStart(text, key.start()), key.start())
                && member.value().span().source() == key.source()
                && (behind.isEmpty() || behind.startsWith("#"));
    }

    private String copied(Value.Member member, int indent) {
        Span key = member.keySpan();
        String text = key.source().text();
        int column = Lines.column(text, key.start());
        int start = Lines.lineStart(text, key.start());
        List<String> lines = new ArrayList<>(commentAbove(text, start));
        lines.addAll(text.substring(start, Lines.lineEnd(text, Splices.end(member)))
                .lines()
                .toList());
        StringBuilder out = new StringBuilder();
        for (String line : lines) {
            String rest = Lines.indent(line, 0) >= column ? line.substring(column) : line.stripLeading();
            out.append(rest.isBlank() ? "" : " ".repeat(indent) + rest).append('\n');
        }
        return out.toString();
    }

    /** The comment that stands directly above a line, unless the document has it already. */
    private List<String> commentAbove(String text, int start) {
        List<String> lines = new ArrayList<>();
        int at = start;
        while (at > 0) {
            int above = Lines.lineStart(text, at - 1);
            String line = text.substring(above, Lines.lineEnd(text, above));
            if (!line.stripLeading().startsWith("#") || present.contains(line.strip())) {
                break;
            }
            lines.add(0, line);
            at = above;
        }
        return lines;
    }
}
