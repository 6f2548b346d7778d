package io.fleetc.plan.artefact;

import java.util.List;

/** What two states of a cluster's flags, one after the other, must satisfy. */
public sealed interface TransitionRule {
    /** The id of the rule that it comes from. */
    String rule();

    /**
     * A flag that is on, or off.
     *
     * @param flag its name
     * @param on whether it is on
     */
    record FlagIs(String flag, boolean on) {
        /** {@code on} or {@code off}. */
        public String word() {
            return on ? "on" : "off";
        }
    }

    /**
     * Where one flag is so, others must be so, even while a change has reached some pods and not others.
     *
     * @param when the one flag
     * @param needs the others
     */
    record Requires(String rule, FlagIs when, List<FlagIs> needs) implements TransitionRule {
        public Requires {
            needs = List.copyOf(needs);
        }
    }

    /**
     * A flag comes to be so only when jobs are on record.
     *
     * @param edge what the flag becomes
     * @param jobs the jobs
     */
    record Guarded(String rule, FlagIs edge, List<String> jobs) implements TransitionRule {
        public Guarded {
            jobs = List.copyOf(jobs);
        }
    }
}
