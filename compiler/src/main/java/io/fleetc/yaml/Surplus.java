package io.fleetc.yaml;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;

/** What stands behind a value that was complete. */
final class Surplus {
    private final Findings findings;
    private final Layout layout;
    private final String text;
    private final int at;

    Surplus(Findings findings, Layout layout, int at) {
        this.findings = findings;
        this.layout = layout;
        this.text = findings.source().text();
        this.at = at;
    }

    /** Another document. */
    Diagnostic document() {
        return Diagnostic.error(
                        Code.FC1013,
                        "one document is expected, a second one begins here",
                        findings.span(at, Lines.wordEnd(text, at)))
                .helping("move it to a file of its own");
    }

    /** A bracket or a comma. */
    Diagnostic mark() {
        Span span = findings.span(at, at + 1);
        String message = text.charAt(at) == ','
                ? "`,` separates only what stands in brackets"
                : "`" + text.charAt(at) + "` closes nothing";
        return Diagnostic.error(Code.FC1010, message, span).helping("remove it", new Edit(span, ""));
    }

    /** Any other text. */
    Diagnostic text() {
        if (text.startsWith(":", at)) {
            return colon();
        }
        int end = Math.min(text.length(), Math.max(at + 1, Lines.valueEnd(text, at)));
        Diagnostic diagnostic =
                Diagnostic.error(Code.FC1010, "the value is complete before this text", findings.span(at, end));
        Span before = layout.scalar();
        return before != null && layout.runaway(text, at) ? runaway(diagnostic, before.start()) : diagnostic;
    }

    /** The same where a quoted text was closed by a quote that should open the next one. */
    Diagnostic runaway(Diagnostic diagnostic, int quote) {
        Span open = findings.span(quote, quote + 1);
        int end = Lines.trimmedEnd(text, open.end(), Lines.lineEnd(text, open.end()));
        return diagnostic
                .also(open, "the quoted text before it begins here")
                .helping("close that text on its line", new Edit(findings.span(end, end), open.text()));
    }

    private Diagnostic colon() {
        Span colon = findings.span(at, at + 1);
        boolean key = at == 0 || Lines.isBreak(text.charAt(at - 1)) || Lines.isBlank(text.charAt(at - 1));
        return key
                ? Diagnostic.error(Code.FC1020, "a key is expected before `:`", colon)
                : Diagnostic.error(Code.FC1010, "a space is expected after `:`", colon)
                        .helping("insert it", new Edit(colon.after(), " "));
    }
}
