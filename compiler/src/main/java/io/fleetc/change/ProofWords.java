package io.fleetc.change;

import io.fleetc.rules.Performer;
import io.fleetc.rules.Words;
import java.util.Optional;

/** What is asked for, what was looked for, and how to record it, in words. */
final class ProofWords {
    private ProofWords() {}

    /** What a change needs, as it stands behind that word; empty when nothing would do. */
    static String wanted(ProofKey key) {
        if (key instanceof ProofKey.Done done) {
            return "job " + Words.code(done.job().name()) + " on record for " + Words.code(done.scope());
        }
        if (key instanceof ProofKey.Approved approved) {
            return "the approval " + Words.code(approved.subject()) + " on record";
        }
        if (key instanceof ProofKey.Retired retired) {
            return Words.code("retired." + retired.name()) + " in the fleet";
        }
        if (key instanceof ProofKey.Compatible compatible) {
            return "word that " + Words.code(compatible.from()) + " works on the schema of "
                    + Words.code(compatible.with()) + " in " + Words.code(compatible.scope());
        }
        if (key instanceof ProofKey.Restored restored) {
            return "the restore of " + Words.code(restored.scope()) + " on record";
        }
        if (key instanceof ProofKey.Never never) {
            return never.unless();
        }
        return key instanceof ProofKey.Looked looked
                ? "an observation without an override of " + Words.code(looked.flag())
                : "";
    }

    /** What was looked for; empty when there is nothing that could be found. */
    static String looked(ProofKey key) {
        if (key instanceof ProofKey.Done done) {
            return "evidence that " + Words.code(done.job().name()) + " ran for " + Words.code(done.scope());
        }
        if (key instanceof ProofKey.Approved approved) {
            return "an approval of " + Words.code(approved.subject()) + " for " + Words.code(approved.scope());
        }
        if (key instanceof ProofKey.Compatible compatible) {
            return "`schema-compatible` evidence about " + Words.code(compatible.scope());
        }
        if (key instanceof ProofKey.Restored restored) {
            return "`restored` evidence about " + Words.code(restored.scope());
        }
        return key instanceof ProofKey.Looked looked
                ? "an observation of " + Words.code(looked.scope().name()) + " with its runtime overrides"
                : "";
    }

    /** How to bring it about. */
    static Optional<String> help(ProofKey key) {
        if (key instanceof ProofKey.Done done) {
            String record = "record it: `fleetc evidence add job-run ROOT --job "
                    + done.job().name() + " --scope " + done.scope().subject() + " …`";
            return Optional.of(
                    done.job().by() == Performer.RAS_ONBOARDING
                            ? "`fleetc plan --write DIR` writes the job for you; then " + record
                            : done.job().instruction() + ", then " + record);
        }
        if (key instanceof ProofKey.Approved approved) {
            return Optional.of("record it: `fleetc evidence add approval ROOT --approves " + approved.subject()
                    + " --scope " + approved.scope().subject() + " …`");
        }
        if (key instanceof ProofKey.Retired retired) {
            return Optional.of("if it is meant, keep a line under `spec`: `retired: {" + retired.name() + ": why}`");
        }
        if (key instanceof ProofKey.Compatible compatible) {
            return Optional.of(
                    "ask the vendor, then record the answer: `fleetc evidence add schema-compatible ROOT --scope "
                            + compatible.scope().subject() + " --release " + compatible.from() + " --with "
                            + compatible.with()
                            + " …`");
        }
        if (key instanceof ProofKey.Restored restored) {
            return Optional.of("restore the backup, then record it: `fleetc evidence add restored ROOT --scope "
                    + restored.scope().subject() + " …`");
        }
        if (key instanceof ProofKey.Looked looked) {
            return Optional.of("look and record it: `fleetc evidence add observed ROOT --scope "
                    + looked.scope().subject() + " --no-overrides …`");
        }
        return Optional.empty();
    }
}
