/** Where text comes from: sources, positions, spans, and the one capability that reads files. */
@NullMarked
package io.fleetc.source;

import org.jspecify.annotations.NullMarked;
