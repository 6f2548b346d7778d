package io.fleetc.conform;

import java.util.Arrays;

/**
 * What counts as the same in a field of an object, though it is written otherwise.
 *
 * @param what how
 * @param argument what the row of the table says beside it; may be empty
 * @param why the reason
 */
record EqualRule(What what, String argument, String why) {
    /** The words of the table, which explains them. */
    enum What {
        DEFAULT("default"),
        SAME("same"),
        WITHIN("within"),
        EMPTY("empty"),
        QUANTITY("quantity"),
        QUANTITIES("quantities"),
        NUMBER("number"),
        BY("by"),
        SET("set"),
        RULES("rules"),
        WITHOUT("without"),
        VARIABLES("variables"),
        VOLUMES("volumes"),
        PORTS("ports"),
        PULL_POLICY("pullPolicy");

        private final String word;

        What(String word) {
            this.word = word;
        }

        static What of(String word) {
            return Arrays.stream(values())
                    .filter(what -> what.word.equals(word))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the table of what is equal says " + word));
        }
    }
}
