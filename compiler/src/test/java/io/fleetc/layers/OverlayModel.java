package io.fleetc.layers;

import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What laying layers over each other means, said as simply as it can be: the model that {@link Overlay} is held against.
 *
 * <p>Maps merge member by member; lists and scalars replace; an explicit null removes what lower layers say. To lay
 * layers over each other is associative, which is why a map that once replaced something (a removal, a scalar) remembers
 * that it is {@code fresh}: whatever lies below it stays covered, however the layers are grouped.
 */
sealed interface OverlayModel {

    /** A scalar or a list. */
    record Leaf(Value value) implements OverlayModel {}

    /** An explicit null. */
    record Removed() implements OverlayModel {}

    /**
     * A map.
     *
     * @param fresh whether it covers everything below, instead of merging with it
     * @param children its members
     * @param keys where each member's key was written last
     * @param span where the map was written last
     */
    record Node(boolean fresh, Map<String, OverlayModel> children, Map<String, Span> keys, Span span)
            implements OverlayModel {
        public Node {
            children = Collections.unmodifiableMap(new LinkedHashMap<>(children));
            keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        }
    }

    /** The overlay that one value makes. */
    static OverlayModel of(Value value) {
        if (value instanceof Value.Null) {
            return new Removed();
        }
        if (!(value instanceof Value.Mapping mapping)) {
            return new Leaf(value);
        }
        Map<String, OverlayModel> children = new LinkedHashMap<>();
        Map<String, Span> keys = new LinkedHashMap<>();
        mapping.members().forEach((key, member) -> {
            children.put(key, of(member.value()));
            keys.put(key, member.keySpan());
        });
        return new Node(false, children, keys, mapping.span());
    }

    /** This overlay with another one laid over it. */
    default OverlayModel under(OverlayModel upper) {
        if (!(upper instanceof Node over) || over.fresh()) {
            return upper;
        }
        if (!(this instanceof Node lower)) {
            return new Node(true, over.children(), over.keys(), over.span());
        }
        Map<String, OverlayModel> children = new LinkedHashMap<>(lower.children());
        Map<String, Span> keys = new LinkedHashMap<>(lower.keys());
        over.children().forEach((key, child) -> {
            OverlayModel below = children.get(key);
            children.put(key, below == null ? child : below.under(child));
        });
        keys.putAll(over.keys());
        return new Node(lower.fresh(), children, keys, over.span().known() ? over.span() : lower.span());
    }

    /** What remains when nothing more is laid over it; empty if it was removed. */
    default Optional<Value> result() {
        if (this instanceof Leaf leaf) {
            return Optional.of(leaf.value());
        }
        if (!(this instanceof Node node)) {
            return Optional.empty();
        }
        Map<String, Value.Member> members = new LinkedHashMap<>();
        node.children()
                .forEach((key, child) -> child.result()
                        .ifPresent(value ->
                                members.put(key, new Value.Member(node.keys().getOrDefault(key, Span.none()), value))));
        return Optional.of(new Value.Mapping(members, node.span()));
    }
}
