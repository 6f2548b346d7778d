package io.fleetc.rules;

import io.fleetc.value.Value;
import java.util.List;

/** What a rule accepts or rejects; examples of one revision are executed. */
public sealed interface Example {
    /** The example as it is written. */
    Value.Mapping written();

    /**
     * One revision of a fleet.
     *
     * @param accepted whether the rule accepts it
     * @param written settings of one cluster, or with a key {@code clusters} a whole fleet
     */
    record Revision(boolean accepted, Value.Mapping written) implements Example {}

    /**
     * A change of a fleet.
     *
     * @param from the state before: settings of one cluster, which is called {@code a}, or with a key {@code clusters} a
     *     whole fleet
     * @param to the state after
     * @param evidence what is on record, in the order in which it happened
     * @param verdict what must be said of it
     * @param written the whole example
     */
    record Change(
            Value.Mapping from,
            Value.Mapping to,
            List<OnRecord> evidence,
            ChangeExample.Expected verdict,
            Value.Mapping written)
            implements Example {
        public Change {
            evidence = List.copyOf(evidence);
        }
    }
}
