package io.fleetc.rules;

import io.fleetc.layers.Layer;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One setting is larger than another one; quantities are compared by their number. Where one of them is not set, or is no
 * number, it is not.
 *
 * @param larger the one
 * @param smaller the other
 */
record Above(ValuePath larger, ValuePath smaller) implements Condition {
    /** Most settings are not there or the same, and every cluster is asked of many: numbers are made of the others alone. */
    @Override
    public boolean holds(Subject subject) {
        Value one = subject.at(larger);
        Value other = one == null ? null : subject.at(smaller);
        return one != null
                && other != null
                && !one.equals(other)
                && isAbove(one, other)
                && counts(subject, larger)
                && counts(subject, smaller);
    }

    private static boolean isAbove(Value one, Value other) {
        Optional<BigDecimal> number = Quantity.of(one);
        Optional<BigDecimal> measure = number.isEmpty() ? number : Quantity.of(other);
        return measure.isPresent() && number.get().compareTo(measure.get()) > 0;
    }

    /** What was written and taken out because it was wrong has been told already, and its default means nothing here. */
    private static boolean counts(Subject subject, ValuePath path) {
        return !subject.cluster().resolved().pruned(subject.resolve(path));
    }

    @Override
    public String demand(Subject subject) {
        return shown(subject, larger) + " above " + shown(subject, smaller);
    }

    @Override
    public String fact(Subject subject) {
        return demand(subject);
    }

    @Override
    public String lack(Subject subject) {
        return shown(subject, larger) + " is not above " + shown(subject, smaller);
    }

    private static String shown(Subject subject, ValuePath path) {
        Value value = subject.at(path);
        return Words.code(subject.resolve(path) + (value == null ? "" : ": " + Words.literal(value)));
    }

    /** Of two settings that do not fit, the one that the later layer brought in. */
    @Override
    public Optional<Place> place(Subject subject) {
        Optional<Place> one = subject.cluster().place(subject.resolve(larger));
        Optional<Place> other = subject.cluster().place(subject.resolve(smaller));
        boolean later = one.isPresent() && other.isPresent() && depth(subject, other.get()) > depth(subject, one.get());
        return one.isEmpty() || later ? other : one;
    }

    private static int depth(Subject subject, Place place) {
        return subject.cluster().resolved().layers().indexOf(place.layer());
    }

    /** Which of the two is wrong only a person knows. */
    @Override
    public Action action(Subject subject, boolean wanted, Layer floor) {
        List<String> paths = List.of(Words.code(subject.resolve(larger)), Words.code(subject.resolve(smaller)));
        return wanted
                ? Action.byHand("raise", paths.get(0) + ", or lower " + paths.get(1))
                : Action.byHand("lower", paths.get(0) + ", or raise " + paths.get(1));
    }
}
