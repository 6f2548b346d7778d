package io.fleetc.value;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
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
    private static final Members NONE = new Members(new KeyedMember[0]);

    /** Maps up to this size are searched from their beginning. */
    private static final int SMALL = 8;

    private final KeyedMember[] entries;

    /** For larger maps: places in {@code entries}, plus one, by the hashes of keys; zero where there is none. */
    private final int[] places;

    private Members(KeyedMember[] entries) {
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
        KeyedMember[] entries = new KeyedMember[members.size()];
        int at = 0;
        for (Map.Entry<String, Value.Member> entry : members.entrySet()) {
            entries[at++] = new KeyedMember(entry.getKey(), entry.getValue());
        }
        return new Members(entries);
    }

    /** The entries themselves, for reading only. */
    KeyedMember[] entries() {
        return entries;
    }

    private static int[] places(KeyedMember[] entries) {
        int[] places = new int[Integer.highestOneBit(entries.length) << 2];
        for (int i = 0; i < entries.length; i++) {
            int slot = slot(entries[i].key(), places);
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
                if (entries[i].key().equals(key)) {
                    return i;
                }
            }
            return -1;
        }
        for (int slot = slot(key, places); places[slot] != 0; slot = (slot + 1) & (places.length - 1)) {
            if (entries[places[slot] - 1].key().equals(key)) {
                return places[slot] - 1;
            }
        }
        return -1;
    }

    @Override
    public Value.@Nullable Member get(@Nullable Object key) {
        int at = key instanceof String text ? find(text) : -1;
        return at < 0 ? null : entries[at].member();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String text && find(text) >= 0;
    }

    /** Most maps that are equal were made in one order, and have their keys in common. */
    @Override
    public boolean equals(@Nullable Object other) {
        if (other == this) {
            return true;
        }
        if (!(other instanceof Members that) || that.entries.length != entries.length) {
            return super.equals(other);
        }
        for (int i = 0; i < entries.length; i++) {
            String key = entries[i].key();
            Value.Member member = that.entries[i].key().equals(key) ? that.entries[i].member() : that.get(key);
            if (!entries[i].member().equals(member)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int hashCode() {
        return super.hashCode();
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
        for (KeyedMember entry : entries) {
            action.accept(entry.key(), entry.member());
        }
    }

    @Override
    public Set<Map.Entry<String, Value.Member>> entrySet() {
        return new Entries();
    }

    /** Gathers members; a key that is put again keeps its place. */
    static final class Builder {
        private static final int FIRST = 4;

        private KeyedMember[] entries = new KeyedMember[FIRST];
        private int size;

        /** Places by key, once there are more than one would look through. */
        private @Nullable Map<String, Integer> places;

        void put(String key, Value.Member member) {
            put(new KeyedMember(key, member));
        }

        void putAll(Members members) {
            for (KeyedMember entry : members.entries) {
                put(entry);
            }
        }

        boolean isEmpty() {
            return size == 0;
        }

        Members build() {
            return size == 0 ? NONE : new Members(Arrays.copyOf(entries, size));
        }

        private void put(KeyedMember entry) {
            int at = find(entry.key());
            if (at >= 0) {
                entries[at] = entry;
                return;
            }
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, size * 2);
            }
            if (places != null) {
                places.put(entry.key(), size);
            }
            entries[size++] = entry;
        }

        private int find(String key) {
            if (places == null && size > SMALL * 2) {
                places = new LinkedHashMap<>();
                for (int i = 0; i < size; i++) {
                    places.put(entries[i].key(), i);
                }
            }
            if (places != null) {
                return places.getOrDefault(key, -1);
            }
            for (int i = 0; i < size; i++) {
                if (entries[i].key().equals(key)) {
                    return i;
                }
            }
            return -1;
        }
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
