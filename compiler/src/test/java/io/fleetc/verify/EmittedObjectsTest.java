package io.fleetc.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.ClusterManifests;
import io.fleetc.manifest.PlatformData;
import io.fleetc.manifest.ServiceFixture;
import io.fleetc.value.Value;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the builders of the platform make of whole clusters is proven. */
class EmittedObjectsTest {
    private static final String EVERYTHING = """
            namespaces:
              team-a: {quota: {pods: "10"}, limitRange: {default: {cpu: "1"}}, imagePullSecrets: [regcred]}
            monitoring: {enabled: true}
            ingress: {kind: %s, host: dc-a.example.com, tlsSecretName: tls-secret, gateway: {className: istio}}
            trustStore: {secretName: java-truststore, passwordSecret: {name: java-truststore, key: password}, caCertFileName: ca.pem}
            secretDelivery: {kind: externalSecrets, storeRef: {kind: ClusterSecretStore, name: vault}, remoteKey: "kv/{cluster}/{name}"}
            webhook: {certificate: {issuerRef: {kind: ClusterIssuer, name: ca}}}
            crds: emitted
            """;

    private static final String IMAGES = """
            services:
              nats: {enabled: true, image: "nats:2"}
              collab: {image: "a/collab:1"}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"istio", "gateway-api"})
    void everyObjectIsProven(String ingress) {
        List<Value.Mapping> objects = objects(ingress);

        assertThat(objects.stream().flatMap(object -> ObjectVerifier.verify(object).stream()))
                .extracting(Diagnostic::message)
                .isEmpty();
        assertThat(objects).hasSizeGreaterThan(80);
    }

    @ParameterizedTest
    @ValueSource(strings = {"istio", "gateway-api"})
    void everyReferenceIsEmittedBeforeItsUser(String ingress) {
        assertThat(References.unresolved(objects(ingress), EmittedObjectsTest::external))
                .extracting(Diagnostic::message)
                .isEmpty();
    }

    /** What others bring: operators' stores and issuers, the ingress, and what the platform makes when it runs. */
    private static boolean external(Reference need) {
        boolean madeAtRunTime = PlatformData.shipped().services().runtimeObjects().stream()
                .anyMatch(made -> made.kind().equals(need.kind()) && made.name().equals(need.name()));
        return madeAtRunTime
                || need.kind().equals("ClusterSecretStore")
                || need.kind().equals("ClusterIssuer")
                || (need.kind().equals("Namespace") && need.name().equals("istio-system"));
    }

    private static List<Value.Mapping> objects(String ingress) {
        String[] flags = Catalogue.shipped().flags().keySet().toArray(String[]::new);
        ClusterInput input = ServiceFixture.cluster("3.18.0", EVERYTHING.formatted(ingress) + IMAGES, IMAGES, flags);
        return ClusterManifests.of(input, PlatformData.shipped()).value().stream()
                .flatMap(component -> component.objects().stream())
                .toList();
    }
}
