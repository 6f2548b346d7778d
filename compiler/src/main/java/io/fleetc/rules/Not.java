package io.fleetc.rules;

import io.fleetc.layers.Layer;
import io.fleetc.value.ValuePath;
import java.util.Optional;

/**
 * The part does not hold.
 *
 * @param part the part
 */
public record Not(Condition part) implements Condition {
    @Override
    public boolean holds(Subject subject) {
        return !part.holds(subject);
    }

    @Override
    public String demand(Subject subject) {
        return "no " + part.fact(subject);
    }

    @Override
    public String fact(Subject subject) {
        return "no " + part.demand(subject);
    }

    @Override
    public String lack(Subject subject) {
        return "there is " + part.fact(subject);
    }

    @Override
    public Optional<Place> place(Subject subject) {
        return part.place(subject);
    }

    @Override
    public Action action(Subject subject, boolean wanted, Layer floor) {
        return part.action(subject, !wanted, floor);
    }

    @Override
    public Optional<ValuePath> path(Subject subject) {
        return part.path(subject);
    }
}
