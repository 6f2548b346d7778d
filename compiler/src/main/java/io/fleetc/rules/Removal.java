package io.fleetc.rules;

import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.List;
import java.util.Optional;

/** Takes a member out of a map of the user's text; a map that would be left empty goes with it. */
final class Removal {
    private Removal() {}

    /** The edit that takes out what stands at a path below a map. */
    static Optional<Edit> of(Value.Mapping root, ValuePath path) {
        List<Object> steps = path.steps();
        int last = steps.size() - 1;
        if (last < 0 || !(steps.get(last) instanceof String key)) {
            return Optional.empty();
        }
        ValuePath above = new ValuePath(steps.subList(0, last));
        if (!(above.in(root) instanceof Value.Mapping map) || !map.members().containsKey(key)) {
            return Optional.empty();
        }
        if (map.members().size() == 1) {
            return last == 0 ? Optional.empty() : of(root, above);
        }
        Value.Member member = map.members().get(key);
        if (member == null || !member.keySpan().known() || !isWhole(member)) {
            return Optional.empty();
        }
        return map.span().text().startsWith("{") ? inFlow(member) : inBlock(member);
    }

    /** Whether the value is written behind its key: a program may have taken it over from elsewhere. */
    private static boolean isWhole(Value.Member member) {
        Span key = member.keySpan();
        Span value = member.value().span();
        return value.source() == key.source() && value.start() >= key.end();
    }

    private static Optional<Edit> inBlock(Value.Member member) {
        Source source = member.keySpan().source();
        int start = source.lineStart(member.keySpan().from().line());
        if (!source.text().substring(start, member.keySpan().start()).isBlank()) {
            return Optional.empty();
        }
        int line = source.position(end(member)).line();
        int end = line < source.lineCount()
                ? source.lineStart(line + 1)
                : source.text().length();
        return Optional.of(new Edit(source.span(start, end), ""));
    }

    private static Optional<Edit> inFlow(Value.Member member) {
        Source source = member.keySpan().source();
        String text = source.text();
        int end = skipBlanks(text, member.value().span().end());
        if (end < text.length() && text.charAt(end) == ',') {
            return Optional.of(new Edit(source.span(member.keySpan().start(), skipBlanks(text, end + 1)), ""));
        }
        int start = text.lastIndexOf(',', member.keySpan().start());
        return start < 0
                ? Optional.empty()
                : Optional.of(new Edit(source.span(start, member.value().span().end()), ""));
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the text of a member ends: behind its last scalar, since a block has no end of its own. */
    private static int end(Value.Member member) {
        Span span = member.value().span();
        boolean flow = span.text().startsWith("{") || span.text().startsWith("[");
        if (!flow && member.value() instanceof Value.Mapping map) {
            return map.members().values().stream().mapToInt(Removal::end).max().orElse(span.end());
        }
        return Math.max(member.keySpan().end(), span.end());
    }
}
