package io.fleetc.change;

import io.fleetc.evidence.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the record is worth for one thing that is asked for.
 *
 * @param holds whether it is on record
 * @param by the statement that counts; empty when none does, or when the fleet itself says it
 * @param refused the statements that do not count, and why
 */
public record Standing(boolean holds, Optional<Statement> by, List<Refused> refused) {
    /** Nothing was found. */
    static final Standing NOTHING = new Standing(false, Optional.empty(), List.of());
    /** The fleet itself says it. */
    static final Standing IN_FLEET = new Standing(true, Optional.empty(), List.of());

    public Standing {
        refused = List.copyOf(refused);
    }

    /** The same now that a statement counts. */
    Standing accepting(Statement statement) {
        return new Standing(true, Optional.of(statement), refused);
    }

    /** The same with a statement that does not count. */
    Standing refusing(Statement statement, String reason) {
        List<Refused> more = new ArrayList<>(refused);
        more.add(new Refused(statement, reason));
        return new Standing(holds, by, more);
    }

    /**
     * A statement that does not count.
     *
     * @param statement the statement
     * @param reason why, as it stands behind its file: {@code covers only `finance`}
     */
    public record Refused(Statement statement, String reason) {}
}
