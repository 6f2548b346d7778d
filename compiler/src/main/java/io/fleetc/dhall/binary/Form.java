package io.fleetc.dhall.binary;

import org.jspecify.annotations.Nullable;

/**
 * The forms that are arrays in CBOR, each led by its number. Numbers that are missing had a meaning once; they are refused.
 */
enum Form {
    APPLICATION(0, "an application"),
    LAMBDA(1, "a function"),
    FUNCTION_TYPE(2, "a function type"),
    OPERATION(3, "an operation"),
    LIST(4, "a list"),
    SOME(5, "`Some`"),
    MERGE(6, "`merge`"),
    RECORD_TYPE(7, "a record type"),
    RECORD(8, "a record"),
    SELECTION(9, "a selected field"),
    PROJECTION(10, "a projection"),
    UNION_TYPE(11, "a union type"),
    IF(14, "`if`"),
    NATURAL(15, "a `Natural`"),
    INTEGER(16, "an `Integer`"),
    TEXT(18, "a text"),
    ASSERTION(19, "`assert`"),
    IMPORT(24, "an import"),
    LET(25, "`let`"),
    ANNOTATION(26, "an annotation"),
    TO_MAP(27, "`toMap`"),
    EMPTY_LIST(28, "an empty list"),
    WITH(29, "`with`"),
    DATE(30, "a date"),
    TIME(31, "a time"),
    TIME_ZONE(32, "a time zone"),
    BYTES(33, "a byte sequence"),
    SHOW_CONSTRUCTOR(34, "`showConstructor`"),

    /** {@code T::r}, which is written as an operation. */
    COMPLETION(3, "a completion");

    /** The number of {@link #COMPLETION} among the operators. */
    static final int COMPLETION_OPERATOR = 13;

    /** What stands for {@code ?} in the path of {@code with}. */
    static final int INTO_OPTIONAL = 0;

    /** The kinds of imports; those of local paths are this and the place of the anchor in its enum. */
    static final int HTTP = 0;

    static final int HTTPS = 1;
    static final int LOCAL = 2;
    static final int ENVIRONMENT = 6;
    static final int MISSING = 7;

    private static final @Nullable Form[] BY_NUMBER = new Form[35];

    static {
        for (Form form : values()) {
            if (form != COMPLETION) {
                BY_NUMBER[form.number] = form;
            }
        }
    }

    private final int number;
    private final String title;

    Form(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** The number that leads the array. */
    int number() {
        return number;
    }

    /** What messages call it. */
    String title() {
        return title;
    }

    /** The form of that number, or null. */
    static @Nullable Form numbered(long number) {
        return number >= 0 && number < BY_NUMBER.length ? BY_NUMBER[(int) number] : null;
    }
}
