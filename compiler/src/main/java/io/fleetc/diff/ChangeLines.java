package io.fleetc.diff;

import io.fleetc.value.KeyOrder;
import io.fleetc.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens to things as lines of a diff: the first character says whether something goes ({@code -}), comes ({@code
 * +}) or becomes another ({@code ~}).
 */
public final class ChangeLines {
    private static final int MOST_NAMES = 4;

    private final int longestValue;
    private final boolean whole;

    /**
     * A form of lines.
     *
     * @param longestValue how many characters of a value are shown
     * @param whole whether what comes or goes is shown in full
     */
    ChangeLines(int longestValue, boolean whole) {
        this.longestValue = longestValue;
        this.whole = whole;
    }

    /** What differs, in lines; no value is longer than {@code longestValue} characters. */
    public static List<String> of(Change change, int longestValue) {
        List<String> lines = new ArrayList<>();
        new ChangeLines(longestValue, false).add(change, lines);
        return lines;
    }

    /** What a bundle is about: {@code Secret data-plane (iomete-system, team-a)}. */
    String title(Bundle bundle) {
        return bundle.change().action().sign() + " "
                + Wording.things(bundle.things(), whole ? Integer.MAX_VALUE - 1 : MOST_NAMES);
    }

    /** What happens to each thing of a bundle; nothing for what comes or goes, unless it is shown in full. */
    List<String> lines(Bundle bundle) {
        ThingChange change = bundle.change();
        List<String> lines = new ArrayList<>();
        if (change.action() == ThingChange.Action.RENEWED) {
            lines.add("~ runs again under a new name");
        }
        change.changes().forEach(one -> add(one, lines));
        if (!change.follows().isEmpty()) {
            lines.add("~ reads anew: " + String.join(", ", change.follows()));
        }
        if (change.like() != null) {
            lines.add(change.action().sign() + " the same as in " + change.like());
        }
        if (whole && change.content() != null) {
            String sign = change.action().sign() + " ";
            YamlWriter.write(change.content(), KeyOrder.KUBERNETES).lines().forEach(line -> lines.add(sign + line));
        }
        return lines;
    }

    private void add(Change change, List<String> lines) {
        String path = change.path().toString();
        String name = path.isEmpty() ? "" : path + ": ";
        if (change instanceof Change.Field field) {
            if (field.before() == null && field.after() != null) {
                lines.add("+ " + name + shown(Wording.value(field.after())));
            } else if (field.after() == null && field.before() != null) {
                lines.add("- " + name + shown(Wording.value(field.before())));
            } else if (field.before() != null && field.after() != null) {
                lines.add("~ " + name + shown(Wording.value(field.before())) + " → "
                        + shown(Wording.value(field.after())));
            }
        } else if (change instanceof Change.Lines text) {
            lines.add("~ " + path + ":");
            text.lines().forEach(line -> lines.add(shown(line)));
        } else if (change instanceof Change.Order order) {
            lines.add("~ " + name + "order " + shown(String.join(", ", order.before())) + " → "
                    + shown(String.join(", ", order.after())));
        }
    }

    private String shown(String value) {
        return Wording.cut(value, longestValue);
    }
}
