package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.DoubleLiteral;
import io.fleetc.dhall.syntax.Expression.Label;
import io.fleetc.dhall.syntax.Expression.Projection;
import io.fleetc.dhall.syntax.Expression.Selection;
import io.fleetc.dhall.syntax.ImportTarget;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What expressions begin with: for each of the grammar's rules, which of its alternatives the next characters choose. */
final class Primaries {
    private final Parse parse;
    private final Cursor cursor;
    private final Literals literals;
    private final Imports imports;

    Primaries(Parse parse, Literals literals) {
        this.parse = parse;
        this.cursor = parse.cursor;
        this.literals = literals;
        this.imports = new Imports(parse);
    }

    /** Begins an {@code expression}. */
    @Nullable
    Expression expression() {
        char c = cursor.here();
        if (Characters.beginsLabel(c)) {
            Keyword keyword = cursor.word().keyword;
            if (keyword != null && keyword.opens()) {
                return opened(keyword);
            }
        } else if (Characters.beginsFunction(c)) {
            int start = cursor.at++;
            return BinderFrame.begin(parse, c != '∀', start);
        }
        parse.push(new OperationFrame(parse.top(), Wanted.EXPRESSION, cursor.at));
        return operand();
    }

    private @Nullable Expression opened(Keyword keyword) {
        int start = cursor.at;
        return switch (keyword) {
            case IF -> ConditionalFrame.begin(parse);
            case LET -> LetFrame.begin(parse);
            case FORALL -> {
                cursor.takeWord();
                yield BinderFrame.begin(parse, false, start);
            }
            default -> {
                cursor.takeWord();
                cursor.skip();
                yield cursor.here() == ':'
                        ? AnnotationFrame.begin(parse, AnnotationFrame.Kind.ASSERTION, null, start)
                        : parse.lose(Wording.assertWithoutType(cursor, start));
            }
        };
    }

    /** Begins an {@code application-expression} of the frame on top. */
    @Nullable
    Expression operand() {
        if (Characters.beginsLabel(cursor.here())) {
            Keyword keyword = cursor.word().keyword;
            if (keyword != null && keyword.arguments() > 0 && parse.top() instanceof OperationFrame operation) {
                int start = cursor.at;
                parse.keyword(keyword);
                operation.begin(keyword, start, cursor.at);
                if (!beginsPrimitive()) {
                    return parse.lose(Wording.missingArgument(cursor, keyword));
                }
            }
        }
        return primitive();
    }

    /** Whether a primitive, well-formed or not, begins here. */
    boolean beginsPrimitive() {
        char c = cursor.here();
        char second = cursor.text[cursor.at + 1];
        return switch (c) {
            case '"', '\'', '`', '(', '[', '{', '<' -> true;
            case '~' -> second == '/';
            case '.' -> second == '/' || (second == '.' && cursor.text[cursor.at + 2] == '/');
            case '/' -> second == '"' || Characters.isPath(second);
            case '-', '+' -> Characters.isDigit(second) || literals.isNegativeInfinity();
            default -> Characters.beginsLabel(c) ? isName(cursor.word()) : Characters.isDigit(c);
        };
    }

    private static boolean isName(Symbol word) {
        return word.keyword == null || word.keyword.isValue();
    }

    /** Begins an import or a {@code primitive-expression}. */
    @Nullable
    Expression primitive() {
        char c = cursor.here();
        return switch (c) {
            case '"' -> TextFrame.quoted(parse);
            case '\'' -> TextFrame.multiline(parse);
            case '(' -> ParenthesesFrame.begin(parse);
            case '[' -> ListFrame.begin(parse);
            case '{' -> RecordFrame.begin(parse);
            case '<' -> UnionFrame.begin(parse);
            case '`' -> quoted();
            case '.', '/', '~' -> beginsPrimitive() ? imports.local() : unexpected();
            case '+', '-' -> beginsPrimitive() ? literals.number() : unexpected();
            default -> {
                if (Characters.beginsLabel(c)) {
                    yield word(cursor.word());
                }
                yield Characters.isDigit(c) ? literals.number() : unexpected();
            }
        };
    }

    private @Nullable Expression quoted() {
        int start = cursor.at;
        Symbol name = cursor.quoted();
        if (name == null) {
            return null;
        }
        return variable(name, start);
    }

    /** What can stand here in parentheses only is taken all the same; the rest is lost. */
    private @Nullable Expression unexpected() {
        char c = cursor.here();
        if (Characters.beginsFunction(c)) {
            return UnparenthesizedFrame.begin(parse, c == '∀' ? "a function type" : "a function", Wanted.EXPRESSION);
        }
        Keyword keyword = Characters.beginsLabel(c) ? cursor.word().keyword : null;
        if (keyword != null && (keyword.opens() || keyword.arguments() > 0)) {
            Wanted extent = keyword.opens() ? Wanted.EXPRESSION : Wanted.PREFIXED;
            return UnparenthesizedFrame.begin(parse, "`" + keyword.spelling() + "`", extent);
        }
        return parse.lose(Wording.expected(cursor, parse.wants()));
    }

    private @Nullable Expression word(Symbol word) {
        int start = cursor.at;
        Span span = cursor.wordSpan();
        if (word.keyword != null) {
            if (!word.keyword.isValue()) {
                return unexpected();
            }
            cursor.takeWord();
            if (word.keyword == Keyword.MISSING) {
                return imports.hashed(new ImportTarget.Missing(), start);
            }
            return new DoubleLiteral(word.keyword == Keyword.NAN ? Double.NaN : Double.POSITIVE_INFINITY, span);
        }
        if (cursor.behindWord() == ':' && imports.isEnvironment()) {
            return imports.environment();
        }
        if (cursor.behindWord() == ':' && imports.isRemote()) {
            return imports.remote();
        }
        Expression reserved = word.reserved(span);
        cursor.takeWord();
        if (reserved == null) {
            return variable(word, start);
        }
        cursor.skip();
        return cursor.here() == '@' ? parse.lose(Wording.reservedWithIndex(cursor, word)) : reserved;
    }

    /** A variable whose label was taken, with the index that may follow. */
    private @Nullable Expression variable(Symbol name, int start) {
        long index = 0;
        int end = cursor.at;
        cursor.skip();
        if (cursor.here() == '@') {
            cursor.at++;
            cursor.skip();
            index = literals.index();
            if (index < 0) {
                return null;
            }
            end = cursor.at;
        }
        return cursor.scope.variable(name, index, cursor.span(start, end));
    }

    /** Takes the selectors behind a value; the next character is a dot. Null if one of them holds an expression. */
    @Nullable
    Expression selectors(Expression subject, int start) {
        Expression value = subject;
        while (cursor.here() == '.' && !beginsPrimitive()) {
            cursor.at++;
            cursor.skip();
            int from = cursor.at;
            if (cursor.here() == '(') {
                cursor.at++;
                parse.push(new ProjectionFrame(parse.top(), value, start, from));
                return parse.want(Wanted.EXPRESSION);
            }
            if (cursor.here() == '{') {
                List<Label> labels = projected();
                if (labels == null) {
                    return null;
                }
                value = new Projection(value, labels, cursor.span(start, cursor.at));
            } else {
                Symbol name = parse.name(Naming.SELECTOR);
                if (name == null) {
                    return null;
                }
                value = new Selection(
                        value, new Label(name.text, cursor.span(from, cursor.at)), cursor.span(start, cursor.at));
            }
            cursor.skip();
        }
        return value;
    }

    /** The labels between braces; null if they are broken. */
    private @Nullable List<Label> projected() {
        List<Label> labels = new ArrayList<>();
        int opening = cursor.at++;
        cursor.skip();
        if (cursor.take(',')) {
            cursor.skip();
        }
        while (cursor.here() != '}') {
            int from = cursor.at;
            Symbol name = parse.name(Naming.FIELD);
            if (name == null) {
                return null;
            }
            labels.add(new Label(name.text, cursor.span(from, cursor.at)));
            cursor.skip();
            if (!cursor.take(',')) {
                break;
            }
            cursor.skip();
        }
        if (!cursor.take('}')) {
            parse.lose(Wording.unclosed(cursor, cursor.span(opening, opening + 1), "`,` or `}`"));
            return null;
        }
        return labels;
    }

    /** The rules of imports. */
    Imports imports() {
        return imports;
    }
}
