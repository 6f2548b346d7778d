package io.fleetc.dhall.parser;

import io.fleetc.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one text, and whether the parser still knows where it is. */
final class Mistakes {
    /** A file with more mistakes than this is nearly always one mistake of another kind. */
    private static final int LIMIT = 20;

    private final List<Diagnostic> all = new ArrayList<>();
    private boolean lost;
    private boolean fatal;

    /** Reports a mistake behind which the text is as clear as if it were right. */
    void report(Diagnostic mistake) {
        if (!fatal && !lost) {
            all.add(mistake);
            fatal = all.size() == LIMIT;
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
        stop();
    }

    /** Looks for no further mistakes. */
    void stop() {
        fatal = true;
    }

    /** Whether the parser has to find its way again. */
    boolean lost() {
        return lost || fatal;
    }

    /** Whether it need not try. */
    boolean fatal() {
        return fatal;
    }

    /** The parser found its way. */
    void found() {
        lost = false;
    }

    boolean none() {
        return all.isEmpty();
    }

    List<Diagnostic> all() {
        return all;
    }
}
