/**
 * fleetc as a config management plugin of Argo CD: what the plugin is, what an Application asks of it, and the objects it
 * gets. The same definition makes {@code plugin.yaml} and reads the parameters.
 */
@NullMarked
package io.fleetc.argocd;

import org.jspecify.annotations.NullMarked;
