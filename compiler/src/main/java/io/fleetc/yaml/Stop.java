package io.fleetc.yaml;

/** Ends the reading of a text whose rest is not worth reading; what is wrong was said before. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stop() {
        super("stop", null, false, false);
    }
}
