package io.fleetc.evidence;

import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.time.Instant;
import java.util.Comparator;

/** One fact on record: that something ran, was seen, happened, or was decided. */
public sealed interface Statement permits JobRun, Observed, FreshDatabase, Restored, SchemaCompatible, Approval {
    /** The earliest first; at the same time by what they say, then by file: never by the order of files alone. */
    Comparator<Statement> BY_TIME = Comparator.comparing(Statement::time)
            .thenComparing(Statement::digest)
            .thenComparing(Statement::file);

    /** Where it comes from. */
    Origin origin();

    /** What it is about. */
    Scope scope();

    /** When it became true: a job when it finished, everything else when it was seen or decided. */
    Instant time();

    /** The name of its kind, as its predicate type has it. */
    Kind kind();

    /** The root-relative name of its file. */
    default String file() {
        return origin().file();
    }

    /** Where it stands. */
    default Span at() {
        return origin().at();
    }

    /** The hash of what it says: equal for equal data, whatever the file looks like. */
    default String digest() {
        return origin().digest();
    }

    /** The statement as it was written. */
    default Value.Mapping written() {
        return origin().written();
    }
}
