package io.fleetc.dhall.syntax;

/** The three constants that type types: {@code Type : Kind : Sort}; {@code Sort} has no type. */
public enum Universe {
    /** The type of types of values. */
    TYPE("Type"),
    /** The type of types of types. */
    KIND("Kind"),
    /** The type of kinds; nothing types it. */
    SORT("Sort");

    private final String spelling;

    Universe(String spelling) {
        this.spelling = spelling;
    }

    /** How it is written, here and in the binary form. */
    public String spelling() {
        return spelling;
    }

    /** The universe of {@code forall (x : A) -> B} from those of A and B (standard: function check). */
    public static Universe ofFunction(Universe domain, Universe codomain) {
        return codomain == TYPE || domain.compareTo(codomain) <= 0 ? codomain : domain;
    }
}
