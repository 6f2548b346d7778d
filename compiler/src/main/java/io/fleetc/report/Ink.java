package io.fleetc.report;

import io.fleetc.diagnostic.Severity;

/** Colours a piece of text for a terminal, or leaves it as it is. */
enum Ink {
    /** No colour: the text as it is. */
    PLAIN,
    /** ANSI escape sequences. */
    ANSI;

    /** What a piece of text is, which decides its colour. */
    enum Role {
        ERROR("1;31"),
        WARNING("1;33"),
        NOTE("1;32"),
        HELP("1;36"),
        MESSAGE("1"),
        GUTTER("1;34"),
        RELATED("1;34"),
        REMOVED("31"),
        ADDED("32");

        private final String sequence;

        Role(String sequence) {
            this.sequence = sequence;
        }

        static Role of(Severity severity) {
            return switch (severity) {
                case ERROR -> ERROR;
                case WARNING -> WARNING;
                case NOTE -> NOTE;
            };
        }
    }

    String paint(Role role, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + role.sequence + "m" + text + "\u001b[0m";
    }
}
