package io.fleetc.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.Assurance;
import io.fleetc.catalogue.Service;
import io.fleetc.model.SemanticVersion;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every service against {@code domain/services.yaml}, which was taken from the material and not from the catalogue. */
class ServicePinsTest {
    private static final String RELEASE = "3.18.0";
    private static final String NAMESPACE = "iomete-system";
    private static final Value.Mapping PINS = ServiceFixture.mapping(ServiceFixture.read("domain/services.yaml"));
    private static final ClusterInput INPUT = ServiceFixture.everything(RELEASE, "", "");
    private static final List<Component> COMPONENTS =
            ServiceFixture.components(INPUT).value();

    static Stream<String> services() {
        return PINS.members().keySet().stream();
    }

    @Test
    void everyServiceIsPinnedAndEveryPinIsAService() {
        List<String> known = ServiceFixture.services().known(SemanticVersion.of(RELEASE)).stream()
                .map(Service::name)
                .toList();
        assertThat(PINS.members().keySet()).containsExactlyInAnyOrderElementsOf(known);
        assertThat(PINS.members()).hasSize(30);
    }

    @ParameterizedTest
    @MethodSource("services")
    void hasItsObject(String service) {
        assertThat(text(workload(service), "kind") + " " + text(workload(service), "metadata.name"))
                .matches(pin(service, "object") + "(-[0-9a-f]{8})?");
    }

    @ParameterizedTest
    @MethodSource("services")
    void isSwitchedByItsFlag(String service) {
        List<String> flags = named(service).lifecycle().enabledBy().flags();
        assertThat(flags).isEqualTo(pin(service, "flag").isEmpty() ? List.of() : List.of(pin(service, "flag")));
    }

    @ParameterizedTest
    @MethodSource("services")
    void hasItsKubernetesService(String service) {
        Value.Mapping object = objects(COMPONENTS, service).stream()
                .filter(found -> text(found, "kind").equals("Service"))
                .filter(found -> !text(found, "spec.clusterIP").equals("None"))
                .findFirst()
                .orElse(Values.empty());
        assertThat(text(object, "metadata.name")).isEqualTo(pin(service, "service.name"));
        List<String> ports = list(object, "spec.ports").stream()
                .map(port -> text(port, "port"))
                .toList();
        assertThat(ports).isEqualTo(texts(service, "service.ports"));
        if (!object.members().isEmpty()) {
            assertThat(labels(object, "spec.selector")).isEqualTo(pin(service, "selector.labels"));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void selectsItsOwnPods(String service) {
        Value.Mapping workload = workload(service);
        if (workload.at(ValuePath.parse("spec.selector")) != null) {
            assertThat(labels(workload, "spec.selector.matchLabels")).isEqualTo(pin(service, "selector.labels"));
            assertThat(labels(workload, "spec.template.metadata.labels").split(","))
                    .contains(pin(service, "selector.labels"));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void isProbed(String service) {
        Value.Mapping container = main(workload(service));
        assertThat(probe(container, "livenessProbe")).isEqualTo(pin(service, "probes.liveness"));
        assertThat(probe(container, "readinessProbe")).isEqualTo(pin(service, "probes.readiness"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void isReplacedByItsStrategy(String service) {
        assertThat(strategy(workload(service))).isEqualTo(pin(service, "strategy.text"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void mountsWhatItNeeds(String service) {
        assertThat(mounts(service)).containsExactlyInAnyOrderElementsOf(texts(service, "mounts.list"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void hasItsResources(String service) {
        Value expected = at(service, "resources.amounts");
        Value.Mapping workload = workload(service);
        if (text(workload, "kind").equals("SparkApplication")) {
            Values.Builder size = Values.map();
            for (String field : List.of("cores", "memory", "coreRequest", "coreLimit")) {
                size.put(field, text(workload, "spec.driver." + field));
            }
            assertThat(size.build()).isEqualTo(expected);
        } else if (expected instanceof Value.Mapping several && several.mapping("requests") == null) {
            List<Value.Mapping> containers = list(workload, "spec.template.spec.containers");
            assertThat(containers.stream().map(container -> container.get("resources")))
                    .containsExactlyElementsOf(several.members().values().stream()
                            .map(Value.Member::value)
                            .toList());
        } else {
            assertThat(main(workload).get("resources")).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void hasItsReplicas(String service) {
        boolean autoscaled = pin(service, "autoscaling.enabled").equals("true");
        assertThat(text(workload(service), "spec.replicas"))
                .isEqualTo(autoscaled ? "" : pin(service, "replicas.number"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void scalesByItsDefault(String service) {
        boolean scaled = objects(COMPONENTS, service).stream()
                .anyMatch(object -> text(object, "kind").equals("HorizontalPodAutoscaler"));
        assertThat(scaled).isEqualTo(pin(service, "autoscaling.enabled").equals("true"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void scalesWithThePublishedNumbersWhenSwitchedOn(String service) {
        Service named = named(service);
        ValuePath path = named.scaling().autoscaling();
        assertThat(path != null).isEqualTo(at(service, "autoscaling") != null);
        if (path == null) {
            return;
        }
        Value switched = Values.map().put("enabled", true).build();
        for (int i = path.steps().size() - 1; i >= 0; i--) {
            switched = Values.map().put((String) path.steps().get(i), switched).build();
        }
        ClusterInput input = ServiceFixture.everything(RELEASE, "", JsonWriter.compact(switched));
        List<Value.Mapping> objects = objects(ServiceFixture.components(input).value(), service);
        Value.Mapping autoscaler = ofKind(objects, "HorizontalPodAutoscaler");
        assertThat(text(autoscaler, "spec.minReplicas")).isEqualTo(pin(service, "autoscaling.min"));
        assertThat(text(autoscaler, "spec.maxReplicas")).isEqualTo(pin(service, "autoscaling.max"));
        assertThat(metrics(autoscaler)).isEqualTo(texts(service, "autoscaling.metrics"));
        Value.Mapping workload = ofKind(objects, text(autoscaler, "spec.scaleTargetRef.kind"));
        assertThat(text(workload, "metadata.name")).isEqualTo(text(autoscaler, "spec.scaleTargetRef.name"));
        assertThat(text(workload, "spec.replicas")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void opensItsDatabases(String service) {
        Map<String, Service.Scope> databases = named(service).databases();
        List<String> opened = databases.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().name().toLowerCase(Locale.ROOT))
                .toList();
        String expected = pin(service, "databases");
        assertThat(opened.size() > 1 ? "all" : String.join(",", opened)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("services")
    void hasCopiesWhereItShould(String service) {
        Service named = named(service);
        assertThat(named.perNamespace()).isEqualTo(pin(service, "perNamespace").equals("true"));
        assertThat(named.pod().plane().name()).isEqualToIgnoringCase(pin(service, "plane"));
    }

    /** What nobody published must not pass for documented. */
    @ParameterizedTest
    @MethodSource("services")
    void isMarkedNoSurerThanThePins(String service) {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("service", "network");
        groups.put("probes", "probes");
        groups.put("strategy", "strategy");
        groups.put("resources", "resources");
        groups.put("replicas", "scaling");
        Map<String, Assurance> assurance = named(service).assurance();
        groups.forEach((pinned, group) -> {
            String known = pin(service, pinned + ".assurance");
            if (known.equals("assumed")) {
                assertThat(assurance.get(group)).as(group).isNotEqualTo(Assurance.DOCUMENTED);
            }
        });
    }

    /** A service that was copied and renamed would have everything in common with another one. */
    @Test
    void noTwoServicesDifferOnlyInNameAndImage() {
        Map<String, String> seen = new TreeMap<>();
        for (String service : PINS.members().keySet()) {
            Values.Builder facts = Values.map();
            Value.Mapping pins = (Value.Mapping) Objects.requireNonNull(PINS.get(service));
            pins.members().forEach((key, member) -> {
                if (!List.of("object", "service", "selector", "flag", "sources").contains(key)) {
                    facts.put(key, member.value());
                }
            });
            facts.put("ports", Values.texts(texts(service, "service.ports")));
            String twin = seen.put(JsonWriter.compact(facts.build()), service);
            assertThat(twin).as("twin of " + service).isNull();
        }
    }

    /** The same of the objects that are made: nothing but the pods' specification, without names. */
    @Test
    void noTwoWorkloadsDifferOnlyInNameAndImage() {
        ClusterInput input = ServiceFixture.everything(
                RELEASE,
                "clusterDatabase: {host: local, user: u, prefix: iomete_cluster_, passwordSecret: {name: local-db, key: password}}",
                "");
        List<Component> shared = ServiceFixture.components(input).value();
        Map<String, String> seen = new TreeMap<>();
        for (String service : PINS.members().keySet()) {
            Value.Mapping object = workload(objects(shared, service));
            String masked = JsonWriter.compact(Objects.requireNonNull(object.get("spec")))
                    .replaceAll("\"image\":\"[^\"]*\"", "")
                    .replaceAll("checksum/data-plane\":\"[^\"]*\"", "")
                    .replace(text(object, "metadata.name"), "")
                    .replace(pin(service, "selector.labels").replaceAll(".*=", ""), "");
            String twin = seen.put(masked, service);
            assertThat(twin).as("twin of " + service).isNull();
        }
    }

    /** The objects of one service, whose component is named after it behind the number of its phase. */
    private static List<Value.Mapping> objects(List<Component> components, String service) {
        return components.stream()
                .filter(component -> component.name().substring(3).equals(service))
                .findFirst()
                .orElseThrow()
                .objects();
    }

    private static Service named(String service) {
        return ServiceFixture.services().known(SemanticVersion.of(RELEASE)).stream()
                .filter(found -> found.name().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private static Value.Mapping workload(String service) {
        return workload(objects(COMPONENTS, service));
    }

    /** The workload object of the release's own namespace. */
    private static Value.Mapping workload(List<Value.Mapping> objects) {
        return objects.stream()
                .filter(object -> text(object, "metadata.namespace").equals(NAMESPACE))
                .filter(object -> List.of("Deployment", "StatefulSet", "Job", "SparkApplication")
                        .contains(text(object, "kind")))
                .findFirst()
                .orElseThrow();
    }

    private static Value.Mapping ofKind(List<Value.Mapping> objects, String kind) {
        return objects.stream()
                .filter(object -> text(object, "kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static Value.Mapping main(Value.Mapping workload) {
        List<Value.Mapping> containers = list(workload, "spec.template.spec.containers");
        return containers.isEmpty() ? Values.empty() : containers.get(0);
    }

    private static String probe(Value.Mapping container, String probe) {
        String path = text(container, probe + ".httpGet.path");
        String port = text(container, probe + ".tcpSocket.port");
        return path.isEmpty() ? (port.isEmpty() ? "" : "TCP " + port) : "GET " + path;
    }

    private static String strategy(Value.Mapping workload) {
        return switch (text(workload, "kind")) {
            case "Job" -> "backoffLimit " + text(workload, "spec.backoffLimit");
            case "SparkApplication" -> "restartPolicy " + text(workload, "spec.restartPolicy.type");
            case "StatefulSet" -> text(workload, "spec.updateStrategy.type");
            default -> {
                String surge = text(workload, "spec.strategy.rollingUpdate.maxSurge");
                String unavailable = text(workload, "spec.strategy.rollingUpdate.maxUnavailable");
                String type = text(workload, "spec.strategy.type");
                yield surge.isEmpty() ? type : type + " " + unavailable + "/" + surge;
            }
        };
    }

    private static List<String> mounts(String service) {
        Value.Mapping workload = workload(service);
        TreeSet<String> mounts = new TreeSet<>();
        String pod = text(workload, "kind").equals("SparkApplication") ? "spec" : "spec.template.spec";
        for (Value.Mapping volume : list(workload, pod + ".volumes")) {
            add(mounts, "secret", text(volume, "secret.secretName"));
            add(mounts, "configMap", text(volume, "configMap.name"));
            add(mounts, "hostPath", text(volume, "hostPath.path"));
            String claim = text(volume, "persistentVolumeClaim.claimName");
            if (!claim.isEmpty()) {
                Value.Mapping found = ofKind(objects(COMPONENTS, service), "PersistentVolumeClaim");
                mounts.add("claim " + claim + " " + text(found, "spec.resources.requests.storage"));
            }
            if (volume.get("emptyDir") != null) {
                mounts.add("emptyDir");
            }
        }
        for (Value.Mapping claim : list(workload, "spec.volumeClaimTemplates")) {
            mounts.add("claimTemplate " + text(claim, "metadata.name") + " "
                    + text(claim, "spec.resources.requests.storage"));
        }
        return new ArrayList<>(mounts);
    }

    private static void add(Set<String> mounts, String kind, String name) {
        if (!name.isEmpty()) {
            mounts.add(kind + " " + name);
        }
    }

    private static List<String> metrics(Value.Mapping autoscaler) {
        return list(autoscaler, "spec.metrics").stream()
                .map(metric -> {
                    String type = text(metric, "resource.target.type");
                    String field = type.equals("Utilization") ? "averageUtilization" : "averageValue";
                    return text(metric, "resource.name") + " " + type + " " + text(metric, "resource.target." + field);
                })
                .toList();
    }

    private static String labels(Value.Mapping object, String path) {
        return object.at(ValuePath.parse(path)) instanceof Value.Mapping labels
                ? String.join(
                        ",",
                        new TreeMap<>(labels.members())
                                .entrySet().stream()
                                        .map(entry -> entry.getKey() + "="
                                                + Scalars.text(entry.getValue().value()))
                                        .toList())
                : "";
    }

    private static List<Value.Mapping> list(Value.Mapping object, String path) {
        return object.at(ValuePath.parse(path)) instanceof Value.Sequence list
                ? list.items().stream().map(Value.Mapping.class::cast).toList()
                : List.of();
    }

    private static String text(Value.Mapping object, String path) {
        return ServiceFixture.text(object, path);
    }

    private static @Nullable Value at(String service, String path) {
        Value found = PINS.at(ValuePath.of(service).then(ValuePath.parse(path)));
        return found instanceof Value.Null ? null : found;
    }

    private static String pin(String service, String path) {
        Value found = at(service, path);
        return found == null ? "" : Scalars.text(found);
    }

    private static List<String> texts(String service, String path) {
        return at(service, path) instanceof Value.Sequence list
                ? list.items().stream().map(Scalars::text).toList()
                : List.of();
    }
}
