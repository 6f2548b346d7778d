package io.fleetc.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a statement answers: two that answer the same question differently cannot both be true.
 *
 * @param kind the kind of statement
 * @param parts everything else that makes the question
 */
record Question(Kind kind, List<Object> parts) {
    Question {
        parts = List.copyOf(parts);
    }

    /** The question of a statement; null where any number of answers can be true. */
    static @Nullable Question of(Statement statement) {
        if (statement instanceof JobRun run) {
            return new Question(
                    run.kind(), List.of(run.job(), run.scope(), run.finished(), run.dryRun(), run.covers()));
        }
        if (statement instanceof Observed || statement instanceof Restored) {
            return new Question(statement.kind(), List.of(statement.scope(), statement.time()));
        }
        return null;
    }

    /** Whether two answers of one question can both be true. */
    static boolean agree(Statement one, Statement other) {
        if (one instanceof JobRun first && other instanceof JobRun second) {
            return first.succeeded() == second.succeeded();
        }
        if (one instanceof Observed first && other instanceof Observed second) {
            // One may be the short form of the other.
            return first.revision().startsWith(second.revision())
                    || second.revision().startsWith(first.revision());
        }
        return !(one instanceof Restored first
                && other instanceof Restored second
                && !first.to().equals(second.to()));
    }

    /** What to say of a second answer. */
    String contradiction(Statement first) {
        String elsewhere = "`" + first.file() + "` says otherwise of ";
        return elsewhere
                + switch (kind) {
                    case JOB_RUN -> "the same run of the job";
                    case OBSERVED -> "the same cluster at the same moment";
                    default -> "the same restore";
                };
    }
}
