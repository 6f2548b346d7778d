package io.fleetc.diff;

import io.fleetc.report.Glyphs;
import io.fleetc.report.Ink;
import java.util.List;

/**
 * A comparison for people: group by group, the gravest first; what they think in on top, then the risks, then object by
 * object. It fits a screen for usual changes; what is left out for that is said, and how to see it.
 */
public final class DiffText {
    private static final int MOST_GROUPS = 8;
    private static final int MOST_LINES = 24;
    private static final int MOST_CLUSTERS = 8;
    private static final int LONGEST_VALUE = 96;
    private static final String INDENT = "  ";

    private final FleetDiff diff;
    private final boolean full;
    private final Ink ink;
    private final ChangeLines changes;
    private final StringBuilder out = new StringBuilder();
    private boolean leftOut;

    private DiffText(FleetDiff diff, boolean full, Ink ink) {
        this.diff = diff;
        this.full = full;
        this.ink = ink;
        this.changes = new ChangeLines(full ? Integer.MAX_VALUE : LONGEST_VALUE, full);
    }

    /**
     * The whole text with a line end.
     *
     * @param full whether nothing is left out
     * @param color whether to use colour
     */
    public static String render(FleetDiff diff, boolean full, boolean color) {
        return new DiffText(diff, full, color ? Ink.ANSI : Ink.PLAIN).render();
    }

    private String render() {
        line("", Ink.Role.MESSAGE, Totals.headline(diff));
        if (diff.isEmpty()) {
            return out.toString();
        }
        for (int i = 0; i < diff.groups().size(); i++) {
            out.append('\n');
            group(diff.groups().get(i), full || i < MOST_GROUPS);
        }
        out.append('\n');
        plain("", Totals.objects(diff));
        if (leftOut) {
            plain("", "`--full` shows what is left out here");
        }
        return out.toString();
    }

    private void group(Group group, boolean detailed) {
        out.append(ink.paint(role(group.risk()), group.risk().words())).append(": ");
        out.append(ink.paint(
                Ink.Role.MESSAGE, Glyphs.line(Totals.clusters(group, full ? Integer.MAX_VALUE - 1 : MOST_CLUSTERS))));
        out.append('\n');
        if (group.named()) {
            plain(INDENT, Group.PLACEHOLDER + " stands for the name of each cluster");
        }
        List<Headline> headlines = group.change().headlines();
        int shown = full ? headlines.size() : Math.min(headlines.size(), MOST_LINES);
        headlines.subList(0, shown).forEach(headline -> plain(INDENT, headline.sentence()));
        more(headlines.size() - shown, "line");
        if (group.kind() == Group.Kind.ADDED || group.kind() == Group.Kind.REMOVED) {
            return;
        }
        risks(group);
        if (detailed) {
            details(group);
        } else {
            more(group.change().things().size(), "object");
        }
    }

    private void risks(Group group) {
        List<RiskLines.Line> lines = RiskLines.of(group, full);
        int width = lines.stream()
                .mapToInt(line -> line.risk().words().length())
                .max()
                .orElse(0);
        for (RiskLines.Line line : lines) {
            String words = line.risk().words();
            out.append(INDENT).append(ink.paint(role(line.risk()), words));
            out.append(" ".repeat(width - words.length() + 2))
                    .append(Glyphs.line(line.text()))
                    .append('\n');
        }
    }

    private void details(Group group) {
        int lines = 0;
        int objects = 0;
        for (Bundle bundle : Bundle.of(group.change().things())) {
            List<String> below = changes.lines(bundle);
            boolean told = below.isEmpty() || onlyReadsAnew(bundle.change());
            if (told && !full) {
                continue;
            }
            if (!full && lines > 0 && lines + below.size() > MOST_LINES) {
                objects += bundle.things().size();
                continue;
            }
            int shown = full ? below.size() : Math.min(below.size(), MOST_LINES);
            line(INDENT, Ink.Role.MESSAGE, changes.title(bundle));
            below.subList(0, shown).forEach(this::changed);
            more(below.size() - shown, "line");
            lines += shown + 1;
        }
        more(objects, "object");
    }

    /** Pods that are replaced, or Jobs that run again, for what they read alone: the risks name them. */
    private static boolean onlyReadsAnew(ThingChange change) {
        return change.changes().isEmpty() && !change.follows().isEmpty();
    }

    private void changed(String line) {
        String shown = Glyphs.line(line);
        Ink.Role role = line.startsWith("+") ? Ink.Role.ADDED : line.startsWith("-") ? Ink.Role.REMOVED : null;
        out.append(INDENT).append(INDENT).append(INDENT);
        out.append(role == null ? shown : ink.paint(role, shown)).append('\n');
    }

    private void more(int count, String what) {
        if (count > 0) {
            leftOut = true;
            plain(INDENT, "… " + Wording.count(count, "more " + what));
        }
    }

    private void plain(String indent, String text) {
        out.append(indent).append(Glyphs.line(text)).append('\n');
    }

    private void line(String indent, Ink.Role role, String text) {
        out.append(indent).append(ink.paint(role, Glyphs.line(text))).append('\n');
    }

    private static Ink.Role role(Risk risk) {
        return switch (risk) {
            case DATA_LOSS, IMMUTABLE, ACCESS, REMOVED -> Ink.Role.ERROR;
            case NETWORK, RESTART, SCALING -> Ink.Role.WARNING;
            case ADDED -> Ink.Role.NOTE;
            case SETTINGS, HARMLESS -> Ink.Role.MESSAGE;
        };
    }
}
