package io.fleetc.report;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import java.util.List;

/**
 * The parts of the user's files that no report may show: every place at which one of the diagnostics found a secret.
 *
 * <p>It is made from all diagnostics of a run, so that a secret stays hidden also in the excerpt of its neighbour.
 */
final class Redaction {
    /** What stands for a secret; its length says nothing. */
    static final String MARK = "•••";

    private final List<Span> secrets;

    private Redaction(List<Span> secrets) {
        this.secrets = secrets;
    }

    static Redaction of(List<Diagnostic> diagnostics) {
        return new Redaction(diagnostics.stream()
                .filter(d -> d.code().equals(Code.FC2010.name()))
                .map(d -> d.at().span())
                .filter(Span::known)
                .toList());
    }

    /** Whether the character at an offset belongs to a secret. */
    boolean hides(Source source, int offset) {
        for (Span secret : secrets) {
            if (secret.source() == source && secret.start() <= offset && offset < secret.end()) {
                return true;
            }
        }
        return false;
    }

    /** A piece of a source with a mark for each secret in it; line ends stay. */
    String text(Source source, int start, int end) {
        StringBuilder shown = new StringBuilder();
        boolean hiding = false;
        for (int i = start; i < end; i++) {
            char c = source.text().charAt(i);
            boolean hidden = hides(source, i) && c != '\n' && c != '\r';
            if (!hidden) {
                shown.append(c);
            } else if (!hiding) {
                shown.append(MARK);
            }
            hiding = hidden;
        }
        return shown.toString();
    }
}
