package io.fleetc.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The entry of the command line: arguments in, exit code out.
 *
 * <p>Standard output carries the result and nothing else; diagnostics of other verbs than {@code validate}, progress and
 * complaints go to standard error. The exit codes are those of {@link ExitCode}.
 */
public final class Main {
    private Main() {}

    /** Runs fleetc as a process. */
    public static void main(String[] arguments) {
        // A library of ours looks for a logger and complains on standard error that there is none.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        // Whatever else prints to standard output would spoil the result, for Argo CD above all.
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        System.setOut(System.err);
        System.exit(main(System.in, out, System.err, arguments));
    }

    /** Runs fleetc on the given streams, in the working directory and the environment of this process. */
    public static int main(InputStream in, OutputStream out, OutputStream err, String... arguments) {
        return run(in, out, err, Surroundings.ofProcess(), arguments);
    }

    /** Runs fleetc on the given streams and in the given surroundings. */
    static int run(InputStream in, OutputStream out, OutputStream err, Surroundings surroundings, String... arguments) {
        Session session = new Session(in, out, err, surroundings);
        ExitCode code = new CommandLineRun(session).run(arguments);
        session.out().flush();
        session.err().flush();
        // A full disk or a closed pipe: whoever reads the result must not take half of it for the whole.
        return (session.out().checkError() ? code.or(ExitCode.INPUT_OUTPUT) : code).number();
    }
}
