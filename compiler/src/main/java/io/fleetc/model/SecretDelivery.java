package io.fleetc.model;

/**
 * How referenced Secrets reach the cluster.
 *
 * @param externalSecrets whether the External Secrets Operator fetches them; false when they exist already
 * @param storeKind {@code SecretStore} or {@code ClusterSecretStore}
 * @param storeName the store
 * @param remoteKey the key in the store, with {@code {cluster}} and {@code {name}} for the cluster and the Secret
 * @param refreshInterval how often it is fetched, as a Go duration such as {@code 1h}
 */
public record SecretDelivery(
        boolean externalSecrets, String storeKind, String storeName, String remoteKey, String refreshInterval) {

    /** The key in the store for one Secret of one cluster. */
    public String remoteKey(String cluster, String secret) {
        return remoteKey.replace("{cluster}", cluster).replace("{name}", secret);
    }
}
