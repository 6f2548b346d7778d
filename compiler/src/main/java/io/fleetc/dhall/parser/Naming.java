package io.fleetc.dhall.parser;

/** What a label names: which decides whether it may be a word that the language reserves. */
enum Naming {
    /** A variable that is bound: no reserved identifier, no keyword. */
    BINDER("the name of a variable"),
    /** A selected field: no keyword. */
    SELECTOR("the name of a field"),
    /** A field that is given a value or type: no keyword but {@code Some}. */
    FIELD("the name of a field"),
    /** An alternative of a union: likewise. */
    ALTERNATIVE("the name of an alternative"),
    /** A step of the path of {@code with}: likewise. */
    STEP("the name of a field or `?`");

    private final String what;

    Naming(String what) {
        this.what = what;
    }

    /** What it is, in words. */
    String what() {
        return what;
    }

    /** Whether the keyword {@code Some} may stand there. */
    boolean allowsSome() {
        return this != BINDER && this != SELECTOR;
    }

    /** Whether a field can have that name without backticks. */
    static boolean isPlain(String text) {
        boolean plain = !text.isEmpty() && Characters.beginsLabel(text.charAt(0));
        for (int i = 1; i < text.length() && plain; i++) {
            plain = Characters.continuesLabel(text.charAt(i));
        }
        return plain && Keyword.named(text) == null;
    }
}
