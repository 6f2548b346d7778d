package io.fleetc.conform;

import io.fleetc.diff.Change;
import io.fleetc.diff.Thing;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * A comparison for programs, in the form that {@code schemas/conform.schema.json} describes: everything, nothing cut. A
 * member that is not there says that there is no such value; null is a value.
 */
public final class ConformJson {
    /** The form's version. */
    private static final String API_VERSION = "fleetc.io/conform/v1alpha1";

    private ConformJson() {}

    /** The whole comparison as one JSON document; {@code rendered} is what the rendered file is called. */
    public static String render(Conformance conformance, String rendered) {
        List<Value> differences = new ArrayList<>();
        conformance.differences().forEach(difference -> differences.add(difference(difference)));
        List<Value> theirs = new ArrayList<>();
        for (Conformance.Unmatched unmatched : conformance.onlyTheirs()) {
            theirs.add(thing(unmatched.thing())
                    .put("template", unmatched.template().isEmpty() ? null : unmatched.template())
                    .build());
        }
        List<Value> ours = new ArrayList<>();
        conformance.onlyOurs().forEach(thing -> ours.add(thing(thing).build()));
        Values.Builder left = Values.map();
        conformance.left().forEach((what, count) -> left.put(what, count));
        return JsonWriter.pretty(Values.map()
                .put("apiVersion", API_VERSION)
                .put("cluster", conformance.cluster())
                .put("rendered", rendered)
                .put("same", conformance.same())
                .put("differing", conformance.differing())
                .put("differences", Values.list(differences))
                .put("onlyTheirs", Values.list(theirs))
                .put("onlyOurs", Values.list(ours))
                .put("notCompared", left.build())
                .build());
    }

    private static Value.Mapping difference(Difference difference) {
        Change change = difference.change();
        Values.Builder written = Values.map()
                .put("number", difference.number())
                .put("group", difference.things().get(0).group())
                .put("kind", difference.kind())
                .put("path", change.path().toString());
        if (change instanceof Change.Field field) {
            written.put("ours", field.before()).put("theirs", field.after());
        } else if (change instanceof Change.Lines text) {
            written.put("lines", Values.texts(text.lines()));
        } else if (change instanceof Change.Order order) {
            written.put("order", true)
                    .put("ours", Values.texts(order.before()))
                    .put("theirs", Values.texts(order.after()));
        }
        return written.put(
                        "objects",
                        Values.texts(difference.things().stream()
                                .map(Thing::fullName)
                                .toList()))
                .build();
    }

    private static Values.Builder thing(Thing thing) {
        return Values.map()
                .put("group", thing.group())
                .put("kind", thing.kind())
                .put("namespace", thing.namespace().isEmpty() ? null : thing.namespace())
                .put("name", thing.name());
    }
}
