package io.fleetc.plan.runbook;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Commands from their words: a word that a shell would read as more than itself is put between single quotes. */
final class ShellWords {
    private static final String PLAIN = "[A-Za-z0-9@%+=:,./_-]+";

    private ShellWords() {}

    static String command(String... words) {
        return Arrays.stream(words).map(ShellWords::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
