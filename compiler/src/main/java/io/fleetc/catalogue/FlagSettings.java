package io.fleetc.catalogue;

import io.fleetc.source.Span;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The flags of one cluster: every flag that its platform version knows, and no other.
 *
 * @param states the state of each flag by its name
 */
public record FlagSettings(SortedMap<String, State> states) {
    public FlagSettings {
        states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
    }

    /** Whether the platform version knows the flag. */
    public boolean knows(String flag) {
        return states.containsKey(flag);
    }

    /** Whether the flag is on; a flag that the version does not know is off. */
    public boolean on(String flag) {
        State state = states.get(flag);
        return state != null && state.on();
    }

    /** The same with some flags off. */
    public FlagSettings off(Set<String> flags) {
        SortedMap<String, State> changed = new TreeMap<>(states);
        changed.replaceAll((name, state) ->
                flags.contains(name) ? new State(name, false, state.explicit(), state.span(), state.layer()) : state);
        return new FlagSettings(changed);
    }

    /** The same with a flag the other way. */
    public FlagSettings turned(String flag) {
        SortedMap<String, State> changed = new TreeMap<>(states);
        changed.computeIfPresent(
                flag, (name, state) -> new State(name, !state.on(), state.explicit(), state.span(), state.layer()));
        return new FlagSettings(changed);
    }

    /** Whether the fleet says so itself, rather than the shipped default. */
    public boolean explicit(String flag) {
        State state = states.get(flag);
        return state != null && state.explicit();
    }

    /**
     * The state of a flag on one cluster.
     *
     * @param name the flag
     * @param on whether it is on
     * @param explicit whether a layer of the fleet sets it, rather than the shipped default
     * @param span where it is set; for a default, where the catalogue says so
     * @param layer the name of the layer that sets it
     */
    public record State(String name, boolean on, boolean explicit, Span span, String layer) {}
}
