package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The type that a place demands, what the place is, and who demands it. */
final class Expectation {
    /** How much of a type is demanded. */
    enum Extent {
        /** All of it. */
        WHOLE,
        /** Of a record type, that each field that is there has the type that is said. */
        FIELDS,
        /** The same, and of a field that is a record again only that. */
        PARTS
    }

    private final Denotation type;
    private final String subject;
    private final Span origin;
    private final String reason;
    private final Extent extent;

    /** Of which record's demand this is a part, and of which field; else null. */
    private final @Nullable Expectation outer;

    private final String label;

    /** The expression that makes the demand of its part, null where that is of no interest. */
    private @Nullable Expression by;

    private boolean argument;

    private Expectation(
            Denotation type,
            String subject,
            Span origin,
            String reason,
            Extent extent,
            @Nullable Expectation outer,
            String label) {
        this.type = type;
        this.subject = subject;
        this.origin = origin;
        this.reason = reason;
        this.extent = extent;
        this.outer = outer;
        this.label = label;
    }

    /**
     * A demand for a whole type.
     *
     * @param type the type
     * @param subject of what it is demanded, for example {@code the condition of `if`}
     * @param origin where the demand was written, unknown if nowhere
     * @param reason what stands there, for example {@code the type is annotated here}
     */
    static Expectation of(Denotation type, String subject, Span origin, String reason) {
        return new Expectation(type, subject, origin, reason, Extent.WHOLE, null, "");
    }

    /** A demand that the language itself makes. */
    static Expectation of(Denotation type, String subject) {
        return of(type, subject, Span.none(), "");
    }

    /** The same demand, made by an expression of its part. */
    Expectation by(Expression expression) {
        by = expression;
        return this;
    }

    /** The same demand, of an argument: whatever is more than one word needs parentheses in its place. */
    Expectation ofArgument() {
        argument = true;
        return this;
    }

    /** That of an annotation. */
    static Expectation annotated(Denotation type, String subject, Span annotation) {
        return of(type, subject, annotation, "the type is annotated here");
    }

    /** The same demand, but only for the fields that are there. */
    Expectation ofFields() {
        return new Expectation(type, subject, origin, reason, Extent.FIELDS, outer, label);
    }

    /** The same demand, but for fields that are there, all the way down. */
    Expectation ofParts() {
        return new Expectation(type, subject, origin, reason, Extent.PARTS, outer, label);
    }

    /** What is demanded of a field of the record. */
    Expectation ofField(String field, Denotation fieldType, Span declared) {
        Extent inner =
                extent == Extent.PARTS && fieldType instanceof Denotation.RecordType ? Extent.PARTS : Extent.WHOLE;
        return declared.known()
                ? new Expectation(fieldType, subject, declared, "`" + field + "` is declared here", inner, this, field)
                : new Expectation(fieldType, subject, origin, reason, inner, this, field);
    }

    /** What is demanded of a part that is no field: an element, the body of a function. */
    Expectation ofPart(Denotation partType, String part) {
        return new Expectation(partType, part, origin, reason, Extent.WHOLE, null, "");
    }

    Denotation type() {
        return type;
    }

    /** The expression that makes the demand of its part, null where that is of no interest. */
    @Nullable
    Expression by() {
        return by;
    }

    /** Whether it is made of an argument. */
    boolean isOfArgument() {
        return argument;
    }

    /** Where the demand was written, unknown if nowhere. */
    Span origin() {
        return origin;
    }

    /** What stands at the origin. */
    String reason() {
        return reason;
    }

    boolean isWhole() {
        return extent == Extent.WHOLE;
    }

    /** The path of fields to the place, for example {@code network.vlan}; empty if it is no field. */
    String path() {
        Deque<String> labels = new ArrayDeque<>();
        for (Expectation each = this; each.outer != null; each = each.outer) {
            labels.push(each.label);
        }
        return String.join(".", labels);
    }

    /** Of what the type is demanded. */
    String subject() {
        String path = path();
        return path.isEmpty() ? subject : "`" + path + "`";
    }
}
