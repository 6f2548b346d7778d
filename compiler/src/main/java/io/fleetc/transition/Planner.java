package io.fleetc.transition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the fewest steps from what may be running to a wanted state.
 *
 * <p>Every change and every proof that a guard pulls in is an event; every constraint makes some events wait for others
 * ({@link Waiting}); {@link Ordering} lays them in steps. Ties are broken in this order: as few steps as there can be;
 * changes from which there is no way back as late as that allows; everything else as early as it can be, so that the
 * first step is the wanted change less what has to wait; but a proof that goes stale right before it is used. Steps and what they hold are in the order of their facts.
 *
 * <p>The layering is not trusted: every step is put before {@link Judge}. Where it finds none, or one that the judge
 * refuses, the problem is outside the fragment and {@link Search} has the word.
 */
public final class Planner {
    private Planner() {}

    /** The fewest steps, or why there are none. */
    public static Plan plan(Problem problem) {
        List<Breach> forbidden = forbidden(problem);
        if (!forbidden.isEmpty()) {
            return new Plan.Impossible(List.of(), forbidden);
        }
        Optional<List<Wave>> waves = waves(problem, true);
        if (waves.isEmpty() && !problem.wishes().isEmpty()) {
            waves = waves(problem, false);
        }
        return waves.<Plan>map(found -> new Plan.Found(found, false)).orElseGet(() -> beyond(problem));
    }

    private static Plan beyond(Problem problem) {
        Waiting waiting = new Waiting(problem, false, false);
        if (!waiting.never().isEmpty()) {
            return new Plan.Impossible(List.of(), waiting.never());
        }
        return Search.plan(problem, waiting.ordering().circle());
    }

    /** What the change ends is used before that, unless it takes fewer steps to bring it about once more. */
    private static Optional<List<Wave>> waves(Problem problem, boolean wishes) {
        Waiting using = new Waiting(problem, wishes, false);
        Optional<List<Wave>> waves = waves(problem, using);
        Waiting renewing = new Waiting(problem, wishes, true);
        if (renewing.earned().equals(using.earned())) {
            return waves;
        }
        Optional<List<Wave>> others = waves(problem, renewing);
        return others.filter(
                        other -> waves.isEmpty() || other.size() < waves.get().size())
                .or(() -> waves);
    }

    private static Optional<List<Wave>> waves(Problem problem, Waiting waiting) {
        if (!waiting.withinReach()) {
            return Optional.empty();
        }
        return waiting.ordering()
                .layers(problem::isLate, problem::isPerishable)
                .map(layers -> layers.stream().map(Planner::wave).toList())
                .filter(found -> sound(problem, found));
    }

    private static Wave wave(Ordering.Layer layer) {
        List<Literal> edges = new ArrayList<>();
        List<Integer> proofs = new ArrayList<>();
        for (Event event : layer.events()) {
            if (event instanceof Event.Change change) {
                edges.add(change.edge());
            } else if (event instanceof Event.Earning earning) {
                proofs.add(earning.proof());
            }
        }
        edges.sort(Comparator.comparingInt(Literal::fact));
        proofs.sort(Comparator.naturalOrder());
        return new Wave(edges, proofs, layer.because());
    }

    /** Whether each step is safe and brings about what it says, and the last one ends at the target. */
    static boolean sound(Problem problem, List<Wave> waves) {
        Model model = problem.model();
        Window window = problem.window();
        State onRecord = problem.onRecord();
        for (Wave wave : waves) {
            State next = wave.appliedTo(window.last());
            if (!Judge.accepts(model, window, onRecord, next) || !earns(model, window, onRecord, next, wave.proofs())) {
                return false;
            }
            onRecord = model.onRecordAfter(onRecord, window.last(), next, State.of(wave.proofs()));
            window = Window.of(next);
        }
        return window.last().equals(problem.target());
    }

    /** Whether proofs can be brought about while a step is under way, whatever part of it comes first. */
    static boolean earns(Model model, Window window, State onRecord, State next, List<Integer> proofs) {
        Window over = window.and(next);
        State last = window.last();
        boolean undermined = last.difference(next)
                .facts()
                .mapToObj(fact -> new Literal(fact, next.is(fact)))
                .flatMap(edge -> model.guards(edge).stream())
                .flatMap(guard -> guard.proofs().stream())
                .anyMatch(proof -> isSuperseded(model, proof, proofs));
        return !undermined
                && proofs.stream().allMatch(number -> {
                    Proof proof = model.proofs().get(number);
                    return proof.obtainable()
                            && proof.needs().stream().allMatch(over::surely)
                            && !Model.ends(proof, last, next)
                            && !isSuperseded(model, number, proofs)
                            && proof.after().stream()
                                    .map(Proof.Prerequisite::proof)
                                    .allMatch(before -> onRecord.is(before)
                                            && !Model.ends(model.proofs().get(before), last, next)
                                            && !isSuperseded(model, before, proofs));
                });
    }

    private static boolean isSuperseded(Model model, int proof, List<Integer> earned) {
        return model.proofs().get(proof).supersededBy().stream()
                .anyMatch(other -> other != proof && earned.contains(other));
    }

    /** What the target itself contradicts, unless it is so already. */
    private static List<Breach> forbidden(Problem problem) {
        State target = problem.target();
        State last = problem.window().last();
        List<Breach> breaches = new ArrayList<>();
        for (Constraint constraint : problem.model().constraints()) {
            if (constraint instanceof Implication implication
                    && implication.isViolatedBy(target)
                    && !implication.isViolatedBy(last)) {
                breaches.add(
                        new Breach(implication, List.of(implication.when()), List.of(implication.needs()), List.of()));
            } else if (constraint instanceof AtMostOne one && one.isViolatedBy(target) && !one.isViolatedBy(last)) {
                List<Literal> so = one.facts().stream()
                        .filter(target::is)
                        .map(Literal::yes)
                        .toList();
                breaches.add(new Breach(one, so, List.of(), List.of()));
            }
        }
        return breaches;
    }

    /** Groups what can only change together; what belongs to no group is one of its own. */
    static List<List<Event.Change>> bundles(Problem problem) {
        Map<Integer, Set<Integer>> groupOf = new LinkedHashMap<>();
        for (List<Integer> facts : problem.model().together()) {
            Set<Integer> group = new LinkedHashSet<>();
            for (int fact : facts) {
                group.addAll(groupOf.getOrDefault(fact, Set.of(fact)));
            }
            group.forEach(fact -> groupOf.put(fact, group));
        }
        Map<Object, List<Event.Change>> bundles = new LinkedHashMap<>();
        for (Literal edge : problem.edges()) {
            Object key = groupOf.containsKey(edge.fact()) ? groupOf.get(edge.fact()) : edge.fact();
            bundles.computeIfAbsent(key, fresh -> new ArrayList<>()).add(new Event.Change(edge));
        }
        return List.copyOf(bundles.values());
    }
}
