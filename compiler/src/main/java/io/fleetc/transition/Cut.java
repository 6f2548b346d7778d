package io.fleetc.transition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Chooses for some facts whether they are so, at the least price, such that certain facts are as demanded and "if this is
 * so, that is so" holds: a minimum cut between a source, on whose side facts are so, and a sink.
 *
 * <p>Paths are augmented shortest first (Edmonds and Karp), which is polynomial whatever the prices are.
 */
final class Cut {
    private static final int SOURCE = 0;
    private static final int SINK = 1;
    private static final long UNCUTTABLE = Long.MAX_VALUE / 4;

    private record Arc(int from, int to) {}

    private final Map<Integer, Integer> nodeOf = new LinkedHashMap<>();
    private final Map<Integer, Boolean> demanded = new LinkedHashMap<>();
    private final List<Arc> arcs = new ArrayList<>();
    private final List<Long> capacity = new ArrayList<>();
    private final List<List<Integer>> leaving = new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>()));
    private boolean contradictory;

    /** A fact takes part. */
    void consider(int fact) {
        node(fact);
    }

    /** A fact must be as the literal says. */
    void demand(Literal literal) {
        Boolean before = demanded.put(literal.fact(), literal.so());
        contradictory |= before != null && before != literal.so();
        node(literal.fact());
    }

    /** If one fact is so, the other is. */
    void implies(int fact, int other) {
        arc(node(fact), node(other), UNCUTTABLE);
    }

    /**
     * The cheapest choice, one literal for each fact that takes part; empty if there is none.
     *
     * @param price the price of each literal; {@link Long#MAX_VALUE} for what cannot be
     */
    Optional<List<Literal>> cheapest(ToLongFunction<Literal> price) {
        if (contradictory) {
            return Optional.empty();
        }
        nodeOf.forEach((fact, node) -> {
            // Cutting the arc from the source says that the fact is not so, cutting the one to the sink that it is.
            arc(SOURCE, node, priceOf(Literal.no(fact), price));
            arc(node, SINK, priceOf(Literal.yes(fact), price));
        });
        if (!saturate()) {
            return Optional.empty();
        }
        int[] reached = reach();
        List<Literal> chosen = new ArrayList<>();
        nodeOf.forEach((fact, node) -> chosen.add(new Literal(fact, reached[node] >= 0)));
        return Optional.of(chosen);
    }

    private long priceOf(Literal literal, ToLongFunction<Literal> price) {
        Boolean so = demanded.get(literal.fact());
        long asked = so == null ? price.applyAsLong(literal) : so == literal.so() ? 0 : UNCUTTABLE;
        return Math.min(asked, UNCUTTABLE);
    }

    private int node(int fact) {
        return nodeOf.computeIfAbsent(fact, fresh -> {
            leaving.add(new ArrayList<>());
            return leaving.size() - 1;
        });
    }

    /** An arc and its way back, at the next odd place. */
    private void arc(int from, int to, long most) {
        leaving.get(from).add(arcs.size());
        arcs.add(new Arc(from, to));
        capacity.add(most);
        leaving.get(to).add(arcs.size());
        arcs.add(new Arc(to, from));
        capacity.add(0L);
    }

    /** Sends as much as fits; false when what may not be cut is the only thing that could be. */
    private boolean saturate() {
        long flow = 0;
        for (int[] by = reach(); by[SINK] >= 0 && flow < UNCUTTABLE; by = reach()) {
            long most = UNCUTTABLE;
            for (int node = SINK; node != SOURCE; node = arcs.get(by[node]).from()) {
                most = Math.min(most, capacity.get(by[node]));
            }
            for (int node = SINK; node != SOURCE; node = arcs.get(by[node]).from()) {
                capacity.set(by[node], capacity.get(by[node]) - most);
                capacity.set(by[node] ^ 1, capacity.get(by[node] ^ 1) + most);
            }
            flow += most;
        }
        return flow < UNCUTTABLE;
    }

    /** For each node the arc by which it is reached from the source, or -1. */
    private int[] reach() {
        int[] by = new int[leaving.size()];
        Arrays.fill(by, -1);
        Deque<Integer> open = new ArrayDeque<>(List.of(SOURCE));
        while (!open.isEmpty()) {
            for (int arc : leaving.get(open.remove())) {
                int to = arcs.get(arc).to();
                if (to != SOURCE && by[to] < 0 && capacity.get(arc) > 0) {
                    by[to] = arc;
                    open.add(to);
                }
            }
        }
        return by;
    }
}
