package io.fleetc.dhall.imports;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something that is not there, and by which imports it was asked for: no mistake yet, since a {@code ?} may know another
 * way.
 *
 * @param why what to say if there is none, at the import that leads to nothing
 * @param route the imports between the expression that fails for it and that one
 */
record Absence(Diagnostic why, @Nullable Route route) {
    /** The same as seen from the file that holds an import of the file that fails. */
    Absence through(Span imported) {
        return new Absence(why, new Route(imported, route));
    }

    /** Imports, the outermost first. */
    record Route(Span imported, @Nullable Route inner) {}
}
