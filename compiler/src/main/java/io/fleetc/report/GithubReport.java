package io.fleetc.report;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Label;
import io.fleetc.diagnostic.Severity;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Diagnostics as workflow commands, which GitHub Actions turns into annotations of the changed files. */
public final class GithubReport {
    private GithubReport() {}

    /** One line per diagnostic; empty when there is nothing to say. */
    public static String render(Report report) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : report.diagnostics()) {
            out.append("::").append(command(diagnostic.severity()));
            out.append(' ').append(String.join(",", properties(report, diagnostic)));
            out.append("::").append(escaped(text(report, diagnostic))).append('\n');
        }
        return out.toString();
    }

    private static String command(Severity severity) {
        return severity == Severity.NOTE ? "notice" : severity.word();
    }

    /** Columns are only understood within one line, so a longer span names its lines alone. */
    private static List<String> properties(Report report, Diagnostic diagnostic) {
        List<String> properties = new ArrayList<>();
        Span span = diagnostic.at().span();
        if (span.known()) {
            properties.add("file=" + property(report.name(span.source())));
            properties.add("line=" + span.from().line());
            properties.add("endLine=" + span.to().line());
            if (span.from().line() == span.to().line()) {
                properties.add("col=" + span.from().column());
                properties.add("endColumn=" + span.to().column());
            }
        }
        properties.add("title=" + property(diagnostic.code()));
        return properties;
    }

    private static String text(Report report, Diagnostic diagnostic) {
        List<String> lines = new ArrayList<>();
        lines.add(diagnostic.message());
        if (!diagnostic.at().text().isEmpty()) {
            lines.add(diagnostic.at().text());
        }
        for (Label label : diagnostic.related()) {
            if (label.span().known()) {
                lines.add(report.place(label.span()) + ": " + label.text());
            }
        }
        diagnostic.notes().forEach(note -> lines.add("note: " + note));
        diagnostic.help().forEach(help -> lines.add("help: " + help.text()));
        return String.join("\n", lines);
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return escaped(text).replace(":", "%3A").replace(",", "%2C");
    }
}
