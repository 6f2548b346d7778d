package io.fleetc.rules;

import io.fleetc.value.Value;
import org.jspecify.annotations.Nullable;

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
     * @param from the state before
     * @param to the state after
     * @param evidence what is on record, or null
     * @param verdict {@code legal}, {@code illegal} or {@code unproven}
     * @param written the whole example
     */
    record Change(
            Value.Mapping from, Value.Mapping to, @Nullable Value evidence, String verdict, Value.Mapping written)
            implements Example {}
}
