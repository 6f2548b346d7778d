package io.fleetc.conform;

import io.fleetc.diff.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A field of a kind of object with what counts as the same in it and below it. */
final class EqualField {
    /** Stands for every item of a list. */
    static final String ITEM = "[]";

    private final List<EqualRule> rules = new ArrayList<>();
    private final SortedMap<String, EqualField> below = new TreeMap<>();

    /** The rules of the field itself, in the order in which they are applied. */
    List<EqualRule> rules() {
        return rules;
    }

    /** The field under a key, or {@link #ITEM}; null where nothing is said about it. */
    @Nullable
    EqualField at(String key) {
        return below.get(key);
    }

    /** The rule of a sort, or null. */
    @Nullable
    EqualRule rule(EqualRule.What what) {
        for (EqualRule rule : rules) {
            if (rule.what() == what) {
                return rule;
            }
        }
        return null;
    }

    /** What the API server puts at a path where nothing stands, or null. */
    @Nullable
    String defaultAt(FieldPath path) {
        EqualField field = this;
        for (FieldPath.Step step : path.steps()) {
            field = field.at(step.kind() == FieldPath.Kind.KEY ? step.text() : ITEM);
            if (field == null || step.kind() == FieldPath.Kind.DOCUMENT) {
                return null;
            }
        }
        EqualRule rule = field.rule(EqualRule.What.DEFAULT);
        return rule == null ? null : rule.argument();
    }

    /** Adds a rule at a written path. */
    void add(String path, EqualRule rule) {
        EqualField field = this;
        for (String step : steps(path)) {
            field = field.below.computeIfAbsent(step, key -> new EqualField());
        }
        field.rules.add(rule);
    }

    private static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        for (String part : path.split("\\.", -1)) {
            String key = part.endsWith(ITEM) ? part.substring(0, part.length() - ITEM.length()) : part;
            if (!key.isEmpty()) {
                steps.add(key);
            }
            if (part.endsWith(ITEM)) {
                steps.add(ITEM);
            }
        }
        return steps;
    }
}
