package io.fleetc.dhall.parser;

import org.jspecify.annotations.Nullable;

/** The words that are never a name unless they stand between backticks. */
enum Keyword {
    IF("if"),
    THEN("then"),
    ELSE("else"),
    LET("let"),
    IN("in"),
    AS("as"),
    USING("using"),
    MERGE("merge"),
    MISSING("missing"),
    INFINITY("Infinity"),
    NAN("NaN"),
    SOME("Some"),
    TO_MAP("toMap"),
    ASSERT("assert"),
    FORALL("forall"),
    WITH("with"),
    SHOW_CONSTRUCTOR("showConstructor");

    private final String spelling;

    Keyword(String spelling) {
        this.spelling = spelling;
    }

    /** How it is written. */
    String spelling() {
        return spelling;
    }

    /** Whether an expression that it begins reaches as far as it can, so that it is no operand without parentheses. */
    boolean opens() {
        return this == IF || this == LET || this == FORALL || this == ASSERT;
    }

    /** How many arguments belong to it when it stands at the head of an operand; 0 if it cannot. */
    int arguments() {
        return this == MERGE ? 2 : this == SOME || this == TO_MAP || this == SHOW_CONSTRUCTOR ? 1 : 0;
    }

    /** Whether it stands for a value of its own. */
    boolean isValue() {
        return this == MISSING || this == INFINITY || this == NAN;
    }

    static @Nullable Keyword named(String text) {
        for (Keyword keyword : values()) {
            if (keyword.spelling.equals(text)) {
                return keyword;
            }
        }
        return null;
    }
}
