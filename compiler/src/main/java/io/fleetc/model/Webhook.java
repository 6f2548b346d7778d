package io.fleetc.model;

import org.jspecify.annotations.Nullable;

/**
 * The certificate of the Spark operator's admission webhook; a private key is never part of a fleet.
 *
 * @param issuerKind kind of the cert-manager issuer ({@code Issuer} or {@code ClusterIssuer}), or null
 * @param issuerName its name, or null
 * @param secretName the Secret that holds certificate and key in the cluster
 * @param caBundle base64 of the PEM certificates that the API server trusts, or null with cert-manager
 */
public record Webhook(
        @Nullable String issuerKind,
        @Nullable String issuerName,
        String secretName,
        @Nullable String caBundle) {}
