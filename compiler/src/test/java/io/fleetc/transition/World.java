package io.fleetc.transition;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * A model inside the fragment that {@link Model} describes, and a situation in it that can come about: revisions each of
 * which was safe to merge, a record that none of them contradicts, and a target at rest.
 *
 * @param model what is demanded
 * @param facts how many facts there are
 * @param revisions what may be running, oldest first
 * @param record what is on record
 * @param target the wanted state
 */
record World(Model model, int facts, List<State> revisions, State record, State target) {
    private static final int MOST_FACTS = 6;

    /** Worlds of a few facts. */
    static Arbitrary<World> any() {
        return Arbitraries.randomValue(random -> new Maker(random, false).world());
    }

    /** Worlds whose model need not be inside the fragment. */
    static Arbitrary<World> wild() {
        return Arbitraries.randomValue(random -> new Maker(random, true).world());
    }

    /** Some of as many facts, or proofs, as a world can have. */
    static Arbitrary<State> states() {
        return Arbitraries.integers().between(0, (1 << MOST_FACTS) - 1).map(TransitionOracle::state);
    }

    Window window() {
        return Window.of(revisions);
    }

    Problem problem() {
        return Problem.of(model, window(), record, target);
    }

    Plan plan() {
        return Planner.plan(problem());
    }

    TransitionOracle oracle() {
        return new TransitionOracle(model, facts);
    }

    /** The fewest steps to the target, -1 if there is no way. */
    int fewest() {
        Window window = window();
        return oracle().steps(
                        TransitionOracle.bits(window.sure()),
                        TransitionOracle.bits(window.may()),
                        TransitionOracle.bits(window.last()),
                        TransitionOracle.bits(record))[TransitionOracle.bits(target)];
    }

    boolean hasSerialGroup() {
        return model.constraints().stream().anyMatch(Serial.class::isInstance);
    }

    World with(Model other) {
        return new World(other, facts, revisions, record, target);
    }

    /** The situation once a step has been taken and has arrived everywhere. */
    World after(Wave wave) {
        State last = window().last();
        State next = wave.appliedTo(last);
        State proven = model.onRecordAfter(record, last, next, State.of(wave.proofs()));
        return new World(model, facts, List.of(next), proven, target);
    }

    World to(State other) {
        return new World(model, facts, revisions, record, other);
    }

    /** Both at once, with no fact and no proof in common. */
    World beside(World other) {
        int proofs = model.proofs().size();
        List<Constraint> constraints = new ArrayList<>(model.constraints());
        Renumbering moved = new Renumbering(fact -> fact + facts, proof -> proof + proofs);
        other.model.constraints().forEach(constraint -> constraints.add(moved.of(constraint)));
        List<Proof> all = new ArrayList<>(model.proofs());
        other.model.proofs().forEach(proof -> all.add(moved.of(proof)));
        int steps = Math.max(revisions.size(), other.revisions.size());
        return new World(
                new Model(constraints, all, List.of()),
                facts + other.facts,
                IntStream.range(0, steps)
                        .mapToObj(step -> revisions
                                .get(Math.min(step, revisions.size() - 1))
                                .or(moved(other.revisions.get(Math.min(step, other.revisions.size() - 1)), facts)))
                        .toList(),
                record.or(moved(other.record, proofs)),
                target.or(moved(other.target, facts)));
    }

    private static State moved(State state, int by) {
        return State.of(state.facts().map(fact -> fact + by).toArray());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        model.constraints().forEach(constraint -> text.append(constraint).append('\n'));
        model.proofs().forEach(proof -> text.append(proof).append('\n'));
        return text + "from " + revisions + " with " + record + " on record to " + target;
    }

    /** Draws a world. */
    private static final class Maker {
        private final Random random;
        private final boolean wild;
        private final int facts;
        private final List<Constraint> constraints = new ArrayList<>();
        private final List<Proof> proofs = new ArrayList<>();
        private final boolean[][] implied;

        Maker(Random random, boolean wild) {
            this.random = random;
            this.wild = wild;
            this.facts = 2 + random.nextInt(MOST_FACTS - 1);
            this.implied = new boolean[facts][facts];
        }

        World world() {
            times(facts, this::implication);
            if (wild) {
                times(2, this::anyImplication);
            }
            times(2, this::exclusion);
            if (random.nextInt(3) == 0) {
                constraints.add(new AtMostOne("one", several(), hold()));
            }
            if (random.nextInt(4) == 0) {
                constraints.add(new Serial("serial", several()));
            }
            times(2, this::guard);
            Model model = new Model(constraints, proofs, List.of());
            TransitionOracle oracle = new TransitionOracle(model, facts);
            int[] atRest = oracle.atRest();
            if (atRest.length == 0) {
                return new Maker(random, wild).world();
            }
            List<Integer> revisions = new ArrayList<>(List.of(atRest[random.nextInt(atRest.length)]));
            int record = record(oracle, revisions);
            times(2, () -> revision(oracle, revisions, record));
            return new World(
                    model,
                    facts,
                    revisions.stream().map(TransitionOracle::state).toList(),
                    TransitionOracle.state(agreeing(oracle, record, revisions)),
                    TransitionOracle.state(atRest[random.nextInt(atRest.length)]));
        }

        private void times(int most, Runnable one) {
            for (int i = random.nextInt(most + 1); i > 0; i--) {
                one.run();
            }
        }

        private Hold hold() {
            int draw = random.nextInt(5);
            return draw == 0 ? Hold.AT_REST : draw == 1 ? Hold.BETWEEN : Hold.DURING;
        }

        /** Facts that are so need only facts with smaller numbers: there is no circle. */
        private void implication() {
            int when = 1 + random.nextInt(facts - 1);
            int needs = random.nextInt(when);
            Hold hold = hold();
            constraints.add(new Implication("needs", Literal.yes(when), Literal.yes(needs), hold));
            implied[when][needs] |= hold != Hold.AT_REST;
        }

        private void exclusion() {
            int one = random.nextInt(facts);
            int other = (one + 1 + random.nextInt(facts - 1)) % facts;
            constraints.add(new Implication("excludes", Literal.yes(one), Literal.no(other), hold()));
        }

        private void anyImplication() {
            int one = random.nextInt(facts);
            int other = (one + 1 + random.nextInt(facts - 1)) % facts;
            constraints.add(new Implication("any", literal(one), literal(other), hold()));
        }

        private Literal literal(int fact) {
            return new Literal(fact, random.nextBoolean());
        }

        private List<Integer> several() {
            TreeSet<Integer> several = new TreeSet<>(List.of(0, facts - 1));
            several.add(random.nextInt(facts));
            return List.copyOf(several);
        }

        /** A guard whose jobs need only what the guarded fact implies on the side on which they run. */
        private void guard() {
            Literal edge = new Literal(random.nextInt(facts), random.nextInt(3) > 0);
            List<Literal> implications = new ArrayList<>(List.of(edge.not()));
            if (wild) {
                times(2, () -> implications.add(literal(random.nextInt(facts))));
            }
            for (int other = 0; other < facts; other++) {
                if (edge.so() && reaches(edge.fact(), other)) {
                    implications.add(Literal.yes(other));
                } else if (!edge.so() && reaches(other, edge.fact())) {
                    implications.add(Literal.no(other));
                }
            }
            int last = proof(edge, implications, List.of());
            if (random.nextBoolean()) {
                int first = last;
                last = proof(edge, implications, List.of(first));
            }
            constraints.add(new Guard("guard", edge, List.of(last)));
        }

        private boolean reaches(int from, int to) {
            return from != to
                    && (implied[from][to]
                            || IntStream.range(0, facts)
                                    .anyMatch(between ->
                                            between != from && implied[from][between] && reaches(between, to)));
        }

        private int proof(Literal edge, List<Literal> implications, List<Integer> before) {
            List<Literal> needs =
                    implications.stream().filter(need -> random.nextInt(3) > 0).toList();
            ArrayList<Literal> ends = Stream.concat(needs.stream().map(Literal::not), Stream.of(edge.not()))
                    .filter(end -> !end.equals(edge))
                    .filter(end -> random.nextInt(4) > 0)
                    .collect(Collectors.toCollection(ArrayList::new));
            if (wild) {
                times(2, () -> ends.add(literal(random.nextInt(facts))));
            }
            proofs.add(new Proof(
                    random.nextInt(8) > 0,
                    needs,
                    before.stream()
                            .map(proof -> new Proof.Prerequisite("after", proof))
                            .toList(),
                    ends,
                    random.nextBoolean() ? before : List.of(),
                    random.nextInt(3) == 0));
            return proofs.size() - 1;
        }

        private int record(TransitionOracle oracle, List<Integer> revisions) {
            int[] records = oracle.records(revisions.get(0));
            return records[random.nextInt(records.length)];
        }

        /** One more revision that was safe to merge after those before. */
        private void revision(TransitionOracle oracle, List<Integer> revisions, int record) {
            int sure = revisions.stream().reduce(-1, (one, other) -> one & other);
            int may = revisions.stream().reduce(0, (one, other) -> one | other);
            int last = revisions.get(revisions.size() - 1);
            int next = random.nextInt(1 << facts);
            if (oracle.accepts(sure, may, last, agreeing(oracle, record, revisions), next, 0)) {
                revisions.add(next);
            }
        }

        /** What of a record no revision contradicts. */
        private int agreeing(TransitionOracle oracle, int record, List<Integer> revisions) {
            int agreeing = record;
            for (int at = 1; at < revisions.size(); at++) {
                agreeing = oracle.recordAfter(agreeing, revisions.get(at - 1), revisions.get(at), 0);
            }
            return agreeing;
        }
    }
}
