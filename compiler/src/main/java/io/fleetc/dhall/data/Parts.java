package io.fleetc.dhall.data;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list or map on its way to data: hands out its parts one by one and takes what became of each. */
sealed interface Parts {
    /** Whether a part is left. */
    boolean hasNext();

    /** The next part. */
    Delayed next();

    /** A place for the part that was handed out last, should it have none of its own. */
    Span place();

    /** The name of that part: a key, or a position from 0. */
    Object step();

    /** Takes what became of it. */
    void take(Value value);

    /** Leaves it out. */
    void leaveOut();

    /** The whole. */
    Value whole();

    /** The elements of a list. */
    final class Items implements Parts {
        private final Span span;
        private final Iterator<Delayed> left;
        private final List<Value> items;
        private int handedOut;

        Items(Denotation.ListValue list) {
            span = list.span().visible();
            left = list.elements().toList().iterator();
            items = new ArrayList<>(list.elements().size());
        }

        @Override
        public boolean hasNext() {
            return left.hasNext();
        }

        @Override
        public Delayed next() {
            handedOut++;
            return left.next();
        }

        @Override
        public Span place() {
            return span;
        }

        @Override
        public Object step() {
            return handedOut - 1;
        }

        @Override
        public void take(Value value) {
            items.add(value);
        }

        @Override
        public void leaveOut() {
            // An element that is no data is said to be none; the others keep their order.
        }

        @Override
        public Value whole() {
            return new Value.Sequence(items, span);
        }
    }

    /** The fields of a record. */
    final class Fields implements Parts {
        private final Span span;
        private final Iterator<Map.Entry<String, Denotation.Member>> left;
        private final Map<String, Value.Member> members = new LinkedHashMap<>();
        private String label = "";
        private Span labelSpan;

        Fields(Map<String, Denotation.Member> fields, Span span) {
            this.span = span.visible();
            left = fields.entrySet().iterator();
            labelSpan = this.span;
        }

        @Override
        public boolean hasNext() {
            return left.hasNext();
        }

        @Override
        public Delayed next() {
            Map.Entry<String, Denotation.Member> field = left.next();
            label = field.getKey();
            labelSpan = field.getValue().labelSpan().visible();
            return field.getValue().value();
        }

        @Override
        public Span place() {
            return labelSpan.known() ? labelSpan : span;
        }

        @Override
        public Object step() {
            return label;
        }

        @Override
        public void take(Value value) {
            members.put(label, new Value.Member(labelSpan, value));
        }

        @Override
        public void leaveOut() {
            // Fields are there once.
        }

        @Override
        public Value whole() {
            return new Value.Mapping(members, span);
        }
    }

    /** The entries of a list of keys and values. */
    final class Entries implements Parts {
        private final Span span;
        private final List<Entry> entries;
        private final Map<String, Value.Member> members;
        private int handedOut;

        Entries(List<Entry> entries, Span span) {
            this.entries = entries;
            this.span = span.visible();
            members = new LinkedHashMap<>(entries.size() * 2);
        }

        @Override
        public boolean hasNext() {
            return handedOut < entries.size();
        }

        @Override
        public Delayed next() {
            return entries.get(handedOut++).value();
        }

        @Override
        public Span place() {
            Span key = entry().keySpan();
            return key.known() ? key : span;
        }

        @Override
        public Object step() {
            return entry().key();
        }

        @Override
        public void take(Value value) {
            members.put(entry().key(), new Value.Member(entry().keySpan(), value));
        }

        @Override
        public void leaveOut() {
            members.remove(entry().key());
        }

        /** Where the key of the part that was handed out last stands for the first time, if what came of it stayed. */
        @Nullable
        Span before() {
            Value.Member earlier = members.get(entry().key());
            return earlier == null ? null : earlier.keySpan();
        }

        @Override
        public Value whole() {
            return new Value.Mapping(members, span);
        }

        private Entry entry() {
            return entries.get(handedOut - 1);
        }
    }

    /** One {@code { mapKey, mapValue }}. */
    record Entry(String key, Span keySpan, Delayed value) {
        public Entry {
            keySpan = keySpan.visible();
        }
    }
}
