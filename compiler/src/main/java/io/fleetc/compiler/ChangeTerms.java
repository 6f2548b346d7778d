package io.fleetc.compiler;

import io.fleetc.change.ChangeJudge;
import java.time.Instant;
import java.util.Optional;

/**
 * On what terms a change is judged.
 *
 * @param asOf the moment of the change, by which records expire; empty for that of the newest record
 * @param unproven what becomes of a change that nobody can tell about
 * @param recentCounts whether evidence counts that arrives in the same change as what it allows
 */
public record ChangeTerms(Optional<Instant> asOf, ChangeJudge.Unproven unproven, boolean recentCounts) {
    /** The usual terms: refuse what nobody can tell, and what vouches for itself. */
    public static ChangeTerms strict() {
        return new ChangeTerms(Optional.empty(), ChangeJudge.Unproven.ERROR, false);
    }

    /** The same as of a moment. */
    public ChangeTerms at(Optional<Instant> moment) {
        return new ChangeTerms(moment, unproven, recentCounts);
    }
}
