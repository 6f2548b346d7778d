package io.fleetc.conform;

import io.fleetc.diff.Change;
import io.fleetc.diff.FieldPath;
import io.fleetc.diff.Thing;
import io.fleetc.value.JsonWriter;
import java.util.List;

/**
 * Something in which objects of one kind differ in the same way: before is ours, after is theirs.
 *
 * @param number its number, from 1, in the order in which differences are shown
 * @param change where and how
 * @param things the objects, in order
 */
public record Difference(int number, Change change, List<Thing> things) {
    /** Stands for the name of a pod's container, where it has only one on both sides, or one of the object's own name. */
    public static final String THE_CONTAINER = "*";

    /** The path of the version of an object's kind. */
    static final FieldPath API_VERSION = path("apiVersion");

    public Difference {
        things = List.copyOf(things);
    }

    /** Whether it is the version of the kind, not the object, that differs. */
    public boolean isVersion() {
        return change.path().equals(API_VERSION);
    }

    /** Whether what they have is a secret, which is neither shown nor taken. */
    public boolean isSecret() {
        return kind().equals("Secret")
                || (change instanceof Change.Field field
                        && field.after() != null
                        && JsonWriter.compact(field.after()).contains(Secrets.HIDDEN.text()));
    }

    /** The kind of the objects. */
    public String kind() {
        return things.get(0).kind();
    }

    static FieldPath path(String... keys) {
        return new FieldPath(List.of(keys).stream()
                .map(key -> new FieldPath.Step(FieldPath.Kind.KEY, key))
                .toList());
    }
}
