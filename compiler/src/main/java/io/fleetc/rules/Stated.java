package io.fleetc.rules;

import io.fleetc.layers.Layer;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.Optional;

/**
 * The fleet itself sets something at a path; a shipped default does not count.
 *
 * @param at the path
 */
record Stated(ValuePath at) implements Condition {
    @Override
    public boolean holds(Subject subject) {
        Value value = subject.resolve(at).in(subject.cluster().resolved().set());
        return value != null && !(value instanceof Value.Null);
    }

    @Override
    public String demand(Subject subject) {
        return Words.code(subject.resolve(at));
    }

    @Override
    public String fact(Subject subject) {
        return demand(subject);
    }

    @Override
    public String lack(Subject subject) {
        return demand(subject) + " is not set";
    }

    @Override
    public Optional<Place> place(Subject subject) {
        return subject.cluster().place(subject.resolve(at));
    }

    @Override
    public Action action(Subject subject, boolean wanted, Layer floor) {
        return new Presence(at, true).action(subject, wanted, floor);
    }

    @Override
    public Optional<ValuePath> path(Subject subject) {
        return Optional.of(subject.resolve(at));
    }
}
