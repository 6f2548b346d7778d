package io.fleetc.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change of the fleet must satisfy. One revision says nothing about it: these rules are judged where two revisions
 * are held against each other.
 */
public sealed interface AboutChange extends Constraint {
    @Override
    default List<Finding> judge(FleetFacts fleet, Applies applies) {
        return List.of();
    }

    /**
     * A change demands that something is on record.
     *
     * @param edge the change
     * @param needs what must be on record, all of it
     * @param freshExempt whether nothing is needed while the global database is on record as fresh, and was not used
     *     without what a job needs
     * @param missing what is said while something is missing
     */
    record Guard(Edge edge, List<Need> needs, boolean freshExempt, Missing missing) implements AboutChange {
        public Guard {
            needs = List.copyOf(needs);
        }

        @Override
        public String kind() {
            return "guard";
        }
    }

    /**
     * A change loses something that cannot be brought back; its undo class is {@link UndoClass#LOSSY}.
     *
     * @param edge the change
     * @param needs what must be on record so that it is clear that somebody knows
     */
    record Lossy(Edge edge, List<Need> needs) implements AboutChange {
        public Lossy {
            needs = List.copyOf(needs);
        }

        @Override
        public String kind() {
            return "lossy";
        }
    }

    /**
     * Clusters change in an order.
     *
     * @param edge the change
     * @param over between which clusters there is an order
     * @param first which clusters come first, or null
     * @param last which clusters come last, or null
     * @param oneAtATime whether no two of them may be under way together
     */
    record Order(
            Edge edge,
            Scope over,
            @Nullable Condition first,
            @Nullable Condition last,
            boolean oneAtATime) implements AboutChange {
        @Override
        public String kind() {
            return "order";
        }
    }

    /**
     * The schema of a global database only ever rises, with the first cluster that does what raises it.
     *
     * @param over the clusters on one database
     * @param raisedBy what raises it
     * @param table which releases are known to work together
     * @param back what must be on record before a cluster goes back behind it
     */
    record Ratchet(Scope over, Edge raisedBy, List<Compatibility> table, List<Need> back) implements AboutChange {
        public Ratchet {
            table = List.copyOf(table);
            back = List.copyOf(back);
        }

        @Override
        public String kind() {
            return "ratchet";
        }
    }

    /**
     * Releases that work on one schema.
     *
     * @param from the release that raised the schema
     * @param with the releases that work on it too
     */
    record Compatibility(VersionRange from, VersionRange with) {}

    /**
     * Clusters move through phases. A cluster is in the last phase whose condition holds for it; one that is not in the
     * fleet is in the first, and one that comes into the fleet together with its database moves through nothing. Who comes
     * into a phase without having been in those before it must satisfy their moves too.
     *
     * @param over which clusters move together
     * @param phases the phases, in their order
     * @param moves what it takes to come into a phase
     */
    record Phases(Scope over, List<Phase> phases, List<Move> moves) implements AboutChange {
        public Phases {
            phases = List.copyOf(phases);
            moves = List.copyOf(moves);
        }

        @Override
        public String kind() {
            return "phases";
        }
    }

    /**
     * A phase.
     *
     * @param name its name
     * @param when what is so of a cluster that is in it
     */
    record Phase(String name, Condition when) {}

    /**
     * Coming into a phase from an earlier one.
     *
     * @param to the name of the phase
     * @param oneAtATime whether no two clusters may come into it together
     * @param needs what must be on record before
     * @param conditions what must be so of the cluster after it
     * @param freshExempt whether nothing need be on record while the global database is on record as fresh
     */
    record Move(String to, boolean oneAtATime, List<Need> needs, List<Condition> conditions, boolean freshExempt) {
        public Move {
            needs = List.copyOf(needs);
            conditions = List.copyOf(conditions);
        }
    }
}
