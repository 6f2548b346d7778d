package io.fleetc.rules;

import io.fleetc.layers.Layer;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Two settings have the same value; quantities are compared by their number. Where neither is set, they are the same.
 *
 * @param left the one to change when they differ
 * @param right the one it is measured by
 */
record EqualPaths(ValuePath left, ValuePath right) implements Condition {
    @Override
    public boolean holds(Subject subject) {
        Value one = subject.at(left);
        Value other = subject.at(right);
        if (one == null || other == null) {
            return one == other;
        }
        Optional<BigDecimal> quantity = Quantity.of(one);
        return one.equals(other) || (quantity.isPresent() && quantity.equals(Quantity.of(other)));
    }

    @Override
    public String demand(Subject subject) {
        return Words.code(subject.resolve(left)) + " equal to " + Words.code(subject.resolve(right));
    }

    @Override
    public String fact(Subject subject) {
        return demand(subject);
    }

    @Override
    public String lack(Subject subject) {
        return Words.and(List.of(shown(subject, left), shown(subject, right)));
    }

    private static String shown(Subject subject, ValuePath path) {
        Value value = subject.at(path);
        String name = Words.code(subject.resolve(path));
        return name + (value == null ? " is not set" : " is " + Words.code(Words.literal(value)));
    }

    @Override
    public Optional<Place> place(Subject subject) {
        Optional<Place> place = subject.cluster().place(subject.resolve(left));
        return place.isPresent() ? place : subject.cluster().place(subject.resolve(right));
    }

    @Override
    public Action action(Subject subject, boolean wanted, Layer floor) {
        ValuePath path = subject.resolve(left);
        Value measure = subject.at(right);
        if (!wanted || measure == null || !Words.scalar(measure)) {
            return Action.byHand("set", Words.code(path) + " and " + Words.code(subject.resolve(right)));
        }
        String value = Words.literal(measure);
        return new Action(
                "set",
                Words.code(path) + " to " + Words.code(value),
                Rewrite.set(subject.cluster(), path, value, floor).stream().toList());
    }

    @Override
    public Optional<ValuePath> path(Subject subject) {
        return Optional.of(subject.resolve(left));
    }
}
