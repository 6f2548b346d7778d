package io.fleetc.transition;

import java.util.BitSet;
import java.util.Collection;
import java.util.stream.IntStream;

/** The facts that are so at one moment: one revision of a fleet. All others are not so. Never changes. */
public final class State {
    /** Nothing is so. */
    public static final State NONE = new State(new BitSet());

    private final BitSet facts;

    private State(BitSet facts) {
        this.facts = facts;
    }

    /** These facts are so. */
    public static State of(int... so) {
        BitSet facts = new BitSet();
        for (int fact : so) {
            facts.set(fact);
        }
        return new State(facts);
    }

    /** These facts are so. */
    public static State of(Collection<Integer> so) {
        BitSet facts = new BitSet();
        so.forEach(facts::set);
        return new State(facts);
    }

    /** Whether a fact is so. */
    public boolean is(int fact) {
        return facts.get(fact);
    }

    /** Whether a fact is as a literal says. */
    public boolean is(Literal literal) {
        return facts.get(literal.fact()) == literal.so();
    }

    /** The same with one fact as a literal says. */
    public State with(Literal literal) {
        if (is(literal)) {
            return this;
        }
        BitSet changed = copy();
        changed.set(literal.fact(), literal.so());
        return new State(changed);
    }

    /** What is so here or there. */
    public State or(State other) {
        BitSet both = copy();
        both.or(other.facts);
        return new State(both);
    }

    /** What is so here and there. */
    public State and(State other) {
        BitSet both = copy();
        both.and(other.facts);
        return new State(both);
    }

    /** What is so here and not there. */
    public State without(State other) {
        BitSet rest = copy();
        rest.andNot(other.facts);
        return new State(rest);
    }

    /** The facts in which two states differ. */
    public State difference(State other) {
        BitSet differing = copy();
        differing.xor(other.facts);
        return new State(differing);
    }

    /** Whether everything that is so there is so here. */
    public boolean covers(State other) {
        return other.without(this).isEmpty();
    }

    /** Whether nothing is so. */
    public boolean isEmpty() {
        return facts.isEmpty();
    }

    /** How many facts are so. */
    public int size() {
        return facts.cardinality();
    }

    /** The facts that are so, ascending. */
    public IntStream facts() {
        return facts.stream();
    }

    private BitSet copy() {
        return (BitSet) facts.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof State state && facts.equals(state.facts);
    }

    @Override
    public int hashCode() {
        return facts.hashCode();
    }

    @Override
    public String toString() {
        return facts.toString();
    }
}
