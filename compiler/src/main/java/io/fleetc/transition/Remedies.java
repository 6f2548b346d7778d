package io.fleetc.transition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cheapest way to alter a change so that it is safe as one step.
 *
 * <p>Each fact has a price for not having the value that the change gives it. Within the fragment every demand is on one
 * fact alone or of the form "if this is so, that is so", so that a minimum {@link Cut} gives the exact optimum in
 * polynomial time. What asks for more, such as groups of which at most one may be so or change, is left to {@link Judge}:
 * of what it refuses, each way out is tried, the cheapest first, up to {@link #LIMIT} cuts. Parts of the model that have
 * nothing to do with each other are settled one by one.
 */
public final class Remedies {
    private static final int LIMIT = 1 << 12;

    private static final Comparator<Attempt> ATTEMPTS = Comparator.comparingLong(Attempt::cost)
            .thenComparing(attempt -> attempt.pins().size());

    private final Model model;
    private final Window window;
    private final State onRecord;
    private final State next;
    private final ToLongFunction<Literal> price;

    private Remedies(Model model, Window window, State onRecord, State next, ToLongFunction<Literal> price) {
        this.model = model;
        this.window = window;
        this.onRecord = onRecord;
        this.next = next;
        this.price = literal -> next.is(literal) ? 0 : price.applyAsLong(literal);
    }

    /**
     * What to set otherwise than the change does, by fact; empty when nothing that may be altered makes the step safe, or
     * when nothing was found within the limit.
     *
     * @param model what is demanded
     * @param window what may be running
     * @param onRecord the proofs that are on record
     * @param next the state that the change aims at
     * @param price what it costs to set a fact to this value although the change does not; {@link Long#MAX_VALUE} for
     *     what must not be done
     */
    public static Optional<List<Literal>> cheapest(
            Model model, Window window, State onRecord, State next, ToLongFunction<Literal> price) {
        return new Remedies(model, window, onRecord, next, price).cheapest();
    }

    private Optional<List<Literal>> cheapest() {
        List<Literal> altered = new ArrayList<>();
        State changed = window.last().difference(next);
        for (List<Constraint> part : parts()) {
            if (part.stream().flatMapToInt(this::facts).anyMatch(changed::is)) {
                Optional<List<Literal>> found = cheapest(part);
                if (found.isEmpty()) {
                    return Optional.empty();
                }
                altered.addAll(found.get());
            }
        }
        altered.sort(Comparator.comparingInt(Literal::fact));
        return Optional.of(altered);
    }

    /** Best first: what is told of too few demands costs too little, so that the first that is safe is the cheapest. */
    private Optional<List<Literal>> cheapest(List<Constraint> part) {
        Model demanded = new Model(part, model.proofs(), List.of());
        PriorityQueue<Attempt> open = new PriorityQueue<>(ATTEMPTS);
        attempt(part, List.of()).ifPresent(open::add);
        for (int tried = 0; !open.isEmpty() && tried < LIMIT; tried++) {
            Attempt attempt = open.remove();
            List<List<Literal>> ways = ways(part, demanded, attempt.applied());
            if (ways.isEmpty()) {
                return Optional.of(attempt.edits());
            }
            for (List<Literal> way : ways) {
                if (way.stream().anyMatch(pin -> !attempt.applied().is(pin))) {
                    List<Literal> pins =
                            Stream.concat(attempt.pins().stream(), way.stream()).toList();
                    attempt(part, pins).ifPresent(open::add);
                }
            }
        }
        return Optional.empty();
    }

    private record Attempt(List<Literal> pins, List<Literal> edits, long cost, State applied) {}

    private Optional<Attempt> attempt(List<Constraint> part, List<Literal> pins) {
        return cut(part, pins)
                .filter(edits -> cost(edits) < Long.MAX_VALUE)
                .map(edits ->
                        new Attempt(pins, edits, cost(edits), new Wave(edits, List.of(), List.of()).appliedTo(next)));
    }

    /** What edits cost; {@link Long#MAX_VALUE} if one of them must not be made. */
    private long cost(List<Literal> edits) {
        return edits.stream().anyMatch(edit -> price.applyAsLong(edit) == Long.MAX_VALUE)
                ? Long.MAX_VALUE
                : edits.stream().mapToLong(price).sum();
    }

    // Parts of the model.

    /** The constraints that have facts in common, directly or through others. */
    private List<List<Constraint>> parts() {
        Map<Integer, Integer> representative = new LinkedHashMap<>();
        Stream.concat(
                        model.constraints().stream().map(this::facts),
                        model.together().stream().map(group -> group.stream().mapToInt(Integer::intValue)))
                .map(IntStream::toArray)
                .forEach(facts -> {
                    for (int fact : facts) {
                        representative.put(root(fact, representative), root(facts[0], representative));
                    }
                });
        Map<Integer, List<Constraint>> parts = new LinkedHashMap<>();
        for (Constraint constraint : model.constraints()) {
            facts(constraint)
                    .findFirst()
                    .ifPresent(fact -> parts.computeIfAbsent(root(fact, representative), root -> new ArrayList<>())
                            .add(constraint));
        }
        return List.copyOf(parts.values());
    }

    private static int root(int fact, Map<Integer, Integer> representative) {
        int root = fact;
        int above = representative.getOrDefault(root, root);
        while (above != root) {
            int higher = representative.getOrDefault(above, above);
            representative.put(root, higher);
            root = above;
            above = higher;
        }
        return root;
    }

    private IntStream facts(Constraint constraint) {
        if (constraint instanceof Implication implication) {
            return IntStream.of(implication.when().fact(), implication.needs().fact());
        }
        if (constraint instanceof AtMostOne one) {
            return one.facts().stream().mapToInt(Integer::intValue);
        }
        if (constraint instanceof Serial serial) {
            return serial.facts().stream().mapToInt(Integer::intValue);
        }
        Guard guard = (Guard) constraint;
        return Stream.concat(
                        Stream.of(guard.edge()),
                        guard.proofs().stream().flatMap(proof -> model.proofs().get(proof).endedBy().stream()))
                .mapToInt(Literal::fact);
    }

    // What a cut cannot express.

    /** The ways out of the first thing that an attempt leaves wrong, of which every remedy takes one; none if it is safe. */
    private List<List<Literal>> ways(List<Constraint> part, Model demanded, State tried) {
        Optional<List<List<Literal>>> torn = torn(part, tried);
        return torn.orElseGet(() -> Judge.judge(demanded, window, onRecord, tried).stream()
                .findFirst()
                .map(breach -> ways(breach, tried))
                .orElse(List.of()));
    }

    private List<List<Literal>> ways(Breach breach, State tried) {
        Literal edge = breach.edges().get(0);
        if (breach.constraint() instanceof Implication implication) {
            return List.of(List.of(implication.when().not()), List.of(implication.needs()));
        }
        if (breach.constraint() instanceof AtMostOne) {
            return List.of(
                    List.of(asBefore(edge)), List.of(breach.edges().get(1).not()));
        }
        if (breach.constraint() instanceof Serial) {
            return List.of(
                    List.of(asBefore(edge)), List.of(asBefore(breach.edges().get(1))));
        }
        Stream<Literal> endings = model.proofs().get(breach.missing().get(0)).endedBy().stream()
                .filter(end -> tried.is(end) && !window.last().is(end))
                .limit(1);
        return Stream.concat(Stream.of(edge), endings)
                .map(given -> List.of(asBefore(given)))
                .toList();
    }

    private Literal asBefore(Literal literal) {
        return new Literal(literal.fact(), window.last().is(literal.fact()));
    }

    /** What can only change together keeps to the change together, or gives it up together. */
    private Optional<List<List<Literal>>> torn(List<Constraint> part, State tried) {
        State concerned = State.of(part.stream().flatMapToInt(this::facts).toArray());
        State changed = window.last().difference(next);
        for (List<Integer> group : model.together()) {
            List<Literal> kept = group.stream()
                    .filter(changed::is)
                    .map(fact -> new Literal(fact, next.is(fact)))
                    .toList();
            boolean some = kept.stream().anyMatch(tried::is);
            if (group.stream().anyMatch(concerned::is) && some && !kept.stream().allMatch(tried::is)) {
                return Optional.of(List.of(kept, kept.stream().map(Literal::not).toList()));
            }
        }
        return Optional.empty();
    }

    // The cut.

    private Optional<List<Literal>> cut(List<Constraint> part, List<Literal> pinned) {
        Cut cut = new Cut();
        pinned.forEach(cut::demand);
        for (Constraint constraint : part) {
            facts(constraint).forEach(cut::consider);
            if (constraint instanceof Implication implication) {
                demand(implication, cut);
            } else if (constraint instanceof Guard guard) {
                demand(guard, cut);
            }
        }
        return cut.cheapest(price)
                .map(chosen ->
                        chosen.stream().filter(literal -> !next.is(literal)).toList());
    }

    private void demand(Implication implication, Cut cut) {
        Literal when = implication.when();
        Literal needs = implication.needs();
        State last = window.last();
        if (implication.hold() == Hold.AT_REST || implication.isViolatedBy(last)) {
            return;
        }
        boolean strict = implication.hold() == Hold.DURING;
        if (strict && window.mayBe(when) && window.surely(needs)) {
            cut.demand(needs);
        } else if (strict && window.mayBe(when)) {
            // The two contradict each other inside the window: only a step that touches neither is not to blame.
            cut.demand(new Literal(when.fact(), last.is(when.fact())));
            cut.demand(new Literal(needs.fact(), last.is(needs.fact())));
        } else if (strict && !window.surely(needs)) {
            cut.demand(when.not());
        } else if (when.so() && needs.so()) {
            cut.implies(when.fact(), needs.fact());
        }
    }

    private void demand(Guard guard, Cut cut) {
        if (!guard.proofs().stream().allMatch(onRecord::is) && !window.last().is(guard.edge())) {
            cut.demand(guard.edge().not());
        }
    }
}
