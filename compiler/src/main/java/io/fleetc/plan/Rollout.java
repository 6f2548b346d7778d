package io.fleetc.plan;

import io.fleetc.change.Fact;
import io.fleetc.change.Grounding;
import io.fleetc.model.Rings;
import io.fleetc.rules.ClusterFacts;
import io.fleetc.transition.Literal;
import io.fleetc.transition.Precedence;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The order in which a team wants its clusters to change: rings, and how many clusters change in one step. The same
 * change waits, ring by ring; different changes do not wait for each other.
 */
final class Rollout {
    private static final String RINGS = "rollout.rings";
    private static final String MOST = "rollout.maxPerStep";
    private static final String CLUSTER_LABELS = "labels";

    private final Map<String, ClusterFacts> clusters;
    private final Rings rings;

    /**
     * The rollout of a fleet.
     *
     * @param specification the {@code spec} of the fleet
     * @param clusters its clusters by name
     */
    Rollout(Value.Mapping specification, Map<String, ClusterFacts> clusters) {
        this.clusters = clusters;
        this.rings = Rings.of(specification);
    }

    /** What waits for what. */
    List<Precedence> wishes(Map<Move, Set<Fact>> moves, Grounding grounding) {
        if (rings.equals(Rings.none())) {
            return List.of();
        }
        Map<List<Object>, Map<Integer, List<Literal>>> kinds = new LinkedHashMap<>();
        moves.forEach((move, facts) -> facts.stream().findFirst().ifPresent(fact -> {
            if (clusters.containsKey(move.target())) {
                int number = grounding.facts().numberOf(fact);
                kinds.computeIfAbsent(List.of(move.kind(), subject(move)), kind -> new TreeMap<>())
                        .computeIfAbsent(ring(move.target()), ring -> new ArrayList<>())
                        .add(new Literal(number, grounding.next().is(number)));
            }
        }));
        List<Precedence> wishes = new ArrayList<>();
        kinds.values().forEach(byRing -> wishes(byRing, wishes));
        return wishes;
    }

    /** Settings differ from cluster to cluster; they are one kind of change all the same. */
    private static String subject(Move move) {
        return move.kind() == Move.Kind.SETTINGS ? "" : move.subject();
    }

    private void wishes(Map<Integer, List<Literal>> byRing, List<Precedence> wishes) {
        int most = rings.maxPerStep();
        List<Literal> before = List.of();
        String rule = RINGS;
        for (List<Literal> ring : byRing.values()) {
            for (int start = 0; start < ring.size(); start += Math.min(most, ring.size())) {
                List<Literal> chunk = ring.subList(start, Math.min(ring.size() - start, most) + start);
                String reason = start == 0 ? rule : MOST;
                for (Literal earlier : before) {
                    chunk.forEach(later -> wishes.add(new Precedence(reason, earlier, later)));
                }
                before = chunk;
            }
        }
    }

    private int ring(String cluster) {
        ClusterFacts facts = clusters.get(cluster);
        return facts == null ? 0 : rings.of(Rings.texts(facts.resolved().set().mapping(CLUSTER_LABELS)));
    }
}
