package io.fleetc.compiler;

import io.fleetc.catalogue.Assurance;
import io.fleetc.catalogue.Services;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.ContainerImage;
import io.fleetc.manifest.PlatformData;
import io.fleetc.manifest.ServiceInventory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The tables of {@code inspect} about services and their images. */
final class ServiceTables {
    private static final String NONE = "-";

    private final ValidatedFleet fleet;
    private final PlatformData platform = PlatformData.shipped();

    ServiceTables(ValidatedFleet fleet) {
        this.fleet = fleet;
    }

    /** One row per copy of a service: its objects, images and how sure what is written about it is. */
    Table services() {
        List<List<String>> rows = new ArrayList<>();
        forEach((cluster, copy) -> {
            List<String> images = new ArrayList<>();
            List<String> marks = new ArrayList<>();
            copy.images().values().forEach(image -> {
                images.add(image.map(ContainerImage::reference).orElse("unknown"));
                marks.add(mark(image));
            });
            rows.add(List.of(
                    cluster,
                    copy.service().name(),
                    copy.service().kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    copy.namespace() + "/" + copy.object(),
                    copy.replicas(),
                    String.join(", ", images),
                    String.join(", ", marks),
                    unpublished(copy)));
        });
        return new Table(
                List.of("cluster", "service", "kind", "object", "replicas", "images", "tags", "not published"),
                rows,
                notes());
    }

    /** One row per image that the fleet runs. */
    Table images() {
        Map<String, TreeSet<String>> clusters = new LinkedHashMap<>();
        Map<String, String> marks = new LinkedHashMap<>();
        forEach((cluster, copy) -> copy.images().values().forEach(image -> {
            String reference = image.map(ContainerImage::reference)
                    .orElse("unknown, for " + copy.service().name());
            clusters.computeIfAbsent(reference, key -> new TreeSet<>()).add(cluster);
            marks.put(reference, mark(image));
        }));
        List<List<String>> rows = new ArrayList<>();
        new TreeSet<>(clusters.keySet())
                .forEach(reference -> rows.add(List.of(
                        reference,
                        marks.getOrDefault(reference, NONE),
                        String.join(", ", clusters.getOrDefault(reference, new TreeSet<>())))));
        return new Table(List.of("image", "tag", "clusters"), rows, List.of());
    }

    /** The groups of fields that no document states, each with how it came about. */
    private static String unpublished(ServiceInventory.Copy copy) {
        List<String> groups = new ArrayList<>();
        copy.service().assurance().forEach((group, assurance) -> {
            if (assurance != Assurance.DOCUMENTED) {
                groups.add(group + " " + assurance.word());
            }
        });
        return groups.isEmpty() ? NONE : String.join(", ", groups);
    }

    private static String mark(Optional<ContainerImage> image) {
        return image.map(known -> known.tag().mark().word()).orElse("unknown");
    }

    /** What the init Job makes at run time: it is referred to by name and never emitted. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (Services.RuntimeObject object : platform.services().runtimeObjects()) {
            notes.add("made at run time, not emitted: " + object.kind() + " `" + object.name() + "` ("
                    + object.assurance().word() + ")");
        }
        return notes;
    }

    private void forEach(Visitor visitor) {
        for (ClusterState state : fleet.clusters()) {
            if (state.cluster() != null && state.release() != null && state.flags() != null) {
                ClusterInput input = Compilation.input(state);
                for (ServiceInventory.Copy copy : ServiceInventory.of(input, platform.access(), platform.services())) {
                    visitor.visit(state.name(), copy);
                }
            }
        }
    }

    /** Takes one copy of a service on one cluster. */
    private interface Visitor {
        void visit(String cluster, ServiceInventory.Copy copy);
    }
}
