package io.fleetc.transition;

import java.util.List;

/**
 * What came of planning.
 */
public sealed interface Plan {

    /**
     * The fewest steps; none when there is nothing to change.
     *
     * @param waves the steps
     * @param searched whether the bounded search found them, because the problem is outside the fragment
     */
    record Found(List<Wave> waves, boolean searched) implements Plan {
        public Found {
            waves = List.copyOf(waves);
        }
    }

    /**
     * There is no way, and why.
     *
     * @param blocking the shortest circle of things that wait for each other; empty when it is not a circle
     * @param breaches what forbids the target itself or the only step
     */
    record Impossible(List<Because> blocking, List<Breach> breaches) implements Plan {
        public Impossible {
            blocking = List.copyOf(blocking);
            breaches = List.copyOf(breaches);
        }
    }

    /**
     * None was found within the limit of the search.
     *
     * @param blocking what kept the layering from finding one
     * @param limit how many states were looked at
     */
    record NotFound(List<Because> blocking, int limit) implements Plan {
        public NotFound {
            blocking = List.copyOf(blocking);
        }
    }

    /**
     * It was not looked for, because too much would have to be tried.
     *
     * @param blocking what kept the layering from finding one
     * @param choices how many changes and proofs hang together
     * @param most how many may
     */
    record TooLarge(List<Because> blocking, int choices, int most) implements Plan {
        public TooLarge {
            blocking = List.copyOf(blocking);
        }
    }
}
