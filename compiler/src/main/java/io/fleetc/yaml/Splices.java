package io.fleetc.yaml;

import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The edits of one text while they are collected, and where the parts of its maps stand. */
final class Splices {
    private final Source source;
    private final List<Edit> edits = new ArrayList<>();
    private boolean possible = true;

    Splices(Source source) {
        this.source = source;
    }

    Source source() {
        return source;
    }

    String text() {
        return source.text();
    }

    /** Replaces a piece. */
    void replace(int from, int to, String text) {
        edits.add(new Edit(source.span(from, to), inLineEndsOfFile(text)));
    }

    /** Puts whole lines where a line begins, or behind the last line. */
    void insertLines(int at, String lines) {
        boolean open = at == text().length() && at > 0 && !Lines.isBreak(text().charAt(at - 1));
        replace(at, at, open ? "\n" + lines.substring(0, lines.length() - 1) : lines);
    }

    /** Gives up: the text is laid out in a way that only a person should edit. */
    void giveUp() {
        possible = false;
    }

    /** The text with all edits; empty when they do not fit together. */
    Optional<String> applied() {
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt((Edit edit) -> edit.span().start())
                .thenComparing(edit -> edit.span().end() > edit.span().start()));
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Edit edit : sorted) {
            if (edit.span().start() < at) {
                return Optional.empty();
            }
            out.append(text(), at, edit.span().start()).append(edit.replacement());
            at = edit.span().end();
        }
        return possible ? Optional.of(out.append(text(), at, text().length()).toString()) : Optional.empty();
    }

    /** Whether the members of a map are written where the map is, rather than under an anchor elsewhere. */
    static boolean inPlace(Value.Mapping map) {
        return map.members().values().stream()
                .allMatch(member -> member.keySpan().source() == map.span().source()
                        && member.keySpan().start() >= map.span().start()
                        && end(member) <= map.span().end());
    }

    /** Whether a value is written between braces or brackets. */
    static boolean isFlow(Value value) {
        String text = value.span().source().text();
        return text.startsWith("{", value.span().start())
                || text.startsWith("[", value.span().start());
    }

    /** Where the text of a member ends. */
    static int end(Value.Member member) {
        return Math.max(member.keySpan().end(), member.value().span().end());
    }

    private String inLineEndsOfFile(String text) {
        return text().contains("\r\n") ? text.replace("\n", "\r\n") : text;
    }
}
