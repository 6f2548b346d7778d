package io.fleetc.manifest;

/**
 * The order of a first installation under Argo CD: the annotation that puts an object into a sync wave.
 *
 * <p>Everything that a pod refers to comes in earlier waves than the pod; the Jobs that prepare databases come directly
 * before the services, as tracked objects, since a hook would neither show in the sync status nor run by itself.
 */
public final class Waves {
    /** The annotation. */
    public static final String ANNOTATION = "argocd.argoproj.io/sync-wave";

    /** Namespaces and what is cluster-wide. */
    static final String NAMESPACES = "-5";

    /** Service accounts, roles, quotas and network policies. */
    static final String ACCESS = "-4";

    /** Secrets and ExternalSecrets. */
    static final String SECRETS = "-3";

    /** ConfigMaps, the webhook and its certificate, claims. */
    static final String CONFIGURATION = "-2";

    /** The Jobs that check and prepare. */
    static final String JOBS = "-1";

    private Waves() {}
}
