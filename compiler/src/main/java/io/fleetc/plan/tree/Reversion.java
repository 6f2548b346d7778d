package io.fleetc.plan.tree;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.Optional;

/**
 * Something of the change that a step does not do yet: until then a setting has another value than the change gives it.
 *
 * @param subject what the setting is of
 * @param name which one of these; empty for the fleet
 * @param path the setting. The root is the whole: without a value it is not there yet, with a value it is there still
 * @param value what holds at this step; empty when nothing is said
 */
public record Reversion(Subject subject, String name, ValuePath path, Optional<Value> value) {
    /** What a setting is of. */
    public enum Subject {
        /** A cluster with its layers merged: the path is one of its settings. */
        CLUSTER,
        /** A global database as the fleet describes it. */
        GLOBAL_DATABASE,
        /** What the fleet says beside clusters, groups, defaults and databases, such as {@code retired}. */
        FLEET
    }

    /** A setting of a cluster. */
    public static Reversion ofCluster(String name, ValuePath path, Optional<Value> value) {
        return new Reversion(Subject.CLUSTER, name, path, value);
    }

    /** A setting of a global database. */
    public static Reversion ofGlobalDatabase(String name, ValuePath path, Optional<Value> value) {
        return new Reversion(Subject.GLOBAL_DATABASE, name, path, value);
    }

    /** A setting below {@code spec} of the fleet. */
    public static Reversion ofFleet(ValuePath path, Optional<Value> value) {
        return new Reversion(Subject.FLEET, "", path, value);
    }
}
