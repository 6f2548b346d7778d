package io.fleetc.schema;

import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of a document and what the schema says about the place where it stands. Every value of a fleet has one; its path
 * is put together only for the few of which something is said.
 */
final class Place {
    private final @Nullable Place parent;
    private final Object step;
    private final Value value;
    private final Span keySpan;
    private final Site site;

    private Place(@Nullable Place parent, Object step, Value value, Span keySpan, Site site) {
        this.parent = parent;
        this.step = step;
        this.value = value;
        this.keySpan = keySpan;
        this.site = site;
    }

    /** The whole document. */
    static Place document(Value document, Site site) {
        return new Place(null, "", document, firstKey(document), site);
    }

    /** The place around it, or null for the document. */
    @Nullable
    Place parent() {
        return parent;
    }

    /** The value. */
    Value value() {
        return value;
    }

    /** Where its key is written; for an item of a list where the item begins. */
    Span keySpan() {
        return keySpan;
    }

    /** What the schema says. */
    Site site() {
        return site;
    }

    /** Its path in the document. */
    ValuePath path() {
        if (parent == null) {
            return ValuePath.root();
        }
        return step instanceof Integer index
                ? parent.path().index(index)
                : parent.path().key((String) step);
    }

    /** Whether it is an item of a list. */
    boolean isItem() {
        return step instanceof Integer;
    }

    /** The member of a map. */
    Place member(String key) {
        Value.Member member =
                value instanceof Value.Mapping mapping ? mapping.members().get(key) : null;
        if (member != null) {
            return new Place(this, key, member.value(), member.keySpan(), site.child(key));
        }
        throw new IllegalArgumentException("no " + key + " in " + path());
    }

    /** The item of a list. */
    Place item(int index) {
        Value item = ((Value.Sequence) value).items().get(index);
        return new Place(this, index, item, firstKey(item), site.item());
    }

    /** The place at a path below this one. */
    Place at(ValuePath below) {
        Place at = this;
        for (Object step : below.steps()) {
            at = step instanceof Integer index ? at.item(index) : at.member((String) step);
        }
        return at;
    }

    /** The member's own name; for an item of a list, that of the list; empty for the document. */
    String name() {
        Place named = this;
        while (named.isItem() && named.parent != null) {
            named = named.parent;
        }
        return (String) named.step;
    }

    /** The smallest span that shows the value: itself if it is a scalar, the key of a map or list. */
    Span span() {
        boolean scalar = !(value instanceof Value.Mapping || value instanceof Value.Sequence);
        return scalar
                        && value.span().known()
                        && value.span().end() > value.span().start()
                ? value.span()
                : keySpan;
    }

    /** Whether a field stands here. */
    boolean has(String field) {
        return value instanceof Value.Mapping mapping && mapping.members().containsKey(field);
    }

    /** The fields that stand here. */
    List<String> keys() {
        return value instanceof Value.Mapping mapping
                ? List.copyOf(mapping.members().keySet())
                : List.of();
    }

    /** Where the first key is written that is written at all; of a value without keys where it is itself. */
    private static Span firstKey(Value value) {
        if (value instanceof Value.Mapping mapping) {
            for (Value.Member member : mapping.members().values()) {
                if (member.keySpan().known()) {
                    return member.keySpan();
                }
            }
        }
        return value.span();
    }
}
