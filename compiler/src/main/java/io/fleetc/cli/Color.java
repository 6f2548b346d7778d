package io.fleetc.cli;

import java.util.Locale;

/** When to print in colour. */
enum Color {
    /** On a terminal, unless {@code NO_COLOR} is set or the terminal is dumb. */
    AUTO,
    /** Always. */
    ALWAYS,
    /** Never. */
    NEVER;

    /** The word a user writes. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean on(boolean terminal, Surroundings surroundings) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                terminal
                        && surroundings.variable("NO_COLOR").isEmpty()
                        && !surroundings.variable("TERM").equals("dumb");
        };
    }
}
