package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import java.util.List;

/** Arguments for what takes none. */
final class ArgumentMistakes {
    /** A longer function is not quoted. */
    private static final int QUOTED = 32;

    private final TypeText text;

    ArgumentMistakes(TypeText text) {
        this.text = text;
    }

    /** What is demanded of the next argument. */
    static Expectation argument(
            Expression.Application application, int next, Denotation.FunctionType function, Denotation domain) {
        String which = function.label().equals("_") ? "the argument" : "the argument `" + function.label() + "`";
        String callee = callee(application);
        String of = callee.isEmpty() ? "" : " of " + callee;
        boolean named = next == 0 || !function.label().equals("_");
        return Expectation.of(domain, named ? which + of : "argument " + (next + 1) + of)
                .ofArgument();
    }

    /** An argument more than a function takes, or for no function at all. */
    Diagnostic notAFunction(Expression.Application application, int next, Context context, Denotation type) {
        List<Expression> arguments = application.arguments();
        Span argument = arguments.get(next).span();
        if (next == 0) {
            Diagnostic mistake = Diagnostic.error(
                    Code.FC7024,
                    "only a function takes an argument; this is " + text.of(type, context),
                    application.function().span());
            if (isLiteral(application.function())) {
                return mistake.noting("elements and fields are separated by a comma, the parts of a text by `++`");
            }
            return type instanceof Denotation.UnionType
                    ? mistake.noting("an alternative without a payload takes no argument")
                    : mistake;
        }
        String callee = callee(application);
        return Diagnostic.error(
                        Code.FC7024,
                        (callee.isEmpty() ? "the function" : callee) + " takes " + count(next)
                                + ", and this is one more",
                        argument)
                .noting("what it yields is " + text.of(type, context));
    }

    /** A function on something else than is demanded. */
    Diagnostic otherParameter(
            Expression.Lambda lambda, Context context, Denotation domain, Delayed demanded, Expectation expectation) {
        Span span = lambda.domain().span();
        Diagnostic mistake = Diagnostic.error(
                Code.FC7021,
                "the parameter `" + lambda.label().text() + "` must be " + text.of(demanded, context) + ", not "
                        + text.of(domain, context),
                span);
        return Mismatches.from(expectation, span, mistake);
    }

    private static boolean isLiteral(Expression expression) {
        return expression instanceof Expression.NaturalLiteral
                || expression instanceof Expression.IntegerLiteral
                || expression instanceof Expression.DoubleLiteral
                || expression instanceof Expression.TextLiteral
                || expression instanceof Expression.RecordLiteral
                || expression instanceof Expression.ListLiteral
                || expression instanceof Expression.BoolLiteral;
    }

    private static String count(int arguments) {
        return arguments == 1 ? "one argument" : arguments + " arguments";
    }

    /** The function as it is written if that is short, between backticks. */
    private static String callee(Expression.Application application) {
        Span span = application.function().span();
        boolean named = application.function() instanceof Expression.Variable
                || application.function() instanceof Expression.Reserved
                || application.function() instanceof Expression.Selection;
        return named
                        && span.known()
                        && span.text().length() <= QUOTED
                        && span.text().indexOf('\n') < 0
                ? "`" + span.text() + "`"
                : "";
    }
}
