package io.fleetc.model;

import org.jspecify.annotations.Nullable;

/**
 * How Argo CD deploys the cluster's output.
 *
 * @param namespace the namespace of Argo CD
 * @param project the AppProject
 * @param repoUrl the repository that holds the output
 * @param targetRevision the branch, tag or commit
 * @param path the directory of the whole output in that repository, without a slash at the end; may be empty
 * @param destinationByName whether the destination names the cluster instead of its API server's URL
 * @param prune whether automated sync deletes; null when sync is manual
 * @param selfHeal whether automated sync reverts; null when sync is manual
 */
public record ArgoCd(
        String namespace,
        String project,
        String repoUrl,
        String targetRevision,
        String path,
        boolean destinationByName,
        @Nullable Boolean prune,
        @Nullable Boolean selfHeal) {}
