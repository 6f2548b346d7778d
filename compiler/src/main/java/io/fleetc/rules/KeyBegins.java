package io.fleetc.rules;

import io.fleetc.layers.Layer;
import io.fleetc.value.ValuePath;
import java.util.List;
import java.util.Optional;

/**
 * A setting is there and the name under which it stands begins with a text.
 *
 * @param at the setting
 * @param prefix the text
 */
record KeyBegins(ValuePath at, String prefix) implements Condition {
    @Override
    public boolean holds(Subject subject) {
        List<Object> steps = subject.resolve(at).steps();
        return !steps.isEmpty()
                && String.valueOf(steps.get(steps.size() - 1)).startsWith(prefix)
                && subject.at(at) != null;
    }

    @Override
    public String demand(Subject subject) {
        return fact(subject) + " under a name that begins with " + Words.code(prefix);
    }

    @Override
    public String fact(Subject subject) {
        return Words.code(subject.resolve(at));
    }

    @Override
    public String lack(Subject subject) {
        return "no name that begins with " + Words.code(prefix) + " is set";
    }

    @Override
    public Optional<Place> place(Subject subject) {
        return subject.cluster().place(subject.resolve(at));
    }

    @Override
    public Action action(Subject subject, boolean wanted, Layer floor) {
        ValuePath path = subject.resolve(at);
        return wanted ? Action.byHand("set", demand(subject)) : Action.removing(subject.cluster(), path);
    }

    @Override
    public Optional<ValuePath> path(Subject subject) {
        return Optional.of(subject.resolve(at));
    }
}
