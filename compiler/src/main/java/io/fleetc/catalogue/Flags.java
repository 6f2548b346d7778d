package io.fleetc.catalogue;

import io.fleetc.diagnostic.Checked;
import io.fleetc.layers.Layer;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.value.Value;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Decides for each flag of each cluster whether it is on, and judges every flag that a fleet writes.
 *
 * <p>A release knows a flag from its first release on and until its last. What a release does not know is an error where
 * the cluster itself says it; from a layer that other clusters share it is left out there, so that one cluster can be
 * upgraded before the others. A flag that no supported release knows is an error wherever it stands. Each place in the
 * fleet is reported once, however many clusters it reaches.
 */
public final class Flags {
    private Flags() {}

    /**
     * A cluster and the release that it runs.
     *
     * @param cluster the cluster, with the shipped defaults of that release below its layers
     * @param release the release
     */
    public record Running(ResolvedCluster cluster, Release release) {}

    /** The flags of one cluster. */
    public static Checked<FlagSettings> settle(ResolvedCluster cluster, Release release) {
        Checked<SortedMap<String, FlagSettings>> settled = settle(List.of(new Running(cluster, release)));
        return settled.map(byName -> byName.getOrDefault(cluster.name(), new FlagSettings(new TreeMap<>())));
    }

    /** The flags of each cluster by its name. */
    public static Checked<SortedMap<String, FlagSettings>> settle(List<Running> clusters) {
        SortedMap<String, FlagSettings> settings = new TreeMap<>();
        FlagFindings findings = new FlagFindings();
        for (Running running : clusters) {
            settings.put(running.cluster().name(), settings(running));
            judge(running, findings);
        }
        return Checked.of(settings, findings.diagnostics());
    }

    private static void judge(Running running, FlagFindings findings) {
        for (Layer layer : running.cluster().layers()) {
            Value.Mapping written = layer.specification().mapping("flags");
            if (layer.kind() != Layer.Kind.SHIPPED && written != null) {
                written.members().forEach((name, member) -> findings.add(running, layer, written, name, member));
            }
        }
    }

    private static FlagSettings settings(Running running) {
        Release release = running.release();
        SortedMap<String, FlagSettings.State> states = new TreeMap<>();
        release.flags().forEach((name, flag) -> states.put(name, shipped(release, name, flag)));
        for (Layer layer : running.cluster().layers()) {
            Value.Mapping written = layer.specification().mapping("flags");
            if (layer.kind() != Layer.Kind.SHIPPED && written != null) {
                written.members().forEach((name, member) -> overlay(release, layer, name, member.value(), states));
            }
        }
        return new FlagSettings(states);
    }

    /** What one layer says about a flag that the release knows; an explicit null returns to the shipped default. */
    private static void overlay(
            Release release, Layer layer, String name, Value value, SortedMap<String, FlagSettings.State> states) {
        release.flag(name).ifPresent(flag -> {
            if (value instanceof Value.Bool bool) {
                states.put(name, new FlagSettings.State(name, bool.on(), true, bool.span(), layer.name()));
            } else if (value instanceof Value.Null) {
                states.put(name, shipped(release, name, flag));
            }
        });
    }

    private static FlagSettings.State shipped(Release release, String name, Flag flag) {
        Value.Bool shipped = release.defaultOf(flag);
        return new FlagSettings.State(
                name, shipped.on(), false, shipped.span(), release.layer().name());
    }
}
