package io.fleetc.cli;

/** The version of this fleetc, as the build wrote it. */
final class Version {
    private Version() {}

    /** For example {@code 0.1.0}. */
    static String text() {
        return Resources.text("version.txt").strip();
    }
}
