package io.fleetc.diff;

/** What a change may do to those who use a cluster; the gravest first. */
public enum Risk {
    /** What is stored may be gone, or be looked for in another place. */
    DATA_LOSS("data loss"),
    /** The API server refuses the change: somebody must delete an object first. */
    IMMUTABLE("immutable"),
    /** Who may do what, as whom, and with which Secret. */
    ACCESS("access"),
    /** An object or a cluster is no longer part of the output. */
    REMOVED("removed"),
    /** What can be reached from where. */
    NETWORK("network"),
    /** Pods are replaced, Jobs run again. */
    RESTART("restart"),
    /** How much runs, and how much it may take. */
    SCALING("scaling"),
    /** An object or a cluster is new. */
    ADDED("added"),
    /** Something else is set to something else. */
    SETTINGS("settings"),
    /** Labels and annotations alone. */
    HARMLESS("harmless");

    private final String words;

    Risk(String words) {
        this.words = words;
    }

    /** What people read. */
    public String words() {
        return words;
    }

    /** The word for programs. */
    public String word() {
        return this == DATA_LOSS ? "dataLoss" : words;
    }
}
