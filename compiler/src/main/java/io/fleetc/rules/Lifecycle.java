package io.fleetc.rules;

import io.fleetc.diagnostic.Severity;
import io.fleetc.layers.Layer;
import io.fleetc.model.SemanticVersion;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settings that only some releases know. Like a flag, a setting that comes from {@code spec.defaults} or from a group
 * does not refuse a cluster of an older release, so that one cluster can be upgraded first: there it is a warning.
 *
 * @param settings the paths
 * @param value the one value that only these releases know, or null when it is about the settings as such
 * @param known the releases that know them
 */
record Lifecycle(List<ValuePath> settings, @Nullable Value value, VersionRange known) implements PerCluster {
    Lifecycle {
        settings = List.copyOf(settings);
    }

    @Override
    public String kind() {
        return "lifecycle";
    }

    @Override
    public List<Finding> judge(FleetFacts fleet, ClusterFacts cluster) {
        SemanticVersion release = cluster.release();
        if (release == null || known.contains(release)) {
            return List.of();
        }
        Subject subject = new Subject(fleet, cluster, null);
        List<Finding> findings = new ArrayList<>();
        for (ValuePath setting : settings) {
            Value set = cluster.at(setting);
            Optional<Place> place = cluster.place(setting);
            if (set != null && place.isPresent() && (value == null || value.equals(set))) {
                findings.add(finding(subject, setting, place.get(), release));
            }
        }
        return findings;
    }

    private Finding finding(Subject subject, ValuePath setting, Place place, SemanticVersion release) {
        Condition cause = value == null
                ? new Presence(setting, true)
                : new PathTest(setting, new ValueTest.OneOf(List.of(value)));
        Blame blame = Blame.of(subject, cause, List.of());
        String needed = "platform " + known.inWords();
        Finding finding = Finding.on(subject, place.span(), cause.fact(subject) + " needs", List.of(needed))
                .labelled(blame.label())
                .knowing(List.of("cluster " + Words.code(subject.cluster().name()) + " runs " + release))
                .remediedBy(List.of(
                        Remedy.of(cause.action(subject, false, blame.floor())),
                        Remedy.of(Action.byHand("move", "to " + needed))))
                .on(blame.path());
        boolean own = place.layer().kind() == Layer.Kind.CLUSTER;
        return own ? finding : finding.weighing(Severity.WARNING);
    }
}
