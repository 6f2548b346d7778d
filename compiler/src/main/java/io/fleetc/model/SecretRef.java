package io.fleetc.model;

import io.fleetc.source.Span;

/**
 * A key of a Kubernetes Secret: where a secret value lives, never the value.
 *
 * @param name the Secret, in the namespace of the release
 * @param key the key in it
 * @param span where the reference is written
 */
public record SecretRef(String name, String key, Span span) {}
