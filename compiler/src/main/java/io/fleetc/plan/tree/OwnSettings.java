package io.fleetc.plan.tree;

import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster itself must say so that certain settings hold, given what lies below it: as little as possible, and where
 * it can be what it says already or said before the change.
 */
final class OwnSettings {
    private final Vacancy vacancy;

    /** Settings of one cluster. */
    OwnSettings(Vacancy vacancy) {
        this.vacancy = vacancy;
    }

    /**
     * The body of the cluster's own section.
     *
     * @param lower the layers below it, merged
     * @param written the body as it is
     * @param earlier the body as it was before the change; empty if there was none
     * @param wanted the settings that shall hold
     */
    Value.Mapping body(Value.Mapping lower, Value.Mapping written, Value.Mapping earlier, Value.Mapping wanted) {
        Value.Member body = member(
                lower,
                new Value.Member(Span.none(), written),
                new Value.Member(Span.none(), earlier),
                wanted,
                ValuePath.root());
        return body != null && body.value() instanceof Value.Mapping map
                ? map
                : new Value.Mapping(Map.of(), written.span());
    }

    private Value.@Nullable Member member(
            @Nullable Value lower,
            Value.@Nullable Member written,
            Value.@Nullable Member earlier,
            @Nullable Value wanted,
            ValuePath path) {
        if (vacancy.same(over(lower, written == null ? null : written.value()), wanted, path)) {
            return written;
        }
        if (vacancy.same(lower, wanted, path)) {
            return null;
        }
        if (wanted == null) {
            return explicit(written, earlier, Values.nothing());
        }
        if (!(wanted instanceof Value.Mapping map) || (isReference(map) && covers(map, lower))) {
            return explicit(written, earlier, wanted);
        }
        Value.Mapping members = members(lower, written, earlier, map, path);
        return earlier != null && written == null && earlier.value().equals(members)
                ? earlier
                : new Value.Member(written == null ? Span.none() : written.keySpan(), members);
    }

    private Value.Mapping members(
            @Nullable Value lower,
            Value.@Nullable Member written,
            Value.@Nullable Member earlier,
            Value.Mapping wanted,
            ValuePath path) {
        Value.Mapping below = mapping(lower);
        Value.Mapping own = mapping(written == null ? null : written.value());
        Value.Mapping before = mapping(earlier == null ? null : earlier.value());
        Map<String, Value.Member> members = new LinkedHashMap<>();
        Set<String> others = new TreeSet<>(below.members().keySet());
        others.addAll(wanted.members().keySet());
        others.removeAll(own.members().keySet());
        for (String key : own.members().keySet()) {
            Value.Member member = member(below.get(key), own, before, wanted, key, path);
            if (member != null) {
                members.put(key, member);
            }
        }
        for (String key : others) {
            Value.Member member = member(below.get(key), own, before, wanted, key, path);
            if (member != null) {
                Exchange.place(members, key, member, before);
            }
        }
        return new Value.Mapping(members, own.span());
    }

    private Value.@Nullable Member member(
            @Nullable Value lower,
            Value.Mapping own,
            Value.Mapping before,
            Value.Mapping wanted,
            String key,
            ValuePath path) {
        return member(lower, own.members().get(key), before.members().get(key), wanted.get(key), path.key(key));
    }

    private static Value.Mapping mapping(@Nullable Value value) {
        return value instanceof Value.Mapping map ? map : Values.empty();
    }

    /** A setting in the cluster's own words, if possible those from before the change. */
    private static Value.Member explicit(Value.@Nullable Member written, Value.@Nullable Member earlier, Value wanted) {
        Value.Member said =
                earlier != null && earlier.value().equals(wanted) ? earlier : new Value.Member(Span.none(), wanted);
        return written == null ? said : new Value.Member(written.keySpan(), said.value());
    }

    /** A reference to a Secret is written whole: half of one is refused in every layer. */
    private static boolean isReference(Value.Mapping map) {
        return map.members().keySet().equals(Set.of("name", "key"));
    }

    private static boolean covers(Value.Mapping map, @Nullable Value lower) {
        return map.members().keySet().containsAll(mapping(lower).members().keySet());
    }

    /** A layer over what lies below it. */
    private static @Nullable Value over(@Nullable Value lower, @Nullable Value upper) {
        if (upper == null) {
            return lower;
        }
        if (upper instanceof Value.Null) {
            return null;
        }
        if (!(upper instanceof Value.Mapping map)) {
            return upper;
        }
        Map<String, Value.Member> members = new LinkedHashMap<>(mapping(lower).members());
        map.members().forEach((key, member) -> {
            Value value = over(mapping(lower).get(key), member.value());
            if (value == null) {
                members.remove(key);
            } else {
                members.put(key, new Value.Member(member.keySpan(), value));
            }
        });
        return new Value.Mapping(members, map.span());
    }
}
