package io.fleetc.model;

import io.fleetc.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How requests reach the gateway.
 *
 * @param kind which objects are emitted
 * @param host the host name that users type, or null when the fleet does not say
 * @param https whether users reach it by HTTPS, which sets the forwarded protocol and port
 * @param tlsSecretName the Secret with the certificate, in the namespace of the Gateway, or null
 * @param gatewayName the Istio Gateway or Gateway API Gateway
 * @param gatewayNamespace its namespace
 * @param gatewayClassName class of a Gateway API Gateway that fleetc emits, or null when the Gateway is somebody else's
 * @param gatewaySelector pod selector of an Istio Gateway
 */
public record Ingress(
        Kind kind,
        @Nullable String host,
        boolean https,
        @Nullable String tlsSecretName,
        String gatewayName,
        String gatewayNamespace,
        @Nullable String gatewayClassName,
        Value.Mapping gatewaySelector) {

    /** Which objects are emitted. */
    public enum Kind {
        /** None; somebody else routes to the gateway's Service. */
        NONE,
        /** An Istio Gateway and VirtualService. */
        ISTIO,
        /** A Gateway API HTTPRoute, and a Gateway when a class is given. */
        GATEWAY_API
    }
}
