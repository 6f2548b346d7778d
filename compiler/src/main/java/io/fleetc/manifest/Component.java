package io.fleetc.manifest;

import io.fleetc.value.Value;
import java.util.Comparator;
import java.util.List;

/**
 * Objects that belong together and are written into one file.
 *
 * @param name the file name without its ending; it begins with two digits, so that the order of names is the order in
 *     which the objects must be applied
 * @param objects complete Kubernetes objects, in the order in which they must be applied
 */
public record Component(String name, List<Value.Mapping> objects) {
    /**
     * By name, which is the order in which they must be applied. Written out, since what {@code Comparator.comparing} makes
     * is serializable: no archive of classes holds it, and each costs a cold start some milliseconds.
     */
    public static final Comparator<Component> BY_NAME = (left, right) -> left.name.compareTo(right.name);

    public Component {
        objects = List.copyOf(objects);
    }
}
