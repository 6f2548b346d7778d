package io.fleetc.schema;

import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a key of old in the way of today, as far as the row says how and the text allows it. */
final class RemovedKeyEdits {
    private final Place place;
    private final Value.Mapping map;

    private RemovedKeyEdits(Place place, Value.Mapping map) {
        this.place = place;
        this.map = map;
    }

    /** The edits, all together; empty when only a person can decide. */
    static List<Edit> of(RemovedKey row, Place place) {
        Place around = place.parent();
        return around != null
                        && around.value() instanceof Value.Mapping map
                        && place.keySpan().known()
                ? new RemovedKeyEdits(place, map).edits(row.edit())
                : List.of();
    }

    private List<Edit> edits(Value.Mapping how) {
        if (how.get("remove") != null) {
            return List.of(remove(place));
        }
        List<Edit> edits = new ArrayList<>();
        String name = how.text("rename");
        if (name != null && map.members().containsKey(name)) {
            return List.of();
        }
        if (name != null) {
            edits.add(TextEdits.renameKey(place.keySpan(), name));
        }
        Value.Mapping values = how.mapping("values");
        if (values != null) {
            String value = values.text(RemovedKey.scalar(place.value()));
            if (value == null) {
                return List.of();
            }
            edits.add(replaced(value));
        }
        String toggle = how.text("drop");
        if (toggle != null && place.value() instanceof Value.Mapping inner) {
            if (inner.get(toggle) instanceof Value.Bool on && !on.on()) {
                return List.of(remove(place));
            }
            if (inner.get(toggle) != null) {
                edits.add(TextEdits.remove(inner, toggle));
            }
        }
        unwrap(how.text("unwrap"), edits);
        wrap(how.text("wrap"), edits);
        return edits;
    }

    /** Takes a member out, and with it the maps around it that are of no other use. */
    static Edit remove(Place place) {
        Place gone = place;
        for (Place around = place.parent(); around != null && around.keys().size() == 1; around = around.parent()) {
            if (around.site().known()) {
                break;
            }
            gone = around;
        }
        Place map = gone.parent();
        if (map == null || !(map.value() instanceof Value.Mapping mapping)) {
            throw new IllegalArgumentException("not a member: " + place.path());
        }
        return TextEdits.remove(mapping, gone.name());
    }

    /** A number stays a number. */
    private Edit replaced(String value) {
        Span span = place.value().span();
        return place.value() instanceof Value.Whole ? new Edit(span, value) : TextEdits.replaceText(span, value);
    }

    /** {@code a: {enabled: true}} becomes {@code a: true}. */
    private void unwrap(@Nullable String member, List<Edit> edits) {
        if (member == null) {
            return;
        }
        for (String key : place.keys()) {
            Place child = place.member(key);
            if (child.value() instanceof Value.Mapping inner && inner.get(member) instanceof Value.Bool on) {
                edits.add(TextEdits.replaceValue(child, String.valueOf(on.on())));
            }
        }
    }

    /** {@code a: b} becomes {@code a: {name: b}}. */
    private void wrap(@Nullable String member, List<Edit> edits) {
        if (member == null) {
            return;
        }
        for (String key : place.keys()) {
            Value value = place.member(key).value();
            if (value instanceof Value.Text text && text.span().known()) {
                edits.add(new Edit(
                        text.span(),
                        "{" + TextEdits.scalar(text.span(), member) + ": "
                                + text.span().text() + "}"));
            }
        }
    }
}
