package io.fleetc.rules;

import io.fleetc.layers.Layer;
import io.fleetc.value.ValuePath;
import java.util.Optional;

/**
 * Something is set at a path, or nothing is.
 *
 * @param at the path
 * @param set whether something is to be set
 */
record Presence(ValuePath at, boolean set) implements Condition {
    @Override
    public boolean holds(Subject subject) {
        return (subject.at(at) != null) == set;
    }

    @Override
    public String demand(Subject subject) {
        return (set ? "" : "no ") + Words.code(subject.resolve(at));
    }

    @Override
    public String fact(Subject subject) {
        return demand(subject);
    }

    @Override
    public String lack(Subject subject) {
        return Words.code(subject.resolve(at)) + (set ? " is not set" : " is set");
    }

    @Override
    public Optional<Place> place(Subject subject) {
        return subject.cluster().place(subject.resolve(at));
    }

    @Override
    public Action action(Subject subject, boolean wanted, Layer floor) {
        ValuePath path = subject.resolve(at);
        return wanted == set ? Action.byHand("set", Words.code(path)) : Action.removing(subject.cluster(), path);
    }

    @Override
    public Optional<ValuePath> path(Subject subject) {
        return Optional.of(subject.resolve(at));
    }
}
