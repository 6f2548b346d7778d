package io.fleetc.value;

import io.fleetc.source.Span;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes values that stand in no file: what the compiler derives and emits. */
public final class Values {
    private static final Value.Bool TRUE = new Value.Bool(true, Span.none());
    private static final Value.Bool FALSE = new Value.Bool(false, Span.none());
    private static final Value.Mapping EMPTY = new Value.Mapping(Map.of(), Span.none());

    private Values() {}

    /** A text. */
    public static Value.Text text(String text) {
        return new Value.Text(text, Span.none());
    }

    /** A whole number. */
    public static Value.Whole whole(long number) {
        return new Value.Whole(BigInteger.valueOf(number), Span.none());
    }

    /** True or false. */
    public static Value.Bool bool(boolean on) {
        return on ? TRUE : FALSE;
    }

    /** An explicit null. */
    public static Value.Null nothing() {
        return new Value.Null(Span.none());
    }

    /** A list. */
    public static Value.Sequence list(List<? extends Value> items) {
        return new Value.Sequence(List.copyOf(items), Span.none());
    }

    /** A list of the given items. */
    public static Value.Sequence list(Value... items) {
        return new Value.Sequence(List.of(items), Span.none());
    }

    /** A list of texts. */
    public static Value.Sequence texts(List<String> items) {
        return new Value.Sequence(items.stream().<Value>map(Values::text).toList(), Span.none());
    }

    /** A map without members. */
    public static Value.Mapping empty() {
        return EMPTY;
    }

    /** A map of texts, in the order given. */
    public static Value.Mapping texts(Map<String, String> members) {
        Builder builder = map();
        members.forEach(builder::put);
        return builder.build();
    }

    /** Begins a map; members keep the order in which they are put. */
    public static Builder map() {
        return new Builder();
    }

    /** Builds a map member by member; a null value is a member that is left out. */
    public static final class Builder {
        private final Members.Builder members = new Members.Builder();

        private Builder() {}

        /** Puts a value, or leaves the member out when it is null. */
        public Builder put(String key, @Nullable Value value) {
            if (value != null) {
                members.put(key, new Value.Member(Span.none(), value));
            }
            return this;
        }

        /** Puts a text, or leaves the member out when it is null. */
        public Builder put(String key, @Nullable String text) {
            return put(key, text == null ? null : text(text));
        }

        /** Puts a whole number. */
        public Builder put(String key, long number) {
            return put(key, whole(number));
        }

        /** Puts true or false. */
        public Builder put(String key, boolean on) {
            return put(key, bool(on));
        }

        /** Puts a map or a list unless it is empty. */
        public Builder putUnlessEmpty(String key, @Nullable Value value) {
            boolean empty = value == null
                    || (value instanceof Value.Mapping map && map.members().isEmpty())
                    || (value instanceof Value.Sequence list && list.items().isEmpty());
            return empty ? this : put(key, value);
        }

        /** Puts all members of another map. */
        public Builder putAll(Value.Mapping mapping) {
            members.putAll((Members) mapping.members());
            return this;
        }

        /** Whether nothing was put. */
        public boolean isEmpty() {
            return members.isEmpty();
        }

        /** The map. */
        public Value.Mapping build() {
            return new Value.Mapping(members.build(), Span.none());
        }
    }
}
