package io.fleetc.cli;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.report.Format;
import io.fleetc.report.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which reports of the diagnostics are printed, and where. */
final class ReportOptions {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT[=FILE]",
            converter = ReportTarget.Converter.class,
            split = ",",
            splitSynopsisLabel = ",",
            description = {
                "How to report: text, json, sarif, junit, github or markdown. Repeat it for several; with =FILE the"
                        + " report goes to a file.",
                "Default: text."
            })
    List<ReportTarget> targets = new ArrayList<>();

    @Option(names = "--strict", negatable = true, description = "Treat warnings as errors: exit with 1.")
    boolean strict;

    /** Refuses two reports on one stream; asked before the work begins. */
    void check() {
        if (targets.stream().filter(ReportTarget::toStandardOutput).count() > 1) {
            throw new Misuse("only one format can go to standard output: write -o FORMAT=FILE for the others");
        }
    }

    /** Whether standard output carries a report for programs, and so nothing else. */
    boolean takesStandardOutput() {
        return targets.stream().anyMatch(target -> target.toStandardOutput() && target.format() != Format.TEXT);
    }

    /**
     * Prints each report that was asked for. When none for programs goes to standard output, the text goes where
     * {@code usual} says, for the people who watch.
     */
    void print(Report report, CommonOptions common, Session session, PrintStream usual) throws IOException {
        printForPrograms(report, session);
        if (!takesStandardOutput()) {
            printText(report, common, session, usual);
        }
    }

    /** Prints what goes to files, and what goes to standard output for programs. */
    void printForPrograms(Report report, Session session) throws IOException {
        for (ReportTarget target : targets) {
            if (!target.toStandardOutput()) {
                write(session.path(target.file()), target.format().render(report, Version.text(), false));
            } else if (target.format() != Format.TEXT) {
                session.out().print(target.format().render(report, Version.text(), false));
            }
        }
    }

    /** Prints the text for people. */
    void printText(Report report, CommonOptions common, Session session, PrintStream stream) {
        if (stream == session.out()) {
            stream.print(Format.TEXT.render(quietly(report, common), Version.text(), common.colorOut(session)));
        } else {
            session.say(quietly(report, common), common.colorErr(session));
        }
    }

    private static void write(Path file, String text) throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static Report quietly(Report report, CommonOptions common) {
        if (!common.quiet) {
            return report;
        }
        List<Diagnostic> errors =
                report.diagnostics().stream().filter(Diagnostic::isError).toList();
        return report.saying(errors);
    }
}
