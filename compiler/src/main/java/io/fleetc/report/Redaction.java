package io.fleetc.report;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Label;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.SecretSpans;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The parts of the user's files that no report may show: every place at which one of the diagnostics found a secret and,
 * in a file that could not be read or evaluated, so that nobody looked for secrets in it, what looks like one.
 *
 * <p>It is made from all diagnostics of a run, so that a secret stays hidden also in the excerpt of its neighbour.
 */
final class Redaction {
    /** What stands for a secret. */
    static final String MARK = SecretSpans.MARK;

    /** Where the secrets of each source begin, and where they end. */
    private final Map<Source, NavigableMap<Integer, Integer>> secrets = new LinkedHashMap<>();

    private Redaction() {}

    static Redaction of(List<Diagnostic> diagnostics) {
        Redaction redaction = new Redaction();
        Set<Source> unread = new LinkedHashSet<>();
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.code().startsWith("FC1") || diagnostic.code().startsWith("FC7")) {
                Stream.concat(Stream.of(diagnostic.at()), diagnostic.related().stream())
                        .map(Label::span)
                        .filter(Span::known)
                        .forEach(span -> unread.add(span.source()));
            }
        }
        unread.forEach(source -> SecretSpans.in(source).forEach(redaction::add));
        diagnostics.stream()
                .filter(diagnostic -> diagnostic.code().equals(Code.FC2010.name()))
                .map(diagnostic -> diagnostic.at().span())
                .filter(Span::known)
                .forEach(redaction::add);
        return redaction;
    }

    private void add(Span secret) {
        NavigableMap<Integer, Integer> ends = secrets.computeIfAbsent(secret.source(), source -> new TreeMap<>());
        Map.Entry<Integer, Integer> before = ends.floorEntry(secret.start());
        int start = before != null && before.getValue() >= secret.start() ? before.getKey() : secret.start();
        int end = secret.end();
        NavigableMap<Integer, Integer> inside = ends.subMap(start, true, end, true);
        for (int other : inside.values()) {
            end = Math.max(end, other);
        }
        inside.clear();
        ends.put(start, end);
    }

    /** Whether the character at an offset belongs to a secret. */
    boolean hides(Source source, int offset) {
        NavigableMap<Integer, Integer> ends = secrets.get(source);
        Map.Entry<Integer, Integer> before = ends == null ? null : ends.floorEntry(offset);
        return before != null && offset < before.getValue();
    }

    /** A piece of a source with a mark for each secret in it; line ends stay. */
    String text(Source source, int start, int end) {
        StringBuilder shown = new StringBuilder();
        boolean hiding = false;
        for (int i = start; i < end; i++) {
            char c = source.text().charAt(i);
            boolean hidden = hides(source, i) && c != '\n' && c != '\r';
            if (!hidden) {
                shown.append(c);
            } else if (!hiding) {
                shown.append(MARK);
            }
            hiding = hidden;
        }
        return shown.toString();
    }
}
