package io.fleetc.dhall.syntax;

import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A sequence of bytes that nobody can change. */
public final class Octets {
    private final byte[] bytes;

    /** A copy of the bytes. */
    public Octets(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** How many there are. */
    public int size() {
        return bytes.length;
    }

    /** A copy of them. */
    public byte[] toArray() {
        return bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Octets that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The digits of a Dhall literal: upper-case hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
