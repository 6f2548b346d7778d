package io.fleetc.rules;

/** Between which clusters a rule compares. */
public enum Scope {
    /** All clusters of the fleet. */
    FLEET("fleet"),
    /** The clusters on one global database. */
    GLOBAL_DATABASE("globalDatabase"),
    /** A cluster and those that stand by for it. */
    STANDBY_PAIR("standbyPair");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** The word that is written in a rule. */
    public String word() {
        return word;
    }
}
