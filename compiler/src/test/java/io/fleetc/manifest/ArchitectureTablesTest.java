package io.fleetc.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.Service;
import io.fleetc.catalogue.Services;
import io.fleetc.model.SemanticVersion;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of the vendor's page on deployment architecture, each row against what is made of it. */
class ArchitectureTablesTest {
    private static final SemanticVersion RELEASE = SemanticVersion.of("3.18.0");
    private static final Value.Mapping TABLES =
            ServiceFixture.mapping(ServiceFixture.read("domain/architecture-tables.yaml"));
    private static final ClusterInput EVERYTHING = ServiceFixture.everything("3.18.0", "", "");
    private static final List<Component> COMPONENTS =
            ServiceFixture.components(EVERYTHING).value();

    static Stream<Value.Mapping> services() {
        return rows("services");
    }

    static Stream<Value.Mapping> initJob() {
        return rows("initJob");
    }

    static Stream<Value.Mapping> nodePlacement() {
        return rows("nodePlacement");
    }

    static Stream<Value.Mapping> perNamespace() {
        return rows("perNamespace");
    }

    static Stream<Value.Mapping> priorityClasses() {
        return rows("priorityClasses");
    }

    static Stream<Value.Mapping> autoscaling() {
        return rows("autoscaling");
    }

    static Stream<Value.Mapping> deploymentFlags() {
        return rows("deploymentFlags");
    }

    static Stream<Value.Mapping> metrics() {
        return rows("metrics");
    }

    static Stream<Value.Mapping> providers() {
        return rows("providers");
    }

    @ParameterizedTest
    @MethodSource("services")
    void theInventory(Value.Mapping row) {
        Service service = service(text(row, "service"));
        assertThat(service.kind().word()).isEqualTo(text(row, "type"));
        String flag = flag(text(row, "flag"));
        assertThat(service.lifecycle().enabledBy().flags())
                .isEqualTo(flag.equals("Always") ? List.of() : List.of(flag));
        assertThat(service.perNamespace() && service.kind() == Service.Kind.DEPLOYMENT)
                .isEqualTo(text(row, "perNamespace").equals("true"));
        Value.Mapping workload = workload(COMPONENTS, service.name());
        if (row.get("replicas") != null) {
            assertThat(text(workload, "spec.replicas")).isEqualTo(text(row, "replicas"));
        }
        if (row.get("volume") != null) {
            assertThat(of(COMPONENTS, service.name(), "PersistentVolumeClaim"))
                    .extracting(claim -> text(claim, "spec.resources.requests.storage"))
                    .containsExactly(text(row, "volume"));
        }
    }

    @Test
    void theInventoryHas28Services() {
        assertThat(services()).hasSize(28);
    }

    @ParameterizedTest
    @MethodSource("initJob")
    void whatTheInitJobMakesIsNamedAndNeverEmitted(Value.Mapping row) {
        List<Services.RuntimeObject> made = ServiceFixture.services().runtimeObjects().stream()
                .filter(object -> object.kind().equals(text(row, "kind")))
                .filter(object -> row.get("name") == null || object.name().equals(text(row, "name")))
                .filter(object -> row.get("usedBy") == null || object.usedBy().equals(List.of(text(row, "usedBy"))))
                .toList();
        assertThat(made).hasSize(1);
        assertThat(ServiceFixture.objects(EVERYTHING))
                .noneMatch(object -> text(object, "kind").equals(made.get(0).kind())
                        && text(object, "metadata.name").equals(made.get(0).name()));
    }

    @Test
    void theInitJobIsTriedAsOftenAsTheVendorSays() {
        Value.Mapping job = workload(COMPONENTS, "iomete-data-plane-init");
        assertThat(text(job, "spec.backoffLimit")).isEqualTo(text(TABLES, "initJob.backoffLimit"));
        assertThat(text(job, "spec.template.spec.restartPolicy")).isEqualTo("Never");
    }

    /** Every user of something that is made at run time refers to it, and everyone who refers to it is a known user. */
    @Test
    void runtimeObjectsAreReferredToByTheirUsers() {
        for (Services.RuntimeObject object : ServiceFixture.services().runtimeObjects()) {
            if (object.kind().equals("Secret") || object.kind().equals("ConfigMap")) {
                assertThat(usersOf(object.name()))
                        .as(object.name())
                        .containsExactlyInAnyOrderElementsOf(object.usedBy());
            }
        }
    }

    @Test
    void quarkusServicesAreProbedAndReplacedAlike() {
        for (Value row : ((Value.Sequence) at(TABLES, "quarkus.rows")).items()) {
            Value.Mapping deployment = workload(COMPONENTS, Scalars.text(row));
            for (String probe : List.of("livenessProbe", "readinessProbe")) {
                assertThat(text(deployment, "spec.template.spec.containers[0]." + probe + ".httpGet.path"))
                        .isEqualTo("/health");
            }
            assertThat(text(deployment, "spec.strategy.type")).isEqualTo("RollingUpdate");
            assertThat(text(deployment, "spec.strategy.rollingUpdate.maxUnavailable"))
                    .isEqualTo("0");
            assertThat(text(deployment, "spec.strategy.rollingUpdate.maxSurge")).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @MethodSource("nodePlacement")
    void podsRunOnTheNodesOfTheirPlane(Value.Mapping row) {
        String setting = text(row, "setting");
        List<Component> components = ServiceFixture.components(ServiceFixture.everything(
                        "3.18.0",
                        "nodePlacement: {" + setting
                                + ": {nodeSelector: {pool: own}, tolerations: [{key: own, operator: Exists}]}}",
                        ""))
                .value();
        for (Service service : ServiceFixture.services().known(RELEASE)) {
            boolean placed = service.pod().plane().name().equalsIgnoreCase(text(row, "plane"));
            Value.Mapping pod = pod(workload(components, service.name()));
            assertThat(text(pod, "nodeSelector.pool")).as(service.name()).isEqualTo(placed ? "own" : "");
            assertThat(tolerations(pod).contains("own")).as(service.name()).isEqualTo(placed);
        }
    }

    @ParameterizedTest
    @MethodSource("perNamespace")
    void everyNamespaceHasItsCopies(Value.Mapping row) {
        String kind = service(text(row, "service")).kind().word();
        assertThat(of(COMPONENTS, text(row, "service"), kind))
                .extracting(object -> text(object, "metadata.namespace"))
                .containsExactly("iomete-system", "team-a", "team-b");
    }

    @Test
    void onlyThoseServicesHaveCopies() {
        assertThat(ServiceFixture.services().known(RELEASE).stream()
                        .filter(Service::perNamespace)
                        .map(Service::name))
                .containsExactlyInAnyOrderElementsOf(
                        perNamespace().map(row -> text(row, "service")).toList());
    }

    @ParameterizedTest
    @MethodSource("priorityClasses")
    void workersHaveTheirPriority(Value.Mapping row) {
        List<String> named = new ArrayList<>();
        for (Service service : ServiceFixture.services().known(RELEASE)) {
            String name = text(pod(workload(COMPONENTS, service.name())), "priorityClassName");
            if (name.equals(text(row, "class"))) {
                named.add(service.name());
            }
        }
        List<String> expected = row.get("services") instanceof Value.Sequence list
                ? list.items().stream().map(Scalars::text).toList()
                : List.of();
        assertThat(named).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(ServiceFixture.access().priorityKeys(RELEASE))
                .anyMatch(key ->
                        key.key().equals(text(row, "class")) && key.workload().equals(text(row, "workload")));
    }

    @ParameterizedTest
    @MethodSource("autoscaling")
    void autoscaling(Value.Mapping row) {
        Service service = service(text(row, "service"));
        assertThat(service.scaling().autoscaling() != null)
                .isEqualTo(text(row, "support").equals("true"));
        List<Value.Mapping> autoscalers = of(COMPONENTS, service.name(), "HorizontalPodAutoscaler");
        assertThat(autoscalers).hasSize(text(row, "enabled").equals("true") ? 1 : 0);
        for (Value.Mapping autoscaler : autoscalers) {
            assertThat(text(autoscaler, "spec.minReplicas")).isEqualTo(text(row, "minReplicas"));
            assertThat(text(autoscaler, "spec.maxReplicas")).isEqualTo(text(row, "maxReplicas"));
        }
        if (row.get("metrics") instanceof Value.Sequence metrics) {
            Value.Mapping block =
                    service.scaling().defaultAutoscaling().members().isEmpty()
                            ? (Value.Mapping) at(EVERYTHING.values(), "services.eventStreamProxy.autoscaling")
                            : service.scaling().defaultAutoscaling();
            List<String> stated = ((Value.Sequence) at(block, "metrics"))
                    .items().stream()
                            .map(Value.Mapping.class::cast)
                            .map(metric -> text(metric, "resource.name") + " "
                                    + text(metric, "resource.target.averageUtilization"))
                            .toList();
            assertThat(stated)
                    .isEqualTo(metrics.items().stream().map(Scalars::text).toList());
        }
    }

    @Test
    void nineServicesCanBeAutoscaled() {
        assertThat(ServiceFixture.services().known(RELEASE).stream()
                        .filter(service -> service.scaling().autoscaling() != null))
                .hasSize(9);
    }

    @ParameterizedTest
    @MethodSource("deploymentFlags")
    void aFlagDeploysItsServicesAndNothingElse(Value.Mapping row) {
        List<String> none = names(ServiceFixture.cluster("3.18.0", "", ""));
        List<String> more = new ArrayList<>(
                names(ServiceFixture.cluster("3.18.0", ServiceFixture.EVERYTHING, "", flag(text(row, "flag")))));
        more.removeAll(none);
        List<String> expected = ((Value.Sequence) at(row, "deployed"))
                .items().stream()
                        .map(Scalars::text)
                        .map(name -> name.equals("jupyter-containers ConfigMap") ? "20-config-maps" : "40-" + name)
                        .toList();
        assertThat(more).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void metricsAreFoundUnderTheirPath(Value.Mapping row) {
        List<String> found = new ArrayList<>();
        for (Service service : ServiceFixture.services().known(RELEASE)) {
            Value.Mapping workload = workload(COMPONENTS, service.name());
            String annotations = "spec.template.metadata.annotations";
            if (text(workload, annotations + "[\"prometheus.io/path\"]").equals(text(row, "path"))) {
                found.add(service.name());
                assertThat(text(workload, annotations + "[\"prometheus.io/scrape\"]"))
                        .isEqualTo("true");
            }
        }
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(((Value.Sequence) at(row, "services"))
                        .items().stream().map(Scalars::text).toList());
    }

    @ParameterizedTest
    @MethodSource("providers")
    void sparkWorkloadsUseTheDiskAndZoneOfTheProvider(Value.Mapping row) {
        ClusterInput input = ServiceFixture.cluster(
                "3.18.0",
                "{kubernetes: {provider: " + text(row, "provider") + "}, nodePlacement: {zone: eu-west-1a}}",
                "cloud: {region: eu-west-1}");
        Value.Mapping spark = workload(ServiceFixture.components(input).value(), "spark-connect-driver");
        assertThat(text(spark, "spec.volumes[2].hostPath.path")).isEqualTo(text(row, "scratchDirectory"));
        for (String role : List.of("driver", "executor")) {
            Value affinity = spark.at(ValuePath.parse("spec." + role + ".affinity"));
            assertThat(affinity != null).isEqualTo(text(row, "zoneAware").equals("true"));
            assertThat(tolerations((Value.Mapping) at(spark, "spec." + role)))
                    .isEqualTo(((Value.Sequence) at(TABLES, "providers.tolerations"))
                            .items().stream().map(Scalars::text).toList());
        }
    }

    private static Stream<Value.Mapping> rows(String table) {
        return ((Value.Sequence) at(TABLES, table + ".rows")).items().stream().map(Value.Mapping.class::cast);
    }

    private static List<String> names(ClusterInput input) {
        return ServiceFixture.components(input).value().stream()
                .map(Component::name)
                .toList();
    }

    private static List<String> usersOf(String object) {
        List<String> users = new ArrayList<>();
        for (Service service : ServiceFixture.services().known(RELEASE)) {
            Value.Mapping workload = workload(COMPONENTS, service.name());
            Value.Mapping pod = service.kind() == Service.Kind.SPARK_APPLICATION
                    ? (Value.Mapping) at(workload, "spec")
                    : pod(workload);
            boolean mounted = pod.get("volumes") instanceof Value.Sequence volumes
                    && volumes.items().stream()
                            .map(Value.Mapping.class::cast)
                            .anyMatch(
                                    volume -> text(volume, "secret.secretName").equals(object)
                                            || text(volume, "configMap.name").equals(object));
            if (mounted) {
                users.add(service.name());
            }
        }
        return users;
    }

    private static Service service(String name) {
        return ServiceFixture.services().known(RELEASE).stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Value.Mapping> of(List<Component> components, String service, String kind) {
        return components.stream()
                .filter(component -> component.name().substring(3).equals(service))
                .flatMap(component -> component.objects().stream())
                .filter(object -> text(object, "kind").equals(kind))
                .toList();
    }

    private static Value.Mapping workload(List<Component> components, String service) {
        return of(components, service, service(service).kind().word()).get(0);
    }

    /** The specification of a pod; for Spark that of the driver. */
    private static Value.Mapping pod(Value.Mapping workload) {
        return (Value.Mapping)
                at(workload, text(workload, "kind").equals("SparkApplication") ? "spec.driver" : "spec.template.spec");
    }

    private static List<String> tolerations(Value.Mapping pod) {
        return pod.get("tolerations") instanceof Value.Sequence list
                ? list.items().stream()
                        .map(Value.Mapping.class::cast)
                        .map(toleration -> text(toleration, "key")
                                + (toleration.get("value") == null ? "" : "=" + text(toleration, "value")))
                        .toList()
                : List.of();
    }

    /** The one flag that is a value outside the features. */
    private static String flag(String written) {
        return written.equals("services.nats.enabled") ? "nats" : written;
    }

    private static Value at(Value.Mapping object, String path) {
        Value found = object.at(ValuePath.parse(path));
        if (found == null) {
            throw new AssertionError("nothing at " + path);
        }
        return found;
    }

    private static String text(Value.Mapping object, String path) {
        return ServiceFixture.text(object, path);
    }
}
