package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record type that the operators of a chain change in place, so that a chain takes time in proportion to what it
 * changes. What is not changed stays the same object.
 */
final class RecordTypeDraft {
    private final Denotation.RecordType original;
    private @Nullable Map<String, Member> changed;

    /** The drafts of fields, the outer before the inner ones, and of which draft each is a field. */
    private final List<Inner> inner;

    private final Map<String, RecordTypeDraft> open = new LinkedHashMap<>();

    private record Inner(RecordTypeDraft outer, String label, Span span, RecordTypeDraft draft) {}

    private RecordTypeDraft(Denotation.RecordType original, List<Inner> inner) {
        this.original = original;
        this.inner = inner;
    }

    /** A draft that begins as a type. */
    static RecordTypeDraft of(Denotation.RecordType original) {
        return new RecordTypeDraft(original, new ArrayList<>());
    }

    /** The type of a field, null if there is none; that of an open field is what it began as. */
    @Nullable
    Member member(String label) {
        return (changed == null ? original.members() : changed).get(label);
    }

    /** Gives a field a type. */
    void put(String label, Delayed type, Span span) {
        changing().put(label, new Member(type, span));
        open.remove(label);
    }

    /** The draft of a field that is opened already. */
    @Nullable
    RecordTypeDraft opened(String label) {
        return open.get(label);
    }

    /** A draft of a field, which begins as a type. */
    RecordTypeDraft open(String label, Denotation.RecordType type, Span span) {
        RecordTypeDraft draft = open.get(label);
        if (draft == null) {
            draft = new RecordTypeDraft(type, inner);
            open.put(label, draft);
            inner.add(new Inner(this, label, span, draft));
        }
        return draft;
    }

    /** The type that it has become; to be asked of the outermost draft, once. */
    Denotation.RecordType finish() {
        for (int i = inner.size() - 1; i >= 0; i--) {
            Inner each = inner.get(i);
            boolean current = each.outer.open.get(each.label) == each.draft;
            if (current && (each.draft.changed != null || each.outer.member(each.label) == null)) {
                each.outer.changing().put(each.label, new Member(each.draft.type(), each.span));
            }
        }
        return type();
    }

    private Denotation.RecordType type() {
        return changed == null ? original : new Denotation.RecordType(changed);
    }

    private Map<String, Member> changing() {
        if (changed == null) {
            changed = new LinkedHashMap<>(original.members());
        }
        return changed;
    }
}
