package io.fleetc.rules;

/**
 * A change that a rule is about.
 *
 * @param kind what happens
 * @param target to which flag, product or job
 */
public record Edge(Kind kind, String target) {

    /** What can happen. */
    public enum Kind {
        /** A flag is switched on. */
        ENABLE("enable"),
        /** A flag is switched off. */
        DISABLE("disable"),
        /** A product moves to another release. */
        UPGRADE("upgrade"),
        /** A product is taken away. */
        REMOVE("remove"),
        /** A cluster starts to use a global database. */
        JOIN("join"),
        /** A job runs. */
        RUN("run");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word that is written in a rule. */
        public String word() {
            return word;
        }
    }
}
