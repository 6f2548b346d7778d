package io.fleetc.rules;

import io.fleetc.diagnostic.Severity;
import io.fleetc.source.Span;
import java.util.List;

/**
 * A file of rules.
 *
 * @param name what it is called
 * @param prefix the beginning of ids that only this file may use; empty for none
 * @param exampleRelease the platform version that examples run unless they name another; empty for the newest one
 * @param rules its rules
 * @param jobs its jobs
 * @param undo what it says about undoing changes
 * @param adjustments what it changes about rules of other files
 */
record RuleDocument(
        String name,
        String prefix,
        String exampleRelease,
        List<Rule> rules,
        List<Job> jobs,
        List<Undo> undo,
        List<Adjustment> adjustments) {
    static final RuleDocument EMPTY = new RuleDocument("", "", "", List.of(), List.of(), List.of(), List.of());

    RuleDocument {
        rules = List.copyOf(rules);
        jobs = List.copyOf(jobs);
        undo = List.copyOf(undo);
        adjustments = List.copyOf(adjustments);
    }

    /**
     * Another weight for a rule of another file.
     *
     * @param rule the id of the rule
     * @param severity the weight
     * @param span where the id is written
     */
    record Adjustment(String rule, Severity severity, Span span) {}
}
