package io.fleetc.plan.artefact;

import io.fleetc.catalogue.Migrations;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.KubernetesObject;
import io.fleetc.manifest.OneShotPods;
import io.fleetc.manifest.PlatformData;
import io.fleetc.manifest.ValueDigest;
import io.fleetc.manifest.Waves;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The runs of a step: each a SparkApplication, and in the wave behind it a Job that waits for its end; dry runs of all
 * modes of a job come before its real runs.
 *
 * <p>The Jobs are plain tracked objects that never expire. A hook would be run on every sync and would not make one; a
 * Job that had expired would be missing and run again. The SparkApplication alone would not do: Argo CD calls one that
 * runs healthy, and goes on to the next wave.
 */
final class Migration {
    private static final String ACCOUNT = "fleetc-migration";
    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final String GROUP = "sparkoperator.k8s.io";
    private static final String SCRIPT = Scripts.read("await_application.py");

    private final StepInput step;
    private final ClusterInput input;
    private final PlatformData data;
    private final Value.Mapping evidence;
    private final List<String> notes;
    private final List<Value.Mapping> objects = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** The first wave behind the services. */
    private int wave = 1;

    Migration(StepInput step, PlatformData data, List<String> notes) {
        this.step = step;
        this.input = step.cluster();
        this.data = data;
        this.evidence = Values.texts(step.evidence());
        this.notes = notes;
    }

    /** The objects of all runs, in the order of their waves; none when nothing runs. */
    List<Value.Mapping> objects(Migrations migrations) {
        int access = wave++;
        for (MigrationRun run : step.runs()) {
            migrations
                    .job(run.job())
                    .ifPresentOrElse(
                            job -> add(run, job),
                            () -> notes.add("`" + run.job() + "` is no job that fleetc can run: run it by hand"));
        }
        if (!names.isEmpty()) {
            objects.addAll(0, access(Integer.toString(access)));
        }
        return List.copyOf(objects);
    }

    private void add(MigrationRun run, Migrations.Job job) {
        Migrations.Program program = job.program();
        if (run.dryRunFirst()) {
            job.modes().forEach(mode -> add(run, job, mode, true));
        }
        job.modes().forEach(mode -> add(run, job, mode, false));
        if (run.domains().isEmpty()) {
            notes.add("`" + run.job() + "` waits for the ConfigMap `" + program.domainsConfigMap() + "` in namespace `"
                    + input.cluster().namespace() + "`, with one file for each of its modes ("
                    + String.join(", ", job.modes())
                    + "), such as `" + job.modes().get(0)
                    + ".conf` with `domains: [{domain_id: \"…\", owner_id: \"…\", owner_type: USER, asset_types: "
                    + program.assetTypes().get(job.modes().get(0)) + "}]`");
        }
    }

    private void add(MigrationRun run, Migrations.Job job, String mode, boolean dryRun) {
        MigrationApplication application =
                new MigrationApplication(input, data, job.program(), run, mode, dryRun, evidence);
        String started = Integer.toString(wave++);
        String awaited = Integer.toString(wave++);
        String blind = "`" + run.job() + "` verifies its database servers, but `trustStore.caCertFileName` names no"
                + " certificates for a program that is not Java";
        if (application.lacksCertificates() && !notes.contains(blind)) {
            notes.add(blind);
        }
        names.add(application.name());
        objects.add(mark(application.configMap(), started, job).build());
        objects.add(mark(application.application(), started, job).build());
        objects.add(mark(wait(job.program(), application), awaited, job).build());
    }

    private KubernetesObject mark(KubernetesObject object, String inWave, Migrations.Job job) {
        return object.annotate(Waves.ANNOTATION, inWave)
                .annotate("fleetc.io/job", job.name())
                .annotate("fleetc.io/assurance", job.program().assurance().word());
    }

    private KubernetesObject wait(Migrations.Program program, MigrationApplication application) {
        Migrations.Wait wait = program.waiting();
        SortedMap<String, String> labels = new TreeMap<>(input.labels());
        labels.put("service", ACCOUNT);
        Value.Mapping container = OneShotPods.container(
                input,
                "wait",
                application.image(),
                wait.command(),
                List.of(SCRIPT, input.cluster().namespace(), application.name()),
                Values.list(
                        OneShotPods.variable("API_SERVER", "https://kubernetes.default.svc"),
                        OneShotPods.variable("CREDENTIALS", "/var/run/secrets/kubernetes.io/serviceaccount"),
                        OneShotPods.variable("POLL_SECONDS", Integer.toString(wait.pollSeconds()))),
                wait.resources());
        Value.Mapping specification = Values.map()
                .put("activeDeadlineSeconds", wait.activeDeadlineSeconds())
                .put("backoffLimit", wait.backoffLimit())
                .put("template", OneShotPods.template(input, labels, ACCOUNT, wait.securityContext(), container))
                .build();
        // A Job cannot be changed: what changes in it is in its name, beside what the run itself says.
        return input.object("batch/v1", "Job", application.name() + "-" + ValueDigest.shortOf(specification))
                .labels(labels)
                .with("spec", specification);
    }

    /** An account that may look at these runs, and nothing else. */
    private List<Value.Mapping> access(String inWave) {
        String namespace = input.cluster().namespace();
        KubernetesObject account = input.object("v1", "ServiceAccount", ACCOUNT);
        Value rule = Values.map()
                .put("apiGroups", Values.texts(List.of(GROUP)))
                .put("resources", Values.texts(List.of("sparkapplications")))
                .put("resourceNames", Values.texts(names))
                .put("verbs", Values.texts(List.of("get")))
                .build();
        KubernetesObject role = input.object(RBAC + "/v1", "Role", ACCOUNT).with("rules", Values.list(rule));
        KubernetesObject binding = input.object(RBAC + "/v1", "RoleBinding", ACCOUNT)
                .with(
                        "roleRef",
                        Values.map()
                                .put("apiGroup", RBAC)
                                .put("kind", "Role")
                                .put("name", ACCOUNT)
                                .build())
                .with(
                        "subjects",
                        Values.list(Values.map()
                                .put("kind", "ServiceAccount")
                                .put("name", ACCOUNT)
                                .put("namespace", namespace)
                                .build()));
        return List.of(account, role, binding).stream()
                .map(object -> object.annotate(Waves.ANNOTATION, inWave).build())
                .toList();
    }
}
