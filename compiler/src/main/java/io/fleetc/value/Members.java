package io.fleetc.value;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The members of a map value: unmodifiable, in the order in which they were put. Fleets hold millions of small maps that
 * are made once and walked often; an array of entries is half the size of a linked hash map, and nothing is copied when a
 * value is made from members that another one has.
 */
final class Members extends AbstractMap<String, Value.Member> {
    private static final Members NONE = new Members(entries(0));

    /** Maps up to this size are searched from their beginning. */
    private static final int SMALL = 8;

    private final Map.Entry<String, Value.Member>[] entries;

    /** For larger maps: places in {@code entries}, plus one, by the hashes of keys; zero where there is none. */
    private final int[] places;

    private Members(Map.Entry<String, Value.Member>[] entries) {
        this.entries = entries;
        this.places = entries.length <= SMALL ? new int[0] : places(entries);
    }

    /** Those of another map, in its order. */
    static Members of(Map<String, Value.Member> members) {
        if (members instanceof Members same) {
            return same;
        }
        if (members.isEmpty()) {
            return NONE;
        }
        Map.Entry<String, Value.Member>[] entries = entries(members.size());
        int at = 0;
        for (Map.Entry<String, Value.Member> entry : members.entrySet()) {
            entries[at++] = Map.entry(entry.getKey(), entry.getValue());
        }
        return new Members(entries);
    }

    /** The entries themselves, for reading only. */
    Map.Entry<String, Value.Member>[] entries() {
        return entries;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Map.Entry<String, Value.Member>[] entries(int size) {
        return new Map.Entry[size];
    }

    private static int[] places(Map.Entry<String, Value.Member>[] entries) {
        int[] places = new int[Integer.highestOneBit(entries.length) << 2];
        for (int i = 0; i < entries.length; i++) {
            int slot = slot(entries[i].getKey(), places);
            while (places[slot] != 0) {
                slot = (slot + 1) & (places.length - 1);
            }
            places[slot] = i + 1;
        }
        return places;
    }

    private static int slot(String key, int[] places) {
        int hash = key.hashCode();
        return (hash ^ (hash >>> 16)) & (places.length - 1);
    }

    private int find(String key) {
        if (places.length == 0) {
            for (int i = 0; i < entries.length; i++) {
                if (entries[i].getKey().equals(key)) {
                    return i;
                }
            }
            return -1;
        }
        for (int slot = slot(key, places); places[slot] != 0; slot = (slot + 1) & (places.length - 1)) {
            if (entries[places[slot] - 1].getKey().equals(key)) {
                return places[slot] - 1;
            }
        }
        return -1;
    }

    @Override
    public Value.@Nullable Member get(@Nullable Object key) {
        int at = key instanceof String text ? find(text) : -1;
        return at < 0 ? null : entries[at].getValue();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String text && find(text) >= 0;
    }

    @Override
    public int size() {
        return entries.length;
    }

    @Override
    public boolean isEmpty() {
        return entries.length == 0;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Value.Member> action) {
        for (Map.Entry<String, Value.Member> entry : entries) {
            action.accept(entry.getKey(), entry.getValue());
        }
    }

    @Override
    public Set<Map.Entry<String, Value.Member>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Map.Entry<String, Value.Member>> {
        @Override
        public int size() {
            return entries.length;
        }

        @Override
        public Iterator<Map.Entry<String, Value.Member>> iterator() {
            return new Iterator<>() {
                private int at;

                @Override
                public boolean hasNext() {
                    return at < entries.length;
                }

                @Override
                public Map.Entry<String, Value.Member> next() {
                    if (at == entries.length) {
                        throw new NoSuchElementException();
                    }
                    return entries[at++];
                }
            };
        }
    }
}
