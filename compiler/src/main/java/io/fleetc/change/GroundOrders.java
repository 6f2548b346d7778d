package io.fleetc.change;

import io.fleetc.model.SemanticVersion;
import io.fleetc.rules.AboutChange;
import io.fleetc.rules.ClusterFacts;
import io.fleetc.rules.Condition;
import io.fleetc.rules.Edge;
import io.fleetc.rules.Peers;
import io.fleetc.rules.Rule;
import io.fleetc.rules.Subject;
import io.fleetc.transition.Hold;
import io.fleetc.transition.Implication;
import io.fleetc.transition.Literal;
import io.fleetc.transition.Serial;
import io.fleetc.value.ValuePath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Binds the order in which clusters change. */
final class GroundOrders {
    private final Ground ground;
    private final Happenings happenings;

    GroundOrders(Ground ground, Happenings happenings) {
        this.ground = ground;
        this.happenings = happenings;
    }

    /** Binds a rule that says who comes first, who last, and how many at a time. */
    void order(Rule rule, AboutChange.Order order) {
        List<Happening> all = happenings.of(order.edge());
        for (Peers peers : ground.next().facts().peers(order.over())) {
            List<Happening> happening = all.stream()
                    .filter(found -> peers.names().contains(found.cluster()))
                    .filter(found -> ground.next()
                            .cluster(found.cluster())
                            .map(rule.applies()::to)
                            .orElse(true))
                    .toList();
            if (!happening.isEmpty()) {
                if (order.oneAtATime()) {
                    ground.add(rule, peers.names(), new Serial(rule.id(), unsettled(peers, order.edge(), happening)));
                }
                Condition first = order.first();
                Condition last = order.last();
                if (first != null) {
                    happening.forEach(found -> after(rule, order, found, peers, first, true));
                }
                if (last != null) {
                    happening.forEach(found -> after(rule, order, found, peers, last, false));
                }
            }
        }
    }

    /** The facts of those that change now, and of those that may still be changing. */
    private List<Integer> unsettled(Peers peers, Edge edge, List<Happening> happening) {
        Set<Integer> changing = new LinkedHashSet<>();
        happening.forEach(found -> changing.add(found.literal().fact()));
        if (edge.kind() == Edge.Kind.UPGRADE || edge.kind() == Edge.Kind.DOWNGRADE) {
            for (ClusterFacts member : peers.members()) {
                Fact.Runs.release(member)
                        .ifPresent(
                                release -> changing.add(ground.facts().number(new Fact.Runs(member.name(), release))));
            }
        }
        return List.copyOf(changing);
    }

    /**
     * What a cluster that is not among the first waits for, or one that is among the last.
     *
     * @param first whether the condition names those that come first; otherwise it names those that come last
     */
    private void after(
            Rule rule, AboutChange.Order order, Happening found, Peers peers, Condition condition, boolean first) {
        boolean named = is(condition, found.cluster());
        if (named == first) {
            return;
        }
        for (String other : peers.names()) {
            if (!other.equals(found.cluster()) && is(condition, other) != named) {
                waitsFor(order.edge(), found, other)
                        .ifPresent(needs -> ground.add(
                                rule,
                                List.of(found.cluster(), other),
                                new Implication(rule.id(), found.literal(), needs, Hold.DURING)));
            }
        }
    }

    private boolean is(Condition condition, String cluster) {
        return ground.base()
                .cluster(cluster)
                .or(() -> ground.next().cluster(cluster))
                .map(found -> condition.holds(new Subject(ground.base().facts(), found, null)))
                .orElse(false);
    }

    private Optional<Literal> waitsFor(Edge edge, Happening found, String other) {
        if (edge.kind() == Edge.Kind.REMOVE) {
            return Optional.of(ground.facts().yes(new Fact.Has(other, ValuePath.of(edge.target()), null)));
        }
        ValuePath path = ValuePath.of(edge.target(), "version");
        return ground.next()
                .cluster(found.cluster())
                .map(cluster -> cluster.text(path))
                .flatMap(SemanticVersion::parse)
                .map(version -> ground.facts().yes(new Fact.Reached(other, path, version)));
    }
}
