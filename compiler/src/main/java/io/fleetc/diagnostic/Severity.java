package io.fleetc.diagnostic;

/** How much a diagnostic weighs: an error refuses the fleet, a warning does not (unless {@code --strict}), a note informs. */
public enum Severity {
    /** The fleet is refused. */
    ERROR("error"),
    /** The fleet is accepted; somebody should look. */
    WARNING("warning"),
    /** For information only; never counted, never made an error by {@code --strict}. */
    NOTE("note");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** The word that is printed. */
    public String word() {
        return word;
    }
}
