package io.fleetc.transition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What holds between facts while they change.
 *
 * <p>The fragment in which {@link Planner} finds the fewest steps without a search: implications whose condition is a
 * fact that is so, and that form no cycle; at-most-one groups; serial groups; guards whose proofs need only what the
 * guarded state itself implies. The catalogue's linter keeps every enforced rule in it.
 */
public final class Model {
    private final List<Constraint> constraints;
    private final List<Proof> proofs;
    private final List<List<Integer>> together;
    private final Map<Literal, List<Guard>> guards = new LinkedHashMap<>();

    /**
     * A model.
     *
     * @param constraints what is demanded, in the order in which it is told
     * @param proofs what can be on record; a proof is known by its position
     * @param together facts that can only change in the same step
     */
    public Model(List<? extends Constraint> constraints, List<Proof> proofs, List<List<Integer>> together) {
        this.constraints = List.copyOf(constraints);
        this.proofs = List.copyOf(proofs);
        this.together = together.stream().map(List::copyOf).toList();
        for (Constraint constraint : this.constraints) {
            if (constraint instanceof Guard guard) {
                guards.computeIfAbsent(guard.edge(), edge -> new ArrayList<>()).add(guard);
            }
        }
    }

    /** What is demanded. */
    public List<Constraint> constraints() {
        return constraints;
    }

    /** What can be on record. */
    public List<Proof> proofs() {
        return proofs;
    }

    /** Facts that can only change in the same step. */
    public List<List<Integer>> together() {
        return together;
    }

    /** The guards of an edge. */
    List<Guard> guards(Literal edge) {
        return guards.getOrDefault(edge, List.of());
    }

    /** Whether a state contradicts what must hold at a moment. */
    boolean forbids(State state, Hold moment) {
        for (Constraint constraint : constraints) {
            if (constraint instanceof Implication implication
                    && implication.hold().compareTo(moment) <= 0
                    && implication.isViolatedBy(state)) {
                return true;
            }
            if (constraint instanceof AtMostOne one && one.hold().compareTo(moment) <= 0 && one.isViolatedBy(state)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What is on record after a step.
     *
     * @param onRecord the proofs before
     * @param from the state before
     * @param to the state after
     * @param earned the proofs that the step brought about
     */
    public State onRecordAfter(State onRecord, State from, State to, State earned) {
        State lost = State.of(onRecord.facts()
                .filter(proof -> !earned.is(proof))
                .filter(proof -> ends(proofs.get(proof), from, to)
                        || proofs.get(proof).supersededBy().stream().anyMatch(earned::is))
                .toArray());
        return onRecord.without(lost).or(earned);
    }

    /** Whether a step from one state to another ends a proof. */
    static boolean ends(Proof proof, State from, State to) {
        return proof.endedBy().stream().anyMatch(edge -> !from.is(edge) && to.is(edge));
    }
}
