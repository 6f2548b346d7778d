package io.fleetc.report;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Help;
import io.fleetc.diagnostic.Label;
import io.fleetc.source.Source;
import java.util.ArrayList;
import java.util.List;

/**
 * Diagnostics for people: the sentence, the place in the file with carets under it, the other places that belong to the
 * story, further facts, and what to do about it, shown as the lines that go and the lines that come.
 */
public final class TextReport {
    private final Report report;
    private final Redaction redaction;
    private final ShownLines lines;
    private final Ink ink;
    private final StringBuilder out = new StringBuilder();

    private TextReport(Report report, Ink ink) {
        this.report = report;
        this.redaction = Redaction.of(report.diagnostics());
        this.lines = new ShownLines(redaction);
        this.ink = ink;
    }

    /** Without colour, about the working directory. */
    public static String plain(List<Diagnostic> diagnostics) {
        return render(Report.of(diagnostics), false);
    }

    /** The whole report, each diagnostic followed by an empty line, the summary last; empty when there is nothing. */
    public static String render(Report report, boolean color) {
        return new TextReport(report, color ? Ink.ANSI : Ink.PLAIN).render();
    }

    /**
     * The text of each diagnostic, without colour and without a line end, for logs that want one at a time; what the whole
     * report must hide is hidden in each.
     */
    public static List<String> each(Report report) {
        TextReport text = of(report);
        return report.diagnostics().stream()
                .map(diagnostic -> text.only(List.of(diagnostic)).stripTrailing())
                .toList();
    }

    /** A renderer without colour for parts of a report, which hides what the whole report must hide. */
    static TextReport of(Report report) {
        return new TextReport(report, Ink.PLAIN);
    }

    /** Some diagnostics of the report, without a summary. */
    String only(List<Diagnostic> diagnostics) {
        out.setLength(0);
        for (Diagnostic diagnostic : diagnostics) {
            render(diagnostic);
            out.append('\n');
        }
        return out.toString();
    }

    private String render() {
        only(report.diagnostics());
        String summary = report.summary();
        return out.append(summary).append(summary.isEmpty() ? "" : "\n").toString();
    }

    private void render(Diagnostic diagnostic) {
        Ink.Role role = Ink.Role.of(diagnostic.severity());
        List<Excerpt> excerpts = new ArrayList<>();
        List<Label> apart = new ArrayList<>();
        excerpts(diagnostic, role, excerpts, apart);
        List<List<EditPreview.Hunk>> hunks = diagnostic.help().stream()
                .map(help -> new EditPreview(redaction).of(help.edits()))
                .toList();
        Gutter gutter = new Gutter(digits(excerpts, hunks), ink, out);

        String title = diagnostic.severity().word() + "[" + diagnostic.code() + "]";
        out.append(ink.paint(role, title))
                .append(ink.paint(Ink.Role.MESSAGE, ": " + Glyphs.line(diagnostic.message())));
        out.append('\n');
        int next = 0;
        if (diagnostic.at().span().known()) {
            gutter.place(report.place(diagnostic.at().span()));
            next = render(diagnostic.at(), excerpts, next, gutter);
        } else if (!diagnostic.path().isEmpty()) {
            gutter.fact(Ink.Role.MESSAGE, "in", diagnostic.path());
        }
        for (Label label : apart) {
            if (next > 0) {
                gutter.blank("");
            }
            out.append(ink.paint(Ink.Role.NOTE, "note")).append(": ");
            out.append(Glyphs.line(label.text().isEmpty() ? "see also" : label.text()))
                    .append('\n');
            gutter.place(report.place(label.span()));
            next = render(label, excerpts, next, gutter);
        }
        facts(diagnostic, hunks, gutter, next > 0);
    }

    /** One excerpt for the place it is about and the labels near it, one more for each label elsewhere. */
    private static void excerpts(Diagnostic diagnostic, Ink.Role role, List<Excerpt> excerpts, List<Label> apart) {
        Excerpt main = hasText(diagnostic.at()) ? new Excerpt(diagnostic.at(), role) : null;
        if (main != null) {
            excerpts.add(main);
        }
        for (Label label : diagnostic.related()) {
            if (!label.span().known() || (hasText(label) && main != null && main.join(label))) {
                continue;
            }
            apart.add(label);
            if (hasText(label)) {
                excerpts.add(new Excerpt(new Label(label.span(), ""), Ink.Role.RELATED));
            }
        }
    }

    private int render(Label label, List<Excerpt> excerpts, int next, Gutter gutter) {
        if (!hasText(label)) {
            return next;
        }
        excerpts.get(next).render(gutter, lines);
        return next + 1;
    }

    private void facts(Diagnostic diagnostic, List<List<EditPreview.Hunk>> hunks, Gutter gutter, boolean below) {
        boolean facts = !diagnostic.notes().isEmpty() || hunks.stream().anyMatch(List::isEmpty);
        if (facts && below) {
            gutter.blank("");
        }
        diagnostic.notes().forEach(note -> gutter.fact(Ink.Role.MESSAGE, "note", note));
        for (int i = 0; i < hunks.size(); i++) {
            if (hunks.get(i).isEmpty()) {
                gutter.fact(Ink.Role.HELP, "help", diagnostic.help().get(i).text());
            }
        }
        for (int i = 0; i < hunks.size(); i++) {
            if (!hunks.get(i).isEmpty()) {
                if (below && !facts && i == 0) {
                    gutter.blank("");
                }
                help(diagnostic, diagnostic.help().get(i), hunks.get(i), gutter);
            }
        }
    }

    private void help(Diagnostic diagnostic, Help help, List<EditPreview.Hunk> hunks, Gutter gutter) {
        out.append(ink.paint(Ink.Role.HELP, "help")).append(": ");
        out.append(Glyphs.line(help.text())).append('\n');
        Source above = diagnostic.at().span().source();
        for (EditPreview.Hunk hunk : hunks) {
            if (hunk.source() != above) {
                gutter.place(report.name(hunk.source()) + ":" + hunk.line());
                above = hunk.source();
            }
            gutter.blank("");
            int number = hunk.line();
            for (String line : hunk.removed()) {
                gutter.edited(number++, Ink.Role.REMOVED, line);
            }
            number = hunk.line();
            for (String line : hunk.added()) {
                gutter.edited(number++, Ink.Role.ADDED, line);
            }
        }
    }

    private static boolean hasText(Label label) {
        return label.span().known() && !label.span().source().text().isEmpty();
    }

    private static int digits(List<Excerpt> excerpts, List<List<EditPreview.Hunk>> hunks) {
        int last = excerpts.stream().mapToInt(Excerpt::lastLine).max().orElse(1);
        for (List<EditPreview.Hunk> one : hunks) {
            for (EditPreview.Hunk hunk : one) {
                int longest = Math.max(hunk.removed().size(), hunk.added().size());
                last = Math.max(last, hunk.line() + Math.max(0, longest - 1));
            }
        }
        return String.valueOf(last).length();
    }
}
