package io.fleetc.yaml;

import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes documents in the form that {@link PreparedReader} reads. */
final class PreparedWriter {
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private int start;

    private PreparedWriter() {}

    /** One file with all documents, by path. */
    static byte[] write(Map<String, Value> documents) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        number(documents.size(), head);
        documents.forEach((path, document) -> {
            byte[] name = path.getBytes(StandardCharsets.ISO_8859_1);
            byte[] bytes = new PreparedWriter().document(document);
            number(name.length, head);
            head.writeBytes(name);
            number(bytes.length, head);
            body.writeBytes(bytes);
        });
        head.writeBytes(body.toByteArray());
        return head.toByteArray();
    }

    private byte[] document(Value document) {
        value(document);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        number(texts.size(), whole);
        texts.keySet().forEach(text -> number(text.length(), whole));
        byte[] all = String.join("", texts.keySet()).getBytes(StandardCharsets.UTF_8);
        number(all.length, whole);
        whole.writeBytes(all);
        whole.writeBytes(values.toByteArray());
        return whole.toByteArray();
    }

    private void value(Value value) {
        if (value instanceof Value.Mapping map) {
            begin(PreparedReader.MAPPING, value.span());
            number(map.members().size(), values);
            map.members().forEach((key, member) -> {
                text(key);
                span(member.keySpan());
                value(member.value());
            });
        } else if (value instanceof Value.Sequence list) {
            begin(PreparedReader.SEQUENCE, value.span());
            number(list.items().size(), values);
            list.items().forEach(this::value);
        } else if (value instanceof Value.Text text) {
            begin(PreparedReader.TEXT, value.span());
            text(text.text());
        } else if (value instanceof Value.Whole whole) {
            begin(PreparedReader.WHOLE, value.span());
            text(whole.number().toString());
        } else if (value instanceof Value.Decimal decimal) {
            begin(PreparedReader.DECIMAL, value.span());
            text(Double.toString(decimal.number()));
        } else if (value instanceof Value.Bool bool) {
            begin(bool.on() ? PreparedReader.TRUE : PreparedReader.FALSE, value.span());
        } else {
            begin(PreparedReader.NULL, value.span());
        }
    }

    private void begin(int tag, Span span) {
        values.write(tag);
        span(span);
    }

    private void span(Span span) {
        int moved = span.start() - start;
        number((moved << 1) ^ (moved >> 31), values);
        number(span.end() - span.start(), values);
        start = span.start();
    }

    private void text(String text) {
        number(texts.computeIfAbsent(text, added -> texts.size()), values);
    }

    private static void number(int number, ByteArrayOutputStream out) {
        int left = number;
        while (left > 0x7f || left < 0) {
            out.write((left & 0x7f) | 0x80);
            left >>>= 7;
        }
        out.write(left);
    }
}
