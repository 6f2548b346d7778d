package io.fleetc.dhall.binary;

import io.fleetc.dhall.syntax.Expression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code [7, {"x": T}]}, {@code [8, {"x": e}]} and {@code [11, {"x": T, "y": null}]}. A map in which a key repeats is not
 * valid (RFC 8949, section 5.6): what decodes it may take either.
 */
final class MembersFrame extends Frame {
    private final Form form;
    private final Items items;
    private final Items entries;
    private final List<Expression.Field> fields = new ArrayList<>();
    private final List<Expression.Alternative> alternatives = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private String name = "";

    MembersFrame(Decoding decoding, @Nullable Frame below, Form form, Items items) {
        super(decoding, below, true);
        this.form = form;
        this.items = items;
        items.next();
        this.entries = Items.map(reader, form.title());
    }

    @Override
    void take(Expression part) {
        if (form == Form.UNION_TYPE) {
            alternatives.add(new Expression.Alternative(label(name), part));
        } else {
            fields.add(new Expression.Field(label(name), part));
        }
    }

    @Override
    @Nullable
    Expression proceed() {
        while (entries.left() > 0) {
            entries.next();
            int place = reader.mark();
            name = reader.text("a label");
            if (!names.add(name) && reader.ok()) {
                reader.refuse("the label at byte " + place + " is in the same map twice");
            }
            if (form != Form.UNION_TYPE || reader.peek() != CborReader.Kind.NULL) {
                return null;
            }
            reader.nothing();
            alternatives.add(new Expression.Alternative(label(name), null));
        }
        entries.end();
        items.end();
        if (form == Form.UNION_TYPE) {
            return new Expression.UnionType(alternatives, NOWHERE);
        }
        return form == Form.RECORD
                ? new Expression.RecordLiteral(fields, NOWHERE)
                : new Expression.RecordType(fields, NOWHERE);
    }
}
