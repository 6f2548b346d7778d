package io.fleetc.model;

import org.jspecify.annotations.Nullable;

/**
 * The Java trust store that all services mount.
 *
 * @param secretName the Secret that holds it
 * @param fileName its key in that Secret
 * @param mountPath the directory where it is mounted
 * @param caCertFileName key of a PEM chain in the same Secret, for services that are not Java, or null
 * @param password its password, or null when the trust store has the chart's default one
 */
public record TrustStore(
        String secretName,
        String fileName,
        String mountPath,
        @Nullable String caCertFileName,
        @Nullable SecretRef password) {}
