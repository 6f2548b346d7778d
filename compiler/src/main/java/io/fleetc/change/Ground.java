package io.fleetc.change;

import io.fleetc.rules.Rule;
import io.fleetc.transition.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What rules are bound to: a change, the facts that are numbered for it, and the constraints that come of it.
 */
final class Ground {
    private final Change change;
    private final Facts facts = new Facts();
    private final Scopes scopes;
    private final Set<String> touched;
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Constraint> waived = new ArrayList<>();

    /** The ground of a change. */
    Ground(Change change) {
        this.change = change;
        this.scopes = new Scopes(change);
        this.touched = Touched.clusters(change);
    }

    Change change() {
        return change;
    }

    FleetRevision base() {
        return change.base();
    }

    FleetRevision next() {
        return change.next();
    }

    Facts facts() {
        return facts;
    }

    Scopes scopes() {
        return scopes;
    }

    /** The clusters that change, and those that share a database with one that does. */
    Set<String> touched() {
        return touched;
    }

    /** What must hold. */
    List<Constraint> constraints() {
        return constraints;
    }

    /** What a waiver of the fleet lets pass. */
    List<Constraint> waived() {
        return waived;
    }

    /** Takes what a rule means for some clusters. */
    void add(Rule rule, List<String> clusters, Constraint constraint) {
        boolean isWaived = rule.waivable()
                && next().facts().waivers().stream().anyMatch(waiver -> waiver.covers(rule.id(), clusters));
        (isWaived ? waived : constraints).add(constraint);
    }
}
