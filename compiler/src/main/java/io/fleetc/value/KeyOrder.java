package io.fleetc.value;

import java.util.Arrays;
import java.util.Comparator;

/** In which order writers put the members of maps. */
public enum KeyOrder {
    /** As they were put. */
    AS_GIVEN,
    /** By key, everywhere: one text for equal values. */
    SORTED,
    /** {@code apiVersion}, {@code kind}, {@code metadata} and {@code spec} first, everything else by key. */
    KUBERNETES;

    private static final Comparator<String> BY_KEY = Comparator.naturalOrder();
    private static final Comparator<String> KUBERNETES_FIRST =
            Comparator.comparingInt(KeyOrder::rank).thenComparing(BY_KEY);

    /** The members of a map in this order, for reading only; {@code outermost} for the map that is the whole document. */
    public KeyedMember[] of(Value.Mapping map, boolean outermost) {
        KeyedMember[] entries = map.entries();
        if (this == AS_GIVEN) {
            return entries;
        }
        Comparator<String> order = this == KUBERNETES && outermost ? KUBERNETES_FIRST : BY_KEY;
        if (inOrder(entries, order)) {
            return entries;
        }
        KeyedMember[] sorted = entries.clone();
        Arrays.sort(sorted, Comparator.comparing(KeyedMember::key, order));
        return sorted;
    }

    private static boolean inOrder(KeyedMember[] entries, Comparator<String> order) {
        for (int i = 1; i < entries.length; i++) {
            if (order.compare(entries[i - 1].key(), entries[i].key()) > 0) {
                return false;
            }
        }
        return true;
    }

    private static int rank(String key) {
        return switch (key) {
            case "apiVersion" -> 0;
            case "kind" -> 1;
            case "metadata" -> 2;
            case "spec" -> 3;
            default -> 4;
        };
    }
}
