package io.fleetc.report;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Help;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The ways to put things right that a tool can go, out of everything a run has to say, by number. */
public final class Fixes {
    private static final int MOST = 20;

    private final List<Fix> all;
    private final Redaction redaction;

    private Fixes(List<Fix> all, Redaction redaction) {
        this.all = List.copyOf(all);
        this.redaction = redaction;
    }

    /**
     * One of them.
     *
     * @param number its number, from 1, in the order in which the report prints them
     * @param at the place that it is about
     * @param help what to do, with the edits that do it
     */
    public record Fix(int number, Span at, Help help) {}

    /**
     * The texts of the files that a fix changes.
     *
     * @param before as they are
     * @param after as they become
     */
    public record Change(SortedMap<String, String> before, SortedMap<String, String> after) {
        public Change {
            before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
            after = Collections.unmodifiableSortedMap(new TreeMap<>(after));
        }
    }

    /**
     * The fixes that diagnostics offer; the same edits are one fix, whoever offers them.
     *
     * @param diagnostics what a run has to say, as it is printed
     * @param changeable whether a text may be changed: it is a file of the user, and not another one by now. It is asked once
     *     about each, since it may have to read the file
     */
    public static Fixes of(List<Diagnostic> diagnostics, Predicate<Source> changeable) {
        Map<List<Edit>, Fix> fixes = new LinkedHashMap<>();
        Map<Source, Boolean> known = new LinkedHashMap<>();
        Predicate<Edit> applicable = edit -> known.computeIfAbsent(edit.span().source(), changeable::test);
        for (Diagnostic diagnostic : diagnostics) {
            for (Help help : diagnostic.help()) {
                boolean applies = !help.edits().isEmpty()
                        && fit(help.edits())
                        && help.edits().stream().allMatch(applicable);
                if (applies) {
                    fixes.computeIfAbsent(
                            sorted(help.edits()),
                            edits -> new Fix(fixes.size() + 1, edits.get(0).span(), help));
                }
            }
        }
        return new Fixes(List.copyOf(fixes.values()), Redaction.of(diagnostics));
    }

    /** Whether no two edits are about the same piece. */
    private static boolean fit(List<Edit> edits) {
        List<Edit> sorted = sorted(edits);
        for (int i = 1; i < sorted.size(); i++) {
            Span before = sorted.get(i - 1).span();
            Span after = sorted.get(i).span();
            if (before.source() == after.source() && after.start() < before.end()) {
                return false;
            }
        }
        return edits.stream().allMatch(edit -> edit.span().known());
    }

    private static List<Edit> sorted(List<Edit> edits) {
        return edits.stream().sorted(Comparator.comparing(Edit::span)).toList();
    }

    /** How many there are. */
    public int count() {
        return all.size();
    }

    /** The one of a number. */
    public Optional<Fix> number(int number) {
        return number < 1 || number > all.size() ? Optional.empty() : Optional.of(all.get(number - 1));
    }

    /** What a fix does to the files. */
    public Change change(Fix fix) {
        return change(fix, false);
    }

    /** The same with a mark for each secret: this may be printed. */
    public Change shown(Fix fix) {
        return change(fix, true);
    }

    private Change change(Fix fix, boolean shown) {
        SortedMap<String, String> before = new TreeMap<>();
        SortedMap<String, StringBuilder> after = new TreeMap<>();
        Map<String, Integer> reached = new TreeMap<>();
        Map<String, Source> sources = new TreeMap<>();
        for (Edit edit : sorted(fix.help().edits())) {
            Source source = edit.span().source();
            String name = source.name();
            sources.put(name, source);
            before.put(name, piece(source, 0, source.text().length(), shown));
            after.computeIfAbsent(name, key -> new StringBuilder())
                    .append(piece(
                            source, reached.getOrDefault(name, 0), edit.span().start(), shown))
                    .append(edit.replacement());
            reached.put(name, edit.span().end());
        }
        SortedMap<String, String> texts = new TreeMap<>();
        after.forEach((name, text) -> {
            Source source = sources.getOrDefault(name, new Source(name, ""));
            int from = reached.getOrDefault(name, 0);
            texts.put(name, text + piece(source, from, source.text().length(), shown));
        });
        return new Change(before, texts);
    }

    private String piece(Source source, int from, int to, boolean shown) {
        return shown ? redaction.text(source, from, to) : source.text().substring(from, to);
    }

    /**
     * The list for people, and how to apply one; empty when there is none.
     *
     * @param report how the files are called
     * @param command the command that applies a fix, without its number
     * @param ink the colour
     */
    public String list(Report report, String command, Ink ink) {
        if (all.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder(ink.paint(Ink.Role.HELP, "fixes")).append('\n');
        List<Fix> listed = all.subList(0, Math.min(MOST, all.size()));
        int digits = String.valueOf(listed.size()).length();
        int widest = listed.stream()
                .mapToInt(fix -> report.place(fix.at()).length())
                .max()
                .orElse(0);
        for (Fix fix : listed) {
            String number = String.valueOf(fix.number());
            String place = report.place(fix.at());
            out.append("  ")
                    .append(" ".repeat(digits - number.length()))
                    .append(ink.paint(Ink.Role.MESSAGE, number))
                    .append("  ")
                    .append(place)
                    .append(" ".repeat(widest - place.length() + 2))
                    .append(Glyphs.line(fix.help().text()))
                    .append('\n');
        }
        if (all.size() > listed.size()) {
            out.append("  and ")
                    .append(all.size() - listed.size())
                    .append(" more, numbered in the order of the messages\n");
        }
        return out.append("apply one with `")
                .append(command)
                .append(" N`; with `--dry-run` it is shown as a patch\n")
                .toString();
    }
}
