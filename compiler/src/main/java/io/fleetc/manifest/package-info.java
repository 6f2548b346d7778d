/** A cluster as the chart's values and as Kubernetes objects; value trees only, one builder class per kind. */
@NullMarked
package io.fleetc.manifest;

import org.jspecify.annotations.NullMarked;
