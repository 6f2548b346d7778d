package io.fleetc.value;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

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
    public Map.Entry<String, Value.Member>[] of(Value.Mapping map, boolean outermost) {
        Map.Entry<String, Value.Member>[] entries = ((Members) map.members()).entries();
        if (this == AS_GIVEN) {
            return entries;
        }
        Comparator<String> order = this == KUBERNETES && outermost ? KUBERNETES_FIRST : BY_KEY;
        if (inOrder(entries, order)) {
            return entries;
        }
        Map.Entry<String, Value.Member>[] sorted = entries.clone();
        Arrays.sort(sorted, Map.Entry.comparingByKey(order));
        return sorted;
    }

    private static boolean inOrder(Map.Entry<String, Value.Member>[] entries, Comparator<String> order) {
        for (int i = 1; i < entries.length; i++) {
            if (order.compare(entries[i - 1].getKey(), entries[i].getKey()) > 0) {
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
