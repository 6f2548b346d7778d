package io.fleetc.dhall.normalization;

import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Octets;
import io.fleetc.dhall.syntax.Operator;
import io.fleetc.dhall.syntax.Temporal;
import io.fleetc.dhall.syntax.Universe;
import io.fleetc.source.Span;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an expression means: its weak head normal form. The outermost form is known, the parts are {@link Delayed}.
 *
 * <p>Types are denotations too. Data carries the span of the expression that yielded it, so that a mistake in a computed
 * fleet can be shown where it was written; spans play no part in whether two meanings are the same. A stuck computation,
 * for example an application of a variable, is one of the forms below {@link Stuck}.
 *
 * <p>The file is long because it is the list of all forms.
 */
public sealed interface Denotation extends Delayed {
    /** What a mistake left unknown: the same as everything, so that no mistake is told twice. */
    Denotation UNKNOWN = new FreeVariable("", -1);

    // ---- types ----

    /** {@code Type}, {@code Kind}, {@code Sort}. */
    record Constant(Universe universe) implements Denotation {}

    /** A built-in type or an unapplied built-in: {@code Natural}, {@code List}, {@code Natural/fold}. */
    record Primitive(Builtin builtin) implements Denotation {}

    /** {@code List T}. */
    record ListType(Delayed element) implements Denotation {}

    /** {@code Optional T}. */
    record OptionalType(Delayed element) implements Denotation {}

    /** {@code { a : A }}; the map keeps the order in which the labels were written. */
    record RecordType(Map<String, Member> members) implements Denotation {}

    /** {@code < A : T | B >}; an empty alternative has a null type. */
    record UnionType(Map<String, Alternative> alternatives) implements Denotation {}

    /** {@code forall (x : A) -> B}. */
    record FunctionType(String label, Delayed domain, Body codomain) implements Denotation {}

    /** {@code l === r}. */
    record Equivalence(Delayed left, Delayed right) implements Denotation {}

    // ---- functions ----

    /** {@code \(x : A) -> b}. */
    record Function(String label, Delayed domain, Body body) implements Denotation {}

    /** A built-in with fewer arguments than it needs; see {@link StuckBuiltin} for one that cannot go on. */
    record PartialBuiltin(Builtin builtin, List<Delayed> arguments) implements Denotation {}

    /** {@code U.A} where the alternative has a payload: a function. */
    record Constructor(UnionType union, String label, Span span) implements Denotation {}

    // ---- data ----

    /** What a literal or a computation yields, and where. */
    sealed interface Data extends Denotation {
        /** The expression that yielded it. */
        Span span();
    }

    /** {@code True}, {@code False}. */
    record BoolValue(boolean value, Span span) implements Data {}

    /** A {@code Natural}. */
    record NaturalValue(BigInteger value, Span span) implements Data {}

    /** An {@code Integer}. */
    record IntegerValue(BigInteger value, Span span) implements Data {}

    /** A {@code Double}. */
    record DoubleValue(double value, Span span) implements Data {}

    /** A {@code Text} without stuck interpolations; how it was put together stays hidden in {@link Rope}. */
    record TextValue(Rope text, Span span) implements Data {}

    /** {@code Bytes}. */
    record BytesValue(Octets value, Span span) implements Data {}

    /** A {@code Date}. */
    record DateValue(Temporal.Date value, Span span) implements Data {}

    /** A {@code Time}. */
    record TimeValue(Temporal.Time value, Span span) implements Data {}

    /** A {@code TimeZone}. */
    record TimeZoneValue(Temporal.TimeZone value, Span span) implements Data {}

    /** A list. An empty one knows its type ({@code List T}, not {@code T}); of another it is left out (null). */
    record ListValue(Elements elements, @Nullable Delayed type, Span span) implements Data {}

    /** {@code Some a}. */
    record SomeValue(Delayed value, Span span) implements Data {}

    /** {@code None T}. */
    record NoneValue(Delayed type, Span span) implements Data {}

    /** {@code { a = 1 }}; the map keeps the order in which the labels were written. Nobody changes it. */
    record RecordValue(Map<String, Member> members, Span span) implements Data {}

    /** {@code U.A} of an empty alternative (null payload), or {@code U.A payload}. */
    record UnionValue(
            UnionType union, String label, @Nullable Delayed payload, Span span) implements Data {}

    /** {@code assert : T}. */
    record Proof(Delayed type) implements Denotation {}

    // ---- what cannot go on ----

    /** A computation that waits for a variable. */
    sealed interface Stuck extends Denotation {}

    /** A bound variable by its level: 0 is the outermost binder. The label is for messages only. */
    record BoundVariable(String label, int level) implements Stuck {}

    /** A variable that nothing binds; only a normalization without type check meets one. */
    record FreeVariable(String name, long index) implements Stuck {}

    /** An application of something that is not (yet) a function. */
    record StuckApplication(Denotation function, Delayed argument) implements Stuck {}

    /** A built-in with all its arguments that waits for one of them. */
    record StuckBuiltin(Builtin builtin, List<Delayed> arguments) implements Stuck {}

    /** {@code if} on a stuck condition. */
    record StuckIf(Denotation condition, Delayed thenBranch, Delayed elseBranch) implements Stuck {}

    /** An operator that waits for an operand. */
    record StuckOperation(Operator operator, Denotation left, Denotation right) implements Stuck {}

    /** Text with stuck interpolations: {@code chunks} has one element more. */
    record StuckText(List<Rope> chunks, List<Denotation> interpolations) implements Stuck {}

    /** A field of a stuck record. */
    record StuckSelection(Denotation record, String label) implements Stuck {}

    /** Fields of a stuck record, by label in alphabetical order. */
    record StuckProjection(Denotation record, List<String> labels) implements Stuck {}

    /** {@code e.(T)} where T is no record type; only a normalization without type check meets one. */
    record StuckProjectionByType(Denotation record, Denotation type) implements Stuck {}

    /** A merge of a stuck union. */
    record StuckMerge(
            Delayed handlers, Denotation union, @Nullable Delayed type) implements Stuck {}

    /** toMap of a stuck record. */
    record StuckToMap(Denotation record, @Nullable Delayed type) implements Stuck {}

    /** showConstructor of a stuck value. */
    record StuckShowConstructor(Denotation value) implements Stuck {}

    /** A {@code with} into a stuck record; {@code path} as in {@link Expression.Clause}, what remains of it. */
    record StuckWith(Denotation record, List<Expression.Step> path, Delayed value) implements Stuck {}

    // ---- parts ----

    /** A field of a record or a record type, and where its label was written. */
    record Member(Delayed value, Span labelSpan) {}

    /** An alternative of a union type, and where its label was written. */
    record Alternative(@Nullable Delayed type, Span labelSpan) {}

    /** What stands under a binder. */
    sealed interface Body permits Body.Closure, Body.Constant, Abstraction {
        /** What it is for an argument. */
        Delayed at(Delayed argument);

        /** An expression that sees the argument as variable 0 of the environment extended by it. */
        record Closure(Environment environment, Expression expression) implements Body {
            @Override
            public Delayed at(Delayed argument) {
                return new Thunk(expression, environment.with(argument));
            }
        }

        /** A body that does not mention the argument. */
        record Constant(Delayed value) implements Body {
            @Override
            public Delayed at(Delayed argument) {
                return value;
            }
        }
    }
}
