package io.fleetc.rules;

/**
 * When a rule must hold while the fleet changes. One revision is judged by {@link Rule#severity()} alone; this is kept
 * for the judgement of changes.
 *
 * @param rest when no change is under way
 * @param between at the boundary between two steps of a plan
 * @param during while a step is applied in part
 */
public record Hold(Level rest, Level between, Level during) {

    /** How strict a rule is at one of these moments. */
    public enum Level {
        /** A violation refuses the change. */
        ERROR("error"),
        /** A violation is told. */
        WARNING("warning"),
        /** A violation is fine. */
        ALLOW("allow"),
        /** There must be one. */
        EXACTLY_ONE("exactlyOne"),
        /** There may be none, but not two. */
        AT_MOST_ONE("atMostOne");

        private final String word;

        Level(String word) {
            this.word = word;
        }

        /** The word that is written in a rule. */
        public String word() {
            return word;
        }
    }
}
