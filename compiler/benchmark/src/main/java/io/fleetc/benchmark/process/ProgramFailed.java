package io.fleetc.benchmark.process;

/** A measured program did not do its work. */
final class ProgramFailed extends Exception {
    private static final long serialVersionUID = 1L;

    ProgramFailed(int exitCode, String said) {
        super("exit " + exitCode + (said.isEmpty() ? "" : ": " + said));
    }
}
