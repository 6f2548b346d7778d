package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.ListValue;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.normalization.Denotation.RecordValue;
import io.fleetc.dhall.normalization.Denotation.TextValue;
import io.fleetc.dhall.syntax.CodePointOrder;
import io.fleetc.dhall.syntax.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Waits for the record of a {@code toMap} and lists its fields in the order of their labels. */
record MapListing(Expression.ToMap map, Environment environment) implements Frame {
    @Override
    public Denotation resume(Denotation value, Machine machine) {
        Expression annotation = map.type();
        Delayed type = annotation == null ? null : Machine.delay(annotation, environment);
        if (!(value instanceof RecordValue record) || (record.members().isEmpty() && type == null)) {
            return new Denotation.StuckToMap(value, type);
        }
        if (record.members().isEmpty()) {
            return new ListValue(Elements.none(), type, map.span());
        }
        machine.steps(record.members().size());
        List<String> labels = new ArrayList<>(record.members().keySet());
        labels.sort(CodePointOrder.INSTANCE);
        List<Delayed> entries = new ArrayList<>(labels.size());
        for (String label : labels) {
            Member member = record.members().get(label);
            if (member != null) {
                entries.add(entry(label, member));
            }
        }
        return new ListValue(Elements.of(entries), null, map.span());
    }

    private RecordValue entry(String label, Member member) {
        Map<String, Member> entry = Members.room(2);
        TextValue key = new TextValue(Rope.of(label), member.labelSpan());
        entry.put("mapKey", new Member(key, member.labelSpan()));
        entry.put("mapValue", new Member(member.value(), member.labelSpan()));
        return new RecordValue(entry, map.span());
    }
}
