package io.fleetc.evidence;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody approved something.
 *
 * @param origin where that stands
 * @param subject what is approved: the id of a rule, or the word by which a rule asks for it
 * @param scope where it is approved
 * @param by who approved it
 * @param reason why
 * @param expires when it ends; empty if it does not
 * @param time when it was approved
 */
public record Approval(
        Origin origin, String subject, Scope scope, String by, String reason, Optional<Instant> expires, Instant time)
        implements Statement {
    @Override
    public Kind kind() {
        return Kind.APPROVAL;
    }
}
