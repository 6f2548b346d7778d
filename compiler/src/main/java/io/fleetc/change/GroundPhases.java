package io.fleetc.change;

import io.fleetc.evidence.Scope;
import io.fleetc.rules.AboutChange;
import io.fleetc.rules.ClusterFacts;
import io.fleetc.rules.Condition;
import io.fleetc.rules.Edge;
import io.fleetc.rules.Need;
import io.fleetc.rules.Peers;
import io.fleetc.rules.Rule;
import io.fleetc.rules.Subject;
import io.fleetc.transition.Hold;
import io.fleetc.transition.Implication;
import io.fleetc.transition.Literal;
import io.fleetc.transition.Serial;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Binds the phases of joining a database: what clusters need that come into one, and who waits for whom. */
final class GroundPhases {
    private final Ground ground;
    private final GroundGuards guards;
    private final Rule rule;
    private final AboutChange.Phases phases;

    GroundPhases(Ground ground, GroundGuards guards, Rule rule, AboutChange.Phases phases) {
        this.ground = ground;
        this.guards = guards;
        this.rule = rule;
        this.phases = phases;
    }

    void ground() {
        phases.moves().forEach(this::ground);
    }

    private void ground(AboutChange.Move move) {
        List<Condition> from = from(move.to());
        for (Peers peers : ground.next().facts().peers(phases.over())) {
            List<Integer> coming = new ArrayList<>();
            for (ClusterFacts cluster : peers.members()) {
                if (moves(cluster) && rule.applies().to(cluster)) {
                    Fact came = new Fact.Came(cluster.name(), from);
                    if (came.holds(ground.next()) && !came.holds(ground.base())) {
                        coming.add(ground.facts().number(came));
                        come(move, cluster, came);
                    }
                }
            }
            if (move.oneAtATime() && !coming.isEmpty()) {
                ground.add(rule, peers.names(), new Serial(rule.id(), coming));
            }
            follow(move, peers, coming);
        }
    }

    /** Who comes to a later phase waits for those that come only as far as an earlier one. */
    private void follow(AboutChange.Move move, Peers peers, List<Integer> coming) {
        for (AboutChange.Move earlier : phases.moves().subList(0, phases.moves().indexOf(move))) {
            for (ClusterFacts first : peers.members()) {
                Fact settled = new Fact.Came(first.name(), from(earlier.to()));
                boolean stays = settled.holds(ground.next())
                        && !new Fact.Came(first.name(), from(move.to())).holds(ground.next());
                if (stays && rule.applies().to(first)) {
                    for (int came : coming) {
                        ground.add(
                                rule,
                                List.of(ground.facts().fact(came).cluster(), first.name()),
                                new Implication(
                                        rule.id(),
                                        Literal.yes(came),
                                        ground.facts().yes(settled),
                                        Hold.DURING));
                    }
                }
            }
        }
    }

    /**
     * Whether a cluster comes to its database now. One that was there is no other because more come to it, and one
     * that comes into the fleet together with its database moves nowhere.
     */
    private boolean moves(ClusterFacts cluster) {
        String database = cluster.globalDatabase();
        return ground.base()
                .cluster(cluster.name())
                .map(before -> !Objects.equals(before.globalDatabase(), database))
                .orElseGet(() -> database != null
                        && ground.base().facts().globalDatabases().containsKey(database));
    }

    /** A cluster that is new has nothing of its own that a job could have been done for. */
    private boolean possible(ProofKey key, ClusterFacts cluster) {
        return !(key instanceof ProofKey.Done done)
                || done.scope().kind() != Scope.Kind.CLUSTER
                || ground.base().cluster(cluster.name()).isPresent();
    }

    private void come(AboutChange.Move move, ClusterFacts cluster, Fact came) {
        List<Need> left = move.freshExempt() ? guards.unlessFresh(move.needs(), cluster) : move.needs();
        Happening happening = new Happening(
                new Edge(Edge.Kind.JOIN, "globalDatabase"),
                ground.facts().yes(came),
                cluster.name(),
                String.valueOf(cluster.globalDatabase()),
                cluster.place(ValuePath.of("globalDatabase"))
                        .map(io.fleetc.rules.Place::span)
                        .filter(io.fleetc.source.Span::known)
                        .orElse(cluster.resolved().span()),
                "coming into phase `" + move.to() + "`");
        List<ProofKey> keys = new ArrayList<>();
        guards.needs(left, happening, Optional.of(cluster)).stream()
                .filter(key -> possible(key, cluster))
                .forEach(keys::add);
        Subject subject = new Subject(ground.next().facts(), cluster, null);
        move.conditions().stream()
                .filter(condition -> !condition.holds(subject))
                .forEach(condition ->
                        keys.add(new ProofKey.Never(Scope.cluster(cluster.name()), condition.demand(subject))));
        guards.guardUnlessNothing(rule, happening, keys);
    }

    private List<Condition> from(String phase) {
        boolean reached = false;
        List<Condition> conditions = new ArrayList<>();
        for (AboutChange.Phase each : phases.phases()) {
            reached |= each.name().equals(phase);
            if (reached) {
                conditions.add(each.when());
            }
        }
        return conditions;
    }
}
