package io.fleetc.plan;

import io.fleetc.output.UnifiedDiff;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/** The difference of two sets of files in the form that {@code git apply} and {@code patch -p1} take. */
public final class Patch {
    private static final String NOTHING = "/dev/null";

    private Patch() {}

    /**
     * The patch that makes some files others; empty when they are the same.
     *
     * @param before texts by name
     * @param after texts by name; a name that is missing is a file that goes
     */
    public static String between(SortedMap<String, String> before, SortedMap<String, String> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        StringBuilder patch = new StringBuilder();
        for (String name : names) {
            String was = before.getOrDefault(name, "");
            String is = after.getOrDefault(name, "");
            List<String> lines = UnifiedDiff.exact(
                    before.containsKey(name) ? named("a/" + name) : NOTHING,
                    was,
                    after.containsKey(name) ? named("b/" + name) : NOTHING,
                    is);
            lines.forEach(line -> patch.append(line).append('\n'));
        }
        return patch.toString();
    }

    /** Git reads a name up to its end, or to the tab behind it where it has a blank. */
    private static String named(String name) {
        return name.indexOf(' ') >= 0 ? name + '\t' : name;
    }
}
