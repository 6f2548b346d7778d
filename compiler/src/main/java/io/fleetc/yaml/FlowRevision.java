package io.fleetc.yaml;

import io.fleetc.source.Span;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Revises maps between braces, of JSON files too: what stays is copied, separators included. */
final class FlowRevision {
    private final Splices splices;
    private final MemberText members;

    FlowRevision(Splices splices, MemberText members) {
        this.splices = splices;
        this.members = members;
    }

    /** The text of a map once it says something else. */
    String text(Value.Mapping held, Value.Mapping wanted) {
        if (wanted.members().isEmpty() || held.members().isEmpty()) {
            return rendered(wanted, held.span().start());
        }
        List<String> keys = new ArrayList<>(held.members().keySet());
        Map<String, Integer> places = new TreeMap<>();
        keys.forEach(key -> places.put(key, places.size()));
        Value.Member first = member(held, keys.get(0));
        Value.Member last = member(held, keys.get(keys.size() - 1));
        String opening = piece(held.span().start(), first.keySpan().start());
        String separator = separator(held, keys, opening);
        StringBuilder out = new StringBuilder(opening);
        int before = -2;
        for (Map.Entry<String, Value.Member> entry : wanted.members().entrySet()) {
            int at = places.getOrDefault(entry.getKey(), -1);
            if (out.length() > opening.length()) {
                boolean neighbours = at >= 0 && at == before + 1;
                out.append(neighbours ? between(held, keys, at) : separator);
            }
            Value value = entry.getValue().value();
            out.append(at < 0 ? added(entry.getKey(), value, first) : kept(member(held, entry.getKey()), value));
            before = at < 0 ? -2 : at;
        }
        return out.append(piece(Splices.end(last), held.span().end())).toString();
    }

    private static Value.Member member(Value.Mapping map, String key) {
        Value.Member member = map.members().get(key);
        if (member == null) {
            throw new IllegalArgumentException("no member " + key);
        }
        return member;
    }

    private String piece(int from, int to) {
        return splices.text().substring(from, Math.max(from, to)).replace("\r\n", "\n");
    }

    private String between(Value.Mapping held, List<String> keys, int at) {
        return piece(
                Splices.end(member(held, keys.get(at - 1))),
                member(held, keys.get(at)).keySpan().start());
    }

    /** What stands between two members that were no neighbours before. */
    private String separator(Value.Mapping held, List<String> keys, String opening) {
        String usual = keys.size() > 1 ? between(held, keys, 1) : "";
        if (!usual.isEmpty() && usual.indexOf('#') < 0) {
            return usual;
        }
        int line = opening.lastIndexOf('\n');
        return line < 0 ? ", " : "," + opening.substring(line);
    }

    private String kept(Value.Member there, Value wanted) {
        if (there.value().equals(wanted)) {
            return piece(there.keySpan().start(), Splices.end(there));
        }
        int start = there.value().span().start();
        String key = piece(there.keySpan().start(), start);
        boolean below = there.value() instanceof Value.Mapping held
                && wanted instanceof Value.Mapping
                && Splices.isFlow(held)
                && Splices.inPlace(held);
        return below
                ? key + text((Value.Mapping) there.value(), (Value.Mapping) wanted)
                : key + rendered(wanted, there.keySpan().start());
    }

    private String added(String key, Value value, Value.Member beside) {
        boolean quoted = splices.text().startsWith("\"", beside.keySpan().start());
        String written = quoted ? JsonWriter.compact(new Value.Text(key, Span.none())) : members.key(key);
        return written + ": " + rendered(value, beside.keySpan().start());
    }

    /** A new value: in JSON over several lines where the file is written so. */
    private String rendered(Value value, int place) {
        if (!splices.source().name().endsWith(".json")) {
            return members.inFlow(value);
        }
        String text = splices.text();
        int line = Lines.lineStart(text, place);
        String margin = text.substring(line, Math.min(Lines.indentEnd(text, place), place));
        boolean lines = text.stripTrailing().contains("\n");
        return lines
                ? JsonWriter.pretty(value).stripTrailing().replace("\n", "\n" + margin)
                : JsonWriter.compact(value);
    }
}
