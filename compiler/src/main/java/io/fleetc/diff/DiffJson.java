package io.fleetc.diff;

import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * A comparison for programs, in the form that {@code schemas/diff.schema.json} describes: everything, nothing cut. A
 * member that is not there says that there is no such value; null is a value.
 */
public final class DiffJson {
    /** The form's version. */
    private static final String API_VERSION = "fleetc.io/diff/v1alpha1";

    private DiffJson() {}

    /** The whole comparison as one JSON document. */
    public static String render(FleetDiff diff) {
        return JsonWriter.pretty(tree(diff));
    }

    /** The whole comparison as a value. */
    public static Value.Mapping tree(FleetDiff diff) {
        return Values.map()
                .put("apiVersion", API_VERSION)
                .put("base", diff.base())
                .put("risk", diff.isEmpty() ? null : diff.groups().get(0).risk().word())
                .put(
                        "clusters",
                        Values.map()
                                .put("changed", diff.clusters(Group.Kind.CHANGED))
                                .put("added", diff.clusters(Group.Kind.ADDED))
                                .put("removed", diff.clusters(Group.Kind.REMOVED))
                                .put("unchanged", diff.unchanged())
                                .put("notCompared", Values.texts(diff.unknown()))
                                .build())
                .put("objects", objects(diff))
                .put(
                        "groups",
                        Values.list(diff.groups().stream().map(DiffJson::group).toList()))
                .build();
    }

    private static Value.Mapping objects(FleetDiff diff) {
        Values.Builder counts = Values.map();
        for (ThingChange.Action action : ThingChange.Action.values()) {
            counts.put(action.word(), diff.count(action));
        }
        return counts.put("restarts", diff.restarts()).build();
    }

    private static Value.Mapping group(Group group) {
        List<Value> findings = new ArrayList<>();
        for (Finding finding : group.findings()) {
            findings.add(Values.map()
                    .put("risk", finding.risk().word())
                    .put("reason", finding.reason())
                    .put("subject", finding.subject())
                    .build());
        }
        return Values.map()
                .put("risk", group.risk().word())
                .put("kind", group.kind().word())
                .put("clusters", Values.texts(group.clusters()))
                .put("placeholder", group.named() ? Group.PLACEHOLDER : null)
                .put(
                        "headlines",
                        Values.texts(group.change().headlines().stream()
                                .map(Headline::sentence)
                                .toList()))
                .put("findings", Values.list(findings))
                .put(
                        "objects",
                        Values.list(Bundle.of(group.change().things()).stream()
                                .map(DiffJson::bundle)
                                .toList()))
                .build();
    }

    private static Value.Mapping bundle(Bundle bundle) {
        ThingChange change = bundle.change();
        return Values.map()
                .put("action", change.action().word())
                .put("group", change.thing().group())
                .put("kind", change.thing().kind())
                .put(
                        "names",
                        Values.texts(
                                bundle.things().stream().map(Thing::fullName).toList()))
                .put(
                        "changes",
                        Values.list(
                                change.changes().stream().map(DiffJson::change).toList()))
                .put("readsAnew", Values.texts(change.follows()))
                .put("likeIn", change.like())
                .put("content", change.content())
                .build();
    }

    private static Value.Mapping change(Change change) {
        Values.Builder written = Values.map().put("path", change.path().toString());
        if (change instanceof Change.Field field) {
            written.put("before", field.before()).put("after", field.after());
        } else if (change instanceof Change.Lines text) {
            written.put("lines", Values.texts(text.lines()));
        } else if (change instanceof Change.Order order) {
            written.put("before", Values.texts(order.before())).put("after", Values.texts(order.after()));
            written.put("order", true);
        }
        return written.build();
    }
}
