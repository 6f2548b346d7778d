package io.fleetc.report;

import io.fleetc.diagnostic.Severity;

/** Colours a piece of text for a terminal, or leaves it as it is. */
public enum Ink {
    /** No colour: the text as it is. */
    PLAIN,
    /** ANSI escape sequences. */
    ANSI;

    /** What a piece of text is, which decides its colour. */
    public enum Role {
        /** An error, and what is as grave. */
        ERROR("1;31"),
        /** A warning. */
        WARNING("1;33"),
        /** A further fact. */
        NOTE("1;32"),
        /** What to do. */
        HELP("1;36"),
        /** The sentence itself. */
        MESSAGE("1"),
        /** Line numbers and the marks around an excerpt. */
        GUTTER("1;34"),
        /** Another place that belongs to the story. */
        RELATED("1;34"),
        /** What goes. */
        REMOVED("31"),
        /** What comes. */
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

    /** The text in the colour of its role. */
    public String paint(Role role, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + role.sequence + "m" + text + "\u001b[0m";
    }
}
