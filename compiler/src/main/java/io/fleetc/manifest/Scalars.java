package io.fleetc.manifest;

import io.fleetc.value.DecimalText;
import io.fleetc.value.Value;
import io.fleetc.value.Values;

/** Scalars as texts, where Kubernetes wants a text whatever the chart's value is: variables, annotations, quantities. */
final class Scalars {
    private Scalars() {}

    /** The text of a scalar; {@code null} for null. */
    static String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Whole whole) {
            return whole.number().toString();
        }
        if (value instanceof Value.Bool bool) {
            return Boolean.toString(bool.on());
        }
        if (value instanceof Value.Decimal decimal) {
            return DecimalText.of(decimal.number());
        }
        if (value instanceof Value.Null) {
            return "null";
        }
        throw new IllegalStateException("not a scalar: a " + value.typeName());
    }

    /** Whether a value is a scalar and not null. */
    static boolean present(Value value) {
        return !(value instanceof Value.Null || value instanceof Value.Mapping || value instanceof Value.Sequence);
    }

    /** A map with every number in it as a text, at every depth: quantities such as {@code cpu: 4}. */
    static Value.Mapping quantities(Value.Mapping mapping) {
        Values.Builder builder = Values.map();
        mapping.members().forEach((key, member) -> {
            Value value = member.value();
            if (value instanceof Value.Mapping map) {
                builder.put(key, quantities(map));
            } else if (present(value)) {
                builder.put(key, text(value));
            }
        });
        return builder.build();
    }

    /** A map of texts from a map of scalars. */
    static Value.Mapping texts(Value.Mapping mapping) {
        Values.Builder builder = Values.map();
        mapping.members().forEach((key, member) -> {
            if (present(member.value())) {
                builder.put(key, text(member.value()));
            }
        });
        return builder.build();
    }
}
