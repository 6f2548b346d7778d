/** Proves emitted objects: against the typed models of Kubernetes, tables of fields, and each other. */
@NullMarked
package io.fleetc.verify;

import org.jspecify.annotations.NullMarked;
