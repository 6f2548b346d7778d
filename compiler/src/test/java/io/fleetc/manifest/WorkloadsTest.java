package io.fleetc.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the objects of every cluster's services. */
class WorkloadsTest {
    private static final String TRUST_STORE =
            "trustStore: {secretName: java-truststore, fileName: truststore.jks, mountPath: /etc/ssl/iomete-certs,"
                    + " caCertFileName: ca.pem, passwordSecret: {name: java-truststore, key: password}}";
    private static final String TRUST_STORE_VALUES = "javaTrustStore: {enabled: true, caCertFileName: ca.pem}";
    private static final String TWO_DATABASES =
            "clusterDatabase: {host: local.db.internal, user: u, prefix: iomete_cluster_,"
                    + " passwordSecret: {name: local-db, key: password}}";

    @ParameterizedTest
    @ValueSource(strings = {"3.12.0", "3.15.3", "3.16.0", "3.16.2", "3.17.3", "3.18.0", "3.19.1", "4.0.0", "4.0.1"})
    void everyObjectHasAnIdentityOfItsOwn(String version) {
        List<String> identities = identities(ServiceFixture.everything(version, "", ""));
        assertThat(identities).hasSizeGreaterThan(60);
        assertThat(new TreeSet<>(identities)).hasSameSizeAs(identities);
    }

    @Test
    void theSameClusterGivesTheSameObjects() {
        assertThat(json(ServiceFixture.everything("3.18.0", "", "")))
                .isEqualTo(json(ServiceFixture.everything("3.18.0", "", "")));
    }

    @Test
    void aPassiveClusterRunsNothing() {
        for (Value.Mapping object : ServiceFixture.objects(ServiceFixture.everything("3.18.0", "role: passive", ""))) {
            assertThat(text(object, "kind"))
                    .isIn(
                            "ConfigMap",
                            "Service",
                            "NetworkPolicy",
                            "PersistentVolumeClaim",
                            "Deployment",
                            "StatefulSet");
            if (object.at(ValuePath.parse("spec.template")) != null) {
                assertThat(text(object, "spec.replicas"))
                        .as(text(object, "metadata.name"))
                        .isEqualTo("0");
            }
        }
    }

    @Test
    void jobsComeBeforeTheServicesUnderArgoCd() {
        for (Value.Mapping object : ServiceFixture.objects(ServiceFixture.everything("3.18.0", "", ""))) {
            String wave = text(object, "metadata.annotations[\"argocd.argoproj.io/sync-wave\"]");
            String expected = switch (text(object, "kind")) {
                case "ConfigMap" -> "-2";
                case "Job" -> "-1";
                default -> "";
            };
            assertThat(wave).as(text(object, "kind")).isEqualTo(expected);
        }
    }

    @Test
    void filesInOrderOfTheirNamesAreAppliedConfigurationFirstAndServicesLast() {
        List<String> phases = ServiceFixture.components(ServiceFixture.everything("3.18.0", "", "")).value().stream()
                .map(component -> component.name().substring(0, 3))
                .distinct()
                .sorted()
                .toList();
        assertThat(phases).containsExactly("20-", "30-", "40-");
    }

    /** A Job cannot be changed: whatever changes in it must change its name, and nothing else may. */
    @Test
    void aJobIsNamedByWhatItSays() {
        String before = initJob("");
        assertThat(initJob("")).isEqualTo(before);
        assertThat(initJob("javaOpts: {maxRAMPercentage: 70}")).isNotEqualTo(before);
    }

    @Test
    void aChangeOfValuesRestartsThePodsThatReadThemAndNoOthers() {
        ClusterInput before = ServiceFixture.cluster("3.18.0", "", "");
        ClusterInput after = ServiceFixture.cluster("3.18.0", "", "adminUser: {firstName: Ada}");
        assertThat(deployment(after, "iom-identity")).isNotEqualTo(deployment(before, "iom-identity"));
        assertThat(deployment(after, "typesense")).isEqualTo(deployment(before, "typesense"));
    }

    @Test
    void tagAliasesAreReadWithoutARestartOfTheCoreService() {
        ClusterInput before = ServiceFixture.cluster("3.18.0", "", "");
        ClusterInput after = ServiceFixture.cluster("3.18.0", "", "docker: {tagAliases: {stable: 3.5.5-v11}}");
        assertThat(deployment(after, "iom-core")).isEqualTo(deployment(before, "iom-core"));
        assertThat(deployment(after, "iom-cluster")).isNotEqualTo(deployment(before, "iom-cluster"));
    }

    @Test
    void aChangeOfAConfigMapRestartsThePodsThatMountIt() {
        assertThat(gateway("worker_processes 1;")).isNotEqualTo(gateway("worker_processes 2;"));
    }

    @Test
    void restartAnnotationsReachEveryPod() {
        for (Value.Mapping object : ServiceFixture.objects(
                ServiceFixture.everything("3.18.0", "", "customRestartAnnotations: {restart: \"1\"}"))) {
            if (object.at(ValuePath.parse("spec.template.spec.containers")) != null
                    && !text(object, "metadata.name").startsWith("iomete-database-check")) {
                assertThat(text(object, "spec.template.metadata.annotations.restart"))
                        .as(text(object, "metadata.name"))
                        .isEqualTo("1");
            }
        }
    }

    @Test
    void everyServiceMountsTheTrustStore() {
        for (Value.Mapping object :
                ServiceFixture.objects(ServiceFixture.everything("3.18.0", TRUST_STORE, TRUST_STORE_VALUES))) {
            String kind = text(object, "kind");
            if (List.of("Deployment", "StatefulSet", "SparkApplication").contains(kind)
                    || text(object, "metadata.name").startsWith("iomete-data-plane-init")) {
                assertThat(JsonWriter.compact(object))
                        .contains("\"secretName\":\"java-truststore\"")
                        .contains("\"mountPath\":\"/etc/ssl/iomete-certs\"");
            }
        }
    }

    @Test
    void javaTrustsTheStoreWithItsPasswordByReference() {
        ClusterInput input = ServiceFixture.cluster("3.18.0", TRUST_STORE, TRUST_STORE_VALUES);
        assertThat(variables(input, "iom-core"))
                .containsExactly(
                        "DATABASE_PASSWORD=global-db/password",
                        "TRUST_STORE_PASSWORD=java-truststore/password",
                        "JAVA_TOOL_OPTIONS=-XX:MaxRAMPercentage=85"
                                + " -Djavax.net.ssl.trustStore=/etc/ssl/iomete-certs/truststore.jks"
                                + " -Djavax.net.ssl.trustStorePassword=$(TRUST_STORE_PASSWORD)");
    }

    @Test
    void pythonTakesTheChainOfCertificates() {
        ClusterInput input = ServiceFixture.cluster("3.18.0", TRUST_STORE, TRUST_STORE_VALUES, "jobOrchestrator");
        assertThat(variables(input, "prefect-server"))
                .containsExactly("DATABASE_PASSWORD=global-db/password", "SSL_CERT_FILE=/etc/ssl/iomete-certs/ca.pem");
    }

    @Test
    void servicesGetThePasswordsOfTheServersThatTheyUse() {
        ClusterInput input = ServiceFixture.cluster("3.18.0", TWO_DATABASES, "");
        assertThat(variables(input, "iom-core"))
                .contains("DATABASE_PASSWORD=global-db/password", "CLUSTER_DATABASE_PASSWORD=local-db/password");
        assertThat(variables(input, "iom-identity"))
                .contains("DATABASE_PASSWORD=global-db/password")
                .doesNotContain("CLUSTER_DATABASE_PASSWORD=local-db/password");
        assertThat(variables(input, "iom-sql"))
                .contains("CLUSTER_DATABASE_PASSWORD=local-db/password")
                .doesNotContain("DATABASE_PASSWORD=global-db/password");
        assertThat(variables(input, "typesense")).containsExactly("TYPESENSE_DATA_DIR=/data");
    }

    @Test
    void oneDatabaseServesAllScopes() {
        assertThat(variables(ServiceFixture.cluster("3.18.0", "", ""), "iom-sql"))
                .contains("DATABASE_PASSWORD=global-db/password");
    }

    @Test
    void onlyTheInitJobSeesTheAdministratorsPassword() {
        for (Value.Mapping object : ServiceFixture.objects(ServiceFixture.everything("3.18.0", "", ""))) {
            assertThat(JsonWriter.compact(object).contains("global-db-admin"))
                    .as(text(object, "metadata.name"))
                    .isEqualTo(text(object, "metadata.name").startsWith("iomete-data-plane-init"));
        }
    }

    @Test
    void aNamespaceMayHaveItsOwnSizeOfACopy() {
        String values = """
            services:
              sparkProxy: {team-a: {replicas: 3}}
              jobOrchestrator: {resources: {worker: {team-b: {requests: {cpu: "2", memory: 2Gi}, limits: {cpu: "2", memory: 2Gi}}}}}
            """;
        ClusterInput input = ServiceFixture.everything("3.18.0", "", values);
        assertThat(text(found(input, "Deployment", "team-a", "spark-proxy-server-team-a"), "spec.replicas"))
                .isEqualTo("3");
        assertThat(text(found(input, "Deployment", "team-b", "spark-proxy-server-team-b"), "spec.replicas"))
                .isEqualTo("1");
        String cpu = "spec.template.spec.containers[0].resources.requests.cpu";
        assertThat(text(found(input, "Deployment", "team-b", "prefect-worker-team-b"), cpu))
                .isEqualTo("2");
        assertThat(text(found(input, "Deployment", "team-a", "prefect-worker-team-a"), cpu))
                .isEqualTo("1000m");
    }

    @Test
    void persistenceFollowsTheValues() {
        ClusterInput input = ServiceFixture.cluster(
                "3.18.0", "", "services: {typesense: {persistence: {size: 40Gi, storageClass: fast}}}");
        Value.Mapping claim = found(input, "PersistentVolumeClaim", "iomete-system", "typesense");
        assertThat(text(claim, "spec.resources.requests.storage")).isEqualTo("40Gi");
        assertThat(text(claim, "spec.storageClassName")).isEqualTo("fast");
        assertThat(text(claim, "metadata.annotations[\"argocd.argoproj.io/sync-options\"]"))
                .isEqualTo("Prune=false,Delete=false");
    }

    /** The chart has a switch for it (operator bundle); whom the policy lets in is assumed. */
    @Test
    void theRateLimiterIsReachedByTheRestCatalogAndTheGatewayOnly() {
        ClusterInput input = ServiceFixture.cluster("3.18.0", "", "", "ratelimiter");
        Value.Mapping policy = found(input, "NetworkPolicy", "iomete-system", "iom-ratelimiter");
        assertThat(JsonWriter.compact(Objects.requireNonNull(policy.get("spec"))))
                .isEqualTo("{\"podSelector\":{\"matchLabels\":{\"service\":\"iom-ratelimiter\"}},"
                        + "\"policyTypes\":[\"Ingress\"],\"ingress\":[{\"from\":["
                        + "{\"podSelector\":{\"matchLabels\":{\"service\":\"iom-rest-catalog\"}}},"
                        + "{\"podSelector\":{\"matchLabels\":{\"app\":\"iom-gateway\"}}}],"
                        + "\"ports\":[{\"port\":\"http\",\"protocol\":\"TCP\"}]}]}");
        for (String off : List.of("services: {ratelimiter: {networkPolicy: {enabled: false}}}", "")) {
            String specification = off.isEmpty() ? "networkPolicies: {enabled: false}" : "";
            ClusterInput without = ServiceFixture.cluster("3.18.0", specification, off, "ratelimiter");
            assertThat(ServiceFixture.object(without, "NetworkPolicy", "iomete-system", "iom-ratelimiter"))
                    .isEmpty();
        }
    }

    @Test
    void priorityClassesAreNamedAsTheClusterMapsThem() {
        ClusterInput input = ServiceFixture.everything(
                "3.18.0", "priorityClasses: {iomete-operational-support: {name: support}}", "");
        assertThat(text(
                        found(input, "Deployment", "team-a", "prefect-worker-team-a"),
                        "spec.template.spec.priorityClassName"))
                .isEqualTo("support");
        ClusterInput without = ServiceFixture.cluster("3.18.0", "", "", "jobOrchestrator");
        assertThat(text(
                        found(without, "Deployment", "iomete-system", "prefect-worker-iomete-system"),
                        "spec.template.spec.priorityClassName"))
                .isEmpty();
    }

    /** The fourth key of the mappings came with 3.15.0 (release notes); before it nobody makes the class. */
    @Test
    void noPodNamesAPriorityClassThatTheReleaseDoesNotHave() {
        String priority = "spec.template.spec.priorityClassName";
        ClusterInput before = ServiceFixture.everything("3.14.3", "", "");
        assertThat(text(found(before, "Deployment", "team-a", "prefect-worker-team-a"), priority))
                .isEmpty();
        ClusterInput since = ServiceFixture.everything("3.15.0", "", "");
        assertThat(text(found(since, "Deployment", "team-a", "prefect-worker-team-a"), priority))
                .isEqualTo("iomete-operational-support");
    }

    @Test
    void pullSecretsReachEveryPod() {
        for (Value.Mapping object :
                ServiceFixture.objects(ServiceFixture.everything("3.18.0", "images: {pullSecrets: [regcred]}", ""))) {
            if (List.of("Deployment", "StatefulSet", "Job", "SparkApplication").contains(text(object, "kind"))) {
                assertThat(JsonWriter.compact(object)).contains("\"imagePullSecrets\":[");
            }
        }
    }

    @Test
    void everySetOfPodsIsFoundByItsSelector() {
        for (Value.Mapping object : ServiceFixture.objects(ServiceFixture.everything("3.18.0", "", ""))) {
            if (object.at(ValuePath.parse("spec.selector.matchLabels")) instanceof Value.Mapping selector) {
                Value labels = object.at(ValuePath.parse("spec.template.metadata.labels"));
                assertThat(((Value.Mapping) Objects.requireNonNull(labels)).members())
                        .containsAllEntriesOf(selector.members());
            }
        }
    }

    private static String initJob(String values) {
        return identities(ServiceFixture.cluster("3.18.0", "", values)).stream()
                .filter(identity -> identity.startsWith("Job") && identity.contains("init"))
                .findFirst()
                .orElseThrow();
    }

    private static String gateway(String configuration) {
        Value.Mapping map = KubernetesObject.namespaced("v1", "ConfigMap", "iom-gateway-config", "iomete-system")
                .with("data", Values.map().put("nginx.conf", configuration).build())
                .build();
        List<Component> components = Workloads.components(
                ServiceFixture.cluster("3.18.0", "", ""),
                ServiceFixture.access(),
                ServiceFixture.services(),
                List.of(map));
        return components.toString();
    }

    private static String deployment(ClusterInput input, String name) {
        return JsonWriter.compact(found(input, "Deployment", "iomete-system", name));
    }

    private static Value.Mapping found(ClusterInput input, String kind, String namespace, String name) {
        return ServiceFixture.object(input, kind, namespace, name).orElseThrow();
    }

    private static List<String> variables(ClusterInput input, String name) {
        Value variables = found(input, "Deployment", "iomete-system", name)
                .at(ValuePath.parse("spec.template.spec.containers[0].env"));
        List<String> written = new ArrayList<>();
        for (Value item : ((Value.Sequence) Objects.requireNonNull(variables)).items()) {
            Value.Mapping variable = (Value.Mapping) item;
            String secret = text(variable, "valueFrom.secretKeyRef.name");
            written.add(text(variable, "name") + "="
                    + (secret.isEmpty()
                            ? text(variable, "value")
                            : secret + "/" + text(variable, "valueFrom.secretKeyRef.key")));
        }
        return written;
    }

    private static List<String> identities(ClusterInput input) {
        return ServiceFixture.objects(input).stream()
                .map(object -> String.join(
                        " ", text(object, "kind"), text(object, "metadata.namespace"), text(object, "metadata.name")))
                .toList();
    }

    private static List<String> json(ClusterInput input) {
        return ServiceFixture.objects(input).stream().map(JsonWriter::compact).toList();
    }

    private static String text(Value.Mapping object, String path) {
        return ServiceFixture.text(object, path);
    }
}
