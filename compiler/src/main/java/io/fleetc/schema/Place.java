package io.fleetc.schema;

import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of a document and what the schema says about the place where it stands.
 *
 * @param path its path in the document
 * @param value the value
 * @param keySpan where its key is written; for an item of a list the value itself
 * @param site what the schema says
 * @param parent the place around it, or null for the document
 */
record Place(
        ValuePath path,
        Value value,
        Span keySpan,
        Site site,
        @Nullable Place parent) {

    /** The whole document. */
    static Place document(Value document, Site site) {
        return new Place(ValuePath.root(), document, firstKey(document), site, null);
    }

    /** The member of a map. */
    Place member(String key) {
        Value.Member member =
                value instanceof Value.Mapping mapping ? mapping.members().get(key) : null;
        if (member != null) {
            return new Place(path.key(key), member.value(), member.keySpan(), site.child(key), this);
        }
        throw new IllegalArgumentException("no " + key + " in " + path);
    }

    /** The item of a list. */
    Place item(int index) {
        Value item = ((Value.Sequence) value).items().get(index);
        return new Place(path.index(index), item, firstKey(item), site.item(), this);
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
        for (int i = path.steps().size() - 1; i >= 0; i--) {
            if (path.steps().get(i) instanceof String key) {
                return key;
            }
        }
        return "";
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
