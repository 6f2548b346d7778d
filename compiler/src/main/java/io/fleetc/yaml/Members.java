package io.fleetc.yaml;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of a map while it is read: keys that come twice, merge keys, and the edits that remove either. */
final class Members {
    /** A key and its value as written; {@code key} is null for a merge key or a key that is no text. */
    private record Entry(@Nullable String key, Kind kind, Span at, Value value) {}

    private enum Kind {
        FIRST,
        REPEATED,
        MERGE
    }

    private final Findings findings;
    private final boolean flow;
    private final Dialect dialect;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Value.Member> members = new LinkedHashMap<>();

    Members(Findings findings, boolean flow, Dialect dialect) {
        this.findings = findings;
        this.flow = flow;
        this.dialect = dialect;
    }

    void add(@Nullable String key, Span at, Value value) {
        Value.Member member = new Value.Member(at, value);
        boolean repeated = key != null && members.putIfAbsent(key, member) != null;
        if (repeated && dialect == Dialect.KUBERNETES) {
            members.put(String.valueOf(key), member);
        }
        entries.add(new Entry(key, repeated ? Kind.REPEATED : Kind.FIRST, at, value));
    }

    void merge(Span at, Value value) {
        entries.add(new Entry(null, Kind.MERGE, at, value));
    }

    /** Where the last value ends, or -1. */
    int end() {
        if (entries.isEmpty()) {
            return -1;
        }
        Entry last = entries.get(entries.size() - 1);
        return Math.max(last.at.end(), last.value.span().end());
    }

    /**
     * Says what is wrong with the keys and gives the map; merge keys come last. The first of two equal keys wins, to
     * Kubernetes the last one.
     */
    Value.Mapping finish(Span span) {
        if (entries.size() > members.size()) {
            Map<String, Integer> firsts = new LinkedHashMap<>();
            for (int i = 0; i < entries.size(); i++) {
                switch (entries.get(i).kind) {
                    case MERGE -> refuseMerge(i);
                    case REPEATED -> refuseTwice(i, firsts);
                    case FIRST -> {
                        if (entries.get(i).key != null) {
                            firsts.put(entries.get(i).key, i);
                        }
                    }
                }
            }
        }
        return new Value.Mapping(members, span);
    }

    private void refuseTwice(int second, Map<String, Integer> firsts) {
        String key = String.valueOf(entries.get(second).key);
        if (dialect == Dialect.KUBERNETES) {
            findings.add(Diagnostic.warning(
                    Code.FC1012,
                    "the key `" + key + "` is written twice; Kubernetes takes the last one",
                    entries.get(second).at));
            return;
        }
        int first = firsts.getOrDefault(key, second);
        Diagnostic diagnostic = Diagnostic.error(
                        Code.FC1012, "the key `" + key + "` is written twice", entries.get(second).at)
                .also(entries.get(first).at, "first written here");
        Edit later = removal(second);
        Edit earlier = removal(first);
        diagnostic = later == null ? diagnostic : diagnostic.helping("remove this one", later);
        diagnostic = earlier == null ? diagnostic : diagnostic.helping("remove the first one", earlier);
        findings.add(diagnostic);
    }

    private void refuseMerge(int index) {
        Entry entry = entries.get(index);
        if (dialect == Dialect.KUBERNETES) {
            Map<String, Value.Member> below = new LinkedHashMap<>();
            collect(entry.value, below);
            below.forEach(members::putIfAbsent);
            return;
        }
        Diagnostic diagnostic = Diagnostic.error(
                        Code.FC1015, "a merge key stands where every key is written out", entry.at)
                .noting("merge keys are no part of YAML 1.2, and readers disagree on what they do");
        Map<String, Value.Member> merged = new LinkedHashMap<>();
        collect(entry.value, merged);
        merged.keySet().removeAll(members.keySet());
        Edit edit = merged.isEmpty() ? removal(index) : expansion(entry, merged);
        if (edit != null) {
            diagnostic = diagnostic.helping(
                    merged.isEmpty()
                            ? "remove it, since every key it adds is written here"
                            : "write the merged keys here",
                    edit);
        }
        findings.add(diagnostic.helping("move what is shared into `spec.defaults` or a group"));
        members.putAll(merged);
    }

    private static void collect(Value value, Map<String, Value.Member> merged) {
        if (value instanceof Value.Mapping mapping) {
            mapping.members().forEach(merged::putIfAbsent);
        } else if (value instanceof Value.Sequence list) {
            list.items().forEach(item -> collect(item, merged));
        }
    }

    /** Replaces a merge key by the keys that it stands for. */
    private Edit expansion(Entry entry, Map<String, Value.Member> merged) {
        Value.Mapping map = new Value.Mapping(merged, Span.none());
        Span span = findings.span(entry.at.start(), end(entry));
        if (flow) {
            String json = JsonWriter.compact(map);
            return new Edit(span, json.substring(1, json.length() - 1));
        }
        StringBuilder lines = new StringBuilder();
        YamlWriter.appendMembers(map, Lines.column(findings.source().text(), entry.at.start()), lines);
        lines.setLength(lines.length() - 1);
        return new Edit(span, lines.toString());
    }

    /** Removes a member together with its line or its comma; null where the text is laid out too freely for that. */
    private @Nullable Edit removal(int index) {
        return flow ? removalInFlow(index) : removalOfLines(index);
    }

    private Edit removalInFlow(int index) {
        Entry entry = entries.get(index);
        if (index + 1 < entries.size()) {
            return new Edit(
                    findings.span(entry.at.start(), entries.get(index + 1).at.start()), "");
        }
        int start = index == 0 ? entry.at.start() : end(entries.get(index - 1));
        return new Edit(findings.span(start, end(entry)), "");
    }

    private @Nullable Edit removalOfLines(int index) {
        Entry entry = entries.get(index);
        String text = findings.source().text();
        int line = Lines.lineStart(text, entry.at.start());
        if (!Lines.blank(text, line, entry.at.start())) {
            boolean last = index + 1 == entries.size();
            return last
                    ? null
                    : new Edit(
                            findings.span(
                                    entry.at.start(), entries.get(index + 1).at.start()),
                            "");
        }
        int to = Lines.nextLine(text, end(entry));
        return new Edit(findings.span(line, to), "");
    }

    private static int end(Entry entry) {
        return Math.max(entry.at.end(), entry.value.span().end());
    }
}
