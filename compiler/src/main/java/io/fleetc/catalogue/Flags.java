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

    /** What the merged layers come to decides, as it does for the chart's values; the layers only tell where it is said. */
    private static FlagSettings settings(Running running) {
        Release release = running.release();
        Value.Mapping set = running.cluster().set().mapping("flags");
        String shipped = release.layer().name();
        SortedMap<String, FlagSettings.State> states = new TreeMap<>();
        release.flags().forEach((name, flag) -> {
            if (set != null && set.get(name) instanceof Value.Bool bool) {
                String layer = last(running.cluster().layers(), name);
                states.put(name, new FlagSettings.State(name, bool.on(), true, bool.span(), layer));
            } else {
                Value.Bool bool = release.defaultOf(flag);
                states.put(name, new FlagSettings.State(name, bool.on(), false, bool.span(), shipped));
            }
        });
        return new FlagSettings(states);
    }

    /** The name of the highest layer that writes a flag, which is the one that decides when the flag is set at all. */
    private static String last(List<Layer> layers, String flag) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            Value.Mapping written = layers.get(i).specification().mapping("flags");
            if (written != null && written.get(flag) != null) {
                return layers.get(i).name();
            }
        }
        throw new IllegalArgumentException("no layer sets " + flag);
    }
}
