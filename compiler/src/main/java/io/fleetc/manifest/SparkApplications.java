package io.fleetc.manifest;

import io.fleetc.catalogue.ServiceContainer;
import io.fleetc.catalogue.ServiceSpark;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A Spark application of the platform itself ({@code sparkoperator.k8s.io/v1beta2}), which the Spark operator runs. */
final class SparkApplications {
    /** A Spark image is tagged with the version of Spark and a revision, such as {@code 3.5.5-v11}. */
    private static final Pattern SPARK_VERSION = Pattern.compile("^\\d+\\.\\d+\\.\\d+");

    private final Workload workload;
    private final ServiceContainer container;
    private final PodVolumes volumes;
    private final ServiceSpark spark;

    private SparkApplications(Workload workload, ServiceSpark spark) {
        this.workload = workload;
        this.container = workload.service().pod().main();
        this.volumes = new PodVolumes(workload);
        this.spark = spark;
    }

    static Value.Mapping of(Workload workload, Map<String, ContainerImage> images) {
        ServiceSpark spark = workload.service().spark();
        if (spark == null) {
            throw new IllegalStateException(workload.service().name() + " says nothing of Spark");
        }
        return new SparkApplications(workload, spark).object(images);
    }

    private Value.Mapping object(Map<String, ContainerImage> images) {
        ContainerImage image = images.get(container.name());
        if (image == null) {
            throw new IllegalStateException("no image for " + workload.service().name());
        }
        Value.Mapping specification = Values.map()
                .put("type", spark.type())
                .put("mode", spark.mode())
                .put("sparkVersion", sparkVersion(image.tag().tag()))
                .put("image", image.reference())
                .put("imagePullPolicy", workload.input().cluster().images().pullPolicy())
                .putUnlessEmpty(
                        "imagePullSecrets",
                        Values.texts(Namespaces.pullSecrets(workload.input(), workload.namespace())))
                .put("mainClass", spark.mainClass())
                .put("mainApplicationFile", spark.mainApplicationFile())
                .put("restartPolicy", spark.restartPolicy())
                .putUnlessEmpty("sparkConf", configuration())
                .putUnlessEmpty("volumes", volumes.volumes())
                .put("driver", driver())
                .put("executor", executor())
                .build();
        return workload.object("sparkoperator.k8s.io/v1beta2", "SparkApplication", workload.name())
                .with("spec", specification)
                .build();
    }

    private static String sparkVersion(String tag) {
        Matcher matcher = SPARK_VERSION.matcher(tag);
        return matcher.find() ? matcher.group() : tag;
    }

    /** What the catalogue says under what the fleet says; Spark wants texts only. */
    private Value.Mapping configuration() {
        SortedMap<String, String> configuration = new TreeMap<>();
        spark.configuration().forEach((name, property) -> {
            String value = workload.holds(property.when()) ? value(property) : null;
            if (value != null) {
                configuration.put(name, value);
            }
        });
        workload.map(spark.furtherConfiguration()).members().forEach((name, member) -> {
            if (Scalars.present(member.value())) {
                configuration.put(name, Scalars.text(member.value()));
            }
        });
        return Values.texts(configuration);
    }

    private @Nullable String value(ServiceSpark.Property property) {
        if (property.flag() != null) {
            return Boolean.toString(workload.input().flags().on(property.flag()));
        }
        return property.text() == null ? null : workload.fill(property.text());
    }

    private Value.Mapping driver() {
        Value.Mapping stated = workload.map(spark.driver());
        Values.Builder builder = Values.map();
        spark.defaultDriver().members().forEach((field, member) -> {
            Value own = stated.get(field);
            builder.put(field, own == null || !Scalars.present(own) ? member.value() : own);
        });
        return builder.put("serviceAccount", workload.access().serviceAccount())
                .putUnlessEmpty("env", ContainerEnvironment.of(workload, container))
                .putAll(pod())
                .build();
    }

    private Value.Mapping executor() {
        return Values.map().putAll(spark.executor()).putAll(pod()).build();
    }

    /** What driver and executors have in common. */
    private Value.Mapping pod() {
        PodPlacement placement = new PodPlacement(workload);
        return Values.map()
                .put("labels", Values.texts(workload.input().labels()))
                .putUnlessEmpty("annotations", PodAnnotations.of(workload, volumes))
                .putUnlessEmpty("nodeSelector", placement.nodeSelector())
                .put("tolerations", placement.tolerations())
                .putUnlessEmpty("affinity", placement.affinity())
                .putUnlessEmpty("volumeMounts", volumes.mounts(container))
                .build();
    }
}
