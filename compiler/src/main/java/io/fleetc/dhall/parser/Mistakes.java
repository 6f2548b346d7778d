package io.fleetc.dhall.parser;

import io.fleetc.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one text, and whether the parser still knows where it is. */
final class Mistakes {
    /** A file with more mistakes than this is nearly always one mistake of another kind. */
    private static final int LIMIT = 20;

    private final List<Diagnostic> found = new ArrayList<>();
    private boolean lost;
    private boolean fatal;

    /** Reports a mistake behind which the text is as clear as if it were right. */
    void report(Diagnostic mistake) {
        if (!fatal && !lost) {
            found.add(mistake);
            fatal = found.size() == LIMIT;
        }
    }

    /** Reports a mistake behind which the text has no sure meaning. */
    void lose(Diagnostic mistake) {
        report(mistake);
        lost = true;
    }

    /** Reports a mistake behind which nothing is to be found. */
    void fatal(Diagnostic mistake) {
        report(mistake);
        fatal = true;
    }

    /** Whether the parser has to find its way again. */
    boolean lost() {
        return lost || fatal;
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Diagnostic> all() {
        return found;
    }
}
