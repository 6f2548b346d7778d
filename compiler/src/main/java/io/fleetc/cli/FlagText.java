package io.fleetc.cli;

import io.fleetc.catalogue.Flag;
import io.fleetc.model.SemanticVersion;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The long text of a flag, from what the catalogue knows of it. */
final class FlagText {
    private final List<String> lines = new ArrayList<>();

    private FlagText() {}

    static String of(Flag flag) {
        FlagText text = new FlagText();
        text.lines.add("# " + flag.name());
        text.lines.add("");
        text.lines.add(flag.effect());
        text.lines.add("");
        text.facts(flag);
        text.list("Notes", flag.notes());
        text.list("Where the documents disagree", flag.conflicts());
        text.list("Sources", flag.sources().stream().map(Object::toString).toList());
        return String.join("\n", text.lines);
    }

    private void facts(Flag flag) {
        lines.add("- in a fleet: `flags." + flag.name() + "`");
        if (flag.valuesPath() != null) {
            lines.add("- in the chart's values: `" + flag.valuesPath() + "`");
        }
        lines.add("- status: " + words(flag.status()));
        lines.add("- releases: " + life(flag.life()));
        if (flag.successor() != null) {
            lines.add("- later called: `" + flag.successor() + "`");
        }
        lines.add("- default: " + defaults(flag.defaults()));
        lines.add("- clusters on one global database must agree: "
                + (flag.consistency().global() ? "yes" : "no") + " ("
                + flag.consistency().assurance().word() + ")");
        if (!flag.services().isEmpty()) {
            lines.add("- adds: " + String.join(", ", flag.services()));
        }
        lines.add("- assurance: " + flag.assurance().word());
    }

    private void list(String title, List<String> items) {
        if (!items.isEmpty()) {
            lines.add("");
            lines.add(title + ":");
            items.forEach(item -> lines.add("- " + item));
        }
    }

    private static String words(Flag.Status status) {
        return switch (status) {
            case RELEASED -> "released";
            case DRAFT -> "a draft: it may change or go away";
            case RUNTIME_ONLY -> "set in the running platform, never by a fleet";
        };
    }

    private static String life(Flag.Life life) {
        String since = life.since() == null ? "every supported one" : "from " + life.since();
        String until = life.until() == null ? "" : ", gone in " + life.until();
        return since + noted(life.sinceNote()) + until + noted(life.untilNote());
    }

    private static String noted(String note) {
        return note.isEmpty() ? "" : " (" + note + ")";
    }

    private static String defaults(Map<SemanticVersion, Value.Bool> defaults) {
        List<String> parts = new ArrayList<>();
        defaults.forEach((release, value) -> {
            String state = value.on() ? "on" : "off";
            parts.add(parts.isEmpty() ? state : state + " from " + release);
        });
        return String.join(", ", parts);
    }
}
