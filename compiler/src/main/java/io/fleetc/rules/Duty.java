package io.fleetc.rules;

import io.fleetc.layers.Layer;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.Optional;

/**
 * The cluster is the one to which its global database gives a duty.
 *
 * @param setting the setting of the global database that names the cluster
 */
public record Duty(String setting) implements Condition {
    private static final String DATABASE = "globalDatabase";

    @Override
    public boolean holds(Subject subject) {
        return subject.at(path()) instanceof Value.Text named
                && named.text().equals(subject.cluster().name());
    }

    @Override
    public String demand(Subject subject) {
        return "to be the " + Words.code(setting) + " of its global database";
    }

    @Override
    public String fact(Subject subject) {
        return "the duty " + Words.code(setting);
    }

    @Override
    public String lack(Subject subject) {
        Value named = subject.at(path());
        return Words.code(setting) + " of its global database "
                + (named == null ? "names nobody" : "is " + Words.code(Words.literal(named)));
    }

    @Override
    public Optional<Place> place(Subject subject) {
        return subject.cluster().place(path());
    }

    @Override
    public Action action(Subject subject, boolean wanted, Layer floor) {
        return wanted
                ? Action.byHand(
                        "name",
                        Words.code(subject.cluster().name()) + " as the " + Words.code(setting)
                                + " of its global database")
                : Action.byHand("name", "another cluster as the " + Words.code(setting) + " of the global database");
    }

    @Override
    public Optional<ValuePath> path(Subject subject) {
        return Optional.of(path());
    }

    private ValuePath path() {
        return ValuePath.of(DATABASE, setting);
    }
}
