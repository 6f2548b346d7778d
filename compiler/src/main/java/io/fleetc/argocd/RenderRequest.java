package io.fleetc.argocd;

import io.fleetc.model.Cluster;
import java.util.Optional;

/**
 * What an Application asks of the plugin.
 *
 * @param cluster the cluster, by its name in the fleet
 * @param delivery how the platform gets into it, where that is not for the fleet to say
 * @param allowEmpty whether no object at all is a result
 */
record RenderRequest(String cluster, Optional<Cluster.Delivery> delivery, boolean allowEmpty) {}
