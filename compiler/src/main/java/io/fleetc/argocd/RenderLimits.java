package io.fleetc.argocd;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What the sidecar allows. Argo CD bounds neither how many plugin commands run at the same time nor how long one may take
 * before whoever waits for it gives up; then it kills without a word.
 *
 * @param concurrency how many renderings may run at the same time in one sidecar
 * @param deadlineSeconds after how many seconds a rendering is given up, the time that it waited for others included
 */
public record RenderLimits(int concurrency, int deadlineSeconds) {
    /** The environment variable of the sidecar that says how many renderings may run at the same time. */
    public static final String CONCURRENCY = "FLEETC_CMP_MAX_CONCURRENCY";

    /** The environment variable of the sidecar that says after how many seconds a rendering is given up. */
    public static final String DEADLINE = "FLEETC_CMP_DEADLINE";

    /** Four at a time, and 15 seconds less than Argo CD waits unless it is told otherwise. */
    public static final RenderLimits STANDARD = new RenderLimits(4, 45);

    private static final int MOST_AT_A_TIME = 1024;
    private static final int LONGEST_SECONDS = 24 * 60 * 60;

    /** The limits that two variables set; those of the standard where they are empty. */
    public static Checked<RenderLimits> read(String concurrency, String deadline) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        RenderLimits limits = new RenderLimits(
                number(CONCURRENCY, concurrency, MOST_AT_A_TIME, STANDARD.concurrency, diagnostics),
                number(DEADLINE, deadline, LONGEST_SECONDS, STANDARD.deadlineSeconds, diagnostics));
        return diagnostics.isEmpty() ? Checked.of(limits) : Checked.none(diagnostics);
    }

    private static int number(String name, String written, int most, int standard, List<Diagnostic> diagnostics) {
        if (written.isEmpty()) {
            return standard;
        }
        int number = 0;
        for (int i = 0; i < written.length() && number <= most; i++) {
            int digit = written.charAt(i) - '0';
            number = digit < 0 || digit > 9 ? most + 1 : number * 10 + digit;
        }
        if (number < 1 || number > most) {
            diagnostics.add(Diagnostic.error(
                            Code.FC5109,
                            "`" + name + "` is a whole number from 1 to " + most + ", not `" + written + "`",
                            Span.none())
                    .helping("correct the environment of the sidecar, or leave the variable out for " + standard));
        }
        return number;
    }

    /** That there was no time left; {@code waiting} for other renderings, or working. */
    public Diagnostic exceeded(boolean waiting) {
        String why = waiting
                ? "other renderings, of which " + concurrency + " may run at a time, did not end"
                : "the fleet was still being compiled";
        return Diagnostic.error(Code.FC5108, "there was no result after " + deadlineSeconds + " s: " + why, Span.none())
                .helping("raise `" + DEADLINE
                        + "` of the sidecar, and with it the `repo.server.timeout.seconds` of Argo CD's"
                        + " controller and server; or allow more renderings at a time with `" + CONCURRENCY + "`");
    }
}
