package io.fleetc.transition;

/**
 * A fact is so, or it is not so. As an <em>edge</em> it means that the fact becomes that.
 *
 * @param fact the number of the fact
 * @param so whether it is so
 */
public record Literal(int fact, boolean so) {
    /** The fact is so. */
    public static Literal yes(int fact) {
        return new Literal(fact, true);
    }

    /** The fact is not so. */
    public static Literal no(int fact) {
        return new Literal(fact, false);
    }

    /** The opposite. */
    public Literal not() {
        return new Literal(fact, !so);
    }
}
