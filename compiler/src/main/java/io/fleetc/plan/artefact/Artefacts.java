package io.fleetc.plan.artefact;

import io.fleetc.catalogue.Migrations;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.Component;
import io.fleetc.manifest.ContainerImage;
import io.fleetc.manifest.OneShotPods;
import io.fleetc.manifest.PlatformData;
import io.fleetc.model.Cluster;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a step of a plan puts beside the objects of one cluster, for Argo CD to apply with them.
 *
 * <p>It is made for a cluster that runs already: the record of the flags comes before everything else, so that a step which
 * is refused changes nothing, and therefore before the namespace of a new cluster.
 *
 * @param components the objects, file by file: the record of the flags with its policy first, checks and jobs last
 * @param notes what people must know or do, each a sentence without a final stop
 */
public record Artefacts(List<Component> components, List<String> notes) {
    /** Kubernetes serves admission policies from this minor release on. */
    private static final int POLICIES_SINCE = 30;

    public Artefacts {
        components = List.copyOf(components);
        notes = List.copyOf(notes);
    }

    /**
     * The artefacts of a step on a cluster.
     *
     * @param step the step
     * @param data the parts of the catalogue that manifests are made from
     * @param migrations the jobs that fleetc can run
     */
    public static Artefacts of(StepInput step, PlatformData data, Migrations migrations) {
        List<String> notes = new ArrayList<>();
        List<Component> components = new ArrayList<>();
        components.add(new Component("01-fleet-state", state(step, notes)));
        if (step.cluster().cluster().delivery() == Cluster.Delivery.CHART) {
            notes.add("cluster `" + step.cluster().cluster().name()
                    + "` gets its flags from the chart's own Application, which neither checks nor the policy hold"
                    + " back: sync it after the other one");
        }
        if (step.cluster().cluster().active()) {
            List<Value.Mapping> work = new ArrayList<>(checks(step, data, migrations, notes));
            work.addAll(new Migration(step, data, notes).objects(migrations));
            if (!work.isEmpty()) {
                components.add(new Component("90-plan-step", work));
            }
        } else if (!step.runs().isEmpty()) {
            notes.add("cluster `" + step.cluster().cluster().name() + "` is passive and runs no job");
        }
        return new Artefacts(components, notes);
    }

    /** All objects, in the order of their files. */
    public List<Value.Mapping> objects() {
        return components.stream()
                .flatMap(component -> component.objects().stream())
                .toList();
    }

    private static List<Value.Mapping> state(StepInput step, List<String> notes) {
        ClusterInput input = step.cluster();
        List<TransitionRule> rules =
                step.rules().stream().filter(rule -> concerns(rule, step)).toList();
        List<Value.Mapping> objects = new ArrayList<>();
        if (servesPolicies(input.cluster().kubernetes().version())) {
            objects.addAll(new TransitionPolicy(input, rules).objects());
        } else {
            notes.add("cluster `" + input.cluster().name() + "` runs Kubernetes "
                    + input.cluster().kubernetes().version()
                    + ", which has no admission policies: nothing but the review keeps a step from being"
                    + " skipped there");
        }
        objects.add(FleetState.of(step));
        return objects;
    }

    /** Whether a cluster has the flag that a rule is about; what it does not have can never be on. */
    private static boolean concerns(TransitionRule rule, StepInput step) {
        String flag = rule instanceof TransitionRule.Requires requires
                ? requires.when().flag()
                : ((TransitionRule.Guarded) rule).edge().flag();
        return step.flags().containsKey(flag);
    }

    private static boolean servesPolicies(String version) {
        String[] parts = version.split("\\.", -1);
        int major = Integer.parseInt(parts[0]);
        return major > 1 || (major == 1 && parts.length > 1 && Integer.parseInt(parts[1]) >= POLICIES_SINCE);
    }

    private static List<Value.Mapping> checks(
            StepInput step, PlatformData data, Migrations migrations, List<String> notes) {
        if (step.activeBefore().isEmpty() && step.activeAfter().isEmpty()) {
            return List.of();
        }
        ClusterInput input = step.cluster();
        Optional<ContainerImage> image = OneShotPods.shellImage(input, data.services());
        if (image.isEmpty()) {
            notes.add("cluster `" + input.cluster().name()
                    + "` has no image with a shell: check before and after the step which flags are live");
            return List.of();
        }
        ModuleCheck check = new ModuleCheck(input, data, migrations.modules(), image.get());
        List<Value.Mapping> checks = new ArrayList<>();
        if (!step.activeBefore().isEmpty()) {
            checks.add(check.before(step.activeBefore()));
        }
        if (!step.activeAfter().isEmpty()) {
            checks.add(check.after(step.activeAfter()));
        }
        return checks;
    }
}
