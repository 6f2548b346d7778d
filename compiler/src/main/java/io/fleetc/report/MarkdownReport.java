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
            out.append(" | ").append(cell(place(report, diagnostic)));
            out.append(" | ").append(cell(prose(diagnostic.message()))).append(" |\n");
        }
        String text = TextReport.render(report, false);
        String fence = fence(text);
        out.append("\n<details>\n<summary>Details</summary>\n\n").append(fence).append("text\n");
        return out.append(text).append(fence).append("\n\n</details>\n").toString();
    }

    private static String place(Report report, Diagnostic diagnostic) {
        boolean known = diagnostic.at().span().known();
        return known ? "`" + report.place(diagnostic.at().span()).replace("`", "'") + "`" : "";
    }

    private static String cell(String text) {
        return Glyphs.line(text).replace("|", "\\|");
    }

    /** Takes the meaning from every character that Markdown would read as more than itself, outside code spans. */
    private static String prose(String text) {
        StringBuilder out = new StringBuilder();
        boolean code = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            code ^= c == '`';
            if (!code && "\\*_[]<>#@~".indexOf(c) >= 0) {
                out.append(c == '@' ? "&#64;" : "\\" + c);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** A fence that no line of the text can close. */
    private static String fence(String text) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        return fence;
    }
}
