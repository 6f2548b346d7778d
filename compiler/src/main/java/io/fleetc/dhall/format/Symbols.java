package io.fleetc.dhall.format;

import io.fleetc.dhall.syntax.Operator;

/** With which characters the symbols of the language are written, where there is a choice. */
public enum Symbols {
    /** {@code \ forall -> /\ // ===}. */
    ASCII("\\", "forall ", "->"),
    /** {@code λ ∀ → ∧ ⫽ ≡}. */
    UNICODE("λ", "∀", "→");

    private final String lambda;
    private final String forall;
    private final String arrow;

    Symbols(String lambda, String forall, String arrow) {
        this.lambda = lambda;
        this.forall = forall;
        this.arrow = arrow;
    }

    /** What stands before the parenthesis of a function. */
    String lambda() {
        return lambda;
    }

    /** What stands before the parenthesis of a function type. */
    String forall() {
        return forall;
    }

    String arrow() {
        return arrow;
    }

    String operator(Operator operator) {
        return this == ASCII ? operator.ascii() : operator.unicode();
    }
}
