package io.fleetc.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where images come from.
 *
 * @param registry registry and repository of the platform's images, such as {@code iomete.azurecr.io/iomete}
 * @param pullPolicy {@code Always}, {@code IfNotPresent} or {@code Never}
 * @param pullSecrets names of pull secrets
 * @param defaultSparkVersion tag of the Spark image
 * @param rewrites prefix replacements for air-gapped registries; the first that matches is used, on every image
 * @param digests digests by image reference (as it is before rewriting)
 */
public record Images(
        String registry,
        String pullPolicy,
        List<String> pullSecrets,
        String defaultSparkVersion,
        List<Rewrite> rewrites,
        Map<String, String> digests) {
    public Images {
        pullSecrets = List.copyOf(pullSecrets);
        rewrites = List.copyOf(rewrites);
        digests = Collections.unmodifiableMap(new LinkedHashMap<>(digests));
    }

    /**
     * The reference that a manifest carries for an image: its digest added, its registry rewritten.
     *
     * @param reference registry, repository and tag
     */
    public String resolve(String reference) {
        String digest = digests.get(reference);
        String pinned = digest == null ? reference : reference + "@" + digest;
        for (Rewrite rewrite : rewrites) {
            if (pinned.startsWith(rewrite.from())) {
                return rewrite.to() + pinned.substring(rewrite.from().length());
            }
        }
        return pinned;
    }

    /**
     * A prefix replacement.
     *
     * @param from the prefix
     * @param to what stands there instead
     */
    public record Rewrite(String from, String to) {}
}
