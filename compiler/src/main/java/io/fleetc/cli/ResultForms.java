package io.fleetc.cli;

import io.fleetc.report.Format;
import io.fleetc.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the result of a comparison goes: to standard output and to files, as text, JSON or Markdown; the other forms are
 * for mistakes, and go to files alone.
 *
 * @param verb the verb
 * @param reports what was asked for
 * @param session the run
 */
record ResultForms(String verb, ReportOptions reports, Session session) {
    /**
     * How a result is wanted.
     *
     * @param format text, JSON or Markdown
     * @param color whether to use colour
     */
    record Form(Format format, boolean color) {}

    /** Refuses what makes no sense; asked before the work begins. */
    void check() {
        reports.check();
        for (ReportTarget target : reports.targets) {
            if (!isResult(target.format()) && target.toStandardOutput()) {
                throw new Misuse("`" + verb + "` prints text, json or markdown; "
                        + target.format().word() + " is for mistakes, which `fleetc validate"
                        + (verb.equals("diff") ? " --base" : "") + "` prints");
            }
        }
    }

    /**
     * Prints a result, and what there is to say about the fleet to the files that are for it. Null for no result: what
     * would hold it says then why there is none, so that nobody takes an older one for it.
     */
    void print(Report report, @Nullable Function<Form, String> result, CommonOptions common) throws IOException {
        if (result == null) {
            reports.printForPrograms(report, session);
            return;
        }
        for (ReportTarget target : reports.targets) {
            if (!target.toStandardOutput()) {
                String text = isResult(target.format())
                        ? result.apply(new Form(target.format(), false))
                        : target.format().render(report, Version.text(), false);
                write(session.path(target.file()), text);
            }
        }
        Format format = reports.targets.stream()
                .filter(ReportTarget::toStandardOutput)
                .map(ReportTarget::format)
                .findFirst()
                .orElse(Format.TEXT);
        session.out().print(result.apply(new Form(format, common.colorOut(session))));
    }

    /** Whether a verb that prints a result has a use for a setting: not for mistakes on standard output. */
    static boolean takes(String option, String value) {
        return !option.equals("output")
                || value.contains("=")
                || Format.named(value).map(ResultForms::isResult).orElse(true);
    }

    private static boolean isResult(Format format) {
        return format == Format.TEXT || format == Format.JSON || format == Format.MARKDOWN;
    }

    private static void write(Path file, String text) throws IOException {
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
