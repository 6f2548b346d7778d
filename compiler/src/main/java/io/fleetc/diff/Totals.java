package io.fleetc.diff;

import java.util.ArrayList;
import java.util.List;

/** What a comparison comes to, in sentences. */
final class Totals {
    private static final int MOST_NAMES = 10;

    private Totals() {}

    /** One sentence: {@code 3 of 12 clusters change, 1 is new; against main}. */
    static String headline(FleetDiff diff) {
        if (diff.isEmpty()) {
            return "nothing differs from " + diff.base() + rest(diff);
        }
        int changed = diff.clusters(Group.Kind.CHANGED);
        int both = changed + diff.unchanged() + diff.unknown().size();
        List<String> parts = new ArrayList<>();
        if (changed > 0) {
            parts.add(changed + " of " + Wording.count(both, "cluster") + (changed == 1 ? " changes" : " change"));
        } else if (both > 0) {
            parts.add("no cluster changes");
        }
        int added = diff.clusters(Group.Kind.ADDED);
        int removed = diff.clusters(Group.Kind.REMOVED);
        if (added > 0) {
            parts.add(added + (added == 1 ? " is new" : " are new"));
        }
        if (removed > 0) {
            parts.add(removed + (removed == 1 ? " is gone" : " are gone"));
        }
        if (diff.groups().stream().anyMatch(group -> group.kind() == Group.Kind.FLEET)) {
            parts.add("objects of the fleet differ");
        }
        return "against " + diff.base() + ": " + String.join(", ", parts);
    }

    /** One sentence for the end. */
    static String objects(FleetDiff diff) {
        List<String> parts = new ArrayList<>();
        add(diff.count(ThingChange.Action.ADDED), "added", parts);
        add(diff.count(ThingChange.Action.REMOVED), "removed", parts);
        add(diff.count(ThingChange.Action.CHANGED), "changed", parts);
        add(diff.count(ThingChange.Action.RENEWED), "run again", parts);
        String objects = parts.isEmpty() ? "no objects differ" : "objects: " + String.join(", ", parts);
        int restarts = diff.restarts();
        String pods = restarts == 0
                ? ""
                : "; " + Wording.count(restarts, "workload") + " replace"
                        + (restarts == 1 ? "s its pods" : " their pods");
        return objects + pods + rest(diff);
    }

    private static String rest(FleetDiff diff) {
        return diff.unknown().isEmpty() ? "" : "; not compared: " + Wording.names(diff.unknown(), MOST_NAMES);
    }

    private static void add(int count, String what, List<String> parts) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }

    /** Who is in a group: {@code 2 clusters: dc-a, dc-b}. */
    static String clusters(Group group, int most) {
        if (group.kind() == Group.Kind.FLEET) {
            return "the fleet as a whole";
        }
        int count = group.clusters().size();
        String what = switch (group.kind()) {
            case ADDED -> "new cluster";
            case REMOVED -> "former cluster";
            default -> "cluster";
        };
        String names = Wording.names(group.clusters(), most);
        return count == 1 ? what + " " + names : Wording.count(count, what) + ": " + names;
    }
}
