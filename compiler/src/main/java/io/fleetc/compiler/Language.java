package io.fleetc.compiler;

import java.util.Locale;
import java.util.regex.Pattern;

/** A language that fleets are written in. */
public enum Language {
    YAML,
    JSON,
    DHALL;

    /**
     * What a text in Dhall begins with, behind blanks, and none in YAML or JSON does: a comment, a binding, a function, an
     * import, a record with an equals sign.
     */
    private static final Pattern PROGRAM = Pattern.compile(
            "\\s*(?:--[^-]|\\{-|let\\s|[\\\\λ(]|\\.{1,2}/|https?:|env:|\\{\\s*(?:[A-Za-z_][\\w/.-]*|`[^`]*`)?\\s*=).*",
            Pattern.DOTALL);

    /** Whether a text without a name, and so without an extension, is written in Dhall. */
    public static boolean isProgram(String text) {
        return PROGRAM.matcher(text).matches();
    }

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
