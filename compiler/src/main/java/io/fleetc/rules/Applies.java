package io.fleetc.rules;

import io.fleetc.model.SemanticVersion;
import io.fleetc.value.ValuePath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which clusters a rule is about; all of them unless it says otherwise.
 *
 * @param releases the platform's releases, or null for all
 * @param delivery how the platform is delivered, or null for any
 * @param providers where Kubernetes runs; empty for anywhere
 */
public record Applies(
        @Nullable VersionRange releases, @Nullable String delivery, List<String> providers) {
    static final Applies EVERYWHERE = new Applies(null, null, List.of());
    private static final ValuePath DELIVERY = ValuePath.of("delivery");
    private static final ValuePath PROVIDER = ValuePath.of("kubernetes", "provider");
    private static final String DEFAULT_DELIVERY = "manifests";

    public Applies {
        providers = List.copyOf(providers);
    }

    /** Whether it is about a cluster; a cluster of a release that nobody knows is never judged. */
    public boolean to(ClusterFacts cluster) {
        SemanticVersion release = cluster.release();
        return release != null
                && (releases == null || releases.contains(release))
                && (delivery == null || delivery.equals(deliveryOf(cluster)))
                && (providers.isEmpty() || providers.contains(String.valueOf(cluster.text(PROVIDER))));
    }

    private static String deliveryOf(ClusterFacts cluster) {
        String written = cluster.text(DELIVERY);
        return written == null ? DEFAULT_DELIVERY : written;
    }

    /** In words, for an explanation; empty when it is about all clusters. */
    String inWords() {
        StringBuilder words = new StringBuilder();
        if (releases != null) {
            words.append("platform ").append(releases.inWords());
        }
        if (delivery != null) {
            words.append(words.length() == 0 ? "" : "; ").append("delivery ").append(Words.code(delivery));
        }
        if (!providers.isEmpty()) {
            words.append(words.length() == 0 ? "" : "; ").append("provider ").append(Words.codes(providers));
        }
        return words.toString();
    }
}
