package io.fleetc.value;

import io.fleetc.source.Span;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Plain data, as YAML, JSON and Dhall all mean it, each part with the span it was read from.
 *
 * <p>Equality is that of the data: spans do not count. Values that fleetc builds itself carry {@link Span#none()}.
 */
public sealed interface Value {
    /** Where it was written. */
    Span span();

    /** What a user calls this kind of value: {@code text}, {@code number}, {@code true or false} and so on. */
    String typeName();

    /** A text. */
    record Text(String text, Span span) implements Value {
        @Override
        public String typeName() {
            return "text";
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Text that && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    /** A whole number of any size. */
    record Whole(BigInteger number, Span span) implements Value {
        @Override
        public String typeName() {
            return "whole number";
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Whole that && number.equals(that.number);
        }

        @Override
        public int hashCode() {
            return number.hashCode();
        }
    }

    /** A number with a fraction or an exponent; finite. */
    record Decimal(double number, Span span) implements Value {
        @Override
        public String typeName() {
            return "number";
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Decimal that && Double.compare(number, that.number) == 0;
        }

        @Override
        public int hashCode() {
            return Double.hashCode(number);
        }
    }

    /** True or false. */
    record Bool(boolean on, Span span) implements Value {
        @Override
        public String typeName() {
            return "true or false";
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Bool that && on == that.on;
        }

        @Override
        public int hashCode() {
            return Boolean.hashCode(on);
        }
    }

    /** An explicit null. */
    record Null(Span span) implements Value {
        @Override
        public String typeName() {
            return "null";
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Null;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    /** An ordered list. */
    record Sequence(List<Value> items, Span span) implements Value {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String typeName() {
            return "list";
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other == this || (other instanceof Sequence that && items.equals(that.items));
        }

        @Override
        public int hashCode() {
            return items.hashCode();
        }
    }

    /** A map from text to values; it keeps the order in which it was written, which does not count for equality. */
    record Mapping(Map<String, Member> members, Span span) implements Value {
        public Mapping {
            members = Members.of(members);
        }

        /** The value under a key, or null. */
        public @Nullable Value get(String key) {
            Member member = members.get(key);
            return member == null ? null : member.value();
        }

        /** The members in the order in which they were put, for reading only. */
        public KeyedMember[] entries() {
            return ((Members) members).entries();
        }

        /** The value under a key if it is a map, else null. */
        public @Nullable Mapping mapping(String key) {
            return get(key) instanceof Mapping mapping ? mapping : null;
        }

        /** The text under a key, or null. */
        public @Nullable String text(String key) {
            return get(key) instanceof Text found ? found.text() : null;
        }

        /** The value at a path, or null. */
        public @Nullable Value at(ValuePath path) {
            return path.in(this);
        }

        @Override
        public String typeName() {
            return "map";
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other == this || (other instanceof Mapping that && members.equals(that.members));
        }

        @Override
        public int hashCode() {
            return members.hashCode();
        }
    }

    /**
     * One entry of a map.
     *
     * @param keySpan where the key was written
     * @param value what stands under it
     */
    record Member(Span keySpan, Value value) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other == this || (other instanceof Member that && value.equals(that.value));
        }

        @Override
        public int hashCode() {
            return Objects.hash(value);
        }
    }
}
