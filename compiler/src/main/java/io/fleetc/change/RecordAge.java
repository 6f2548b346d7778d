package io.fleetc.change;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How old records may be.
 *
 * @param now the moment at which they must count; empty where none is known
 */
record RecordAge(Optional<Instant> now) {
    /** Why a record does not count any more; empty where nothing limits its age, or no time is known. */
    Optional<String> refusal(Instant made, Optional<Duration> most) {
        if (most.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        Duration age = Duration.between(made, now.get());
        return age.compareTo(most.get()) > 0
                ? Optional.of("is " + hours(age) + " old and counts for " + hours(most.get()))
                : Optional.empty();
    }

    private static String hours(Duration duration) {
        long hours = duration.toHours();
        return hours < 72 ? hours + " hours" : duration.toDays() + " days";
    }
}
