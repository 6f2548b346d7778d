package io.fleetc.yaml;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;
import java.util.List;

/** A line whose indentation is not what its neighbours need. */
final class Indentation {
    private final Findings findings;
    private final String text;
    private final List<Integer> blocks;
    private final int at;

    /** The line of an offset, below the lists and maps that were read so far. */
    Indentation(Findings findings, Layout layout, int at) {
        this.findings = findings;
        this.text = findings.source().text();
        this.blocks = layout.blocks();
        this.at = at;
    }

    /** The line stands between two levels. */
    Diagnostic fitsNoLevel() {
        Diagnostic diagnostic = Diagnostic.error(
                Code.FC1010, "the indentation of this line is that of no level above it", indentation());
        for (int i = blocks.size() - 1; i >= Math.max(0, blocks.size() - 2); i--) {
            diagnostic = beside(diagnostic, blocks.get(i));
        }
        return diagnostic;
    }

    /** The line is deeper than a key beside it may be, so that it belongs to an unquoted text above. */
    Diagnostic continuesTextAbove(Span above) {
        int end = Math.min(above.end(), Lines.lineEnd(text, above.start()));
        Diagnostic diagnostic = Diagnostic.error(
                        Code.FC1010,
                        "this line continues the text above it, which cannot hold a key",
                        findings.span(Lines.indentEnd(text, at), at))
                .also(findings.span(above.start(), end), "the text begins here");
        boolean list = blocks.isEmpty() || text.startsWith("-", blocks.get(blocks.size() - 1));
        return list ? diagnostic : beside(diagnostic, blocks.get(blocks.size() - 1));
    }

    private Diagnostic beside(Diagnostic diagnostic, int start) {
        int column = Lines.column(text, start);
        Span key = findings.span(start, Lines.wordEnd(text, start));
        String help = "indent it by " + column + " to put it beside `" + key.text() + "`";
        return diagnostic.helping(help, new Edit(indentation(), " ".repeat(column)));
    }

    private Span indentation() {
        return findings.span(Lines.lineStart(text, at), Lines.indentEnd(text, at));
    }
}
