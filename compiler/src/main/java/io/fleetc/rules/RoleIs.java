package io.fleetc.rules;

import io.fleetc.layers.Layer;
import io.fleetc.value.ValuePath;
import java.util.Optional;

/**
 * The cluster is active, or passive.
 *
 * @param active whether it is to be active
 */
public record RoleIs(boolean active) implements Condition {
    static final ValuePath ROLE = ValuePath.of("role");

    @Override
    public boolean holds(Subject subject) {
        return subject.cluster().active() == active;
    }

    @Override
    public String demand(Subject subject) {
        return Words.code("role: " + word(active));
    }

    @Override
    public String fact(Subject subject) {
        return demand(subject);
    }

    @Override
    public String lack(Subject subject) {
        return Words.code(subject.cluster().name()) + " is " + word(!active);
    }

    @Override
    public Optional<Place> place(Subject subject) {
        return subject.cluster().place(ROLE);
    }

    @Override
    public Action action(Subject subject, boolean wanted, Layer floor) {
        ClusterFacts cluster = subject.cluster();
        String role = word(wanted == active);
        return new Action(
                "set",
                Words.code("role: " + role) + " on " + Words.code(cluster.name()),
                Rewrite.set(cluster, ROLE, role, cluster.own()).stream().toList());
    }

    private static String word(boolean active) {
        return active ? "active" : "passive";
    }
}
