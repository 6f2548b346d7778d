package io.fleetc.model;

import io.fleetc.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a team wants its clusters to change: {@code spec.rollout} of a fleet.
 *
 * @param rings the rings, first one first; empty if there is no order
 * @param maxPerStep how many clusters may change at once; {@link Integer#MAX_VALUE} for any number
 */
public record Rings(List<Ring> rings, int maxPerStep) {
    public Rings {
        rings = List.copyOf(rings);
    }

    /** No order. */
    public static Rings none() {
        return new Rings(List.of(), Integer.MAX_VALUE);
    }

    /** What the {@code spec} of a fleet says. */
    public static Rings of(Value.Mapping specification) {
        Value.Mapping rollout = specification.mapping("rollout");
        if (rollout == null) {
            return none();
        }
        List<Ring> rings = new ArrayList<>();
        if (rollout.get("rings") instanceof Value.Sequence list) {
            for (Value item : list.items()) {
                if (item instanceof Value.Mapping ring && ring.get("name") instanceof Value.Text name) {
                    rings.add(new Ring(name.text(), texts(ring.mapping("select"))));
                }
            }
        }
        return new Rings(rings, most(rollout.get("maxPerStep")));
    }

    private static int most(@Nullable Value value) {
        return value instanceof Value.Whole number
                ? number.number().min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue()
                : Integer.MAX_VALUE;
    }

    /** The texts of a map such as {@code labels}. */
    public static Map<String, String> texts(Value.@Nullable Mapping map) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (map != null) {
            map.members().forEach((key, member) -> {
                if (member.value() instanceof Value.Text text) {
                    texts.put(key, text.text());
                }
            });
        }
        return texts;
    }

    /** The number of the first ring that a cluster with such labels is in; those in none come last. */
    public int of(Map<String, String> labels) {
        for (int ring = 0; ring < rings.size(); ring++) {
            if (rings.get(ring).selects(labels)) {
                return ring;
            }
        }
        return rings.size();
    }

    /**
     * The clusters that a change reaches together.
     *
     * @param name its name
     * @param select labels that a cluster of the ring has
     */
    public record Ring(String name, Map<String, String> select) {
        public Ring {
            select = Collections.unmodifiableMap(new LinkedHashMap<>(select));
        }

        boolean selects(Map<String, String> labels) {
            return labels.entrySet().containsAll(select.entrySet());
        }
    }
}
