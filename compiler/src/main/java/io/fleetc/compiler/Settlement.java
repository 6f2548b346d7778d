package io.fleetc.compiler;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.catalogue.Choice;
import io.fleetc.catalogue.Choices;
import io.fleetc.catalogue.FlagSettings;
import io.fleetc.catalogue.Flags;
import io.fleetc.catalogue.FreeValues;
import io.fleetc.catalogue.Release;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.layers.Layer;
import io.fleetc.layers.Layers;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.model.Cluster;
import io.fleetc.model.ClusterBinding;
import io.fleetc.model.FleetDescription;
import io.fleetc.model.Section;
import io.fleetc.model.SemanticVersion;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Settles each cluster: merges its layers, finds its release, puts the shipped defaults below, reads its flags, and binds
 * what is required. A cluster with a mistake keeps as much as can be known, so that the others are judged all the same.
 */
final class Settlement {
    private static final ValuePath VERSION = ValuePath.of("platform", "version");
    private static final ValuePath DATABASE = ValuePath.of("database");

    private final FleetDescription fleet;
    private final Catalogue catalogue;
    private final KnownClusters known;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private Settlement(FleetDescription fleet, Catalogue catalogue, KnownClusters known) {
        this.fleet = fleet;
        this.known = known;
        this.catalogue = catalogue;
    }

    /** The clusters of a fleet by name, each as far as it can be known; those that are known already are taken over. */
    static Checked<List<ClusterState>> of(FleetDescription fleet, Catalogue catalogue, KnownClusters known) {
        Settlement settlement = new Settlement(fleet, catalogue, known);
        List<ClusterState> clusters = settlement.settle();
        return Checked.of(clusters, settlement.diagnostics);
    }

    private List<ClusterState> settle() {
        Map<String, ClusterState> same = new LinkedHashMap<>();
        Map<String, ResolvedCluster> clusters = new LinkedHashMap<>();
        Map<String, Release> releases = new LinkedHashMap<>();
        List<Flags.Running> running = new ArrayList<>();
        fleet.clusters().forEach((name, section) -> {
            ClusterState taken = known.same(fleet, section).orElse(null);
            if (taken != null) {
                same.put(name, taken);
                return;
            }
            ResolvedCluster merged = Layers.of(fleet, section);
            Release release = release(merged);
            ResolvedCluster resolved = release == null ? merged : merged.over(release.layer());
            clusters.put(name, resolved);
            if (release != null) {
                releases.put(name, release);
                running.add(new Flags.Running(resolved, release));
            }
        });
        SortedMap<String, FlagSettings> flags = keep(Flags.settle(running));
        diagnostics.addAll(FreeValues.check(clusters.values()));
        List<ClusterState> states = new ArrayList<>();
        fleet.clusters().forEach((name, section) -> {
            ClusterState taken = same.get(name);
            ResolvedCluster resolved = clusters.get(name);
            if (taken != null) {
                states.add(taken);
            } else if (resolved != null) {
                states.add(state(section, resolved, releases.get(name), flags.get(name)));
            }
        });
        return states;
    }

    private ClusterState state(
            Section section, ResolvedCluster resolved, @Nullable Release release, @Nullable FlagSettings flags) {
        checkOneDatabase(resolved);
        for (Choice choice : Choices.shipped()) {
            diagnostics.addAll(choice.check(resolved));
        }
        Checked<Cluster> bound = ClusterBinding.bind(
                resolved.name(), resolved.span(), resolved.set(), resolved.effective(), resolved::pruned);
        diagnostics.addAll(bound.diagnostics());
        return new ClusterState(
                section, resolved, release, flags, release != null && bound.present() ? bound.value() : null);
    }

    private @Nullable Release release(ResolvedCluster cluster) {
        if (!(VERSION.in(cluster.set()) instanceof Value.Text written)) {
            return null;
        }
        SemanticVersion version = SemanticVersion.parse(written.text()).orElse(null);
        if (version == null) {
            return null;
        }
        Checked<Release> release = catalogue.release(version, written.span(), "platform.version");
        diagnostics.addAll(release.diagnostics());
        return release.present() ? release.value() : null;
    }

    /** A cluster names a shared database or describes a private one, never both. */
    private void checkOneDatabase(ResolvedCluster cluster) {
        Value reference = cluster.set().get("globalDatabase");
        Value own = null;
        for (ResolvedCluster.Setting setting : cluster.settings(DATABASE)) {
            if (setting.layer().kind() != Layer.Kind.SHIPPED && setting.layer().kind() != Layer.Kind.DATABASE) {
                own = setting.value();
            }
        }
        if (reference != null && own instanceof Value.Mapping) {
            diagnostics.add(Diagnostic.error(
                            Code.FC3009,
                            "cluster `" + cluster.name() + "` has a private database and names a shared one",
                            own.span())
                    .labelled("the private database")
                    .also(reference.span(), "the shared database")
                    .helping("remove `database` to share, or `globalDatabase` to stay alone"));
        }
    }

    private <T> T keep(Checked<T> checked) {
        diagnostics.addAll(checked.diagnostics());
        return checked.value();
    }
}
