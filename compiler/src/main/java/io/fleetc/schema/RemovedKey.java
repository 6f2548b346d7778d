package io.fleetc.schema;

import io.fleetc.diagnostic.Severity;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A key that a fleet does not have, but that somebody may bring along from a values file of the vendor's chart.
 *
 * @param key its path below one of the definitions
 * @param in the definitions of the schema
 * @param onlyValue the one value that the row is about; null for any
 * @param warning whether it is a warning rather than an error
 * @param message what happened to it, one sentence
 * @param instead what to write, an imperative sentence
 * @param edit how to write it; empty when only a person can decide
 * @param source the document and section that says so
 */
record RemovedKey(
        ValuePath key,
        List<String> in,
        @Nullable Value onlyValue,
        boolean warning,
        String message,
        String instead,
        Value.Mapping edit,
        String source) {
    /** What `in` calls the free-form tree of Helm values. */
    static final String CHART_VALUES = "ChartValues";

    private static final List<String> FLEET = List.of("ClusterSpec");
    private static final List<String> FLEET_AND_CHART = List.of("ClusterSpec", CHART_VALUES);

    RemovedKey {
        in = List.copyOf(in);
    }

    /** Reads a row of the data file. */
    static RemovedKey of(Value.Mapping row) {
        String fate = text(row, "fate");
        Value.Mapping edit = row.mapping("edit");
        return new RemovedKey(
                ValuePath.parse(text(row, "key")),
                in(row, fate),
                row.get("value"),
                Severity.WARNING.word().equals(row.text("severity")),
                message(row, fate),
                text(row, "instead"),
                edit == null ? Values.empty() : edit,
                text(row, "source"));
    }

    private static List<String> in(Value.Mapping row, String fate) {
        if (row.get("in") instanceof Value.Sequence list) {
            return list.items().stream().map(item -> ((Value.Text) item).text()).toList();
        }
        return fate.equals("chart") ? FLEET : FLEET_AND_CHART;
    }

    private static String message(Value.Mapping row, String fate) {
        String key = Words.code(text(row, "key"));
        String release = text(row, "release");
        return switch (fate) {
            case "removed" -> "the platform has no " + key + " since " + release;
            case "renamed" -> key + " has another name since " + release;
            case "oldChart" -> key + " is a key of the old chart " + release;
            case "chart" -> key + " is a key of the chart (" + release + "), not of a fleet";
            case "refused" -> text(row, "message");
            default -> throw new IllegalArgumentException("unknown fate " + fate);
        };
    }

    private static String text(Value.Mapping row, String key) {
        return Objects.requireNonNull(row.text(key), key);
    }

    /** Whether the row is about this value. */
    boolean isAbout(Value value) {
        return onlyValue == null || onlyValue.equals(value);
    }

    /** A scalar as text; empty for a map or a list. */
    static String scalar(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Whole whole) {
            return whole.number().toString();
        }
        return value instanceof Value.Bool bool ? String.valueOf(bool.on()) : "";
    }
}
