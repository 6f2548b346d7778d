package io.fleetc.rules;

import io.fleetc.catalogue.Assurance;
import io.fleetc.diagnostic.Severity;
import io.fleetc.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule, as data.
 *
 * @param id its stable id, under which violations are printed
 * @param title what it says, as a sentence without a final stop
 * @param harm what happens when it is violated
 * @param fix how to live up to it, where that is more than one edit; or null
 * @param source where it is stated
 * @param assurance how well that is known
 * @param severity what a violation weighs
 * @param waivable whether a waiver may let a violation pass
 * @param hold when it must hold while the fleet changes; null for a rule that each revision satisfies by itself and that
 *     says nothing about what happens in between
 * @param applies which clusters it is about
 * @param constraint what it demands
 * @param examples what it accepts and what it rejects
 * @param written the rule as it stands in its file
 */
public record Rule(
        String id,
        String title,
        String harm,
        @Nullable String fix,
        RuleSource source,
        Assurance assurance,
        Severity severity,
        boolean waivable,
        @Nullable Hold hold,
        Applies applies,
        Constraint constraint,
        List<Example> examples,
        Value.Mapping written) {
    public Rule {
        examples = List.copyOf(examples);
    }

    /** The same rule with another weight. */
    Rule weighing(Severity other) {
        return new Rule(
                id, title, harm, fix, source, assurance, other, waivable, hold, applies, constraint, examples, written);
    }
}
