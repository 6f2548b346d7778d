package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.Application;
import io.fleetc.dhall.syntax.Expression.Completion;
import io.fleetc.dhall.syntax.Expression.Let;
import io.fleetc.dhall.syntax.Expression.Merge;
import io.fleetc.dhall.syntax.Expression.Operation;
import io.fleetc.dhall.syntax.Expression.ShowConstructor;
import io.fleetc.dhall.syntax.Expression.Some;
import io.fleetc.dhall.syntax.Expression.ToMap;
import io.fleetc.dhall.syntax.Expression.With;
import io.fleetc.dhall.syntax.Operator;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Operators, application, completion and selectors: everything from a primitive outward to the operator that binds
 * loosest, and the annotation, arrow or {@code with} behind it.
 *
 * <p>All operators associate to the left, so the operations under way are a stack on which they bind tighter and tighter:
 * at most one of each. A new operator closes those that bind tighter than it, and continues the one of its own kind.
 */
final class OperationFrame extends Frame {
    /** What follows an argument. */
    private enum Next {
        ARGUMENT,
        OPERAND,
        NOTHING,
        LOST
    }

    /** An operation under way. */
    private static final class Open {
        final Operator operator;
        final int start;
        final @Nullable Open outer;
        final List<Expression> operands = new ArrayList<>();

        Open(Operator operator, int start, @Nullable Open outer) {
            this.operator = operator;
            this.start = start;
            this.outer = outer;
        }
    }

    private final Wanted extent;
    private final int start;
    private @Nullable Open open;

    // The operand under way.
    private @Nullable Keyword prefix;
    private @Nullable Expression first;
    private @Nullable Expression function;
    private int functionStart;
    private @Nullable List<Expression> arguments;

    /** Which keyword built the function; null if it is a plain argument of the grammar. */
    private @Nullable Keyword builtBy;

    // The argument under way.
    private int primitiveStart;
    private @Nullable Expression schema;
    private int schemaStart;

    /**
     * What begins at that offset.
     *
     * @param extent {@link Wanted#EXPRESSION}, {@link Wanted#OPERATION}, {@link Wanted#ARGUMENT} or {@link Wanted#PREFIXED}
     */
    OperationFrame(@Nullable Frame below, Wanted extent, int start) {
        super(below, 0);
        this.extent = extent;
        this.start = start;
        this.primitiveStart = start;
        this.functionStart = start;
    }

    /** Whether nothing of it was read yet and a whole expression is wanted. */
    boolean isFresh() {
        return extent == Wanted.EXPRESSION && open == null && function == null && prefix == null && schema == null;
    }

    /** Notes that the operand begins with a keyword that takes arguments; the first one begins here. */
    void begin(Keyword keyword, int keywordStart, int argumentStart) {
        prefix = keyword;
        functionStart = keywordStart;
        primitiveStart = argumentStart;
    }

    @Override
    @Nullable
    Expression take(Parse parse, Expression part) {
        Expression value = part;
        for (; ; ) {
            parse.cursor.skip();
            Expression argument = argument(parse, value);
            if (argument == null) {
                return null;
            }
            if (extent == Wanted.ARGUMENT) {
                parse.pop(this);
                return Chains.joined(argument);
            }
            accept(parse, argument);
            if (extent == Wanted.PREFIXED && prefix == null) {
                parse.pop(this);
                return operand(parse.cursor);
            }
            Next next = prefix == null ? next(parse) : argument(parse);
            if (next == Next.NOTHING) {
                return prefix == null ? end(parse) : parse.lose(Wording.missingArgument(parse.cursor, prefix));
            }
            if (next == Next.LOST) {
                return null;
            }
            primitiveStart = parse.cursor.at;
            Expression primitive = next == Next.OPERAND
                    ? parse.primaries().operand()
                    : parse.primaries().primitive();
            if (primitive == null) {
                return null;
            }
            value = primitive;
        }
    }

    /** The selectors behind a primitive and the completion around it; null if that is not all yet. */
    private @Nullable Expression argument(Parse parse, Expression primitive) {
        Cursor cursor = parse.cursor;
        if (parse.imported) {
            parse.imported = false;
            boolean selected = cursor.sees(':', ':')
                    || (cursor.here() == '.' && !parse.primaries().beginsPrimitive());
            if (schema == null && !selected) {
                return primitive;
            }
            parse.mistakes.report(Wording.parenthesesMissing(primitive.span(), "an import"));
        }
        boolean head = function == null && prefix == null && schema == null;
        if (head && cursor.here() != '.' && !cursor.sees(':', ':')) {
            return primitive;
        }
        Expression value = Chains.joined(primitive);
        if (cursor.here() == '.') {
            value = parse.primaries().selectors(value, primitiveStart);
        }
        if (value == null) {
            return null;
        }
        if (schema != null) {
            value = new Completion(schema, value, cursor.span(schemaStart, cursor.behind));
            primitiveStart = schemaStart;
            schema = null;
            if (cursor.sees(':', ':')) {
                parse.mistakes.report(Wording.parenthesesMissing(value.span(), "a completion"));
            }
        }
        if (!cursor.sees(':', ':')) {
            return value;
        }
        schema = value;
        schemaStart = primitiveStart;
        cursor.at += 2;
        parse.want(Wanted.PRIMITIVE);
        primitiveStart = cursor.at;
        return null;
    }

    /** Adds an argument to the operand. */
    private void accept(Parse parse, Expression argument) {
        if (prefix != null) {
            if (prefix == Keyword.MERGE && first == null) {
                first = argument;
            } else {
                function = built(prefix, argument, parse.cursor);
                builtBy = prefix;
                prefix = null;
                first = null;
            }
        } else if (function == null) {
            function = argument;
            functionStart = primitiveStart;
            builtBy = null;
        } else {
            if (arguments == null) {
                arguments = new ArrayList<>();
            }
            arguments.add(argument);
        }
    }

    private Expression built(Keyword keyword, Expression argument, Cursor cursor) {
        Span span = cursor.span(functionStart, cursor.behind);
        if (first != null) {
            return new Merge(first, argument, null, span);
        }
        return keyword == Keyword.SOME
                ? new Some(argument, span)
                : keyword == Keyword.TO_MAP ? new ToMap(argument, null, span) : new ShowConstructor(argument, span);
    }

    /** Looks at what follows an argument, and takes it if it is an operator. */
    private Next next(Parse parse) {
        Cursor cursor = parse.cursor;
        char c = cursor.here();
        char second = cursor.text[cursor.at + 1];
        return switch (c) {
            case ',', ')', '}', ']', '>', '→', ':' -> Next.NOTHING;
            case '=' -> second == '=' ? equality(parse) : Next.NOTHING;
            case '≡' -> operator(parse, Operator.EQUIVALENT, 1);
            case '?' -> spaced(parse, Operator.ALTERNATIVE);
            case '|' -> second == '|' ? operator(parse, Operator.OR, 2) : Next.NOTHING;
            case '+' -> plus(parse, second);
            case '-' -> second == '>' ? Next.NOTHING : argument(parse);
            case '#' -> operator(parse, Operator.LIST_APPEND, 1);
            case '&' -> second == '&' ? operator(parse, Operator.AND, 2) : Next.NOTHING;
            case '*' -> operator(parse, Operator.TIMES, 1);
            case '!' -> second == '=' ? operator(parse, Operator.NOT_EQUAL, 2) : Next.NOTHING;
            case '∧' -> operator(parse, Operator.COMBINE, 1);
            case '⫽' -> operator(parse, Operator.PREFER, 1);
            case '⩓' -> operator(parse, Operator.COMBINE_TYPES, 1);
            case '/' -> slash(parse, second);
            default -> Characters.beginsLabel(c) ? word(parse) : argument(parse);
        };
    }

    private Next equality(Parse parse) {
        boolean third = parse.cursor.text[parse.cursor.at + 2] == '=';
        return third ? operator(parse, Operator.EQUIVALENT, 3) : operator(parse, Operator.EQUAL, 2);
    }

    private Next plus(Parse parse, char second) {
        if (second == '+') {
            return operator(parse, Operator.TEXT_APPEND, 2);
        }
        return parse.cursor.spaced() && Characters.isDigit(second) ? Next.ARGUMENT : spaced(parse, Operator.PLUS);
    }

    private Next slash(Parse parse, char second) {
        Cursor cursor = parse.cursor;
        if (second == '\\') {
            return operator(parse, Operator.COMBINE, 2);
        }
        if (second != '/') {
            return argument(parse);
        }
        boolean types = cursor.text[cursor.at + 2] == '\\' && cursor.text[cursor.at + 3] == '\\';
        return types ? operator(parse, Operator.COMBINE_TYPES, 4) : operator(parse, Operator.PREFER, 2);
    }

    /** A word behind an argument is another argument unless it is a keyword. */
    private static Next word(Parse parse) {
        Keyword keyword = parse.cursor.word().keyword;
        if (keyword == null || keyword.isValue()) {
            return argument(parse);
        }
        boolean begins = keyword.opens() || keyword.arguments() > 0;
        return begins && parse.cursor.spaced() && !LetFrame.goesOn(parse) ? Next.ARGUMENT : Next.NOTHING;
    }

    /** If an argument begins here, there must be white space before it. */
    private static Next argument(Parse parse) {
        Cursor cursor = parse.cursor;
        char c = cursor.here();
        if (!Characters.beginsFunction(c) && !parse.primaries().beginsPrimitive()) {
            return Next.NOTHING;
        }
        if (cursor.spaced()) {
            return Next.ARGUMENT;
        }
        if (c == '"' && parse.isInterpolated()) {
            return Next.NOTHING;
        }
        if (c == '"' || c == '-' || c == '+' || c == '`') {
            // A quote without its partner, or an operator: what follows is of no use.
            parse.lose(c == '-' ? Wording.expected(cursor, "an operator") : Wording.argumentWithoutSpace(cursor));
            return Next.LOST;
        }
        parse.mistakes.report(Wording.argumentWithoutSpace(cursor));
        return Next.ARGUMENT;
    }

    /** An operator that must be followed by white space. */
    private Next spaced(Parse parse, Operator operator) {
        Next next = operator(parse, operator, 1);
        if (!parse.cursor.spaced()) {
            parse.mistakes.report(Wording.operatorWithoutSpace(parse.cursor, operator));
        }
        return next;
    }

    private Next operator(Parse parse, Operator operator, int width) {
        Cursor cursor = parse.cursor;
        Expression operand = operand(cursor);
        int operandStart = functionStart;
        Open last = open;
        while (last != null && last.operator.compareTo(operator) > 0) {
            operand = close(last, operand, cursor);
            operandStart = last.start;
            last = last.outer;
        }
        if (last == null || last.operator != operator) {
            last = new Open(operator, operandStart, last);
            boolean continues = operand instanceof Operation same && same.operator() == operator;
            last.operands.add(continues ? operand : Chains.joined(operand));
        } else {
            last.operands.add(Chains.joined(operand));
        }
        open = last;
        cursor.at += width;
        parse.want(Wanted.OPERAND);
        return Next.OPERAND;
    }

    /** The operand under way, which is complete; it may continue what was in parentheses, see {@link Chains}. */
    private Expression operand(Cursor cursor) {
        Expression result = Objects.requireNonNull(function);
        if (arguments != null) {
            Expression applied = result instanceof Application ? result : Chains.joined(result);
            result = new Application(applied, arguments, cursor.span(functionStart, cursor.behind));
        }
        function = null;
        arguments = null;
        return result;
    }

    private static Expression close(Open last, Expression operand, Cursor cursor) {
        last.operands.add(Chains.joined(operand));
        return new Operation(last.operator, last.operands, cursor.span(last.start, cursor.behind));
    }

    private @Nullable Expression end(Parse parse) {
        Cursor cursor = parse.cursor;
        boolean single = open == null && arguments == null;
        Expression value = operand(cursor);
        for (Open last = open; last != null; last = last.outer) {
            value = close(last, value, cursor);
        }
        parse.pop(this);
        char c = extent == Wanted.EXPRESSION ? cursor.here() : 0;
        if (c == '→' || (c == '-' && cursor.sees('-', '>'))) {
            return BinderFrame.arrow(parse, Chains.joined(value), start);
        }
        if (c == ':') {
            boolean typed = single && (builtBy == Keyword.MERGE || builtBy == Keyword.TO_MAP);
            return AnnotationFrame.begin(
                    parse,
                    typed ? AnnotationFrame.Kind.MERGE_OR_MAP : AnnotationFrame.Kind.ANNOTATION,
                    Chains.joined(value),
                    start);
        }
        if (extent == Wanted.EXPRESSION && cursor.sees(Keyword.WITH)) {
            if (!single || builtBy != null) {
                parse.mistakes.report(
                        Wording.withNeedsParentheses(cursor.wordSpan(), cursor.span(start, cursor.behind)));
            }
            return WithFrame.begin(parse, value instanceof With ? value : Chains.joined(value), start);
        }
        boolean mayGoOn = below instanceof ParenthesesFrame || (below instanceof LetFrame && value instanceof Let);
        return mayGoOn ? value : Chains.joined(value);
    }

    @Override
    String wants() {
        if (prefix != null) {
            return "an argument of `" + prefix.spelling() + "`";
        }
        if (schema != null) {
            return "a record behind `::`";
        }
        if (open != null) {
            return "an operand of `" + open.operator.ascii() + "`";
        }
        return below == null ? "an expression" : below.wants();
    }
}
