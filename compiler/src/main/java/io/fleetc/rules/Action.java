package io.fleetc.rules;

import io.fleetc.diagnostic.Edit;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;

/**
 * A step that puts something right.
 *
 * @param verb what to do, such as {@code switch on}
 * @param object to what, such as a flag between backticks
 * @param edits the edits that do it; empty when only a person can
 */
public record Action(String verb, String object, List<Edit> edits) {
    public Action {
        edits = List.copyOf(edits);
    }

    static Action byHand(String verb, String object) {
        return new Action(verb, object, List.of());
    }

    /** To take a setting out, which only a person can do where several layers make it. */
    static Action removing(ClusterFacts cluster, ValuePath path) {
        return new Action(
                "remove",
                Words.code(path),
                Rewrite.remove(cluster, path).stream().toList());
    }

    /** Steps as one sentence; objects of the same verb are listed behind it. */
    static String inWords(List<Action> actions) {
        List<String> parts = new ArrayList<>();
        List<String> objects = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            if (!objects.contains(action.object())) {
                objects.add(action.object());
            }
            boolean last = i + 1 == actions.size() || !actions.get(i + 1).verb().equals(action.verb());
            if (last) {
                parts.add((action.verb() + " " + Words.and(objects)).trim());
                objects = new ArrayList<>();
            }
        }
        return String.join(", and ", parts);
    }
}
