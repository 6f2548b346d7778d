package io.fleetc.change;

/** What is said of a change. */
public enum Verdict {
    /** It may be made. */
    LEGAL("legal"),
    /** It must not be made. */
    ILLEGAL("illegal"),
    /** A fact is missing without which nobody can tell. */
    UNPROVEN("unproven");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** The word for it. */
    public String word() {
        return word;
    }
}
