package io.fleetc.transition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What is safe and what can be reached, by trying everything. It reads a model as data and shares no thought with the judge
 * and the planner: no closed form, no order of events.
 *
 * <p>A step is any set of facts that change and any set of proofs that are brought about. It is safe if every subset of
 * its changes, made to every mixture of what may be running, keeps what must hold at every moment, and if its end keeps
 * what must hold between steps. A guarded change wants its proofs on record before the step, and none of the step's
 * changes, and nothing that it brings about, may end them. A proof is brought about if everything that it needs is so in
 * each of those mixtures, if what it builds on stands in the same way, and if nothing in the step ends or supersedes it.
 *
 * <p>A state is a number with one bit for each fact, a node a state with the record above it.
 */
final class TransitionOracle {
    private static final int UNREACHED = -1;

    private final Model model;
    private final int facts;
    private final int all;
    private final int[] bundles;
    private final byte[] safe;
    private final int[][] successors;

    /** For a model over as many facts, all of which may change alone. */
    TransitionOracle(Model model, int facts) {
        this(model, facts, List.of());
    }

    /** For a model some of whose facts may only change together. */
    TransitionOracle(Model model, int facts, List<List<Integer>> bundles) {
        this.model = model;
        this.facts = facts;
        this.all = (1 << facts) - 1;
        this.bundles = bundles.stream().mapToInt(TransitionOracle::bits).toArray();
        this.safe = new byte[1 << (2 * facts)];
        this.successors = new int[1 << (facts + model.proofs().size())][];
    }

    // States.

    static int bits(State state) {
        return state.facts().map(fact -> 1 << fact).sum();
    }

    static State state(int bits) {
        return State.of(
                IntStream.range(0, 31).filter(fact -> (bits & 1 << fact) != 0).toArray());
    }

    private static int bits(List<Integer> facts) {
        return facts.stream().mapToInt(fact -> 1 << fact).sum();
    }

    private static boolean is(int state, Literal literal) {
        return (state & 1 << literal.fact()) != 0 == literal.so();
    }

    /** The states that break nothing when nothing is under way. */
    int[] atRest() {
        return IntStream.rangeClosed(0, all)
                .filter(state -> holds(state, Hold.AT_REST))
                .toArray();
    }

    /** Whether a state keeps everything that must hold at this moment. */
    boolean holds(int state, Hold moment) {
        for (Constraint constraint : model.constraints()) {
            boolean broken = false;
            if (constraint instanceof Implication implication
                    && implication.hold().compareTo(moment) <= 0) {
                broken = is(state, implication.when()) && !is(state, implication.needs());
            } else if (constraint instanceof AtMostOne one && one.hold().compareTo(moment) <= 0) {
                broken = Integer.bitCount(state & bits(one.facts())) > 1;
            }
            if (broken) {
                return false;
            }
        }
        return true;
    }

    /** The records that a state allows: those none of whose proofs was ended by a need of it that no longer holds. */
    int[] records(int state) {
        return IntStream.range(0, 1 << model.proofs().size())
                .filter(record -> proofs(record).allMatch(number -> {
                    Proof proof = model.proofs().get(number);
                    return proof.needs().stream()
                            .allMatch(
                                    need -> is(state, need) || !proof.endedBy().contains(need.not()));
                }))
                .toArray();
    }

    private static IntStream proofs(int record) {
        return IntStream.range(0, 31).filter(proof -> (record & 1 << proof) != 0);
    }

    // Steps.

    /** Whether everything between what is so for sure and what may be so keeps what must hold at every moment. */
    boolean safe(int sure, int may) {
        int at = sure << facts | may;
        if (safe[at] == 0) {
            int open = may & ~sure;
            int one = Integer.lowestOneBit(open);
            boolean good = open == 0 ? holds(sure, Hold.DURING) : safe(sure | one, may) && safe(sure, may & ~one);
            safe[at] = (byte) (good ? 1 : 2);
        }
        return safe[at] == 1;
    }

    /** Whether a step to a state, in which proofs may be brought about, is safe. */
    boolean accepts(int sure, int may, int last, int record, int next, int earned) {
        return keeps(sure, may, last, next) && proven(last, record, next, earned);
    }

    private boolean keeps(int sure, int may, int last, int next) {
        int flips = last ^ next;
        int open = (may | next) & ~(sure & next);
        return safe(sure & next, may | next)
                && holds(next, Hold.BETWEEN)
                && model.constraints().stream()
                        .noneMatch(constraint -> constraint instanceof Serial serial
                                && Integer.bitCount(open & bits(serial.facts())) > 1)
                && Arrays.stream(bundles).allMatch(bundle -> (flips & bundle) == 0 || (flips & bundle) == bundle);
    }

    private boolean proven(int last, int record, int next, int earned) {
        for (Constraint constraint : model.constraints()) {
            if (constraint instanceof Guard guard && is(next, guard.edge()) && !is(last, guard.edge())) {
                for (int proof : guard.proofs()) {
                    if (!stands(proof, last, record, next, earned)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Whether a proof is on record before a step, and worth something whatever part of the step came first. */
    private boolean stands(int proof, int last, int record, int next, int earned) {
        return (record & 1 << proof) != 0 && !ends(proof, last, next) && !supersedes(earned, proof);
    }

    private boolean ends(int proof, int last, int next) {
        return model.proofs().get(proof).endedBy().stream().anyMatch(edge -> is(next, edge) && !is(last, edge));
    }

    private boolean supersedes(int earned, int proof) {
        return model.proofs().get(proof).supersededBy().stream()
                .anyMatch(other -> other != proof && (earned & 1 << other) != 0);
    }

    /** Whether a safe step can also bring these proofs about. */
    boolean earns(int sure, int may, int last, int record, int next, int earned) {
        return proofs(earned).allMatch(number -> {
            Proof proof = model.proofs().get(number);
            return proof.obtainable()
                    && proof.needs().stream().allMatch(need -> is(sure & next, need) && is(may | next, need))
                    && proof.after().stream().allMatch(before -> stands(before.proof(), last, record, next, earned))
                    && !ends(number, last, next)
                    && !supersedes(earned, number);
        });
    }

    /** What is on record after a step. */
    int recordAfter(int record, int last, int next, int earned) {
        int after = earned;
        for (int proof : proofs(record).toArray()) {
            if (!supersedes(earned, proof) && !ends(proof, last, next)) {
                after |= 1 << proof;
            }
        }
        return after;
    }

    int node(int state, int record) {
        return record << facts | state;
    }

    /** The nodes that one step reaches, from one state or from a window. */
    int[] successors(int sure, int may, int last, int record) {
        List<Integer> found = new ArrayList<>();
        for (int next = 0; next <= all; next++) {
            if (keeps(sure, may, last, next)) {
                for (int earned = 0; earned < 1 << model.proofs().size(); earned++) {
                    if (proven(last, record, next, earned) && earns(sure, may, last, record, next, earned)) {
                        found.add(node(next, recordAfter(record, last, next, earned)));
                    }
                }
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The nodes that one step reaches from one state. */
    int[] successors(int node) {
        if (successors[node] == null) {
            int state = node & all;
            successors[node] = successors(state, state, state, node >> facts);
        }
        return successors[node];
    }

    // Ways.

    /** The fewest steps from one state with a record to each state, -1 for those that cannot be reached. */
    int[] steps(int state, int record) {
        return steps(state, state, state, record);
    }

    /** The fewest steps from a window to each state. */
    int[] steps(int sure, int may, int last, int record) {
        int[] toState = new int[1 << facts];
        Arrays.fill(toState, UNREACHED);
        int[] toNode = new int[successors.length];
        Arrays.fill(toNode, UNREACHED);
        int[] open = new int[successors.length + 1];
        int end = 0;
        toState[last] = 0;
        if (sure == may) {
            toNode[node(last, record)] = 0;
            open[end++] = node(last, record);
        } else {
            for (int next : successors(sure, may, last, record)) {
                if (toNode[next] < 0) {
                    toNode[next] = 1;
                    open[end++] = next;
                }
            }
        }
        for (int at = 0; at < end; at++) {
            int node = open[at];
            if (toState[node & all] < 0) {
                toState[node & all] = toNode[node];
            }
            for (int next : successors(node)) {
                if (toNode[next] < 0) {
                    toNode[next] = toNode[node] + 1;
                    open[end++] = next;
                }
            }
        }
        return toState;
    }

    /** How many steps, of a way with so many, can be taken before one that makes one of these changes. */
    int stepsBefore(Set<Literal> changes, Window window, State record, State target, int steps) {
        Set<Integer> at = new TreeSet<>(List.of(node(bits(window.last()), bits(record))));
        int before = 0;
        for (int taken = 1; taken <= steps; taken++) {
            Set<Integer> next = new TreeSet<>();
            for (int node : at) {
                int last = node & all;
                int[] found = taken == 1
                        ? successors(bits(window.sure()), bits(window.may()), last, node >> facts)
                        : successors(node);
                Arrays.stream(found)
                        .filter(other -> changes.stream().noneMatch(edge -> is(other & all, edge) && !is(last, edge)))
                        .forEach(next::add);
            }
            at = next;
            int left = steps - taken;
            boolean onTime = at.stream().anyMatch(node -> {
                int fewest = steps(node & all, node >> facts)[bits(target)];
                return fewest >= 0 && fewest <= left;
            });
            before = onTime ? taken : before;
        }
        return before;
    }

    /** Whether steps lead, each of them safe, from a window to a state. */
    boolean leads(Window window, State record, List<Wave> waves, State target) {
        int sure = bits(window.sure());
        int may = bits(window.may());
        int last = bits(window.last());
        int proven = bits(record);
        for (Wave wave : waves) {
            int next = last;
            for (Literal edge : wave.edges()) {
                if (is(last, edge)) {
                    return false;
                }
                next ^= 1 << edge.fact();
            }
            int earned = bits(wave.proofs());
            if (!accepts(sure, may, last, proven, next, earned) || !earns(sure, may, last, proven, next, earned)) {
                return false;
            }
            proven = recordAfter(proven, last, next, earned);
            last = next;
            sure = next;
            may = next;
        }
        return last == bits(target);
    }
}
