package io.fleetc.transition;

import java.util.Collection;

/**
 * Every state that may be running: a cluster may lag behind, skip a revision, and roll its services one by one, so that
 * each fact may have, independently of the others, any value that it has in one of the revisions.
 *
 * @param may what is so in some of them
 * @param sure what is so in all of them
 * @param last the newest of them, from which the next change departs
 */
public record Window(State may, State sure, State last) {
    /** One state, and everybody is known to be in it. */
    public static Window of(State only) {
        return new Window(only, only, only);
    }

    /** Some states, the last of which is the newest; there is at least one. */
    public static Window of(Collection<State> states) {
        Window window = null;
        for (State state : states) {
            window = window == null ? of(state) : window.and(state);
        }
        if (window == null) {
            throw new IllegalArgumentException("a window without a state");
        }
        return window;
    }

    /** The window once a further revision may run too. */
    public Window and(State next) {
        return new Window(may.or(next), sure.and(next), next);
    }

    /** Whether a fact is as the literal says in every state. */
    public boolean surely(Literal literal) {
        return literal.so() ? sure.is(literal.fact()) : !may.is(literal.fact());
    }

    /** Whether a fact is as the literal says in some state. */
    public boolean mayBe(Literal literal) {
        return !surely(literal.not());
    }

    /** Whether a fact is the same in all states. */
    public boolean settled(int fact) {
        return may.is(fact) == sure.is(fact);
    }
}
