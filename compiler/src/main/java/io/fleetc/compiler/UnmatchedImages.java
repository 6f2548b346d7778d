package io.fleetc.compiler;

import io.fleetc.catalogue.Migrations;
import io.fleetc.catalogue.ServiceImages;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.PlatformData;
import io.fleetc.model.Cluster;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds digests and rewrites that no image has a use for. One that a single cluster uses is used, whichever layer it stands
 * in; images of services that are switched off count, since they may be switched on.
 */
final class UnmatchedImages {
    private final ServiceImages platform = PlatformData.shipped().services().images();
    private final Map<Setting, Boolean> digests = new LinkedHashMap<>();
    private final Map<Setting, Boolean> rewrites = new LinkedHashMap<>();
    private final Set<String> known = new TreeSet<>();

    private UnmatchedImages() {}

    /** What the fleet says at a place. */
    private record Setting(Span span, String text) {}

    /** A warning for each digest and each rewrite that is used by no cluster. */
    static List<Diagnostic> check(ValidatedFleet fleet) {
        UnmatchedImages images = new UnmatchedImages();
        for (ClusterState state : fleet.clusters()) {
            Value.Mapping settings = state.resolved().set().mapping("images");
            if (settings != null && (settings.get("digests") != null || settings.get("rewrite") != null)) {
                images.look(state, settings);
            }
        }
        return images.diagnostics();
    }

    /**
     * The chart does not say which images it brings, so there everything may be used. What is known to be used is not asked
     * for again: most clusters have it from the same layer.
     */
    private void look(ClusterState state, Value.Mapping settings) {
        List<Setting> pinned = new ArrayList<>();
        if (settings.get("digests") instanceof Value.Mapping map) {
            map.members().forEach((reference, member) -> pinned.add(new Setting(member.keySpan(), reference)));
        }
        List<Setting> replaced = new ArrayList<>();
        if (settings.get("rewrite") instanceof Value.Sequence list) {
            for (Value item : list.items()) {
                if (item instanceof Value.Mapping rewrite && rewrite.get("from") instanceof Value.Text from) {
                    replaced.add(new Setting(from.span(), from.text()));
                }
            }
        }
        pinned.removeIf(setting -> digests.getOrDefault(setting, false));
        replaced.removeIf(setting -> rewrites.getOrDefault(setting, false));
        if (pinned.isEmpty() && replaced.isEmpty()) {
            return;
        }
        Cluster cluster = state.cluster();
        Set<String> references = new TreeSet<>();
        if (cluster != null && cluster.delivery() == Cluster.Delivery.MANIFESTS) {
            references.addAll(references(Compilation.input(state)));
            known.addAll(references);
        }
        boolean any = references.isEmpty();
        pinned.forEach(setting -> digests.put(setting, any || references.contains(setting.text())));
        replaced.forEach(setting -> rewrites.put(
                setting, any || references.stream().anyMatch(reference -> reference.startsWith(setting.text()))));
    }

    /** Every image that a cluster runs or may run, as it is called before its registry is rewritten. */
    private Set<String> references(ClusterInput input) {
        Cluster cluster = input.cluster();
        String registry = cluster.images().registry() + "/";
        Set<String> references = new TreeSet<>();
        for (String image : platform.names()) {
            platform.tag(image, cluster.platformVersion(), cluster.chart().version(), input.set(), input.values())
                    .ifPresent(tag -> references.add(registry + image + ":" + tag.tag()));
        }
        for (Migrations.Job job : Migrations.shipped().jobs().values()) {
            references.add(
                    registry + job.program().image() + ":" + job.program().tag());
        }
        Value.Mapping services = cluster.specification().mapping("services");
        if (services != null) {
            collect(services, false, references);
        }
        return references;
    }

    /** The images that the fleet names in full. */
    private static void collect(Value value, boolean named, Set<String> references) {
        if (value instanceof Value.Mapping map) {
            map.members().forEach((key, member) -> collect(member.value(), named || key.equals("image"), references));
        } else if (named && value instanceof Value.Text text) {
            references.add(text.text());
        }
    }

    private List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        unused(digests).forEach(setting -> diagnostics.add(digest(setting)));
        unused(rewrites)
                .forEach(setting -> diagnostics.add(UnmatchedSettings.unmatched(
                                "no image of the fleet begins with `" + setting.text() + "`", setting.span())
                        .helping("write what the references begin with before they are rewritten, or remove the"
                                + " rewrite; `fleetc inspect images ROOT` lists the images")));
        return diagnostics;
    }

    private static List<Setting> unused(Map<Setting, Boolean> settings) {
        return settings.entrySet().stream()
                .filter(setting -> !setting.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Diagnostic digest(Setting setting) {
        Diagnostic unmatched = UnmatchedSettings.unmatched(
                "no image of the fleet is called `" + setting.text() + "`, so none gets this digest", setting.span());
        Optional<String> sibling = known.stream()
                .filter(reference -> repository(reference).equals(repository(setting.text())))
                .findFirst();
        return sibling.map(reference -> unmatched.noting("the fleet runs `" + reference + "`"))
                .orElse(unmatched)
                .helping("write the reference as it is before it is rewritten, with its tag, or remove the digest");
    }

    private static String repository(String reference) {
        int colon = reference.lastIndexOf(':');
        return colon > reference.lastIndexOf('/') ? reference.substring(0, colon) : reference;
    }
}
