package io.fleetc.conform;

import io.fleetc.diff.Thing;
import io.fleetc.diff.Wording;
import io.fleetc.report.Glyphs;
import io.fleetc.report.Ink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A comparison for people, in one screen: what differs in the most objects first, then what only one side has. */
public final class ConformText {
    private static final int MOST_DIFFERENCES = 20;
    private static final int MOST_OF_ONE = 6;
    private static final int MOST_LINES = 10;
    private static final int MOST_NAMES = 6;
    private static final int MOST_KINDS = 12;
    private static final int LONGEST_VALUE = 96;
    private static final int ALL = Integer.MAX_VALUE - 1;
    private static final String INDENT = "  ";

    private final Conformance conformance;
    private final boolean full;
    private final Ink ink;
    private final StringBuilder out = new StringBuilder();
    private boolean leftOut;

    private ConformText(Conformance conformance, boolean full, Ink ink) {
        this.conformance = conformance;
        this.full = full;
        this.ink = ink;
    }

    /**
     * The whole text with a line end.
     *
     * @param rendered what the rendered file is called
     * @param command the command that takes a difference, without its number; empty where there is none
     * @param full whether nothing is left out
     * @param color whether to use colour
     */
    public static String render(Conformance conformance, String rendered, String command, boolean full, boolean color) {
        return new ConformText(conformance, full, color ? Ink.ANSI : Ink.PLAIN).render(rendered, command);
    }

    private String render(String rendered, String command) {
        heading(ConformWords.headline(conformance, rendered));
        if (!conformance.differences().isEmpty()) {
            out.append('\n');
            heading("different (ours → theirs)");
            differences();
        }
        things(
                "only theirs",
                conformance.onlyTheirs().stream()
                        .map(Conformance.Unmatched::thing)
                        .toList());
        things("only ours", conformance.onlyOurs());
        if (!conformance.left().isEmpty()) {
            out.append('\n');
            plain("", "not compared: " + ConformWords.left(conformance));
        }
        if (leftOut) {
            plain("", "`--full` shows what is left out here");
        }
        if (!conformance.differences().isEmpty() && !command.isEmpty()) {
            plain("", "take theirs into the fleet with `" + command + " N`; with `--dry-run` it is shown as a patch");
        }
        return out.toString();
    }

    private void differences() {
        int digits = String.valueOf(conformance.differences().size()).length();
        String below = " ".repeat(2 * INDENT.length() + digits + 2);
        int left = full ? ALL : MOST_DIFFERENCES;
        int hidden = 0;
        for (List<Difference> alike : ofTheSameObjects(conformance.differences())) {
            int shown = Math.min(Math.min(alike.size(), left), full ? ALL : MOST_OF_ONE);
            left -= shown;
            if (shown == 0) {
                hidden += alike.size();
                continue;
            }
            heading(INDENT, Wording.things(alike.get(0).things(), full ? ALL : MOST_NAMES));
            alike.subList(0, shown).forEach(difference -> difference(difference, digits, below));
            more(below, alike.size() - shown, "difference");
        }
        more(INDENT, hidden, "difference");
    }

    private void difference(Difference difference, int digits, String below) {
        String number = String.valueOf(difference.number());
        List<String> lines = ConformWords.lines(difference.change(), full ? ALL : LONGEST_VALUE);
        int shown = Math.min(lines.size(), full ? ALL : MOST_LINES);
        String before = INDENT + INDENT + " ".repeat(digits - number.length()) + number + "  ";
        for (String line : lines.subList(0, shown)) {
            changed(before, line);
            before = below;
        }
        more(below, lines.size() - shown, "line");
    }

    private static List<List<Difference>> ofTheSameObjects(List<Difference> differences) {
        Map<List<Thing>, List<Difference>> groups = new LinkedHashMap<>();
        differences.forEach(difference -> groups.computeIfAbsent(difference.things(), key -> new ArrayList<>())
                .add(difference));
        return new ArrayList<>(groups.values());
    }

    private void things(String title, List<Thing> things) {
        if (things.isEmpty()) {
            return;
        }
        out.append('\n');
        heading(title);
        List<List<Thing>> kinds = ofOneKind(things);
        int shown = full ? kinds.size() : Math.min(kinds.size(), MOST_KINDS);
        kinds.subList(0, shown).forEach(kind -> plain(INDENT, Wording.things(kind, full ? ALL : MOST_NAMES)));
        more(
                INDENT,
                kinds.subList(shown, kinds.size()).stream().mapToInt(List::size).sum(),
                "object");
    }

    private static List<List<Thing>> ofOneKind(List<Thing> things) {
        Map<String, List<Thing>> kinds = new LinkedHashMap<>();
        for (Thing thing : things) {
            kinds.computeIfAbsent(thing.kind() + " " + thing.group(), key -> new ArrayList<>())
                    .add(thing);
        }
        return new ArrayList<>(kinds.values());
    }

    private void changed(String indent, String line) {
        Ink.Role role = line.startsWith("+") ? Ink.Role.ADDED : line.startsWith("-") ? Ink.Role.REMOVED : null;
        String shown = Glyphs.line(line);
        out.append(indent).append(role == null ? shown : ink.paint(role, shown)).append('\n');
    }

    private void more(String indent, int count, String what) {
        if (count > 0) {
            leftOut = true;
            plain(indent, "… " + Wording.count(count, "more " + what));
        }
    }

    private void heading(String text) {
        heading("", text);
    }

    private void heading(String indent, String text) {
        out.append(indent)
                .append(ink.paint(Ink.Role.MESSAGE, Glyphs.line(text)))
                .append('\n');
    }

    private void plain(String indent, String text) {
        out.append(indent).append(Glyphs.line(text)).append('\n');
    }
}
