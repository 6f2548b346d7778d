/** The shape of documents: each is judged by the JSON Schema, and what is wrong is said in the fleet's own words. */
@NullMarked
package io.fleetc.schema;

import org.jspecify.annotations.NullMarked;
