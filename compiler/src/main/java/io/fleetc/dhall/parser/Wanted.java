package io.fleetc.dhall.parser;

/** The rules of the grammar of which an expression can be wanted, from the loosest to the tightest. */
enum Wanted {
    /** {@code expression}. */
    EXPRESSION,
    /** {@code operator-expression}. */
    OPERATION,
    /** {@code import-expression}. */
    ARGUMENT,
    /** A keyword and its arguments. */
    PREFIXED,
    /** {@code application-expression}, of an operation that is under way. */
    OPERAND,
    /** An import, or else {@code primitive-expression}, of an argument that is under way. */
    PRIMITIVE
}
