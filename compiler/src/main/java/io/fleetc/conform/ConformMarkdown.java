package io.fleetc.conform;

import io.fleetc.diff.Thing;
import io.fleetc.diff.Wording;
import io.fleetc.report.Markdown;
import java.util.List;

/** A comparison as a part of a page: a table of the differences, and lists of what only one side has. */
public final class ConformMarkdown {
    private static final int MOST_ROWS = 200;
    private static final int MOST_NAMES = 8;
    private static final int LONGEST_VALUE = 200;

    private ConformMarkdown() {}

    /** GitHub-flavoured Markdown; {@code rendered} is what the rendered file is called. */
    public static String render(Conformance conformance, String rendered) {
        StringBuilder out = new StringBuilder("**fleetc conform** ")
                .append(Markdown.prose(ConformWords.headline(conformance, rendered)))
                .append("\n\n");
        if (!conformance.differences().isEmpty()) {
            out.append("| | objects | ours → theirs |\n| ---: | --- | --- |\n");
            List<Difference> rows = conformance.differences();
            rows.subList(0, Math.min(rows.size(), MOST_ROWS)).forEach(difference -> out.append(row(difference)));
            if (rows.size() > MOST_ROWS) {
                out.append("\nand ").append(rows.size() - MOST_ROWS).append(" more\n");
            }
            out.append('\n');
        }
        things(
                "Only theirs",
                conformance.onlyTheirs().stream()
                        .map(Conformance.Unmatched::thing)
                        .toList(),
                out);
        things("Only ours", conformance.onlyOurs(), out);
        if (!conformance.left().isEmpty()) {
            out.append("Not compared: ").append(ConformWords.left(conformance)).append('\n');
        }
        return out.toString();
    }

    private static String row(Difference difference) {
        List<String> lines = ConformWords.lines(difference.change(), LONGEST_VALUE).stream()
                .map(Markdown::literal)
                .toList();
        return "| " + difference.number() + " | "
                + Markdown.literal(Wording.things(difference.things(), MOST_NAMES)) + " | "
                + String.join("<br>", lines) + " |\n";
    }

    private static void things(String title, List<Thing> things, StringBuilder out) {
        if (!things.isEmpty()) {
            out.append(title).append(": ");
            out.append(Markdown.literal(
                            Wording.names(things.stream().map(Thing::toString).toList(), MOST_ROWS)))
                    .append("\n\n");
        }
    }
}
