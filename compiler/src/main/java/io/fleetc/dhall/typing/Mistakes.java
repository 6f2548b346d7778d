package io.fleetc.dhall.typing;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import java.util.List;

/** Mistakes that take no types to describe. */
final class Mistakes {
    private Mistakes() {}

    /** {@code Sort} where an expression is to be typed. */
    static Diagnostic sort(Expression.Constant constant) {
        return Diagnostic.error(Code.FC7031, "`Sort` can only stand behind a colon", constant.span())
                .noting("`Type` has the type `Kind`, `Kind` has the type `Sort`, and `Sort` has none");
    }

    /** Something of type {@code Sort}. */
    static Diagnostic untypable(String what, Span span) {
        return Diagnostic.error(Code.FC7031, what + " has the type `Sort`, which has no type itself", span)
                .noting("`Type` has the type `Kind`, `Kind` has the type `Sort`, and `Sort` has none");
    }

    /** A label that may be there once. */
    static Diagnostic twice(String what, Expression.Label label, Span first) {
        return Diagnostic.error(Code.FC7028, what + " `" + label.text() + "` is written twice", label.span())
                .also(first, "first here");
    }

    /** {@code a === b === c}. */
    static Diagnostic chainedEquivalence(Expression.Operation operation) {
        List<Expression> operands = operation.operands();
        return Diagnostic.error(
                        Code.FC7027,
                        "`===` compares two values",
                        operands.get(2).span())
                .helping("assert each equivalence by itself");
    }

    /** A merge that cannot know what it yields. */
    static Diagnostic mergeOfNothing(Expression.Merge merge) {
        return Diagnostic.error(
                        Code.FC7030, "a `merge` of a union without alternatives needs a type annotation", merge.span())
                .helping("write the type that it yields behind it: `merge {=} x : T`");
    }

    /** A map that cannot know what it holds. */
    static Diagnostic mapOfNothing(Expression.ToMap map) {
        return Diagnostic.error(Code.FC7030, "`toMap` of a record without fields needs a type annotation", map.span())
                .helping("write the type of the map behind it: `toMap {=} : List { mapKey : Text, mapValue : T }`");
    }
}
