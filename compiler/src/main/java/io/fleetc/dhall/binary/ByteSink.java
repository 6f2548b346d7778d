package io.fleetc.dhall.binary;

/** Where bytes go: {@code MessageDigest::update}, {@code ByteArrayOutputStream::write}. */
@FunctionalInterface
interface ByteSink {
    /** Takes {@code length} bytes; the array is used again afterwards. */
    void write(byte[] bytes, int from, int length);
}
