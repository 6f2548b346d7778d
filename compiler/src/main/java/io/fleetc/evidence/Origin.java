package io.fleetc.evidence;

import io.fleetc.source.Span;
import io.fleetc.value.Value;

/**
 * Where a statement comes from.
 *
 * @param file the root-relative name of its file
 * @param at the statement in that file; in a signed envelope the payload
 * @param digest {@code sha256:} and the hash of the statement as canonical JSON, so that twins in YAML and JSON agree
 * @param written the whole statement
 */
public record Origin(String file, Span at, String digest, Value.Mapping written) {}
