package io.fleetc.cli;

/** What a word of the command line does. */
interface Verb {
    /** Does it; what it prints goes to the streams of the session. */
    ExitCode run() throws Exception;

    /**
     * Whether it has a use for what is set for all verbs, by a variable or {@code .fleetc.yaml}.
     *
     * @param option an option that it has, without dashes
     * @param value what that is set to; one of several
     */
    default boolean takes(String option, String value) {
        return true;
    }
}
