package io.fleetc.cli;

/** What a word of the command line does. */
interface Verb {
    /** Does it; what it prints goes to the streams of the session. */
    ExitCode run() throws Exception;
}
