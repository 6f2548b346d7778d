package io.fleetc.diff;

import io.fleetc.output.ObjectId;
import io.fleetc.value.Value;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Something that a cluster gets: an object, or its {@code values.yaml}.
 *
 * <p>A Job cannot be changed, so that its name ends in a digest of all it says. The digest tells nobody anything: the
 * Jobs of two revisions are one thing, written {@code iomete-data-plane-init-*}.
 *
 * @param group the API group, empty for the core group
 * @param kind for example {@code Deployment}
 * @param namespace empty for what is in none
 * @param name its name
 */
public record Thing(String group, String kind, String namespace, String name) implements Comparable<Thing> {
    /** The file. */
    static final Thing VALUES = new Thing("", "values.yaml", "", "");

    private static final Set<String> RUN_ONCE = Set.of("Job", "SparkApplication");
    private static final Pattern DIGEST = Pattern.compile("-[0-9a-f]{8}$");

    private static final Comparator<Thing> ORDER = Comparator.comparing((Thing thing) -> !thing.equals(VALUES))
            .thenComparing(Thing::kind)
            .thenComparing(Thing::group)
            .thenComparing(Thing::name)
            .thenComparing(Thing::namespace);

    /** What an object is. */
    public static Thing of(Value.Mapping object) {
        ObjectId id = ObjectId.of(object);
        String name = RUN_ONCE.contains(id.kind()) ? DIGEST.matcher(id.name()).replaceFirst("-*") : id.name();
        return new Thing(id.group(), id.kind(), id.namespace(), name);
    }

    /** The name with its namespace; empty for the file. */
    public String fullName() {
        return namespace.isEmpty() ? name : namespace + "/" + name;
    }

    @Override
    public int compareTo(Thing other) {
        return ORDER.compare(this, other);
    }

    /** {@code Deployment iomete-system/iom-core}. */
    @Override
    public String toString() {
        return name.isEmpty() ? kind : kind + " " + fullName();
    }
}
