package io.fleetc.compiler;

import io.fleetc.catalogue.Service;
import io.fleetc.catalogue.ServiceContainer;
import io.fleetc.catalogue.ValueTable;
import io.fleetc.conform.Difference;
import io.fleetc.diff.FieldPath;
import io.fleetc.diff.Thing;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.PlatformData;
import io.fleetc.manifest.ServiceObjects;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which setting of a cluster says what stands in a field of an object. It may be wrong: whether the object becomes the one
 * that is wanted shows only when it is compiled again.
 */
final class SettingOwners {
    private static final List<String> WORKLOAD = List.of("spec", "template", "spec", "containers");

    private static final String METRICS = "metrics";

    private final ClusterInput input;
    private final PlatformData platform;

    SettingOwners(ClusterInput input, PlatformData platform) {
        this.input = input;
        this.platform = platform;
    }

    /** The path of the setting in the cluster's specification; empty where no setting says the field. */
    Optional<ValuePath> of(Thing thing, FieldPath path) {
        List<String> steps = path.steps().stream().map(FieldPath.Step::text).toList();
        return switch (thing.kind()) {
            case "Deployment", "StatefulSet", "Job" -> workload(thing, steps);
            case "HorizontalPodAutoscaler" -> autoscaler(thing, steps);
            case "PersistentVolumeClaim" ->
                ServiceObjects.claim(input, platform, thing.name()).flatMap(claim -> claim(claim, steps));
            case "ResourceQuota" ->
                below(List.of("spec", "hard"), steps)
                        .map(rest -> ValuePath.of("namespaces", thing.namespace(), "quota")
                                .then(rest));
            case "Namespace" ->
                below(List.of("metadata", "labels"), steps)
                        .map(rest -> ValuePath.of("namespaces", thing.name(), "labels")
                                .then(rest));
            case "ServiceAccount" ->
                below(List.of("metadata", "annotations"), steps)
                        .map(rest ->
                                ValuePath.of("serviceAccount", "annotations").then(rest));
            default -> Optional.empty();
        };
    }

    private Optional<ValuePath> workload(Thing thing, List<String> steps) {
        Service service = ServiceObjects.workload(input, platform, thing.namespace(), thing.name())
                .orElse(null);
        if (service == null) {
            return Optional.empty();
        }
        if (steps.equals(List.of("spec", "replicas"))) {
            return chart(service.scaling().path(), thing, List.of());
        }
        if (steps.size() > 2 && steps.subList(0, 2).equals(List.of("spec", "volumeClaimTemplates"))) {
            return service.claims().stream()
                    .filter(claim -> claim.name().equals(steps.get(2)))
                    .findFirst()
                    .flatMap(claim -> claim(claim, steps.subList(3, steps.size())));
        }
        if (steps.size() <= WORKLOAD.size() + 1
                || !steps.subList(0, WORKLOAD.size()).equals(WORKLOAD)) {
            return Optional.empty();
        }
        String name = steps.get(WORKLOAD.size());
        return service.pod().containers().stream()
                .filter(container -> name.equals(Difference.THE_CONTAINER)
                        ? container.equals(service.pod().main())
                        : container.name().equals(name))
                .findFirst()
                .flatMap(container -> container(container, thing, steps.subList(WORKLOAD.size() + 1, steps.size())));
    }

    private Optional<ValuePath> container(ServiceContainer container, Thing thing, List<String> steps) {
        return switch (steps.get(0)) {
            case "image" -> Optional.of(ServiceObjects.copy(container.imageOverride(), thing.namespace()));
            case "imagePullPolicy" -> Optional.of(ValuePath.of("images", "pullPolicy"));
            case "resources" -> chart(container.resources(), thing, steps.subList(1, steps.size()));
            // A variable that one side lacks differs as a whole.
            case "env" ->
                steps.size() == 2 || (steps.size() == 3 && steps.get(2).equals("value"))
                        ? chart(container.environmentFrom(), thing, List.of(steps.get(1)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<ValuePath> autoscaler(Thing thing, List<String> steps) {
        return ServiceObjects.workload(input, platform, thing.namespace(), thing.name())
                .filter(service -> steps.size() > 1 && steps.get(0).equals("spec"))
                // The metrics are a list, which is said as a whole.
                .flatMap(service -> chart(
                        service.scaling().autoscaling(),
                        thing,
                        steps.get(1).equals(METRICS) ? List.of(METRICS) : steps.subList(1, steps.size())));
    }

    private static Optional<ValuePath> claim(Service.Claim claim, List<String> steps) {
        String member = switch (String.join(".", steps)) {
            case "spec.resources.requests.storage" -> "size";
            case "spec.storageClassName" -> "storageClass";
            case "spec.accessModes" -> "accessModes";
            default -> "";
        };
        return member.isEmpty() ? Optional.empty() : setting(claim.path().key(member));
    }

    private static Optional<ValuePath> chart(@Nullable ValuePath path, Thing thing, List<String> below) {
        if (path == null) {
            return Optional.empty();
        }
        List<Object> rest = new ArrayList<>(below);
        return setting(ServiceObjects.copy(path, thing.namespace()).then(new ValuePath(rest)));
    }

    /** The setting that becomes a value of the chart, else the free-form values, unless somebody owns it. */
    static Optional<ValuePath> setting(ValuePath chart) {
        ValueTable table = ValueTable.shipped();
        return table.setting(chart)
                .or(() -> table.owner(chart).isPresent()
                        ? Optional.empty()
                        : Optional.of(ValuePath.of("values").then(chart)));
    }

    private static Optional<ValuePath> below(List<String> above, List<String> steps) {
        boolean inside = steps.size() == above.size() + 1
                && steps.subList(0, above.size()).equals(above);
        return inside ? Optional.of(ValuePath.of(steps.get(above.size()))) : Optional.empty();
    }
}
