package io.fleetc.dhall.imports;

import io.fleetc.diagnostic.Diagnostic;
import java.util.List;

/** What came of following an import. */
sealed interface Outcome {
    /** It means this. */
    record Linked(Imported meaning) implements Outcome {}

    /** Something must be resolved first; then it is to be followed again. */
    record Pending(Unit unit) implements Outcome {}

    /** Something is not there. */
    record Lacking(Absence absence) implements Outcome {}

    /** It leads back to a file that is being resolved. */
    record Cyclic(Imported file) implements Outcome {}

    /** There is nothing to be had; no mistakes if they were reported before. */
    record Failed(List<Diagnostic> mistakes) implements Outcome {
        static Failed of(Diagnostic mistake) {
            return new Failed(List.of(mistake));
        }

        static Failed before() {
            return new Failed(List.of());
        }
    }
}
