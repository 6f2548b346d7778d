package io.fleetc.change;

import io.fleetc.transition.AtMostOne;
import io.fleetc.transition.Constraint;
import io.fleetc.transition.Guard;
import io.fleetc.transition.Implication;
import io.fleetc.transition.Literal;
import io.fleetc.transition.Model;
import io.fleetc.transition.Proof;
import io.fleetc.transition.Renumbering;
import io.fleetc.transition.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What rules demand in whatever direction a fleet changes: of several changes, everything that any of them is judged by,
 * in parts that have no fact in common.
 */
final class GroundedSpace {
    private final Map<Fact, Integer> facts = new LinkedHashMap<>();
    private final Map<ProofKey, Integer> proofs = new LinkedHashMap<>();
    private final Set<Constraint> constraints = new LinkedHashSet<>();
    private final Map<Integer, Proof> details = new TreeMap<>();

    /**
     * A part.
     *
     * @param facts what its facts stand for, by number
     * @param model what is demanded
     */
    record Part(List<Fact> facts, Model model) {}

    GroundedSpace(Stream<Change> changes) {
        changes.map(Grounding::of).forEach(this::add);
    }

    private void add(Grounding grounding) {
        Renumbering renumbering = new Renumbering(
                fact -> number(grounding.facts().fact(fact), facts),
                proof -> number(grounding.proofs().key(proof), proofs));
        grounding.model().constraints().forEach(constraint -> constraints.add(renumbering.of(constraint)));
        List<Proof> own = grounding.model().proofs();
        for (int number = 0; number < own.size(); number++) {
            details.put(renumbering.proofs().applyAsInt(number), renumbering.of(own.get(number)));
        }
    }

    private static <K> int number(K key, Map<K, Integer> numbers) {
        numbers.putIfAbsent(key, numbers.size());
        return numbers.getOrDefault(key, 0);
    }

    /** The parts, in the order of their first facts. */
    List<Part> parts() {
        int[] partOf = IntStream.range(0, facts.size()).toArray();
        for (Constraint constraint : constraints) {
            List<Integer> together = List.copyOf(facts(constraint));
            together.forEach(fact -> join(partOf, together.get(0), fact));
        }
        Map<Integer, Set<Integer>> members = new TreeMap<>();
        constraints.forEach(constraint -> facts(constraint)
                .forEach(fact -> members.computeIfAbsent(partOf[fact], part -> new TreeSet<>())
                        .add(fact)));
        return members.values().stream().map(this::part).toList();
    }

    private static void join(int[] partOf, int one, int other) {
        int from = partOf[other];
        int to = partOf[one];
        IntStream.range(0, partOf.length).filter(fact -> partOf[fact] == from).forEach(fact -> partOf[fact] = to);
    }

    private Part part(Set<Integer> members) {
        List<Integer> chosen = List.copyOf(members);
        List<Constraint> own = constraints.stream()
                .filter(constraint -> members.containsAll(facts(constraint)))
                .toList();
        TreeSet<Integer> pulled = new TreeSet<>();
        own.forEach(constraint -> pull(constraint, pulled));
        List<Integer> numbers = List.copyOf(pulled);
        Renumbering renumbering = new Renumbering(chosen::indexOf, numbers::indexOf);
        List<Fact> all = List.copyOf(facts.keySet());
        return new Part(
                chosen.stream().map(all::get).toList(),
                new Model(
                        own.stream().map(renumbering::of).toList(),
                        numbers.stream().map(this::detail).map(renumbering::of).toList(),
                        List.of()));
    }

    private Proof detail(int number) {
        Proof detail = details.get(number);
        if (detail == null) {
            throw new AssertionError("a proof without a meaning");
        }
        return detail;
    }

    private void pull(Constraint constraint, Set<Integer> pulled) {
        List<Integer> open = new ArrayList<>(constraint instanceof Guard guard ? guard.proofs() : List.of());
        while (!open.isEmpty()) {
            int number = open.remove(0);
            if (pulled.add(number)) {
                detail(number).after().forEach(before -> open.add(before.proof()));
                open.addAll(detail(number).supersededBy());
            }
        }
    }

    /** The facts that a constraint is about, those of the proofs that it asks for included. */
    private Set<Integer> facts(Constraint constraint) {
        Set<Integer> found = new LinkedHashSet<>();
        if (constraint instanceof Implication implication) {
            found.addAll(List.of(implication.when().fact(), implication.needs().fact()));
        } else if (constraint instanceof AtMostOne one) {
            found.addAll(one.facts());
        } else if (constraint instanceof Serial serial) {
            found.addAll(serial.facts());
        } else if (constraint instanceof Guard guard) {
            found.add(guard.edge().fact());
            Set<Integer> pulled = new TreeSet<>();
            pull(guard, pulled);
            pulled.stream()
                    .map(this::detail)
                    .flatMap(proof -> Stream.concat(proof.needs().stream(), proof.endedBy().stream()))
                    .map(Literal::fact)
                    .forEach(found::add);
        }
        return found;
    }
}
