package io.fleetc.compiler;

import java.util.Locale;

/** A language that fleets are written in. */
public enum Language {
    YAML,
    JSON,
    DHALL;

    /** The word a user writes. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How the names of its files end. */
    String extension() {
        return "." + this;
    }
}
