package io.fleetc.diff;

import io.fleetc.value.JsonWriter;
import io.fleetc.value.KeyOrder;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words that the renderers of a comparison share. */
public final class Wording {
    private Wording() {}

    /** {@code 1 cluster}, {@code 2 clusters}. */
    public static String count(int count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }

    /** A value in one line: as YAML writes it where that has one, so that a text is told from a number, else as JSON. */
    public static String value(Value value) {
        if (value instanceof Value.Mapping || value instanceof Value.Sequence) {
            return JsonWriter.compact(value, KeyOrder.SORTED);
        }
        String written = YamlWriter.write(value).stripTrailing();
        return written.indexOf('\n') < 0 ? written : JsonWriter.compact(value);
    }

    /** The first characters of a text; if something is left out, how much the whole has. */
    static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + "… (" + text.length() + " characters)";
    }

    /** The first of some names, and how many more there are. */
    public static String names(Collection<String> names, int most) {
        List<String> all = new ArrayList<>(names);
        if (all.size() <= most + 1) {
            return String.join(", ", all);
        }
        return String.join(", ", all.subList(0, most)) + " and " + (all.size() - most) + " more";
    }

    /** Things of one kind: {@code Secret data-plane (iomete-system, team-a)}. */
    public static String things(Collection<Thing> things, int most) {
        Thing first = things.iterator().next();
        if (first.name().isEmpty()) {
            return first.kind();
        }
        Set<String> names = new LinkedHashSet<>();
        Set<String> namespaces = new LinkedHashSet<>();
        Set<String> full = new LinkedHashSet<>();
        for (Thing thing : things) {
            names.add(thing.name());
            namespaces.add(thing.namespace());
            full.add(thing.fullName());
        }
        boolean product = names.size() * namespaces.size() == full.size()
                && (names.size() == 1 || namespaces.size() == 1)
                && !namespaces.contains("");
        String list = product ? names(names, most) + " (" + names(namespaces, most) + ")" : names(full, most);
        return first.kind() + " " + list;
    }
}
