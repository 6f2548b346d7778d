package io.fleetc.cli;

import io.fleetc.argocd.RenderLimits;
import io.fleetc.argocd.Rendering;
import io.fleetc.argocd.ShortReport;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Prints the objects of the cluster that an Application asks for.
 *
 * <p>Argo CD reads a partial result as one that lacks objects, and deletes them; so that standard output gets everything at
 * once, at the very end, or nothing. Settings are not read: the same files and parameters give the same objects.
 */
@Command(
        name = "generate",
        description = {
            "Print the objects of one cluster, one object of JSON a line.",
            "The fleet is the one that the working directory belongs to; the parameters of the Application are in"
                    + " ARGOCD_APP_PARAMETERS, as the command server of Argo CD sets it."
        })
final class ArgoCdGenerate implements Verb {
    /** The words that Argo CD calls it by, which are all there are: no option, no help, nothing to look up. */
    private static final List<String> CALL = List.of("argocd", "generate");

    private final Session session;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;

    ArgoCdGenerate(Session session) {
        this.session = session;
    }

    /** Whether the words of the command line are those of Argo CD. */
    static boolean isCalledBy(String... words) {
        return CALL.equals(List.of(words));
    }

    @Override
    public ExitCode run() {
        Surroundings surroundings = session.surroundings();
        Checked<RenderLimits> limits = RenderLimits.read(
                surroundings.variable(RenderLimits.CONCURRENCY), surroundings.variable(RenderLimits.DEADLINE));
        if (!limits.present()) {
            return refuse("", limits.diagnostics());
        }
        try (Deadline deadline = Deadline.start(limits.value(), session)) {
            try (RenderSlot slot = RenderSlot.take(limits.value().concurrency(), deadline, surroundings)) {
                return render(slot);
            }
        }
    }

    private ExitCode render(RenderSlot slot) {
        Surroundings surroundings = session.surroundings();
        Path directory = surroundings.directory().toAbsolutePath().normalize();
        Rendering rendering = Rendering.of(
                directory, surroundings.variable(Rendering.PATH), surroundings.variable(Rendering.PARAMETERS));
        if (!rendering.stream().accepted()) {
            return refuse(rendering.place(), rendering.stream().diagnostics());
        }
        byte[] stream = rendering.stream().value();
        session.out().write(stream, 0, stream.length);
        if (session.out().checkError()) {
            session.err().println("fleetc: standard output cannot be written");
            return ExitCode.INPUT_OUTPUT;
        }
        session.err()
                .print(ShortReport.warnings(
                        rendering.place(), rendering.stream().diagnostics()));
        session.err().print(slot.remark());
        return ExitCode.FINE;
    }

    private ExitCode refuse(String place, List<Diagnostic> diagnostics) {
        session.err().print(ShortReport.failure(place, diagnostics));
        return ExitCode.of(diagnostics, false);
    }
}
