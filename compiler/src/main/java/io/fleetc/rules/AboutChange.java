package io.fleetc.rules;

import io.fleetc.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change of the fleet must satisfy. One revision says nothing about it: these rules are read and kept, and a run
 * that judges one revision notes that it does not judge them.
 */
public sealed interface AboutChange extends Constraint {
    @Override
    default List<Finding> judge(FleetFacts fleet, Applies applies) {
        return List.of();
    }

    /**
     * A change demands evidence.
     *
     * @param edge the change
     * @param needs the evidence
     * @param invalidatedBy what makes evidence worthless, each as it is written
     * @param exempt where no evidence is needed, or null
     */
    record Guard(Edge edge, Value.Mapping needs, List<Value.Mapping> invalidatedBy, Value.@Nullable Mapping exempt)
            implements AboutChange {
        public Guard {
            invalidatedBy = List.copyOf(invalidatedBy);
        }

        @Override
        public String kind() {
            return "guard";
        }
    }

    /**
     * A change loses something that cannot be brought back.
     *
     * @param edge the change
     * @param needs what shows that somebody knows
     */
    record Lossy(Edge edge, Value.Mapping needs) implements AboutChange {
        @Override
        public String kind() {
            return "lossy";
        }
    }

    /**
     * Clusters change in an order.
     *
     * @param edge the change
     * @param first which clusters come first, or null
     * @param last which clusters come last, or null
     */
    record Order(
            Edge edge, @Nullable Condition first, @Nullable Condition last) implements AboutChange {
        @Override
        public String kind() {
            return "order";
        }
    }

    /**
     * Something only ever rises.
     *
     * @param value what it is and what raises it
     * @param invariant what must hold between it and the clusters
     */
    record Ratchet(Value.Mapping value, Value.Mapping invariant) implements AboutChange {
        @Override
        public String kind() {
            return "ratchet";
        }
    }

    /**
     * Clusters move through phases.
     *
     * @param over which clusters move together
     * @param phases the phases, in their order
     * @param moves what each move needs, as written
     */
    record Phases(Scope over, List<String> phases, List<Value.Mapping> moves) implements AboutChange {
        public Phases {
            phases = List.copyOf(phases);
            moves = List.copyOf(moves);
        }

        @Override
        public String kind() {
            return "phases";
        }
    }
}
