package io.fleetc.rules;

/** What it takes to go back after a change or a job. */
public enum UndoClass {
    /** The same change backwards restores what was. */
    REVERSIBLE("reversible"),
    /** Something must be done first, and then it can be changed back. */
    NEEDS_ACTION("needsAction"),
    /** It only added something, which does no harm when it stays. */
    ADDITIVE("additive"),
    /** It can be changed back, but something is lost. */
    LOSSY("lossy"),
    /** There is no way back. */
    IRREVERSIBLE("irreversible"),
    /** Nobody has said. */
    UNKNOWN("unknown");

    private final String word;

    UndoClass(String word) {
        this.word = word;
    }

    /** The word that is written in a rule document. */
    public String word() {
        return word;
    }

    /** Whether a state before it can be had back as it was. */
    public boolean leadsBack() {
        return this == REVERSIBLE || this == NEEDS_ACTION || this == ADDITIVE;
    }
}
