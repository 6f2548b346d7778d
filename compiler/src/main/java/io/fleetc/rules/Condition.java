package io.fleetc.rules;

import io.fleetc.layers.Layer;
import io.fleetc.value.ValuePath;
import java.util.List;
import java.util.Optional;

/**
 * Something that is or is not so of a cluster. The set is closed, and there is no language to compute in: what cannot be
 * taken apart cannot be explained.
 */
public sealed interface Condition
        permits Above,
                AllOf,
                AnyOf,
                DeploymentIs,
                Duty,
                EqualPaths,
                FlagState,
                KeyBegins,
                KeyNamed,
                Manual,
                Not,
                PathTest,
                Presence,
                ReleaseIn,
                RoleIs,
                Stated {

    /** Whether it is so. */
    boolean holds(Subject subject);

    /** What it demands, as it stands behind "needs": {@code `logging.source` other than `kubernetes`}. */
    String demand(Subject subject);

    /** What is so when it holds, as it stands before "needs": {@code `logging.hotStorage.enabled: true`}. */
    String fact(Subject subject);

    /** What is so when it does not hold, as a sentence: {@code `logging.source` is `kubernetes`}. */
    String lack(Subject subject);

    /** Where the fleet says what it reads; empty when the fleet says nothing about it. */
    Optional<Place> place(Subject subject);

    /**
     * How to make it so, or with {@code wanted} false how to end it.
     *
     * @param floor the lowest layer that may be changed for it: a change further down would not be seen, or would reach
     *     clusters that have nothing to do with it
     */
    Action action(Subject subject, boolean wanted, Layer floor);

    /** The path in the cluster that it reads; empty when it reads none or several. */
    default Optional<ValuePath> path(Subject subject) {
        return Optional.empty();
    }

    /** The parts that do not hold and of which each one must. */
    default List<Condition> failing(Subject subject) {
        return holds(subject) ? List.of() : List.of(this);
    }

    /** The settings to look at when it does not hold. */
    default List<Condition> atoms(Subject subject) {
        return List.of(this);
    }

    /** The part that is to blame when it holds though it should not: the first that the fleet itself brought about. */
    default Condition cause(Subject subject) {
        return this;
    }
}
