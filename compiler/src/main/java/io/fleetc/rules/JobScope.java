package io.fleetc.rules;

/** Where a job runs. */
public enum JobScope {
    /** On each cluster that needs it. */
    CLUSTER("cluster"),
    /** Once for each global database, on any one of its clusters; on a cluster with a database of its own, there. */
    GLOBAL_DATABASE("globalDatabase");

    private final String word;

    JobScope(String word) {
        this.word = word;
    }

    /** The word that is written in a rule document. */
    public String word() {
        return word;
    }
}
