package io.fleetc.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The name of a part of a value: keys and list positions from the outside in, written {@code spec.clusters.dc-a} or
 * {@code tolerations[0].key}; a key with a dot, a bracket or a quote is written {@code ["a.b"]}.
 *
 * @param steps the keys ({@link String}) and positions ({@link Integer}, from 0)
 */
public record ValuePath(List<Object> steps) {
    private static final ValuePath ROOT = new ValuePath(List.of());

    public ValuePath {
        steps = List.copyOf(steps);
    }

    // Written out, since what a record is given is put together when it is first called, which every cold start pays
    // for.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ValuePath that && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    /** The path of the whole value. */
    public static ValuePath root() {
        return ROOT;
    }

    /** The path of the given keys. */
    public static ValuePath of(String... keys) {
        return new ValuePath(List.of((Object[]) keys));
    }

    /** Reads the written form. */
    public static ValuePath parse(String written) {
        List<Object> steps = new ArrayList<>();
        int at = 0;
        while (at < written.length()) {
            char c = written.charAt(at);
            if (c == '.') {
                at++;
            } else if (c == '[' && written.startsWith("[\"", at)) {
                int close = written.indexOf("\"]", at + 2);
                if (close < 0) {
                    throw new IllegalArgumentException("no end of quoted key in " + written);
                }
                steps.add(written.substring(at + 2, close));
                at = close + 2;
            } else if (c == '[') {
                int close = written.indexOf(']', at);
                if (close < 0) {
                    throw new IllegalArgumentException("no end of position in " + written);
                }
                steps.add(position(written.substring(at + 1, close)));
                at = close + 1;
            } else {
                int end = at;
                while (end < written.length() && written.charAt(end) != '.' && written.charAt(end) != '[') {
                    end++;
                }
                steps.add(written.substring(at, end));
                at = end;
            }
        }
        return new ValuePath(steps);
    }

    private static Integer position(String digits) {
        if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException(digits + " is no position in a list");
        }
        return Integer.valueOf(digits);
    }

    /** This path and a key below it. */
    public ValuePath key(String key) {
        return append(key);
    }

    /** This path and a list position below it. */
    public ValuePath index(int index) {
        return append(index);
    }

    /** This path and another one below it. */
    public ValuePath then(ValuePath below) {
        List<Object> longer = new ArrayList<>(steps);
        longer.addAll(below.steps);
        return new ValuePath(longer);
    }

    /** Whether this path is the other one or lies above it. */
    public boolean covers(ValuePath other) {
        return steps.size() <= other.steps.size() && steps.equals(other.steps.subList(0, steps.size()));
    }

    /** This path without its first steps. */
    public ValuePath after(int first) {
        return new ValuePath(steps.subList(first, steps.size()));
    }

    /** The part of a value that this path names, or null if there is none. */
    public @Nullable Value in(Value value) {
        return in(value, 0);
    }

    /** The part of a value that this path names without its first steps, or null if there is none. */
    public @Nullable Value in(Value value, int first) {
        Value at = value;
        for (int i = first; i < steps.size(); i++) {
            at = step(at, steps.get(i));
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    /** What a value says about this path: the part that it names or an explicit null around it; null if there is neither. */
    public @Nullable Value saidIn(Value value) {
        Value at = value;
        for (Object step : steps) {
            at = step(at, step);
            if (at == null || at instanceof Value.Null) {
                return at;
            }
        }
        return at;
    }

    private static @Nullable Value step(Value around, Object step) {
        if (step instanceof String key) {
            return around instanceof Value.Mapping mapping ? mapping.get(key) : null;
        }
        return step instanceof Integer index
                        && around instanceof Value.Sequence list
                        && index >= 0
                        && index < list.items().size()
                ? list.items().get(index)
                : null;
    }

    private ValuePath append(Object step) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(step);
        return new ValuePath(longer);
    }

    @Override
    public String toString() {
        StringBuilder written = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer) {
                written.append('[').append(step).append(']');
            } else if (needsQuotes((String) step)) {
                written.append("[\"").append(step).append("\"]");
            } else {
                written.append(written.length() == 0 ? "" : ".").append(step);
            }
        }
        return written.toString();
    }

    private static boolean needsQuotes(String key) {
        return key.isEmpty() || key.indexOf('.') >= 0 || key.indexOf('[') >= 0 || key.indexOf('"') >= 0;
    }
}
