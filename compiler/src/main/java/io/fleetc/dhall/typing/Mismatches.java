package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says how the type of an expression differs from the one that its place demands. */
final class Mismatches {
    /** Differences that are told one by one. */
    private static final int TOLD = 6;

    private final Evaluator evaluator;
    private final TypeText text;

    Mismatches(Evaluator evaluator, TypeText text) {
        this.evaluator = evaluator;
        this.text = text;
    }

    /** The mistake, null if the types differ only in what an earlier mistake left unknown. */
    @Nullable
    Diagnostic describe(Expression expression, Context context, Denotation actual, Expectation demanded) {
        Denotation expected = demanded.type();
        List<Difference> differences = Differences.between(expected, actual, evaluator);
        if (differences.isEmpty()) {
            return null;
        }
        Diagnostic mistake = differences.get(0).path().isEmpty()
                ? whole(expression, context, actual, demanded)
                : parts(expression, context, differences, demanded);
        return from(demanded, expression.span(), mistake);
    }

    /** An expression that should be a type and is a value. */
    Diagnostic notAType(Expression expression, Context context, Denotation type) {
        Diagnostic mistake = Diagnostic.error(
                Code.FC7027,
                "a type is expected here, not a value of type " + text.of(type, context),
                expression.span());
        if (expression instanceof Expression.RecordLiteral) {
            return mistake.noting("`{ a = 1 }` is a record, `{ a : Natural }` is the type of one");
        }
        return type instanceof Denotation.FunctionType function && yieldsType(function)
                ? mistake.helping("give it the argument that it takes: " + text.of(function.domain(), context))
                : mistake;
    }

    /** A clause of {@code with} that changes the type of what is in an {@code Optional}. */
    Diagnostic changedInside(Expression.Clause clause, Context context, Denotation before, Denotation after) {
        Diagnostic mistake = Diagnostic.error(
                Code.FC7021,
                "what is in an `Optional` keeps its type; this makes " + text.of(after, context) + " of "
                        + text.of(before, context),
                clause.value().span());
        return new Conversions(evaluator, text, context, null).suggest(clause.value(), before, after, mistake);
    }

    private boolean yieldsType(Denotation.FunctionType function) {
        return function.codomain() instanceof Denotation.Body.Constant constant
                ? evaluator.force(constant.value()) instanceof Denotation.Constant
                : evaluator.instantiate(function.codomain(), Types.UNKNOWN) instanceof Denotation.Constant;
    }

    private Diagnostic whole(Expression expression, Context context, Denotation actual, Expectation demanded) {
        Denotation expected = demanded.type();
        if (expected instanceof Denotation.Constant && !(actual instanceof Denotation.Constant)) {
            return Diagnostic.error(
                    Code.FC7027,
                    demanded.subject() + " must be a type, not a value of type " + text.of(actual, context),
                    expression.span());
        }
        String of = expected instanceof Denotation.Constant ? "of type " : "";
        boolean map = actual instanceof Denotation.RecordType
                && new Conversions(evaluator, text, context, demanded).isMap(expected);
        // The types of a map's values are often long, and not what is wrong.
        String message = map
                ? demanded.subject() + " must be a map, not a record"
                : demanded.subject() + " must be " + of + text.of(expected, context) + ", not " + of
                        + text.of(actual, context);
        Diagnostic mistake = Diagnostic.error(Code.FC7021, message, expression.span());
        return demanded.by() instanceof Expression.Operation operation
                ? OperatorMistakes.explain(converted(expression, context, actual, demanded, mistake), operation, actual)
                : converted(expression, context, actual, demanded, mistake);
    }

    private Diagnostic converted(
            Expression expression, Context context, Denotation actual, Expectation demanded, Diagnostic mistake) {
        return new Conversions(evaluator, text, context, demanded)
                .suggest(expression, demanded.type(), actual, mistake);
    }

    private Diagnostic parts(
            Expression expression, Context context, List<Difference> differences, Expectation demanded) {
        Difference first = differences.get(0);
        if (differences.size() == 1 && isSurplus(first, expression)) {
            return surplus(first, demanded);
        }
        if (differences.size() == 1) {
            Diagnostic mistake = Diagnostic.error(
                    first.kind() == Difference.Kind.TYPE ? Code.FC7021 : Code.FC7022,
                    demanded.subject() + " does not fit " + text.of(demanded.type(), context) + ": "
                            + told(first, context),
                    expression.span());
            mistake = first.written().known()
                            && first.written().source() == expression.span().source()
                    ? also(mistake, first.written(), "the field is written here", expression.span())
                    : mistake;
            return first.declared().known()
                    ? also(mistake, first.declared(), "`" + first.label() + "` is declared here", expression.span())
                    : mistake;
        }
        Diagnostic mistake = Diagnostic.error(
                Code.FC7022,
                demanded.subject() + " does not fit " + text.of(demanded.type(), context) + " in " + differences.size()
                        + (differences.size() < Differences.LIMIT ? " places" : " places or more"),
                expression.span());
        for (Difference difference : differences.subList(0, Math.min(TOLD, differences.size()))) {
            mistake = mistake.noting(told(difference, context));
        }
        return differences.size() > TOLD ? mistake.noting("and " + (differences.size() - TOLD) + " more") : mistake;
    }

    /** Whether it is a field that is not expected and that is written inside of the expression. */
    private static boolean isSurplus(Difference difference, Expression expression) {
        Span field = difference.written();
        Span all = expression.span();
        return difference.kind() == Difference.Kind.FIELD
                && difference.expected() == null
                && field.known()
                && field.source() == all.source()
                && field.start() >= all.start()
                && field.end() <= all.end();
    }

    private static Diagnostic surplus(Difference difference, Expectation demanded) {
        String path = difference.path();
        Diagnostic mistake =
                Diagnostic.error(Code.FC7022, "the field `" + path + "` is not expected", difference.written());
        if (path.indexOf('.') >= 0 || !(demanded.type() instanceof Denotation.RecordType record)) {
            return mistake;
        }
        Optional<String> meant = Listing.nearest(path, record.members().keySet());
        return meant.isEmpty()
                ? mistake.noting(Listing.are("the", "field", record.members().keySet()))
                : mistake.helping(
                        "write `" + TypeText.label(meant.get()) + "`",
                        new Edit(difference.written(), TypeText.label(meant.get())));
    }

    /** What a difference is, as a sentence. */
    String told(Difference difference, Context context) {
        Delayed expected = difference.expected();
        Delayed actual = difference.actual();
        String what = difference.kind() == Difference.Kind.ALTERNATIVE ? "the alternative " : "the field ";
        if (difference.kind() != Difference.Kind.TYPE && actual == null && expected != null) {
            return what + "`" + difference.path() + " : " + text.bare(expected, context) + "` is missing";
        }
        if (difference.kind() != Difference.Kind.TYPE && expected == null) {
            return what + "`" + difference.path() + "` is not expected";
        }
        return "`" + difference.path() + "` is " + shown(actual, context) + ", not " + shown(expected, context);
    }

    private String shown(@Nullable Delayed type, Context context) {
        return type == null ? "no payload" : text.of(type, context);
    }

    /** The mistake with the place that demands otherwise. */
    static Diagnostic from(Expectation demanded, Span at, Diagnostic mistake) {
        return demanded.origin().known() ? also(mistake, demanded.origin(), demanded.reason(), at) : mistake;
    }

    private static Diagnostic also(Diagnostic mistake, Span span, String text, Span at) {
        boolean same = span.equals(at);
        return same || mistake.related().stream().anyMatch(label -> label.span().equals(span))
                ? mistake
                : mistake.also(span, text);
    }
}
