package io.fleetc.conform;

import io.fleetc.value.JsonWriter;
import io.fleetc.value.KeyOrder;
import io.fleetc.value.Quantity;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object in the form in which two that mean the same are equal: what the API server would put is left out, what has no
 * order is sorted, quantities are written as Kubernetes writes them. {@link EqualTable} says what applies where.
 *
 * <p>It follows values into their depth, which readers limit to 512.
 */
final class Canonical {
    private static final int MOST_DIGITS = 18;

    private final SortedMap<String, Integer> left = new TreeMap<>();

    private Canonical() {}

    /**
     * An object.
     *
     * @param object its canonical form
     * @param left how many members do not count, by what they are
     */
    record Form(Value.Mapping object, SortedMap<String, Integer> left) {}

    /** The canonical form of an object of a kind. */
    static Form of(Value.Mapping object, EqualField kind) {
        Canonical canonical = new Canonical();
        Value form = canonical.value(object, kind);
        return new Form(form instanceof Value.Mapping mapping ? mapping : Values.empty(), canonical.left);
    }

    private Value value(Value value, @Nullable EqualField field) {
        if (value instanceof Value.Mapping mapping) {
            return mapping(mapping, field);
        }
        if (value instanceof Value.Sequence list) {
            EqualField item = field == null ? null : field.at(EqualField.ITEM);
            List<Value> items = new ArrayList<>(list.items().size());
            list.items().forEach(one -> items.add(value(one, item)));
            return new Value.Sequence(items, list.span());
        }
        return value;
    }

    private Value.Mapping mapping(Value.Mapping mapping, @Nullable EqualField field) {
        Map<String, Value> members = new LinkedHashMap<>();
        EqualField volumes = field == null ? null : field.at("volumes");
        EqualField ports = field == null ? null : field.at("ports");
        Value.Mapping source = volumes != null && volumes.rule(EqualRule.What.VOLUMES) != null
                ? VolumeNames.canonical(mapping)
                : ports != null && ports.rule(EqualRule.What.PORTS) != null ? PortNames.resolved(mapping) : mapping;
        source.members().forEach((key, member) -> {
            EqualField below = field == null ? null : field.at(key);
            // A null says to the API server what an absent member says.
            if (!(member.value() instanceof Value.Null)) {
                Value form = ruled(value(member.value(), below), below, source);
                if (form != null) {
                    members.put(key, form);
                }
            }
        });
        if (field != null) {
            beside(members, field);
            field.rules().stream()
                    .filter(rule -> rule.what() == EqualRule.What.WITHOUT)
                    .forEach(rule -> without(members, rule.argument()));
            members.entrySet().removeIf(member -> isNothing(member.getValue(), field.at(member.getKey())));
        }
        Map<String, Value.Member> built = new LinkedHashMap<>();
        members.forEach((key, value) -> {
            Value.Member written = source.members().get(key);
            built.put(key, new Value.Member(written == null ? value.span() : written.keySpan(), value));
        });
        return new Value.Mapping(built, mapping.span());
    }

    /** A value by the rules of its field that look at nothing but itself; null if it is what is put anyway. */
    private static @Nullable Value ruled(Value value, @Nullable EqualField field, Value.Mapping owner) {
        if (field == null) {
            return value;
        }
        Value form = value;
        for (EqualRule rule : field.rules()) {
            switch (rule.what()) {
                case QUANTITY -> form = quantity(form);
                case QUANTITIES -> form = quantities(form);
                case NUMBER -> form = number(form);
                case BY -> form = sorted(form, byMembers(rule.argument()));
                case SET, RULES -> form = sorted(form, Canonical::json);
                case VARIABLES -> form = refers(form) ? form : sorted(form, byMembers("name"));
                case DEFAULT -> {
                    if (rule.argument().equals(Scalar.text(form))) {
                        return null;
                    }
                }
                case PULL_POLICY -> {
                    if (usualPolicy(owner.text("image")).equals(Scalar.text(form))) {
                        return null;
                    }
                }
                default -> {
                    // The others look at what stands beside the value.
                }
            }
        }
        return form;
    }

    private static void beside(Map<String, Value> members, EqualField field) {
        for (Map.Entry<String, Value> member : List.copyOf(members.entrySet())) {
            EqualField below = field.at(member.getKey());
            EqualRule same = below == null ? null : below.rule(EqualRule.What.SAME);
            EqualRule within = below == null ? null : below.rule(EqualRule.What.WITHIN);
            if (same != null && member.getValue().equals(members.get(same.argument()))) {
                members.remove(member.getKey());
            }
            if (within != null
                    && member.getValue() instanceof Value.Mapping inner
                    && members.get(within.argument()) instanceof Value.Mapping outer) {
                Map<String, Value.Member> rest = new LinkedHashMap<>(inner.members());
                rest.entrySet().removeIf(one -> one.getValue().value().equals(outer.get(one.getKey())));
                members.put(member.getKey(), new Value.Mapping(rest, inner.span()));
            }
        }
    }

    private void without(Map<String, Value> members, String argument) {
        int comma = argument.indexOf(',');
        String name = argument.substring(0, comma);
        String what = argument.substring(comma + 1);
        int before = members.size();
        if (name.endsWith("*")) {
            String prefix = name.substring(0, name.length() - 1);
            members.keySet().removeIf(key -> key.startsWith(prefix));
        } else {
            members.remove(name);
        }
        if (members.size() < before) {
            left.merge(what, before - members.size(), Integer::sum);
        }
    }

    private static boolean isNothing(Value value, @Nullable EqualField field) {
        boolean empty = (value instanceof Value.Mapping map && map.members().isEmpty())
                || (value instanceof Value.Sequence list && list.items().isEmpty());
        return empty && field != null && field.rule(EqualRule.What.EMPTY) != null;
    }

    private static Value quantity(Value value) {
        String written = Quantity.canonical(value);
        return written == null ? value : new Value.Text(written, value.span());
    }

    private static Value quantities(Value value) {
        if (!(value instanceof Value.Mapping map)) {
            return value;
        }
        Map<String, Value.Member> members = new LinkedHashMap<>();
        map.members()
                .forEach((key, member) ->
                        members.put(key, new Value.Member(member.keySpan(), quantity(member.value()))));
        return new Value.Mapping(members, map.span());
    }

    private static Value number(Value value) {
        boolean digits = value instanceof Value.Text text
                && !text.text().isEmpty()
                && text.text().length() <= MOST_DIGITS
                && text.text().chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? new Value.Whole(new BigInteger(String.valueOf(Scalar.text(value))), value.span()) : value;
    }

    private static Value sorted(Value value, Function<Value, String> key) {
        if (!(value instanceof Value.Sequence list)) {
            return value;
        }
        record Keyed(String key, Value item) {}
        List<Keyed> keyed = new ArrayList<>();
        list.items().forEach(item -> keyed.add(new Keyed(key.apply(item), item)));
        keyed.sort(Comparator.comparing(Keyed::key));
        return new Value.Sequence(keyed.stream().map(Keyed::item).toList(), list.span());
    }

    private static Function<Value, String> byMembers(String names) {
        List<String> keys = List.of(names.split(",", -1));
        return item -> {
            StringBuilder key = new StringBuilder();
            for (String name : keys) {
                String part = item instanceof Value.Mapping map ? part(map, name) : null;
                // Numbers of the same sort of thing sort by length, then by digits.
                key.append(part == null ? "" : part.length() < 8 ? "0".repeat(8 - part.length()) + part : part)
                        .append('\u0000');
            }
            return key.append(json(item)).toString();
        };
    }

    private static @Nullable String part(Value.Mapping item, String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return Scalar.text(item.get(name));
        }
        Value.Mapping inner = item.mapping(name.substring(0, dot));
        return inner == null ? null : Scalar.text(inner.get(name.substring(dot + 1)));
    }

    private static String json(Value value) {
        return JsonWriter.compact(value, KeyOrder.SORTED);
    }

    private static boolean refers(Value value) {
        return json(value).contains("$(");
    }

    private static String usualPolicy(@Nullable String image) {
        if (image == null || image.contains("@")) {
            return "IfNotPresent";
        }
        int colon = image.indexOf(':', image.lastIndexOf('/') + 1);
        return colon < 0 || image.substring(colon + 1).equals("latest") ? "Always" : "IfNotPresent";
    }
}
