package io.fleetc.cli;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.report.Format;
import io.fleetc.report.Report;
import io.fleetc.source.Span;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** One run: the streams and the surroundings, handed to each verb, and what was said. */
final class Session {
    private final InputStream in;
    private final Answer answer;
    private final PrintStream out;
    private final PrintStream err;
    private final Surroundings surroundings;
    private Report said = Report.of(List.of());

    /**
     * Begins a run.
     *
     * @param in standard input
     * @param out where the result goes
     * @param err where all else goes
     * @param surroundings the process it lives in
     */
    Session(InputStream in, OutputStream out, OutputStream err, Surroundings surroundings) {
        this.in = in;
        this.answer = new Answer(out);
        this.out = new PrintStream(answer, false, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.surroundings = surroundings;
    }

    InputStream in() {
        return in;
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** A directory of the command line that is written to; an empty word is a variable that nobody has set. */
    Path directory(String written) {
        if (written.isEmpty()) {
            throw new Misuse("the name of the directory is empty: look at the variable that should hold it");
        }
        return path(written);
    }

    /** A path of the command line, as seen from the working directory. */
    Path path(String written) {
        return surroundings.directory().resolve(written);
    }

    /** Whether a bug is to be shown with where in the program it happened. */
    boolean debug() {
        return !surroundings.variable("FLEETC_DEBUG").isEmpty();
    }

    /** Says something to people. */
    void say(Report report, boolean color) {
        if (!report.diagnostics().isEmpty()) {
            said = report;
            err.print(Format.TEXT.render(report, Version.text(), color));
        }
    }

    /** Says in one sentence what keeps the run from doing what it was asked for; to programs, under a code. */
    void say(Code code, String sentence) {
        said = Report.of(List.of(Diagnostic.error(code, sentence, Span.none())));
        err.println("fleetc: " + sentence);
    }

    /** What was said last, for programs that got no result. */
    Report said() {
        return said;
    }

    /** Whether standard output got anything. */
    boolean answered() {
        return answer.given;
    }

    /** Standard output, which knows whether anything was written to it. */
    private static final class Answer extends FilterOutputStream {
        private boolean given;

        Answer(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int octet) throws IOException {
            given = true;
            out.write(octet);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            given |= length > 0;
            out.write(bytes, from, length);
        }
    }
}
