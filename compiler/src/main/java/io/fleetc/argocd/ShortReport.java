package io.fleetc.argocd;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Help;
import io.fleetc.report.Glyphs;
import io.fleetc.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Diagnostics as Argo CD can show them. What a plugin complains of becomes the condition of the Application, in the user
 * interface and in every log, without line breaks in some: so the gravest comes first, with its place, one line each, and
 * nothing is longer than anybody would read.
 */
public final class ShortReport {
    /** The most bytes of a report. */
    static final int MAX_BYTES = 8 * 1024;

    private static final int MOST_ERRORS = 3;
    private static final int MOST_WARNINGS = 20;
    private static final int LONGEST_LINE = 500;
    private static final int FOR_COUNT = 512;

    private final Report report;
    private final StringBuilder out = new StringBuilder();
    private int bytes;

    private ShortReport(Report report) {
        this.report = report;
    }

    /**
     * Why there are no objects: the first three errors and how many there are.
     *
     * @param place the directory of the fleet as the repository calls it
     */
    public static String failure(String place, List<Diagnostic> diagnostics) {
        ShortReport text = new ShortReport(below(place, diagnostics));
        List<Diagnostic> errors =
                text.report.diagnostics().stream().filter(Diagnostic::isError).toList();
        List<Diagnostic> shown = errors.subList(0, Math.min(MOST_ERRORS, errors.size()));
        // The sentences of the later errors have room before the details of the first.
        int sentences = 0;
        List<String> heads = new ArrayList<>();
        for (Diagnostic error : shown) {
            String head = text.head(error);
            heads.add(head);
            sentences += bytes(head);
        }
        for (int i = 0; i < shown.size(); i++) {
            sentences -= bytes(heads.get(i));
            text.add(heads.get(i));
            text.details(shown.get(i), MAX_BYTES - FOR_COUNT - sentences);
        }
        text.add(text.count(place, errors.size() > shown.size()));
        return text.out.toString();
    }

    /** What is worth saying beside the objects, which Argo CD only logs: a line for each of the first twenty. */
    public static String warnings(String place, List<Diagnostic> diagnostics) {
        ShortReport text = new ShortReport(below(place, diagnostics));
        int shown = 0;
        for (Diagnostic diagnostic : diagnostics) {
            String head = text.head(diagnostic);
            if (shown == MOST_WARNINGS || text.bytes + bytes(head) > MAX_BYTES - FOR_COUNT) {
                break;
            }
            text.add(head);
            shown++;
        }
        if (shown < diagnostics.size()) {
            text.add("and " + (diagnostics.size() - shown) + " more\n");
        }
        return text.out.toString();
    }

    private static Report below(String place, List<Diagnostic> diagnostics) {
        return Report.below(place.isEmpty() ? "" : place + "/", diagnostics);
    }

    private String head(Diagnostic diagnostic) {
        String place = diagnostic.path();
        if (diagnostic.at().span().known()) {
            place = report.place(diagnostic.at().span());
        }
        return line((place.isEmpty() ? "" : place + ": ")
                + diagnostic.severity().word() + "[" + diagnostic.code() + "]: " + diagnostic.message());
    }

    private void details(Diagnostic diagnostic, int limit) {
        List<String> details = new ArrayList<>();
        for (Help help : diagnostic.help()) {
            details.add(line("  help: " + help.text()));
        }
        for (String note : diagnostic.notes()) {
            details.add(line("  note: " + note));
        }
        for (String detail : details) {
            if (bytes + bytes(detail) <= limit) {
                add(detail);
            }
        }
    }

    private String count(String place, boolean more) {
        String summary = report.summary();
        return line(
                more ? summary + "; `fleetc validate" + (place.isEmpty() ? "" : " " + place) + "` shows all" : summary);
    }

    private void add(String line) {
        out.append(line);
        bytes += bytes(line);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** One line, cut where nobody reads on; never within a character. */
    private static String line(String text) {
        String shown = Glyphs.line(text);
        if (shown.codePointCount(0, shown.length()) > LONGEST_LINE) {
            shown = shown.substring(0, shown.offsetByCodePoints(0, LONGEST_LINE)) + "…";
        }
        return shown + "\n";
    }
}
