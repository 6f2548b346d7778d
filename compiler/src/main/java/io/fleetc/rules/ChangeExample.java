package io.fleetc.rules;

import io.fleetc.source.Span;
import java.util.List;

/**
 * An example of a rule about changes, ready to be judged: what this package cannot do, since it takes two revisions and a
 * record.
 *
 * @param rule the rule
 * @param from the fleet before
 * @param to the fleet after
 * @param evidence what is on record, in the order in which it happened
 * @param verdict what must be said of the change
 * @param at where the example is written
 */
public record ChangeExample(
        Rule rule, FleetFacts from, FleetFacts to, List<OnRecord> evidence, Expected verdict, Span at) {
    public ChangeExample {
        evidence = List.copyOf(evidence);
    }

    /** What can be said of a change. */
    public enum Expected {
        /** It may be made. */
        LEGAL("legal"),
        /** It must not be made. */
        ILLEGAL("illegal"),
        /** Nobody can tell. */
        UNPROVEN("unproven");

        private final String word;

        Expected(String word) {
            this.word = word;
        }

        /** The word that is written in a rule. */
        public String word() {
            return word;
        }
    }
}
