package io.fleetc.diagnostic;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A command that is printed to be run: each word arrives as it is meant, also one with a blank in it. */
public final class ShellWords {
    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./^-][\\w@%+=:,./^~-]*");

    private final StringBuilder text = new StringBuilder();

    /** A word as it is written for a shell. */
    public static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** A command of its words. */
    public static String command(String... words) {
        return Arrays.stream(words).map(ShellWords::quoted).collect(Collectors.joining(" "));
    }

    /** Adds a word. */
    public ShellWords word(String word) {
        text.append(' ').append(quoted(word));
        return this;
    }

    /** Adds an option once for each value; nothing if there is none. */
    public ShellWords option(String name, List<String> values) {
        values.forEach(value -> word(name).word(value));
        return this;
    }

    /** Adds an option that is not empty. */
    public ShellWords option(String name, String value) {
        return option(name, value.isEmpty() ? List.of() : List.of(value));
    }

    /** The words, each behind a blank. */
    public String text() {
        return text.toString();
    }
}
