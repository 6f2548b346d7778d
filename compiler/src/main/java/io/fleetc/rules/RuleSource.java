package io.fleetc.rules;

/**
 * Where a rule is stated.
 *
 * @param document the document, as its own repository names it
 * @param section the heading or the lines in it
 */
public record RuleSource(String document, String section) {
    @Override
    public String toString() {
        return document + ", \"" + section + "\"";
    }
}
