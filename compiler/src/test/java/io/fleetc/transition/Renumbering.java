package io.fleetc.transition;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Gives other numbers to facts and proofs.
 *
 * @param facts the new number of a fact
 * @param proofs the new number of a proof
 */
public record Renumbering(IntUnaryOperator facts, IntUnaryOperator proofs) {
    /** A constraint. */
    public Constraint of(Constraint constraint) {
        if (constraint instanceof Implication implication) {
            return new Implication(
                    implication.rule(), of(implication.when()), of(implication.needs()), implication.hold());
        }
        if (constraint instanceof AtMostOne one) {
            return new AtMostOne(one.rule(), renumbered(one.facts(), facts), one.hold());
        }
        if (constraint instanceof Serial serial) {
            return new Serial(serial.rule(), renumbered(serial.facts(), facts));
        }
        Guard guard = (Guard) constraint;
        return new Guard(guard.rule(), of(guard.edge()), renumbered(guard.proofs(), proofs));
    }

    /** What can be on record. */
    public Proof of(Proof proof) {
        return new Proof(
                proof.obtainable(),
                proof.needs().stream().map(this::of).toList(),
                proof.after().stream()
                        .map(before -> new Proof.Prerequisite(before.rule(), proofs.applyAsInt(before.proof())))
                        .toList(),
                proof.endedBy().stream().map(this::of).toList(),
                renumbered(proof.supersededBy(), proofs),
                proof.perishable());
    }

    private Literal of(Literal literal) {
        return new Literal(facts.applyAsInt(literal.fact()), literal.so());
    }

    private static List<Integer> renumbered(List<Integer> numbers, IntUnaryOperator by) {
        return numbers.stream().map(by::applyAsInt).toList();
    }
}
