package io.fleetc.rules;

import java.util.ArrayList;
import java.util.List;

/** The long text about a job: what it does, what must be so, what its record shows, how to go back. */
final class JobExplanation {
    private JobExplanation() {}

    static String of(Job job) {
        List<String> lines = new ArrayList<>();
        lines.add(job.name() + ": " + job.title());
        lines.add("");
        lines.add("kind:       job, " + by(job.by()));
        lines.add("runs:       " + where(job.scope()));
        if (!job.image().isEmpty()) {
            lines.add("image:      " + job.image()
                    + (job.versions() == null ? "" : ", " + job.versions().inWords()));
        }
        lines.add("source:     " + job.source());
        lines.add("assurance:  " + job.assurance().word());
        Explanation.quote("What it needs, and what its record shows", lines, job.written(), JobExplanation::isDemand);
        section("What to do", job.instruction(), lines);
        section("How to go back", job.undo().word() + ": " + job.undoText(), lines);
        return String.join("\n", lines) + "\n";
    }

    private static void section(String heading, String text, List<String> lines) {
        lines.add("");
        lines.add(heading);
        lines.add("");
        lines.add("  " + text);
    }

    private static boolean isDemand(String key) {
        return List.of("needs", "invalidatedBy", "covers", "counts", "countsMustAgree", "dryRunFirst", "configuration")
                .contains(key);
    }

    private static String by(Performer performer) {
        return switch (performer) {
            case RAS_ONBOARDING -> "a Spark job that fleetc renders";
            case HTTP -> "a request to the platform";
            case HAND -> "done by a person";
        };
    }

    private static String where(JobScope scope) {
        return scope == JobScope.CLUSTER
                ? "on each cluster that needs it"
                : "once for each global database, on any one of its clusters";
    }
}
