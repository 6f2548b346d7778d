package io.fleetc.catalogue;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a service or a part of it is there. Without any condition it always is; with several all must hold.
 *
 * @param flags flags of which one must be on; empty for no such condition
 * @param value path of a value of the chart that must be something: not absent, null, false or empty
 * @param fleet path of a setting of the cluster that must be something
 */
public record ServiceCondition(
        List<String> flags,
        @Nullable ValuePath value,
        @Nullable ValuePath fleet) {
    /** No condition. */
    public static final ServiceCondition ALWAYS = new ServiceCondition(List.of(), null, null);

    public ServiceCondition {
        flags = List.copyOf(flags);
    }

    /** The condition under a key; none if it is missing. */
    static ServiceCondition read(Entry entry, String key) {
        Entry when = entry.optionalEntry(key);
        return when == null
                ? ALWAYS
                : new ServiceCondition(when.texts("flags"), when.optionalPath("value"), when.optionalPath("fleet"));
    }

    /** Whether one of the flags is on, or none is asked for. */
    public boolean switchedOn(FlagSettings settings) {
        return flags.isEmpty() || flags.stream().anyMatch(settings::on);
    }

    /**
     * Whether it holds.
     *
     * @param settings the cluster's flags
     * @param values the chart's values
     * @param specification the cluster's settings
     */
    public boolean holds(FlagSettings settings, Value.Mapping values, Value.Mapping specification) {
        return switchedOn(settings) && something(value, values) && something(fleet, specification);
    }

    private static boolean something(@Nullable ValuePath path, Value.Mapping in) {
        return path == null || something(path.in(in));
    }

    private static boolean something(@Nullable Value found) {
        if (found == null || found instanceof Value.Null) {
            return false;
        }
        if (found instanceof Value.Bool bool) {
            return bool.on();
        }
        if (found instanceof Value.Text text) {
            return !text.text().isEmpty();
        }
        if (found instanceof Value.Sequence list) {
            return !list.items().isEmpty();
        }
        return !(found instanceof Value.Mapping mapping) || !mapping.members().isEmpty();
    }
}
