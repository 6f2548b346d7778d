package io.fleetc.dhall.syntax;

/** What an import yields; the order is that of the numbers in the binary form. */
public enum ImportMode {
    /** A Dhall expression. */
    CODE,
    /** The raw text, {@code as Text}. */
    TEXT,
    /** The place itself, {@code as Location}; nothing is read. */
    LOCATION,
    /** The raw bytes, {@code as Bytes}. */
    BYTES
}
