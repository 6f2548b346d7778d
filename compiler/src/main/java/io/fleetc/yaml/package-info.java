/** YAML and JSON text to values and back: the only place that knows the syntax. */
@NullMarked
package io.fleetc.yaml;

import org.jspecify.annotations.NullMarked;
