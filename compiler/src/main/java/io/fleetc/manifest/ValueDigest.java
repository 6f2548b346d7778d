package io.fleetc.manifest;

import io.fleetc.value.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The SHA-256 digest of a value: the same for the same data, in whatever order its maps were written.
 *
 * <p>Each part is preceded by a letter for its type and by its length, so that no two values share an encoding.
 */
public final class ValueDigest {
    private final MessageDigest digest;

    private ValueDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** All 64 hexadecimal digits. */
    public static String of(Value value) {
        ValueDigest digest = new ValueDigest();
        digest.add(value);
        return HexFormat.of().formatHex(digest.digest.digest());
    }

    /** The first eight digits: enough to tell the revisions of one object apart by name. */
    public static String shortOf(Value value) {
        return of(value).substring(0, 8);
    }

    private void add(Value value) {
        if (value instanceof Value.Mapping mapping) {
            add('m', Integer.toString(mapping.members().size()));
            for (Map.Entry<String, Value.Member> member : new TreeMap<>(mapping.members()).entrySet()) {
                add('k', member.getKey());
                add(member.getValue().value());
            }
        } else if (value instanceof Value.Sequence list) {
            add('l', Integer.toString(list.items().size()));
            list.items().forEach(this::add);
        } else if (value instanceof Value.Text text) {
            add('t', text.text());
        } else {
            add('s', Scalars.text(value));
        }
    }

    private void add(char type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((type + Integer.toString(bytes.length) + ':').getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
