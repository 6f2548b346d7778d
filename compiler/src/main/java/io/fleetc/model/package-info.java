/** A fleet as immutable records: what the documents describe, and one cluster once its layers are merged. */
@NullMarked
package io.fleetc.model;

import org.jspecify.annotations.NullMarked;
