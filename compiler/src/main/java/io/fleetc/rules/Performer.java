package io.fleetc.rules;

/** Who or what does a job. */
public enum Performer {
    /** A Spark job of the platform, which fleetc renders. */
    RAS_ONBOARDING("rasOnboarding"),
    /** A request to the platform. */
    HTTP("http"),
    /** A person. */
    HAND("hand");

    private final String word;

    Performer(String word) {
        this.word = word;
    }

    /** The word that is written in a rule document. */
    public String word() {
        return word;
    }
}
