package io.fleetc.conform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What counts as the same in two objects, for people: reason by reason. */
public final class EqualText {
    private EqualText() {}

    /** The whole text with a line end. */
    public static String render() {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (EqualTable.Row row : EqualTable.shipped().rows()) {
            reasons.computeIfAbsent(row.rule().why(), why -> new ArrayList<>()).add(line(row));
        }
        StringBuilder text = new StringBuilder();
        reasons.forEach((why, lines) -> {
            text.append(text.length() == 0 ? "" : "\n").append(why).append('\n');
            lines.forEach(line -> text.append("  ").append(line).append('\n'));
        });
        return text.toString();
    }

    private static String line(EqualTable.Row row) {
        String field = row.path().isEmpty() ? row.where() : row.where() + " " + row.path();
        String argument = row.rule().argument();
        String written = argument.isEmpty() ? "\"\"" : argument;
        return switch (row.rule().what()) {
            case DEFAULT -> field + ": " + written + " where nothing stands";
            case SAME -> field + ": that of `" + argument + "` where nothing stands";
            case WITHIN -> field + ": each that of `" + argument + "` where nothing stands";
            case EMPTY -> field + ": empty is none";
            case QUANTITY, QUANTITIES -> field + ": 500m is 0.5";
            case NUMBER -> field + ": \"80\" is 80";
            case BY, SET, RULES -> field + ": in any order";
            case VARIABLES -> field + ": in any order unless one refers to another";
            case WITHOUT -> field + ": without " + argument.substring(0, argument.indexOf(','));
            case PORTS -> field + ": by name or by number";
            case VOLUMES -> field + ": under any name";
            case PULL_POLICY -> field + ": Always for `latest` or no tag, else IfNotPresent, where nothing stands";
        };
    }
}
