package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * One place in which a type differs from the one that is demanded.
 *
 * @param path the fields that lead there, for example {@code network.vlan}; empty for the type itself
 * @param expected the type that is demanded there; null if nothing should be there
 * @param actual the type that is there; null if nothing is
 * @param declared where the expected field was declared, unknown if nowhere
 * @param written where the field that is there was written, unknown if nowhere
 * @param kind what differs
 */
record Difference(
        String path, @Nullable Delayed expected, @Nullable Delayed actual, Span declared, Span written, Kind kind) {
    /** What differs. */
    enum Kind {
        FIELD,
        ALTERNATIVE,
        TYPE
    }

    /** The last label of the path. */
    String label() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** That of a field which is not there, or there with another type. */
    static Difference ofField(String label, Member expected, @Nullable Member actual) {
        return new Difference(
                TypeText.label(label),
                expected.value(),
                actual == null ? null : actual.value(),
                expected.labelSpan(),
                actual == null ? Span.none() : actual.labelSpan(),
                actual == null ? Kind.FIELD : Kind.TYPE);
    }
}
