package io.fleetc.plan;

import io.fleetc.plan.tree.Reversion;
import io.fleetc.rules.Edge;
import java.util.List;

/**
 * One thing that a step changes.
 *
 * @param target the cluster, or the global database for what belongs to one
 * @param kind what sort of thing it is
 * @param subject the flag, product, setting or owner that it is about; empty where the kind says it all
 * @param from what it was, for people; may be empty
 * @param to what it becomes, for people; may be empty
 * @param edges the changes that rules are about
 * @param reversions what the fleet says as long as this is not done yet
 */
public record Move(
        String target,
        Kind kind,
        String subject,
        String from,
        String to,
        List<Edge> edges,
        List<Reversion> reversions) {
    public Move {
        edges = List.copyOf(edges);
        reversions = List.copyOf(reversions);
    }

    /** What can change. */
    public enum Kind {
        /** A flag is switched on. */
        FLAG_ON,
        /** A flag is switched off. */
        FLAG_OFF,
        /** The platform moves to a later release, with every other setting of the cluster. */
        UPGRADE,
        /** The platform moves to an earlier release, with every other setting of the cluster. */
        DOWNGRADE,
        /** The cluster uses another database. */
        DATABASE,
        /** The description of a global database changes, for all clusters on it. */
        DATABASE_SETTINGS,
        /** Another control plane syncs LDAP, or none. */
        OWNER,
        /** A cluster becomes active or passive. */
        ROLE,
        /** Settings that no rule about changes is about. */
        SETTINGS,
        /** A cluster comes to the fleet. */
        NEW_CLUSTER,
        /** A cluster leaves the fleet. */
        RETIRED_CLUSTER
    }
}
