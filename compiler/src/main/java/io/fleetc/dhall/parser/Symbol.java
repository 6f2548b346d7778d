package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Universe;
import io.fleetc.source.Span;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A word of one file: its text, once, what the language reserves it for, and the binders of that name around here. */
final class Symbol {
    private static final int[] UNBOUND = {};

    final String text;
    final int hash;

    /** The keyword it spells, or null. */
    final @Nullable Keyword keyword;

    private final @Nullable Builtin builtin;
    private final @Nullable Universe universe;
    private final boolean truth;

    /** The levels of the binders of that name, the outermost first. */
    private int[] levels = UNBOUND;

    private int bound;

    /** The record literal, by number, that was last seen to have this label. */
    int record;

    Symbol(String text, int hash) {
        this.text = text;
        this.hash = hash;
        this.keyword = Keyword.named(text);
        this.builtin = Builtin.named(text);
        this.universe = universe(text);
        this.truth = text.equals("True") || text.equals("False");
    }

    private static @Nullable Universe universe(String text) {
        for (Universe universe : Universe.values()) {
            if (universe.spelling().equals(text)) {
                return universe;
            }
        }
        return null;
    }

    /** Whether it is a reserved identifier, which cannot be bound without backticks. */
    boolean isReserved() {
        return builtin != null || universe != null || truth;
    }

    /** What the reserved identifier stands for, or null if this is none. */
    @Nullable
    Expression reserved(Span span) {
        if (builtin != null) {
            return new Expression.Reserved(builtin, span);
        }
        if (universe != null) {
            return new Expression.Constant(universe, span);
        }
        return truth ? new Expression.BoolLiteral(text.equals("True"), span) : null;
    }

    /** Enters the scope of a binder of that name. */
    void bind(int level) {
        if (bound == levels.length) {
            levels = Arrays.copyOf(levels, Math.max(4, bound * 2));
        }
        levels[bound++] = level;
    }

    /** Leaves the innermost of these scopes. */
    void unbind() {
        bound--;
    }

    /**
     * What {@link Expression.Variable#binder} is for this name with that index, below so many binders of any name, the
     * outermost of which are hidden.
     */
    long binder(long index, int depth, int hidden) {
        int visible = bound;
        if (hidden > 0) {
            visible = 0;
            while (visible < bound && levels[bound - 1 - visible] >= hidden) {
                visible++;
            }
        }
        return index < visible ? depth - 1L - levels[bound - 1 - (int) index] : -1 - (index - visible);
    }
}
