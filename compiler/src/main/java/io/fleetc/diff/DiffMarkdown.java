package io.fleetc.diff;

import io.fleetc.report.Glyphs;
import io.fleetc.report.Markdown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A comparison as a comment on a pull request: a table to scan, and per group a part to unfold. A hidden mark lets a bot
 * find the comment again.
 *
 * <p>GitHub takes 65,536 characters. It is not documented what counts as one, so that {@link #LIMIT} is one of bytes in
 * UTF-8, which are never fewer than characters of any sort. Whole rows, parts and objects are left out for it, never half
 * of one; the gravest stay, and the end of the comment counts what is not there and names the command that shows it.
 */
public final class DiffMarkdown {
    /** The most bytes of a comment. */
    public static final int LIMIT = 65_536;

    /** What every comment begins with. */
    public static final String MARK = "<!-- fleetc diff -->";

    /** The most bytes of the table, so that it leaves room for what it is about. */
    private static final int TABLE_LIMIT = LIMIT / 3;

    private static final int MOST_CLUSTERS = 6;
    private static final int MOST_HEADLINES = 4;
    private static final int LONGEST_VALUE = 500;
    private static final int LONGEST_WORD = 200;

    private static final String END = "</details>\n\n";

    private final FleetDiff diff;
    private final String command;
    private final ChangeLines changes = new ChangeLines(LONGEST_VALUE, false);

    private DiffMarkdown(FleetDiff diff, String command) {
        this.diff = diff;
        this.command = command;
    }

    /**
     * GitHub-flavoured Markdown.
     *
     * @param command what shows everything, for example {@code fleetc diff --base main --full}
     */
    public static String render(FleetDiff diff, String command) {
        return new DiffMarkdown(diff, command).render();
    }

    private String render() {
        StringBuilder out = new StringBuilder(MARK).append('\n');
        out.append("**fleetc diff** ").append(cut(Totals.headline(diff))).append("\n\n");
        if (diff.isEmpty()) {
            return out.toString();
        }
        Omitted omitted = new Omitted();
        int room = LIMIT - bytes(out) - bytes(tail(Omitted.most(diff)));
        String table = table(Math.min(room, TABLE_LIMIT), omitted);
        room -= bytes(table);
        out.append(table);
        for (Group group : diff.groups()) {
            String part = part(group, room, omitted);
            room -= bytes(part);
            out.append(part);
        }
        return out.append(tail(omitted)).toString();
    }

    /** How much is not there. */
    private static final class Omitted {
        private int rows;
        private int parts;
        private int objects;

        /** More than can be left out: its words are no shorter than any other. */
        static Omitted most(FleetDiff diff) {
            Omitted all = new Omitted();
            all.rows = diff.groups().size();
            all.parts = diff.groups().size();
            all.objects = diff.groups().stream()
                    .mapToInt(group -> group.change().things().size())
                    .sum();
            return all;
        }

        String words() {
            List<String> words = new ArrayList<>();
            if (rows > 0) {
                words.add(Wording.count(rows, "row") + " of the table");
            }
            if (parts > 0) {
                words.add("the details of " + Wording.count(parts, "group"));
            }
            if (objects > 0) {
                words.add(Wording.count(objects, "object") + " of groups that are shown in part");
            }
            return String.join(", ", words);
        }
    }

    private String tail(Omitted omitted) {
        StringBuilder tail = new StringBuilder(cut(Totals.objects(diff))).append('\n');
        String words = omitted.words();
        if (!words.isEmpty()) {
            tail.append("\n**Left out**, since a comment takes 65,536 characters: ")
                    .append(words)
                    .append(".\n");
        }
        tail.append("\nEverything in full: ").append(code(command)).append('\n');
        return tail.toString();
    }

    private String table(int room, Omitted omitted) {
        StringBuilder table = new StringBuilder("| risk | clusters | what changes | objects |\n");
        table.append("| --- | --- | --- | --- |\n");
        int left = room - bytes(table) - 1;
        for (Group group : diff.groups()) {
            String row = row(group);
            left -= bytes(row);
            if (left < 0 || omitted.rows > 0) {
                omitted.rows++;
            } else {
                table.append(row);
            }
        }
        return table.append('\n').toString();
    }

    private static String row(Group group) {
        List<String> counts = new ArrayList<>();
        for (ThingChange.Action action : ThingChange.Action.values()) {
            if (group.count(action) > 0) {
                counts.add(group.count(action) + " " + action.word());
            }
        }
        return "| **" + group.risk().words() + "** | "
                + Markdown.literal(Totals.clusters(group, MOST_CLUSTERS)) + " | "
                + String.join("<br>", headlines(group)) + " | "
                + String.join(", ", counts) + " |\n";
    }

    /** What people think in; where there is nothing of that, the gravest reason. */
    private static List<String> headlines(Group group) {
        List<String> lines = new ArrayList<>();
        List<Headline> headlines = group.change().headlines();
        for (Headline headline : headlines.subList(0, Math.min(MOST_HEADLINES, headlines.size()))) {
            lines.add(cut(headline.sentence()));
        }
        if (headlines.size() > MOST_HEADLINES) {
            lines.add("and " + (headlines.size() - MOST_HEADLINES) + " more");
        }
        if (lines.isEmpty()) {
            RiskLines.of(group, false).stream().limit(1).forEach(line -> lines.add(cut(line.text())));
        }
        return lines;
    }

    /** One group to unfold, as much of it as there is room for; empty if there is none. */
    private String part(Group group, int room, Omitted omitted) {
        StringBuilder head = new StringBuilder("<details>\n<summary><b>")
                .append(group.risk().words())
                .append("</b>: ")
                .append(Markdown.html(Totals.clusters(group, MOST_CLUSTERS)))
                .append("</summary>\n\n");
        if (group.named()) {
            head.append(code(Group.PLACEHOLDER)).append(" stands for the name of each cluster.\n\n");
        }
        for (Headline headline : group.change().headlines()) {
            head.append("- ").append(cut(headline.sentence())).append('\n');
        }
        for (RiskLines.Line line : RiskLines.of(group, false)) {
            head.append("- **")
                    .append(line.risk().words())
                    .append("** ")
                    .append(cut(line.text()))
                    .append('\n');
        }
        head.append('\n');
        int left = room - bytes(head) - END.length();
        if (left < 0) {
            omitted.parts++;
            return "";
        }
        return head.append(hunks(group, left, omitted)).append(END).toString();
    }

    private String hunks(Group group, int room, Omitted omitted) {
        StringBuilder shown = new StringBuilder();
        int longestFence = 3;
        int missing = 0;
        for (Bundle bundle : Bundle.of(group.change().things())) {
            String hunk = hunk(bundle);
            int fence = Math.max(longestFence, Markdown.fence(hunk).length());
            // Two fences, their line ends, and the longest sentence about what is missing.
            int around = 2 * fence
                    + "diff\n\n\n".length()
                    + missing(group.change().things().size()).length();
            if (bytes(shown) + bytes(hunk) + around > room) {
                missing += bundle.things().size();
            } else {
                shown.append(hunk);
                longestFence = fence;
            }
        }
        omitted.objects += missing;
        String fence = "`".repeat(longestFence);
        String block = shown.length() == 0 ? "" : fence + "diff\n" + shown + fence + "\n\n";
        String sentence = missing == 0 ? "" : missing(missing);
        return block + (bytes(block) + bytes(sentence) <= room ? sentence : "");
    }

    private static String missing(int objects) {
        return Wording.count(objects, "more object") + " of this group: see the end of this comment.\n\n";
    }

    /** A bundle as GitHub colours a diff: titles as heads of hunks, what becomes another after an exclamation mark. */
    private String hunk(Bundle bundle) {
        StringBuilder hunk = new StringBuilder();
        hunk.append("@@ ").append(Glyphs.line(changes.title(bundle))).append(" @@\n");
        for (String line : changes.lines(bundle)) {
            String shown = Glyphs.line(line);
            hunk.append(shown.startsWith("~") ? "!" + shown.substring(1) : shown)
                    .append('\n');
        }
        return hunk.toString();
    }

    private static String cut(String text) {
        return Markdown.literal(Wording.cut(text, LONGEST_WORD));
    }

    /** A code span that the text cannot end. */
    private static String code(String text) {
        String shown = Glyphs.line(Wording.cut(text, LONGEST_WORD));
        String ticks = "`";
        while (shown.contains(ticks)) {
            ticks += "`";
        }
        return ticks.length() == 1 ? ticks + shown + ticks : ticks + " " + shown + " " + ticks;
    }

    private static int bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
