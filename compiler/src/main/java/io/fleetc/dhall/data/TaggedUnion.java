package io.fleetc.dhall.data;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.normalization.Rope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A record {@code { contents, field, nesting }}: a union whose tag is kept, in the field that {@code field} names. The
 * fields of the alternative stand beside it if {@code nesting} is {@code Inline}, or in a field of their own if it is
 * {@code Nested "name"}.
 *
 * @param union the alternative
 * @param field the name of the field for the tag
 * @param nested the name of the field for what the alternative holds, or null if that stands beside the tag
 */
record TaggedUnion(
        Denotation.UnionValue union, String field, @Nullable String nested) {
    private static final String INLINE = "Inline";
    private static final String NESTED = "Nested";

    /** The tagged union that a record stands for, or null if it is a record like others. */
    static @Nullable TaggedUnion in(Denotation.RecordValue record, Evaluator evaluator) {
        Member contents = record.members().get("contents");
        Member field = record.members().get("field");
        Member nesting = record.members().get("nesting");
        if (record.members().size() != 3
                || contents == null
                || field == null
                || nesting == null
                || !(evaluator.force(field.value()) instanceof Denotation.TextValue tag)
                || !(evaluator.force(nesting.value()) instanceof Denotation.UnionValue way)
                || !way.union().alternatives().keySet().equals(Set.of(INLINE, NESTED))
                || !(evaluator.force(contents.value()) instanceof Denotation.UnionValue union)) {
            return null;
        }
        if (way.label().equals(INLINE)) {
            return new TaggedUnion(union, tag.text().text(), null);
        }
        return way.payload() != null && evaluator.force(way.payload()) instanceof Denotation.TextValue name
                ? new TaggedUnion(union, tag.text().text(), name.text().text())
                : null;
    }

    /** The fields that it becomes; null if they are to stand beside the tag and are not those of a record. */
    @Nullable
    Map<String, Member> fields(Evaluator evaluator) {
        Map<String, Member> fields = new LinkedHashMap<>();
        Member tag = new Member(new Denotation.TextValue(Rope.of(union.label()), union.span()), union.span());
        fields.put(field, tag);
        Delayed payload = union.payload();
        if (payload == null) {
            return fields;
        }
        if (nested != null) {
            fields.put(nested, new Member(payload, union.span()));
            return fields;
        }
        if (!(evaluator.force(payload) instanceof Denotation.RecordValue record)) {
            return null;
        }
        record.members().forEach(fields::putIfAbsent);
        return fields;
    }
}
