package io.fleetc.compiler;

import io.fleetc.evidence.Approval;
import io.fleetc.evidence.JobRun;
import io.fleetc.evidence.Ledger;
import io.fleetc.evidence.Observed;
import io.fleetc.evidence.Restored;
import io.fleetc.evidence.SchemaCompatible;
import io.fleetc.evidence.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The table of what is on record. */
public final class EvidenceTable {
    private static final String NONE = "-";

    private EvidenceTable() {}

    /**
     * One row per statement, the earliest first.
     *
     * @param worth what to say of the use of a statement
     */
    public static Table of(Ledger ledger, Function<Statement, String> worth) {
        List<List<String>> rows = new ArrayList<>();
        for (Statement statement : ledger.statements()) {
            rows.add(List.of(
                    what(statement),
                    statement.scope().subject(),
                    statement.time().toString(),
                    result(statement),
                    covers(statement),
                    worth.apply(statement),
                    statement.file()));
        }
        return new Table(List.of("what", "scope", "when", "result", "covers", "worth", "file"), rows, List.of());
    }

    private static String what(Statement statement) {
        String kind = statement.kind().word();
        if (statement instanceof JobRun run) {
            return kind + " " + run.job() + (run.version().isEmpty() ? "" : " " + run.version());
        }
        if (statement instanceof Observed observed) {
            return kind + " " + observed.revision();
        }
        if (statement instanceof Restored restored) {
            return kind + " to " + restored.to();
        }
        if (statement instanceof SchemaCompatible compatible) {
            return kind + " " + compatible.from() + " with " + compatible.with();
        }
        return statement instanceof Approval approval ? kind + " " + approval.subject() : kind;
    }

    private static String result(Statement statement) {
        if (statement instanceof JobRun run) {
            return run.succeeded() ? "succeeded" : "failed";
        }
        if (statement instanceof Observed observed) {
            String health = observed.health().name().toLowerCase(Locale.ROOT);
            return observed.synced() ? health : health + ", not in sync";
        }
        return statement instanceof Approval approval ? "by " + approval.by() : NONE;
    }

    private static String covers(Statement statement) {
        if (!(statement instanceof JobRun run)) {
            return NONE;
        }
        String covered = run.covers().isEmpty() ? NONE : String.join(", ", run.covers());
        return run.omitted().isEmpty() ? covered : covered + " without " + String.join(", ", run.omitted());
    }
}
