package io.fleetc.report;

import io.fleetc.diagnostic.Diagnostic;

/** Diagnostics as a comment on a pull request: a table to scan, the full text folded below it. */
public final class MarkdownReport {
    private MarkdownReport() {}

    /** GitHub-flavoured Markdown. */
    public static String render(Report report) {
        if (report.diagnostics().isEmpty()) {
            return "**fleetc**: no problems\n";
        }
        StringBuilder out = new StringBuilder("**fleetc**");
        out.append(report.summary().isEmpty() ? "" : ": " + report.summary()).append("\n\n");
        out.append("| | code | place | message |\n| --- | --- | --- | --- |\n");
        for (Diagnostic diagnostic : report.diagnostics()) {
            out.append("| ").append(diagnostic.severity().word());
            out.append(" | ").append(diagnostic.code());
            out.append(" | ").append(Markdown.cell(place(report, diagnostic)));
            out.append(" | ")
                    .append(Markdown.cell(Markdown.prose(diagnostic.message())))
                    .append(" |\n");
        }
        String text = TextReport.render(report, false);
        String fence = Markdown.fence(text);
        out.append("\n<details>\n<summary>Details</summary>\n\n").append(fence).append("text\n");
        return out.append(text).append(fence).append("\n\n</details>\n").toString();
    }

    private static String place(Report report, Diagnostic diagnostic) {
        boolean known = diagnostic.at().span().known();
        return known ? "`" + report.place(diagnostic.at().span()).replace("`", "'") + "`" : "";
    }
}
