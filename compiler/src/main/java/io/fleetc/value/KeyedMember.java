package io.fleetc.value;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A member of a map with its key. What walks whole fleets reads it by this type and not as a {@link Map.Entry}: Java's quick
 * compiler, which short runs get, calls a method of a known class directly, and one of an interface after a search.
 *
 * @param key the key
 * @param member what stands under it
 */
public record KeyedMember(String key, Value.Member member) implements Map.Entry<String, Value.Member> {
    @Override
    public String getKey() {
        return key;
    }

    @Override
    public Value.Member getValue() {
        return member;
    }

    @Override
    public Value.Member setValue(Value.Member value) {
        throw new UnsupportedOperationException("the members of a value do not change");
    }

    /** As every map entry. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Map.Entry<?, ?> that
                && key.equals(that.getKey())
                && Objects.equals(member, that.getValue());
    }

    @Override
    public int hashCode() {
        return key.hashCode() ^ member.hashCode();
    }
}
