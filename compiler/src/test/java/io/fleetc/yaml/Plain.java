package io.fleetc.yaml;

import io.fleetc.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as the collections and boxes that other readers give. */
final class Plain {
    private Plain() {}

    static @Nullable Object of(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        } else if (value instanceof Value.Whole whole) {
            return boxed(whole.number());
        } else if (value instanceof Value.Decimal decimal) {
            return decimal.number();
        } else if (value instanceof Value.Bool bool) {
            return bool.on();
        } else if (value instanceof Value.Sequence list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.items().forEach(item -> items.add(of(item)));
            return items;
        } else if (value instanceof Value.Mapping map) {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            map.members().forEach((key, member) -> members.put(key, of(member.value())));
            return members;
        }
        return null;
    }

    private static Object boxed(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return number.intValue();
        }
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    /** The same with the type of each scalar in words, since readers differ in which box they use. */
    static Object comparable(@Nullable Object plain) {
        if (plain instanceof List<?> list) {
            List<Object> items = new ArrayList<>();
            list.forEach(item -> items.add(comparable(item)));
            return items;
        } else if (plain instanceof Map<?, ?> map) {
            Map<Object, Object> members = new LinkedHashMap<>();
            map.forEach((key, value) -> members.put(comparable(key), comparable(value)));
            return members;
        } else if (plain instanceof Integer || plain instanceof Long || plain instanceof BigInteger) {
            return "whole " + plain;
        }
        return plain == null ? "null" : plain.getClass().getSimpleName() + " " + plain;
    }
}
