package io.fleetc.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Where in an object something differs, written {@code spec.containers[iom-core].image}: an item of a list is named by
 * what names it to Kubernetes where all items have such a name, else by its position. What lies in a document inside a
 * text follows {@code ▸}.
 *
 * @param steps from the outside in
 */
public record FieldPath(List<Step> steps) {
    private static final FieldPath ROOT = new FieldPath(List.of());
    private static final String INSIDE = " ▸ ";

    public FieldPath {
        steps = List.copyOf(steps);
    }

    /** What a step leads to. */
    public enum Kind {
        /** A member of a map. */
        KEY,
        /** An item of a list, by name. */
        ITEM,
        /** An item of a list, by position. */
        POSITION,
        /** The document that a text is. */
        DOCUMENT
    }

    /**
     * One step.
     *
     * @param kind what it leads to
     * @param text the key, name or position; empty for a document
     */
    public record Step(Kind kind, String text) {}

    static FieldPath root() {
        return ROOT;
    }

    FieldPath key(String key) {
        return then(new Step(Kind.KEY, key));
    }

    FieldPath item(String name) {
        return then(new Step(Kind.ITEM, name));
    }

    FieldPath position(int index) {
        return then(new Step(Kind.POSITION, Integer.toString(index)));
    }

    FieldPath document() {
        return then(new Step(Kind.DOCUMENT, ""));
    }

    /** The last key, item or position; empty for the whole. */
    String last() {
        return steps.isEmpty() ? "" : steps.get(steps.size() - 1).text();
    }

    /** Whether it begins with these keys. */
    boolean isBelow(List<String> keys) {
        return keys.size() <= steps.size() && matches(keys, keys.size());
    }

    /** Whether it is a beginning of these keys. */
    boolean leadsTo(List<String> keys) {
        return steps.size() < keys.size() && matches(keys, steps.size());
    }

    /** Whether one of its steps is a key of this name. */
    boolean passes(String key) {
        return steps.stream()
                .anyMatch(step -> step.kind() == Kind.KEY && step.text().equals(key));
    }

    /** The same with other names of items. */
    FieldPath renaming(UnaryOperator<String> name) {
        List<Step> renamed = new ArrayList<>(steps.size());
        for (Step step : steps) {
            renamed.add(step.kind() == Kind.ITEM ? new Step(Kind.ITEM, name.apply(step.text())) : step);
        }
        return new FieldPath(renamed);
    }

    private boolean matches(List<String> keys, int count) {
        for (int i = 0; i < count; i++) {
            if (steps.get(i).kind() != Kind.KEY || !steps.get(i).text().equals(keys.get(i))) {
                return false;
            }
        }
        return true;
    }

    private FieldPath then(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new FieldPath(longer);
    }

    @Override
    public String toString() {
        StringBuilder written = new StringBuilder();
        boolean begins = true;
        for (Step step : steps) {
            switch (step.kind()) {
                case KEY -> written.append(key(step.text(), begins));
                case ITEM, POSITION -> written.append('[').append(step.text()).append(']');
                case DOCUMENT -> written.append(INSIDE);
            }
            begins = step.kind() == Kind.DOCUMENT;
        }
        String all = written.toString();
        return all.endsWith(INSIDE) ? all.substring(0, all.length() - INSIDE.length()) : all;
    }

    private static String key(String key, boolean begins) {
        boolean quoted = key.isEmpty() || key.chars().anyMatch(c -> ".[]\" ▸".indexOf(c) >= 0);
        if (quoted) {
            return "[\"" + key + "\"]";
        }
        return begins ? key : "." + key;
    }
}
