package io.fleetc.rules;

/** What is said of a change while what it needs is not on record. */
public enum Missing {
    /** It is refused. */
    ILLEGAL("illegal"),
    /** Nobody can tell. */
    UNPROVEN("unproven");

    private final String word;

    Missing(String word) {
        this.word = word;
    }

    /** The word that is written in a rule. */
    public String word() {
        return word;
    }
}
