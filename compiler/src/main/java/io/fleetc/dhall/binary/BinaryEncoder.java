package io.fleetc.dhall.binary;

import io.fleetc.dhall.syntax.Expression;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;

/** Expressions to CBOR, as the standard's chapter on the binary form says: the bytes that are cached and hashed. */
public final class BinaryEncoder {
    private BinaryEncoder() {}

    /** The expression as CBOR. */
    public static byte[] encode(Expression expression) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(expression, bytes::write);
        return bytes.toByteArray();
    }

    /** Feeds the expression as CBOR to a digest, without ever holding all of it. */
    public static void encode(Expression expression, MessageDigest digest) {
        write(expression, digest::update);
    }

    private static void write(Expression expression, ByteSink sink) {
        CborWriter out = new CborWriter(sink);
        new Encoding().write(expression, out);
        out.flush();
    }
}
