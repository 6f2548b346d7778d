package io.fleetc.manifest;

import io.fleetc.value.KeyOrder;
import io.fleetc.value.KeyedMember;
import io.fleetc.value.Sha256;
import io.fleetc.value.Value;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The SHA-256 digest of a value: the same for the same data, in whatever order its maps were written.
 *
 * <p>Each part is preceded by a letter for its type and by its length, so that no two values share an encoding.
 */
public final class ValueDigest {
    private final ByteArrayOutputStream encoding = new ByteArrayOutputStream(4096);

    private ValueDigest() {}

    /** All 64 hexadecimal digits. */
    public static String of(Value value) {
        ValueDigest digest = new ValueDigest();
        digest.add(value);
        return Sha256.hex(digest.encoding.toByteArray());
    }

    /** The first eight digits: enough to tell the revisions of one object apart by name. */
    public static String shortOf(Value value) {
        return of(value).substring(0, 8);
    }

    private void add(Value value) {
        if (value instanceof Value.Mapping mapping) {
            add('m', Integer.toString(mapping.members().size()));
            for (KeyedMember member : KeyOrder.SORTED.of(mapping, false)) {
                add('k', member.key());
                add(member.member().value());
            }
        } else if (value instanceof Value.Sequence list) {
            add('l', Integer.toString(list.items().size()));
            for (Value item : list.items()) {
                add(item);
            }
        } else if (value instanceof Value.Text text) {
            add('t', text.text());
        } else {
            add('s', Scalars.text(value));
        }
    }

    private void add(char type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        encoding.write(type);
        encoding.writeBytes(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
        encoding.write(':');
        encoding.writeBytes(bytes);
    }
}
