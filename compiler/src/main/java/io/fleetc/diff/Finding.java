package io.fleetc.diff;

import org.jspecify.annotations.Nullable;

/**
 * Why a change has a risk.
 *
 * @param risk the risk
 * @param reason why, in a few words
 * @param subject what it is about: an object, a flag, a setting, a cluster
 * @param thing the object, if it is about one
 */
public record Finding(
        Risk risk, String reason, String subject, @Nullable Thing thing) {
    static Finding about(Risk risk, String reason, Thing thing) {
        return new Finding(risk, reason, thing.toString(), thing);
    }

    static Finding about(Risk risk, String reason, String subject) {
        return new Finding(risk, reason, subject, null);
    }
}
