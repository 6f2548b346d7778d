package io.fleetc.transition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The cheapest way to alter a change so that it is safe as one step.
 *
 * <p>Each fact has a price for not having the value that the change gives it. Within the fragment every demand is on one
 * fact alone or of the form "if this is so, that is so", so that a minimum {@link Cut} gives the exact optimum in
 * polynomial time. What asks for more, groups and pairs of which at most one may be so or change, is settled first by
 * trying each member; parts of the model that have nothing to do with each other are settled one by one.
 */
public final class Remedies {
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
     * What to set otherwise than the change does, by fact; empty when nothing that may be altered makes the step safe.
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

    private Optional<List<Literal>> cheapest(List<Constraint> part) {
        List<List<Literal>> choices = List.of(List.of());
        for (Constraint constraint : part) {
            choices = combined(choices, choices(constraint));
        }
        Optional<List<Literal>> best = Optional.empty();
        long least = Long.MAX_VALUE;
        for (List<Literal> pinned : choices) {
            Optional<List<Literal>> found = cut(part, pinned);
            long cost = found.stream().flatMap(List::stream).mapToLong(price).sum();
            if (found.isPresent() && cost < least) {
                least = cost;
                best = found;
            }
        }
        return best;
    }

    // --- Parts of the model
    // --------------------------------------------------------------------------------------------

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
        return constraint instanceof Serial serial
                ? serial.facts().stream().mapToInt(Integer::intValue)
                : IntStream.of(((Guard) constraint).edge().fact());
    }

    // --- What at most one of several may do
    // ----------------------------------------------------------------------------

    private List<List<Literal>> choices(Constraint constraint) {
        if (constraint instanceof AtMostOne one && one.hold() != Hold.AT_REST && !one.isViolatedBy(window.last())) {
            boolean strict = one.hold() == Hold.DURING;
            List<Integer> taking = one.facts().stream()
                    .filter(fact -> next.is(fact) || (strict && window.mayBe(Literal.yes(fact))))
                    .toList();
            return alternatives(taking, fact -> !strict || window.surely(Literal.no(fact)), Literal::no);
        }
        if (constraint instanceof Serial serial) {
            Window over = window.and(next);
            List<Integer> changing =
                    serial.facts().stream().filter(fact -> !over.settled(fact)).toList();
            return alternatives(
                    changing,
                    window::settled,
                    fact -> new Literal(fact, window.last().is(fact)));
        }
        if (constraint instanceof Implication exclusion
                && !exclusion.needs().so()
                && exclusion.hold() != Hold.AT_REST
                && exclusion.isViolatedBy(next)
                && !exclusion.isViolatedBy(window.last())) {
            return List.of(List.of(exclusion.when().not()), List.of(exclusion.needs()));
        }
        return List.of(List.of());
    }

    private interface Pin {
        Literal of(int fact);
    }

    /** One choice for each member that could be the one, in which the others give way. */
    private static List<List<Literal>> alternatives(List<Integer> members, IntPredicate givesWay, Pin pin) {
        if (members.size() < 2) {
            return List.of(List.of());
        }
        List<List<Literal>> alternatives = new ArrayList<>();
        for (int kept : members) {
            List<Integer> others =
                    members.stream().filter(other -> other != kept).toList();
            if (others.stream().allMatch(givesWay::test)) {
                alternatives.add(others.stream().map(pin::of).toList());
            }
        }
        return alternatives;
    }

    private static List<List<Literal>> combined(List<List<Literal>> one, List<List<Literal>> other) {
        return one.stream()
                .flatMap(first -> other.stream()
                        .map(second ->
                                Stream.concat(first.stream(), second.stream()).toList()))
                .toList();
    }

    // --- The cut
    // -------------------------------------------------------------------------------------------------------

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
        bind(part, cut);
        return cut.cheapest(price)
                .map(chosen ->
                        chosen.stream().filter(literal -> !next.is(literal)).toList())
                .filter(altered -> accepts(part, altered));
    }

    /** The pairs that a cut cannot express are settled beforehand; whether that was enough is judged, not believed. */
    private boolean accepts(List<Constraint> part, List<Literal> altered) {
        State tried = new Wave(altered, List.of(), List.of()).appliedTo(next);
        return Judge.accepts(new Model(part, model.proofs(), List.of()), window, onRecord, tried);
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
        boolean missing = guard.proofs().stream()
                .anyMatch(proof ->
                        !onRecord.is(proof) || Model.ends(model.proofs().get(proof), window.last(), next));
        if (missing && !window.last().is(guard.edge())) {
            cut.demand(guard.edge().not());
        }
    }

    /** What can only change together keeps to the change together, or gives it up together. */
    private void bind(List<Constraint> part, Cut cut) {
        List<Integer> concerned =
                part.stream().flatMapToInt(this::facts).distinct().boxed().toList();
        State changed = window.last().difference(next);
        for (List<Integer> group : model.together()) {
            List<Integer> changing = group.stream()
                    .filter(changed::is)
                    .filter(fact -> next.is(fact) == next.is(group.get(0)))
                    .toList();
            if (group.stream().anyMatch(concerned::contains)) {
                for (int i = 1; i < changing.size(); i++) {
                    cut.implies(changing.get(0), changing.get(i));
                    cut.implies(changing.get(i), changing.get(0));
                }
            }
        }
    }
}
