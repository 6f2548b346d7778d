package io.fleetc.dhall.normalization;

import io.fleetc.dhall.syntax.Expression;
import java.util.List;

/**
 * Writes meanings as expressions in normal form, fields and alternatives in the order of their labels. What it evaluates
 * and what it writes counts against the limits of the evaluator; a part that occurs several times is read once and
 * counted each time.
 */
public final class ReadBack {
    private final Evaluator evaluator;

    /** Reads with the help of the evaluator that made the meanings. */
    public ReadBack(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** The β-normal form; bound variables keep the names that they were written with. */
    public Expression expression(Delayed meaning) {
        return expression(meaning, List.of());
    }

    /**
     * The same of something open.
     *
     * @param around the labels of the binders around, the outermost first: that of level 0. A variable of a level that is
     *     not among them is written as if nothing bound it
     */
    public Expression expression(Delayed meaning, List<String> around) {
        return new Reading(evaluator, false, 0).read(meaning, around);
    }

    /** The same of something below so many binders, to be evaluated again, but not to be shown: the names are not right. */
    Expression nameless(Delayed meaning, int binders) {
        return new Reading(evaluator, false, binders).read(meaning, List.of());
    }

    /** The αβ-normal form, where all bound variables are called {@code _}: the one that is hashed. */
    public Expression alphaNormal(Delayed meaning) {
        return alphaNormal(meaning, List.of());
    }

    /** The same of something open; see {@link #expression(Delayed, List)}. */
    public Expression alphaNormal(Delayed meaning, List<String> around) {
        return new Reading(evaluator, true, 0).read(meaning, around);
    }
}
