package io.fleetc.catalogue;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads a map of the service catalogue. The catalogue is part of the program, so what is missing or malformed there is a
 * bug and an exception that names the place.
 *
 * @param where the place, for that exception
 * @param data the map
 */
record ServiceEntry(String where, Value.Mapping data) {

    String text(String key) {
        String found = optionalText(key);
        if (found == null) {
            throw new IllegalStateException("iomete-services.yaml: " + where + " lacks the text " + key);
        }
        return found;
    }

    @Nullable
    String optionalText(String key) {
        return data.text(key);
    }

    ServiceTemplate template(String key) {
        return new ServiceTemplate(text(key));
    }

    /** A path into values or settings, or null. */
    @Nullable
    ValuePath path(String key) {
        String written = data.text(key);
        return written == null ? null : ValuePath.parse(written);
    }

    boolean is(String key, boolean otherwise) {
        return data.get(key) instanceof Value.Bool bool ? bool.on() : otherwise;
    }

    int number(String key, int otherwise) {
        return data.get(key) instanceof Value.Whole whole ? whole.number().intValueExact() : otherwise;
    }

    /** The map under a key; an absent one is empty. */
    Value.Mapping mapping(String key) {
        Value.Mapping found = data.mapping(key);
        return found == null ? Values.empty() : found;
    }

    /** The entry under a key, or null. */
    @Nullable
    ServiceEntry optional(String key) {
        Value.Mapping found = data.mapping(key);
        return found == null ? null : new ServiceEntry(where + "." + key, found);
    }

    /** The entry under a key; an absent one is empty. */
    ServiceEntry entry(String key) {
        return new ServiceEntry(where + "." + key, mapping(key));
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        if (data.get(key) instanceof Value.Sequence list) {
            for (Value item : list.items()) {
                if (!(item instanceof Value.Text text)) {
                    throw new IllegalStateException("iomete-services.yaml: " + where + "." + key + " holds no texts");
                }
                texts.add(text.text());
            }
        }
        return texts;
    }

    Map<String, String> textMap(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        mapping(key).members().forEach((name, member) -> {
            if (member.value() instanceof Value.Text text) {
                texts.put(name, text.text());
            }
        });
        return texts;
    }

    Map<String, Integer> numbers(String key) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        mapping(key).members().forEach((name, member) -> {
            if (member.value() instanceof Value.Whole whole) {
                numbers.put(name, whole.number().intValueExact());
            }
        });
        return numbers;
    }

    /** Reads every entry of the map under a key, in order. */
    <T> List<T> each(String key, BiFunction<String, ServiceEntry, T> read) {
        List<T> entries = new ArrayList<>();
        mapping(key).members().forEach((name, member) -> {
            if (member.value() instanceof Value.Mapping mapping) {
                entries.add(read.apply(name, new ServiceEntry(where + "." + key + "." + name, mapping)));
            }
        });
        return entries;
    }

    ServiceCondition condition(String key) {
        ServiceEntry when = optional(key);
        return when == null
                ? ServiceCondition.ALWAYS
                : new ServiceCondition(when.texts("flags"), when.path("value"), when.path("fleet"));
    }

    /** This entry with another one laid over it: maps merge, everything else replaces, null removes. */
    ServiceEntry under(Value.Mapping upper) {
        return new ServiceEntry(where, merge(data, upper));
    }

    private static Value.Mapping merge(Value.Mapping lower, Value.Mapping upper) {
        Map<String, Value.Member> members = new LinkedHashMap<>(lower.members());
        upper.members().forEach((key, member) -> {
            Value over = member.value();
            if (over instanceof Value.Null) {
                members.remove(key);
            } else if (over instanceof Value.Mapping map) {
                // Merged even with nothing, so that a null below it is no value.
                Value.Mapping under = lower.mapping(key);
                Value merged = merge(under == null ? Values.empty() : under, map);
                members.put(key, new Value.Member(member.keySpan(), merged));
            } else {
                members.put(key, member);
            }
        });
        return new Value.Mapping(members, upper.span());
    }
}
