package io.fleetc.dhall.syntax;

/** How deep expressions may nest. */
public final class Nesting {
    /**
     * The levels allowed in source text and in the binary form: brackets, binders, branches and whatever else holds an
     * expression. What repeats on one level (fields, bindings, operands, arguments, selectors) is not limited.
     */
    public static final int LIMIT = 10_000;

    private Nesting() {}
}
