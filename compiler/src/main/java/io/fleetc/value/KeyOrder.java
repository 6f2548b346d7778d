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

    // Written out, since no archive of classes holds what Comparator.comparing makes.
    private static final Comparator<KeyedMember> BY_KEY =
            (left, right) -> left.key().compareTo(right.key());
    private static final Comparator<KeyedMember> KUBERNETES_FIRST = KeyOrder::byRank;

    /** The members of a map in this order, for reading only; {@code outermost} for the map that is the whole document. */
    public KeyedMember[] of(Value.Mapping map, boolean outermost) {
        KeyedMember[] entries = map.entries();
        if (this == AS_GIVEN) {
            return entries;
        }
        Comparator<KeyedMember> order = this == KUBERNETES && outermost ? KUBERNETES_FIRST : BY_KEY;
        if (inOrder(entries, order)) {
            return entries;
        }
        KeyedMember[] sorted = entries.clone();
        Arrays.sort(sorted, order);
        return sorted;
    }

    private static boolean inOrder(KeyedMember[] entries, Comparator<KeyedMember> order) {
        for (int i = 1; i < entries.length; i++) {
            if (order.compare(entries[i - 1], entries[i]) > 0) {
                return false;
            }
        }
        return true;
    }

    private static int byRank(KeyedMember left, KeyedMember right) {
        int ranks = Integer.compare(rank(left.key()), rank(right.key()));
        return ranks != 0 ? ranks : left.key().compareTo(right.key());
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
