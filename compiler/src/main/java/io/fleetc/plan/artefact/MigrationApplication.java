package io.fleetc.plan.artefact;

import io.fleetc.catalogue.Migrations;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.KubernetesObject;
import io.fleetc.manifest.PlatformData;
import io.fleetc.manifest.ValueDigest;
import io.fleetc.model.Cluster;
import io.fleetc.model.Database;
import io.fleetc.model.TrustStore;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of a migration program: its SparkApplication, and the ConfigMap that the program reads.
 *
 * <p>Both, and the Job that waits, are named by a digest of all they say and of the evidence that the step rests on: what
 * says the same is not run again, and what changes, or follows newer evidence, is another run.
 */
final class MigrationApplication {
    private static final String CONFIGURATION = "configuration";
    private static final String DOMAINS = "domains";
    private static final String TRUST = "trust";
    private static final String TRUST_DIRECTORY = "/etc/trust";

    private final ClusterInput input;
    private final PlatformData data;
    private final Migrations.Program program;
    private final boolean domainsKnown;
    private final String file;
    private final String directory;
    private final String configuration;
    private final String name;

    /**
     * A run.
     *
     * @param run which job, for which domains
     * @param mode in which mode
     * @param dryRun whether it only tries
     * @param evidence what the step rests on
     */
    MigrationApplication(
            ClusterInput input,
            PlatformData data,
            Migrations.Program program,
            MigrationRun run,
            String mode,
            boolean dryRun,
            Value.Mapping evidence) {
        this.input = input;
        this.data = data;
        this.program = program;
        this.domainsKnown = !run.domains().isEmpty();
        int slash = program.configuration().lastIndexOf('/');
        this.file = program.configuration().substring(slash + 1);
        this.directory = program.configuration().substring(0, slash);
        this.configuration = new MigrationConfiguration(input.cluster(), program, run).text(mode, dryRun);
        Value.Mapping content = Values.map()
                .put("specification", specification(""))
                .put(CONFIGURATION, configuration)
                .put("evidence", evidence)
                .build();
        this.name = run.job() + "-" + mode + (dryRun ? "-dry-run-" : "-") + ValueDigest.shortOf(content);
    }

    /** The name of everything that belongs to the run. */
    String name() {
        return name;
    }

    /** The image of the program, as manifests on this cluster name it. */
    String image() {
        Cluster cluster = input.cluster();
        return cluster.images().resolve(cluster.images().registry() + "/" + program.image() + ":" + program.tag());
    }

    /** The ConfigMap. */
    KubernetesObject configMap() {
        return input.object("v1", "ConfigMap", name)
                .with("immutable", Values.bool(true))
                .with("data", Values.map().put(file, configuration).build());
    }

    /** The SparkApplication. */
    KubernetesObject application() {
        return input.object("sparkoperator.k8s.io/v1beta2", "SparkApplication", name)
                .with("spec", specification(name));
    }

    private Value.Mapping specification(String configMap) {
        Cluster cluster = input.cluster();
        return Values.map()
                .put("type", "Python")
                .put("pythonVersion", program.pythonVersion())
                .put("mode", "cluster")
                .put("sparkVersion", program.sparkVersion())
                .put("image", image())
                .put("imagePullPolicy", cluster.images().pullPolicy())
                .putUnlessEmpty("imagePullSecrets", Values.texts(input.pullSecrets(cluster.namespace())))
                .put("mainApplicationFile", program.mainApplicationFile())
                .put("restartPolicy", Values.map().put("type", "Never").build())
                .put("volumes", Values.list(volumes(configMap)))
                .put("driver", driver())
                .put(
                        "executor",
                        Values.map().putAll(program.executor()).putAll(pod()).build())
                .build();
    }

    private Value.Mapping driver() {
        List<Value> mounts = new ArrayList<>();
        mounts.add(mount(CONFIGURATION, directory));
        if (!domainsKnown) {
            mounts.add(mount(DOMAINS, program.domainsDirectory()));
        }
        if (certificates() != null) {
            mounts.add(mount(TRUST, TRUST_DIRECTORY));
        }
        return Values.map()
                .putAll(program.driver())
                .put("serviceAccount", data.access().serviceAccount())
                .put("env", Values.list(environment()))
                .putAll(pod())
                .put("volumeMounts", Values.list(mounts))
                .build();
    }

    /** What driver and executors have in common: the nodes of Spark workloads, and the labels of the platform. */
    private Value.Mapping pod() {
        Cluster cluster = input.cluster();
        List<Value> tolerations =
                new ArrayList<>(data.services().sparkTolerations().items());
        for (Value toleration : cluster.dataPlane().tolerations().items()) {
            if (!tolerations.contains(toleration)) {
                tolerations.add(toleration);
            }
        }
        return Values.map()
                .put("labels", Values.texts(input.labels()))
                .putUnlessEmpty("nodeSelector", cluster.dataPlane().nodeSelector())
                .put("tolerations", Values.list(tolerations))
                .build();
    }

    private List<Value> environment() {
        List<Value> variables = new ArrayList<>();
        program.databases().forEach((key, opened) -> {
            Database server = MigrationConfiguration.server(input.cluster(), opened);
            variables.add(Values.map()
                    .put("name", opened.user())
                    .put("value", server.user())
                    .build());
            Value reference = Values.map()
                    .put("name", server.password().name())
                    .put("key", server.password().key())
                    .build();
            variables.add(Values.map()
                    .put("name", opened.password())
                    .put(
                            "valueFrom",
                            Values.map().put("secretKeyRef", reference).build())
                    .build());
        });
        TrustStore trust = certificates();
        if (trust != null) {
            // What libpq reads for `verify-full`.
            variables.add(Values.map()
                    .put("name", "PGSSLROOTCERT")
                    .put("value", TRUST_DIRECTORY + "/" + trust.caCertFileName())
                    .build());
        }
        return variables;
    }

    /** The trust store whose chain of certificates the program needs, or null. */
    private @Nullable TrustStore certificates() {
        TrustStore trust = input.cluster().trustStore();
        return verifies() && trust != null && trust.caCertFileName() != null ? trust : null;
    }

    /** Whether the program verifies a server but has no certificate to do so. */
    boolean lacksCertificates() {
        return verifies() && certificates() == null;
    }

    private boolean verifies() {
        return program.databases().values().stream()
                .anyMatch(opened ->
                        MigrationConfiguration.server(input.cluster(), opened).verifyTls());
    }

    private List<Value> volumes(String configMap) {
        List<Value> volumes = new ArrayList<>();
        volumes.add(fromConfigMap(CONFIGURATION, configMap));
        if (!domainsKnown) {
            volumes.add(fromConfigMap(DOMAINS, program.domainsConfigMap()));
        }
        TrustStore trust = certificates();
        if (trust != null) {
            volumes.add(Values.map()
                    .put("name", TRUST)
                    .put(
                            "secret",
                            Values.map().put("secretName", trust.secretName()).build())
                    .build());
        }
        return volumes;
    }

    private static Value fromConfigMap(String volume, String configMap) {
        return Values.map()
                .put("name", volume)
                .put("configMap", Values.map().put("name", configMap).build())
                .build();
    }

    private static Value mount(String volume, String path) {
        return Values.map()
                .put("name", volume)
                .put("mountPath", path)
                .put("readOnly", true)
                .build();
    }
}
