package io.fleetc.manifest;

import io.fleetc.value.Value;
import java.util.List;

/**
 * Objects that belong together and are written into one file.
 *
 * @param name the file name without its ending; it begins with two digits, so that the order of names is the order in
 *     which the objects must be applied
 * @param objects complete Kubernetes objects, in the order in which they must be applied
 */
public record Component(String name, List<Value.Mapping> objects) {
    public Component {
        objects = List.copyOf(objects);
    }
}
