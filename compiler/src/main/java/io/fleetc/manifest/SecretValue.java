package io.fleetc.manifest;

import io.fleetc.model.SecretRef;
import io.fleetc.value.ValuePath;

/**
 * A value of the chart that is secret and for which the chart has no reference key: the compiler never writes it, it has to
 * reach the chart's values in another way.
 *
 * @param chart its path in the chart's values
 * @param secret where it lives
 */
public record SecretValue(ValuePath chart, SecretRef secret) {}
