package io.fleetc.model;

import org.jspecify.annotations.Nullable;

/**
 * How Argo CD deploys a cluster.
 *
 * @param namespace the namespace of Argo CD
 * @param project the AppProject
 * @param rendered whether Argo CD reads what fleetc wrote, rather than having its plugin write it
 * @param separately whether the cluster has an Application of its own, rather than one from an ApplicationSet
 * @param repoUrl the repository that holds the output, or the fleet if it is not rendered
 * @param targetRevision the branch, tag or commit
 * @param path the directory of the whole output or of the fleet in that repository, without a slash at the end; may be empty
 * @param destinationByName whether the destination names the cluster instead of its API server's URL
 * @param prune whether automated sync deletes; null when sync is manual
 * @param selfHeal whether automated sync reverts; null when sync is manual
 */
public record ArgoCd(
        String namespace,
        String project,
        boolean rendered,
        boolean separately,
        String repoUrl,
        String targetRevision,
        String path,
        boolean destinationByName,
        @Nullable Boolean prune,
        @Nullable Boolean selfHeal) {}
