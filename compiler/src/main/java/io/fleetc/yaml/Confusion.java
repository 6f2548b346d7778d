package io.fleetc.yaml;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;

/**
 * Two mistakes on which the parser fails without saying where: more text behind a bracket or quote that was closed on a
 * later line, and an escape that the text ends in.
 */
final class Confusion {
    private final Findings findings;
    private final Layout layout;
    private final String text;
    private final int reached;
    private final int at;

    Confusion(Findings findings, Layout layout, Events events) {
        this.findings = findings;
        this.layout = layout;
        this.text = findings.source().text();
        this.reached = events.reached();
        this.at = events.scanned();
    }

    Diagnostic diagnostic() {
        if (at >= text.length()) {
            int end = text.length();
            return Diagnostic.error(
                    Code.FC1010, "the text ends inside an escape", findings.span(Math.max(0, end - 1), end));
        }
        Surplus surplus = new Surplus(findings, layout, at);
        int before = Lines.trimmedEnd(text, 0, at) - 1;
        char last = before < 0 ? ' ' : text.charAt(before);
        int quote = last == '"' || last == '\'' ? text.indexOf(last, reached) : before;
        return quote >= 0 && quote < before ? surplus.runaway(surplus.text(), quote) : surplus.text();
    }
}
