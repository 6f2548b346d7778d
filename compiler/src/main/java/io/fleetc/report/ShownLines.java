package io.fleetc.report;

import io.fleetc.source.Source;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the sources as a terminal shows them, with secrets hidden. The last one is kept: diagnostics come by place, and
 * all that are about one long line share it.
 */
final class ShownLines {
    private final Redaction redaction;
    private @Nullable Source source;
    private int number;
    private @Nullable ShownLine line;

    /** Lines without the secrets of a report. */
    ShownLines(Redaction redaction) {
        this.redaction = redaction;
    }

    /** A line of a source; the first is 1. */
    ShownLine of(Source asked, int numberAsked) {
        ShownLine known = line;
        if (known == null || asked != source || numberAsked != number) {
            known = new ShownLine(asked, numberAsked, redaction);
            source = asked;
            number = numberAsked;
            line = known;
        }
        return known;
    }
}
