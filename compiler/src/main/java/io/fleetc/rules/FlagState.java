package io.fleetc.rules;

import io.fleetc.catalogue.FlagSettings;
import io.fleetc.layers.Layer;
import io.fleetc.value.ValuePath;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A flag is on, or off. A flag that the cluster's release does not know is off.
 *
 * @param flag its name
 * @param on whether it is to be on
 */
public record FlagState(String flag, boolean on) implements Condition {
    private static final String FLAGS = "flags";

    // Written out, since what a record is given is put together when it is first called, which every cold start pays
    // for.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FlagState that && on == that.on && flag.equals(that.flag);
    }

    @Override
    public int hashCode() {
        return on ? flag.hashCode() : ~flag.hashCode();
    }

    /** Where a fleet writes a flag. */
    public static ValuePath pathOf(String flag) {
        return ValuePath.of(FLAGS, flag);
    }

    /** Whether a path is that of a flag. */
    public static boolean isFlag(ValuePath path) {
        return path.steps().size() == 2 && path.steps().get(0).equals(FLAGS);
    }

    @Override
    public boolean holds(Subject subject) {
        return subject.cluster().flags().on(flag) == on;
    }

    @Override
    public String demand(Subject subject) {
        return on ? Words.code(flag) : Words.code(flag) + " off";
    }

    @Override
    public String fact(Subject subject) {
        return on ? Words.code(flag) : Words.code(flag + ": false");
    }

    @Override
    public String lack(Subject subject) {
        return Words.code(flag) + (on ? " is off" : " is on");
    }

    @Override
    public Optional<Place> place(Subject subject) {
        return subject.cluster().flagPlace(flag);
    }

    @Override
    public Action action(Subject subject, boolean wanted, Layer floor) {
        boolean to = wanted == on;
        String verb = to ? "switch on" : "switch off";
        FlagSettings flags = subject.cluster().flags();
        if (!flags.knows(flag)) {
            return Action.byHand(verb, Words.code(flag) + ", which this release does not know");
        }
        return new Action(
                verb,
                Words.code(flag),
                Rewrite.set(subject.cluster(), pathOf(flag), Boolean.toString(to), floor).stream()
                        .toList());
    }

    @Override
    public Optional<ValuePath> path(Subject subject) {
        return Optional.of(pathOf(flag));
    }
}
