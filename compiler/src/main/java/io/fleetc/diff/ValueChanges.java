package io.fleetc.diff;

import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds everything in which two values differ, member by member and item by item, texts that are documents included.
 * Nothing that differs is left unsaid: the list is empty exactly if the values are equal.
 *
 * <p>It follows values into their depth, which readers limit to 512.
 */
public final class ValueChanges {
    /** The members by which Kubernetes tells the items of a list apart, the first that all items have. */
    private static final List<String> NAMES = List.of("name", "mountPath", "secretKey", "key", "path", "host");

    private final TextChanges texts;
    private final List<Change> changes = new ArrayList<>();

    private ValueChanges(TextChanges texts) {
        this.texts = texts;
    }

    /** The differences of two values, by path. */
    public static List<Change> between(@Nullable Value before, @Nullable Value after) {
        return between(before, after, new TextChanges());
    }

    /** The same, with what texts mean kept from one comparison to the next. */
    static List<Change> between(@Nullable Value before, @Nullable Value after, TextChanges texts) {
        ValueChanges found = new ValueChanges(texts);
        found.compare(FieldPath.root(), before, after);
        return found.changes;
    }

    private void compare(FieldPath path, @Nullable Value before, @Nullable Value after) {
        if (before == null ? after == null : before.equals(after)) {
            return;
        }
        if (before instanceof Value.Mapping first && after instanceof Value.Mapping second) {
            members(path, first, second);
        } else if (before instanceof Value.Sequence first && after instanceof Value.Sequence second) {
            items(path, first.items(), second.items());
        } else if (before instanceof Value.Text first && after instanceof Value.Text second) {
            text(path, first, second);
        } else if (only(before, after) instanceof Value.Mapping one
                && !one.members().isEmpty()
                && !isItem(path)) {
            // What came or went is named by the paths that people know, not by a map of maps.
            for (String key : new TreeSet<>(one.members().keySet())) {
                compare(path.key(key), member(before, key), member(after, key));
            }
        } else {
            changes.add(new Change.Field(path, before, after));
        }
    }

    /** The value that stands alone, or null when there are two. */
    private static @Nullable Value only(@Nullable Value before, @Nullable Value after) {
        return before == null ? after : after == null ? before : null;
    }

    /** Whether a path leads to an item of a list, which comes and goes as one. */
    private static boolean isItem(FieldPath path) {
        return path.steps().stream()
                .anyMatch(step -> step.kind() == FieldPath.Kind.ITEM || step.kind() == FieldPath.Kind.POSITION);
    }

    private static @Nullable Value member(@Nullable Value map, String key) {
        return map instanceof Value.Mapping mapping ? mapping.get(key) : null;
    }

    private void members(FieldPath path, Value.Mapping before, Value.Mapping after) {
        Set<String> keys = new TreeSet<>(before.members().keySet());
        keys.addAll(after.members().keySet());
        for (String key : keys) {
            compare(path.key(key), before.get(key), after.get(key));
        }
    }

    private void text(FieldPath path, Value.Text before, Value.Text after) {
        TextChanges.Documents documents = texts.documents(path, before.text(), after.text());
        if (documents != null) {
            compare(path.document(), documents.before(), documents.after());
        } else if (before.text().indexOf('\n') >= 0 || after.text().indexOf('\n') >= 0) {
            changes.add(new Change.Lines(path, TextChanges.lines(before.text(), after.text())));
        } else {
            changes.add(new Change.Field(path, before, after));
        }
    }

    private void items(FieldPath path, List<Value> before, List<Value> after) {
        for (String name : NAMES) {
            Map<String, Value> first = named(before, name);
            Map<String, Value> second = named(after, name);
            if (first != null && second != null) {
                named(path, first, second);
                return;
            }
        }
        positioned(path, before, after);
    }

    /** Items by what a member of them says; null unless all of them say something of their own. */
    private static @Nullable Map<String, Value> named(List<Value> items, String member) {
        Map<String, Value> named = new LinkedHashMap<>();
        for (Value item : items) {
            String name = item instanceof Value.Mapping map ? map.text(member) : null;
            if (name == null || named.put(name, item) != null) {
                return null;
            }
        }
        return named;
    }

    private void named(FieldPath path, Map<String, Value> before, Map<String, Value> after) {
        List<String> first = new ArrayList<>(before.keySet());
        List<String> second = new ArrayList<>(after.keySet());
        first.retainAll(after.keySet());
        second.retainAll(before.keySet());
        if (!first.equals(second)) {
            changes.add(new Change.Order(path, first, second));
        }
        before.forEach((name, item) -> compare(path.item(name), item, after.get(name)));
        after.forEach((name, item) -> {
            if (!before.containsKey(name)) {
                changes.add(new Change.Field(path.item(name), null, item));
            }
        });
    }

    /** Items without names: those before and behind all differences are the same, the rest is paired in order. */
    private void positioned(FieldPath path, List<Value> before, List<Value> after) {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        for (int i = start; i < Math.max(before.size(), after.size()) - end; i++) {
            Value first = i < before.size() - end ? before.get(i) : null;
            Value second = i < after.size() - end ? after.get(i) : null;
            if (first != null && second != null) {
                compare(path.position(i), first, second);
            } else {
                changes.add(new Change.Field(path.position(i), first, second));
            }
        }
    }
}
