package io.fleetc.change;

import io.fleetc.diagnostic.Severity;
import io.fleetc.rules.AboutChange;
import io.fleetc.rules.Edge;
import io.fleetc.rules.Hold.Level;
import io.fleetc.rules.Rule;
import io.fleetc.transition.Constraint;
import io.fleetc.transition.Guard;
import io.fleetc.transition.Hold;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Binds rules to the clusters that they are about. Clusters that neither change nor share a database with one that does
 * are left out: the rules judge them as they did before.
 */
final class GroundRules {
    private static final Set<Level> NUMBERS = EnumSet.of(Level.EXACTLY_ONE, Level.AT_MOST_ONE);
    private static final Set<Level> ENFORCED = EnumSet.of(Level.ERROR, Level.EXACTLY_ONE, Level.AT_MOST_ONE);

    private final Ground ground;
    private final Happenings happenings;
    private final GroundRevisionRules ofRevisions;
    private final GroundGuards guards;
    private final GroundOrders orders;

    GroundRules(Change change) {
        this.ground = new Ground(change);
        this.happenings = new Happenings(
                change.base(), change.next(), ground.facts(), change.rules().catalogue());
        this.ofRevisions = new GroundRevisionRules(ground);
        this.guards = new GroundGuards(ground, happenings);
        this.orders = new GroundOrders(ground, happenings);
        change.rules().rules().forEach(this::ground);
    }

    Facts facts() {
        return ground.facts();
    }

    Proofs proofs() {
        return guards.proofs();
    }

    List<Constraint> constraints() {
        return ground.constraints();
    }

    List<Constraint> waived() {
        return ground.waived();
    }

    Map<Guard, Happening> happenings() {
        return guards.happenings();
    }

    private void ground(Rule rule) {
        if (rule.constraint() instanceof AboutChange about) {
            ground(rule, about);
        } else {
            hold(rule).ifPresent(hold -> ofRevisions.ground(rule, hold));
        }
    }

    /** When a rule must hold while the fleet changes; empty for one that never refuses anything. */
    private static Optional<Hold> hold(Rule rule) {
        io.fleetc.rules.Hold hold = rule.hold();
        // What a rule says of numbers holds for changes, also where one revision is only warned of.
        if (rule.severity() != Severity.ERROR && (hold == null || !NUMBERS.contains(hold.during()))) {
            return Optional.empty();
        }
        if (hold == null) {
            return Optional.of(Hold.BETWEEN);
        }
        return ENFORCED.contains(hold.during())
                ? Optional.of(Hold.DURING)
                : ENFORCED.contains(hold.between()) ? Optional.of(Hold.BETWEEN) : Optional.of(Hold.AT_REST);
    }

    private void ground(Rule rule, AboutChange about) {
        if (about instanceof AboutChange.Guard guard) {
            guards.guard(rule, guard.edge(), guard.needs(), guard.freshExempt());
        } else if (about instanceof AboutChange.Lossy lossy) {
            guards.guard(rule, lossy.edge(), lossy.needs(), false);
        } else if (about instanceof AboutChange.Order order) {
            orders.order(rule, order);
        } else if (about instanceof AboutChange.Ratchet ratchet) {
            ratchet(rule, ratchet);
        } else if (about instanceof AboutChange.Phases phases) {
            new GroundPhases(ground, guards, rule, phases).ground();
        }
    }

    /** The schema of a shared database only goes up. */
    private void ratchet(Rule rule, AboutChange.Ratchet ratchet) {
        SchemaDemands demands = new SchemaDemands(ground.change(), ground.scopes(), ratchet);
        List<Happening> coming = new ArrayList<>(happenings.of(ratchet.raisedBy()));
        coming.addAll(happenings.of(new Edge(Edge.Kind.JOIN, "globalDatabase")));
        coming.addAll(happenings.of(new Edge(Edge.Kind.ACTIVATE, "cluster")));
        for (Happening raised : coming) {
            ground.next()
                    .cluster(raised.cluster())
                    .filter(rule.applies()::to)
                    .ifPresent(cluster -> guards.guardUnlessNothing(rule, raised, demands.coming(cluster)));
        }
        for (Happening lowered :
                happenings.of(new Edge(Edge.Kind.DOWNGRADE, ratchet.raisedBy().target()))) {
            ground.next()
                    .cluster(lowered.cluster())
                    .filter(rule.applies()::to)
                    .filter(cluster ->
                            cluster.globalDatabase() != null || ratchet.over() == io.fleetc.rules.Scope.FLEET)
                    .ifPresent(cluster -> {
                        guards.guard(rule, lowered, guards.needs(ratchet.back(), lowered, Optional.of(cluster)));
                        guards.guardUnlessNothing(rule, lowered, demands.goingBack(cluster));
                    });
        }
    }
}
