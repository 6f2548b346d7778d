package io.fleetc.rules;

import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Help;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One way to put a violation right.
 *
 * @param actions the steps, all of which it takes
 */
public record Remedy(List<Action> actions) {
    public Remedy {
        actions = List.copyOf(actions);
    }

    static Remedy of(Action... actions) {
        return new Remedy(List.of(actions));
    }

    /** This way and that of a violation on another cluster, as one. */
    Remedy and(Remedy other) {
        List<Action> all = new ArrayList<>(actions);
        other.actions.stream().filter(action -> !all.contains(action)).forEach(all::add);
        return new Remedy(all);
    }

    /** Whether a tool can do all of it. */
    boolean byTool() {
        return actions.stream().noneMatch(action -> action.edits().isEmpty()) && !edits().isEmpty();
    }

    /** As help: with edits only if they do all of it. */
    public Help help() {
        return new Help(Action.inWords(actions), byTool() ? edits() : List.of());
    }

    /** Insertions at the same place become one edit, so that their order is clear; empty when they do not fit together. */
    private List<Edit> edits() {
        Map<Span, String> texts = new LinkedHashMap<>();
        for (Edit edit : actions.stream()
                .flatMap(action -> action.edits().stream())
                .distinct()
                .toList()) {
            String before = texts.get(edit.span());
            boolean insertion = edit.span().start() == edit.span().end();
            if (before == null) {
                texts.put(edit.span(), edit.replacement());
            } else if (insertion && !nested(before) && !nested(edit.replacement())) {
                texts.put(edit.span(), before + edit.replacement());
            } else {
                return List.of();
            }
        }
        return texts.entrySet().stream()
                .map(entry -> new Edit(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Two insertions that each open the same map would open it twice. */
    private static boolean nested(String text) {
        return text.contains("{") || text.lines().anyMatch(line -> line.endsWith(":"));
    }
}
