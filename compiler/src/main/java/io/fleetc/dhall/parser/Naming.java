package io.fleetc.dhall.parser;

/** What a label names: which decides whether it may be a word that the language reserves. */
enum Naming {
    /** A variable that is bound: no reserved identifier, no keyword. */
    BINDER("the name of a variable"),
    /** A selected field: no keyword. */
    SELECTOR("the name of a field"),
    /** A field or an alternative: no keyword but {@code Some}. */
    FIELD("a label"),
    /** A step of the path of {@code with}: likewise. */
    STEP("a label");

    private final String what;

    Naming(String what) {
        this.what = what;
    }

    /** What it is, in words. */
    String what() {
        return what;
    }
}
