package io.fleetc.compiler;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.ClusterManifests;
import io.fleetc.manifest.Component;
import io.fleetc.manifest.PlatformData;
import io.fleetc.model.Cluster;
import io.fleetc.output.DuplicateObjects;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The objects of one cluster of an accepted fleet, in the order in which its files hold them, without those files. */
final class Rendering {
    private Rendering() {}

    static Checked<List<Value.Mapping>> of(ValidatedFleet fleet, String name, Optional<Cluster.Delivery> delivery) {
        List<Diagnostic> unknown = new Selection(List.of(name), List.of(), Map.of()).check(fleet.description());
        Optional<ClusterState> state = fleet.cluster(name).filter(known -> known.cluster() != null);
        if (!unknown.isEmpty() || state.isEmpty()) {
            return Checked.none(unknown.isEmpty() ? List.of(Compilation.nothingSelected()) : unknown);
        }
        ClusterInput input = Compilation.input(state.get());
        ClusterInput delivered = delivery.map(input::deliveredAs).orElse(input);
        return ClusterManifests.of(delivered, PlatformData.shipped())
                .then(components -> objects(delivered, components));
    }

    private static Checked<List<Value.Mapping>> objects(ClusterInput input, List<Component> components) {
        Cluster cluster = input.cluster();
        // By file name, which is not quite the order of component names: `10-a-b.yaml` comes before `10-a.yaml`.
        List<Component> files = new ArrayList<>(components);
        files.sort((left, right) -> (left.name() + ".yaml").compareTo(right.name() + ".yaml"));
        List<Value.Mapping> objects = new ArrayList<>();
        files.forEach(component -> objects.addAll(component.objects()));
        return Checked.of(objects, DuplicateObjects.in(cluster.name(), cluster.span(), components));
    }
}
