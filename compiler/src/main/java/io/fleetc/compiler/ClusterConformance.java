package io.fleetc.compiler;

import io.fleetc.conform.Conformance;
import io.fleetc.conform.Conforming;
import io.fleetc.conform.RenderedObject;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.model.Cluster;
import io.fleetc.value.Value;
import io.fleetc.verify.ObjectVerifier;
import java.util.ArrayList;
import java.util.List;

/** Compares what a cluster of an accepted fleet compiles to with what somebody else rendered for it. */
final class ClusterConformance {
    private ClusterConformance() {}

    /** Compares; with {@code verify}, each of our objects is proven against the model of its kind besides. */
    static Checked<Conformance> of(
            ValidatedFleet fleet, String cluster, List<RenderedObject> rendered, boolean verify) {
        Selection one = Selection.of(cluster);
        List<Diagnostic> unknown = one.check(fleet.description());
        if (!unknown.isEmpty()) {
            return Checked.none(unknown);
        }
        CompileOptions options = CompileOptions.defaults().selecting(one);
        return Compilation.clusters(fleet, options).then(compiled -> {
            CompiledCluster known = compiled.get(0);
            List<Value.Mapping> objects = known.objects();
            List<Diagnostic> findings = new ArrayList<>();
            if (verify) {
                objects.forEach(object -> findings.addAll(ObjectVerifier.verify(object)));
            }
            Cluster settings = known.input().cluster();
            Checked<Conformance> compared = Conforming.of(cluster, settings.namespace(), objects, rendered);
            if (settings.delivery() == Cluster.Delivery.CHART) {
                findings.add(chart(settings));
            }
            return Checked.of(compared.value(), findings).and(compared);
        });
    }

    private static Diagnostic chart(Cluster cluster) {
        return Diagnostic.note(
                        Code.FC5203,
                        "cluster `" + cluster.name()
                                + "` gets its services from the chart itself, so that only what fleetc adds is"
                                + " compared",
                        cluster.span())
                .noting("what only they have is what the chart brings")
                .helping("set `delivery: manifests` to compare everything");
    }
}
