package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * An expression that is under way and waits for one of its parts: what would be a call on the thread's stack in a
 * recursive parser.
 */
abstract class Frame {
    /** The frame that waits for this one, or null at the bottom. */
    final @Nullable Frame below;

    /** How many levels of nesting there are up to here. */
    final int depth;

    Frame(@Nullable Frame below, int levels) {
        this.below = below;
        this.depth = (below == null ? 0 : below.depth) + levels;
    }

    /**
     * Takes the part that this waited for. The place is directly behind it, or behind white space that follows it.
     *
     * @return the whole, after leaving the stack; null if another part is wanted or the text was lost
     */
    abstract @Nullable Expression take(Parse parse, Expression part);

    /** Whether commas separate its parts, so that it can go on at a comma behind a mistake. */
    boolean hasCommas() {
        return false;
    }

    /** The bracket with which it can go on behind a mistake, or NUL. */
    char closing() {
        return 0;
    }

    /**
     * Goes on behind a mistake, with the comma, bracket or keyword that comes next: the part that was wanted is lost.
     *
     * @return as {@link #take} does
     */
    @Nullable
    Expression goOn(Parse parse) {
        throw new IllegalStateException("it cannot go on");
    }

    /** What it waits for, in words. */
    String wants() {
        return "an expression";
    }

    /** Leaves the scopes that this entered, as it is given up. */
    void abandon(Parse parse) {}
}
