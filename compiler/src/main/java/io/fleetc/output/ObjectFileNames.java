package io.fleetc.output;

import io.fleetc.value.Sha256;
import io.fleetc.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Names for files that hold one object each: {@code 03-deployment-iom-core}.
 *
 * <p>The number counts runs of one kind within a component, so that the order of names is an order of applying; a further
 * object of a kind that is there renames no other file. Where two objects would get one name, both carry their namespace
 * as well, and where that does not tell them apart, a digest of their identity.
 */
final class ObjectFileNames {
    private static final int LONGEST = 120;
    private static final int DIGITS = 10;

    private ObjectFileNames() {}

    /** One name for each object of a component, without ending, in the same order. */
    static List<String> of(List<Value.Mapping> objects) {
        List<ObjectId> ids = objects.stream().map(ObjectId::of).toList();
        List<String> runs = runs(ids);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            names.add(runs.get(i) + "-" + readable(ids.get(i).name()));
        }
        List<String> withNamespace = new ArrayList<>();
        Map<String, Integer> uses = uses(names);
        for (int i = 0; i < ids.size(); i++) {
            String namespace = ids.get(i).namespace();
            boolean add = uses.getOrDefault(names.get(i), 0) > 1 && !namespace.isEmpty();
            withNamespace.add(add ? names.get(i) + "-in-" + readable(namespace) : names.get(i));
        }
        return distinct(withNamespace, ids);
    }

    private static List<String> distinct(List<String> names, List<ObjectId> ids) {
        Map<String, Integer> uses = uses(names);
        List<String> distinct = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            String name = names.get(i);
            boolean unique = uses.getOrDefault(name, 0) == 1 && name.length() <= LONGEST;
            distinct.add(unique ? name : shortened(name) + "-" + digest(ids.get(i)));
        }
        return distinct;
    }

    /** For each object the number of its run, from 01 or 001 on, and its kind. */
    private static List<String> runs(List<ObjectId> ids) {
        List<Integer> numbers = new ArrayList<>();
        int run = 0;
        for (int i = 0; i < ids.size(); i++) {
            run += i > 0 && ids.get(i).kind().equals(ids.get(i - 1).kind()) ? 0 : 1;
            numbers.add(run);
        }
        String form = "%0" + Math.max(2, String.valueOf(run).length()) + "d-%s";
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            runs.add(String.format(
                    Locale.ROOT, form, numbers.get(i), readable(ids.get(i).kind())));
        }
        return runs;
    }

    private static Map<String, Integer> uses(List<String> names) {
        Map<String, Integer> uses = new TreeMap<>();
        for (String name : names) {
            uses.merge(name, 1, Integer::sum);
        }
        return uses;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }

    /** Ten digits tell apart the few objects of a component that share a name. */
    private static String digest(ObjectId id) {
        String identity =
                id.withoutVersion().apiVersion() + "\n" + id.kind() + "\n" + id.namespace() + "\n" + id.name();
        return Sha256.hex(identity.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
    }

    /** Lower case, since some file systems know no other; a character that has no place in a name becomes a low line. */
    private static String readable(String name) {
        StringBuilder readable = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
            readable.append(plain ? c : '_');
        }
        return readable.toString();
    }
}
