package io.fleetc.dhall.binary;

import io.fleetc.dhall.syntax.Expression;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash by which imports are frozen: it is the same for whatever means the same. */
public final class SemanticHash {
    private SemanticHash() {}

    /**
     * The SHA-256 of the binary form as 64 lower-case hexadecimal digits.
     *
     * @param alphaNormal an expression whose imports are resolved, beta normal, all its variables named {@code _}
     */
    public static String of(Expression alphaNormal) {
        MessageDigest digest = sha256();
        BinaryEncoder.encode(alphaNormal, digest);
        return hex(digest);
    }

    /** The SHA-256 of a binary form that is already there, for example of an entry of the cache. */
    public static String of(byte[] encoded) {
        MessageDigest digest = sha256();
        digest.update(encoded);
        return hex(digest);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
