package io.fleetc.change;

import io.fleetc.model.Section;
import io.fleetc.model.SemanticVersion;
import io.fleetc.rules.ClusterFacts;
import io.fleetc.rules.Condition;
import io.fleetc.rules.Subject;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something that is so, or not so, in each revision of a fleet: what a number of {@link io.fleetc.transition} stands for. */
public sealed interface Fact {
    /** The cluster whose window decides which revisions may run; empty for what belongs to no single cluster. */
    String cluster();

    /** Whether it is so in a revision. */
    boolean holds(FleetRevision revision);

    /** Whether two revisions are alike in what it is about, so that somebody who has decided about one decided about both. */
    default boolean isAlike(FleetRevision one, FleetRevision other) {
        return holds(one) == holds(other);
    }

    /**
     * A flag is on.
     *
     * @param cluster the cluster
     * @param flag the flag
     */
    record FlagOn(String cluster, String flag) implements Fact {
        @Override
        public boolean holds(FleetRevision revision) {
            return revision.cluster(cluster)
                    .map(found -> found.flags().on(flag))
                    .orElse(false);
        }
    }

    /**
     * Something holds on a cluster.
     *
     * @param cluster the cluster
     * @param condition what holds
     * @param orAbsent whether it counts as holding where the cluster is not there
     */
    record Holds(String cluster, Condition condition, boolean orAbsent) implements Fact {
        @Override
        public boolean holds(FleetRevision revision) {
            return revision.cluster(cluster)
                    .map(found -> condition.holds(new Subject(revision.facts(), found, null)))
                    .orElse(orAbsent);
        }
    }

    /**
     * An active cluster is on a global database without what the others there need of it. One that comes or goes brings
     * or takes away both at once, so that neither is a fact by itself.
     *
     * @param cluster the cluster
     * @param database the name of the global database
     * @param need what the others need
     */
    record Lacks(String cluster, String database, Condition need) implements Fact {
        @Override
        public boolean holds(FleetRevision revision) {
            return revision.cluster(cluster)
                    .filter(found -> found.active() && database.equals(found.globalDatabase()))
                    .map(found -> !need.holds(new Subject(revision.facts(), found, null)))
                    .orElse(false);
        }
    }

    /**
     * An active cluster is on a global database, and what is on record of a job leaves it out.
     *
     * @param cluster the cluster
     * @param database the name of the global database
     * @param job the name of the job
     * @param reason why the record does not hold for it; empty where there is none
     */
    record LeftOut(String cluster, String database, String job, String reason) implements Fact {
        @Override
        public boolean holds(FleetRevision revision) {
            return revision.cluster(cluster)
                    .filter(found -> found.active() && database.equals(found.globalDatabase()))
                    .isPresent();
        }
    }

    /**
     * A cluster has a duty for its global database.
     *
     * @param cluster the cluster
     * @param database the entry of the global databases
     * @param setting the setting of that entry that names the cluster
     */
    record Designated(String cluster, String database, String setting) implements Fact {
        @Override
        public boolean holds(FleetRevision revision) {
            Section entry = revision.facts().globalDatabases().get(database);
            return entry != null && cluster.equals(entry.body().text(setting));
        }
    }

    /**
     * A cluster is part of the fleet.
     *
     * @param cluster the cluster
     */
    record Exists(String cluster) implements Fact {
        @Override
        public boolean holds(FleetRevision revision) {
            return revision.cluster(cluster).isPresent();
        }
    }

    /**
     * A global database is part of the fleet.
     *
     * @param cluster always empty
     * @param database its name
     */
    record DatabaseExists(String cluster, String database) implements Fact {
        @Override
        public boolean holds(FleetRevision revision) {
            return revision.facts().globalDatabases().containsKey(database);
        }
    }

    /**
     * A setting of a global database is as it is wanted.
     *
     * @param cluster always empty
     * @param database its name
     * @param path the setting
     * @param wanted the revision that describes it so
     */
    record Described(String cluster, String database, ValuePath path, FleetRevision wanted) implements Fact {
        @Override
        public boolean holds(FleetRevision revision) {
            return revision == wanted;
        }
    }

    /**
     * A cluster runs a release of the platform.
     *
     * @param cluster the cluster
     * @param release the release
     */
    record Runs(String cluster, SemanticVersion release) implements Fact {
        private static final ValuePath VERSION = ValuePath.of("platform", "version");

        @Override
        public boolean holds(FleetRevision revision) {
            return revision.cluster(cluster)
                    .flatMap(Runs::release)
                    .map(release::equals)
                    .orElse(false);
        }

        @Override
        public boolean isAlike(FleetRevision one, FleetRevision other) {
            return isAlike(cluster, one, other);
        }

        /** Whether a cluster runs the same release in both. */
        static boolean isAlike(String cluster, FleetRevision one, FleetRevision other) {
            return one.cluster(cluster)
                    .flatMap(Runs::release)
                    .equals(other.cluster(cluster).flatMap(Runs::release));
        }

        /** The release that a cluster names, whether or not fleetc knows it. */
        static Optional<SemanticVersion> release(ClusterFacts cluster) {
            return VERSION.in(cluster.resolved().effective()) instanceof Value.Text text
                    ? SemanticVersion.parse(text.text())
                    : Optional.empty();
        }
    }

    /**
     * A product of a cluster has reached a version; where the product is not there, nothing is missing.
     *
     * @param cluster the cluster
     * @param path where its version stands
     * @param version the version
     */
    record Reached(String cluster, ValuePath path, SemanticVersion version) implements Fact {
        @Override
        public boolean holds(FleetRevision revision) {
            return revision.cluster(cluster)
                    .map(found -> found.text(path))
                    .flatMap(SemanticVersion::parse)
                    .map(found -> found.atLeast(version))
                    .orElse(true);
        }
    }

    /**
     * A setting of a cluster is as it is wanted, or the cluster is not there.
     *
     * @param cluster the cluster
     * @param path the setting
     * @param wanted what it shall be; null for nothing
     */
    record Has(String cluster, ValuePath path, @Nullable Value wanted) implements Fact {
        @Override
        public boolean holds(FleetRevision revision) {
            Optional<ClusterFacts> found = revision.cluster(cluster);
            if (found.isEmpty()) {
                return true;
            }
            Value value = found.get().at(path);
            return value == null ? wanted == null : value.equals(wanted);
        }

        @Override
        public boolean isAlike(FleetRevision one, FleetRevision other) {
            return one.cluster(cluster)
                    .map(found -> found.at(path))
                    .equals(other.cluster(cluster).map(found -> found.at(path)));
        }
    }

    /**
     * A cluster has come into a phase, or a later one.
     *
     * @param cluster the cluster
     * @param phases the conditions of the phases from that one on
     */
    record Came(String cluster, List<Condition> phases) implements Fact {
        @Override
        public boolean holds(FleetRevision revision) {
            return revision.cluster(cluster)
                    .map(found -> new Subject(revision.facts(), found, null))
                    .map(subject -> phases.stream().anyMatch(phase -> phase.holds(subject)))
                    .orElse(false);
        }
    }

    /**
     * Everything about a cluster that no other fact is about is as it is wanted.
     *
     * @param cluster the cluster
     * @param wanted the revision that has it so
     */
    record Rest(String cluster, FleetRevision wanted) implements Fact {
        @Override
        public boolean holds(FleetRevision revision) {
            return revision == wanted;
        }
    }
}
