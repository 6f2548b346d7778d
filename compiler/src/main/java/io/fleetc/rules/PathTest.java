package io.fleetc.rules;

import io.fleetc.layers.Layer;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.Optional;

/**
 * The value at a path passes a test. Where nothing is set, it does not.
 *
 * @param at the path
 * @param test the test
 */
record PathTest(ValuePath at, ValueTest test) implements Condition {
    @Override
    public boolean holds(Subject subject) {
        Value value = subject.at(at);
        return value != null && test.accepts(value);
    }

    @Override
    public String demand(Subject subject) {
        String path = subject.resolve(at).toString();
        return test.only().map(only -> Words.code(path + ": " + only)).orElse(Words.code(path) + " " + test.inWords());
    }

    @Override
    public String fact(Subject subject) {
        ValuePath path = subject.resolve(at);
        Value value = subject.at(at);
        return value != null && Words.scalar(value) ? Words.code(path + ": " + Words.literal(value)) : Words.code(path);
    }

    @Override
    public String lack(Subject subject) {
        Value value = subject.at(at);
        String path = Words.code(subject.resolve(at));
        return value == null ? path + " is not set" : path + " is " + Words.code(Words.literal(value));
    }

    @Override
    public Optional<Place> place(Subject subject) {
        return subject.cluster().place(subject.resolve(at));
    }

    @Override
    public Action action(Subject subject, boolean wanted, Layer floor) {
        ValuePath path = subject.resolve(at);
        Optional<String> to = wanted ? test.only() : test.opposite();
        return to.map(value -> new Action(
                        "set",
                        Words.code(path) + " to " + Words.code(value),
                        Rewrite.set(subject.cluster(), path, value, floor).stream()
                                .toList()))
                .orElseGet(() -> wanted
                        ? Action.byHand("set", Words.code(path) + " to " + test.goal())
                        : Action.byHand("change", Words.code(path)));
    }

    @Override
    public Optional<ValuePath> path(Subject subject) {
        return Optional.of(subject.resolve(at));
    }
}
