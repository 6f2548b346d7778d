package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Nesting;
import io.fleetc.dhall.syntax.Universe;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * One run of the parser over one text: a pushdown automaton.
 *
 * <p>The stack of {@link Frame}s holds what is under way. The loop alternates: an expression begins, as {@link #want}
 * says, and yields either a value at once or a new frame that wants its first part; or a value is complete and goes to
 * the frame that waits for it. So the depth of the text is bounded by {@link Nesting#LIMIT} and never by the thread's
 * stack.
 */
final class Parse {
    final Mistakes mistakes = new Mistakes();
    final Cursor cursor;
    private final Literals literals;
    private final Primaries primaries;
    private final Symbol underscore;
    private @Nullable Frame top;
    private Wanted wanted = Wanted.EXPRESSION;

    /** Whether the primitive that was completed last is an import, which takes no selectors. */
    boolean imported;

    /** How many record literals there were. */
    int records;

    Parse(Source source) {
        this.cursor = new Cursor(source, mistakes);
        this.literals = new Literals(cursor);
        this.primaries = new Primaries(this, literals);
        this.underscore = cursor.scope.symbol(new char[] {'_'}, 0, 1, Scope.hash(0, '_'));
    }

    /** The expression that is the text, or null if there are mistakes. */
    @Nullable
    Expression run() {
        cursor.shebangs();
        cursor.skip();
        Expression value = null;
        while (value == null || top != null) {
            Frame frame = top;
            value = value == null || frame == null ? begin() : frame.take(this, value);
            while (mistakes.lost()) {
                frame = mistakes.fatal() ? null : Recovery.find(this);
                if (frame == null) {
                    return null;
                }
                mistakes.found();
                value = goOn(frame);
            }
        }
        cursor.skip();
        if (!cursor.atEnd()) {
            mistakes.report(Wording.trailing(cursor));
        }
        return mistakes.none() ? value : null;
    }

    /** Gives up what is under way inside of a frame, and goes on there. */
    private @Nullable Expression goOn(Frame frame) {
        for (Frame lost = top; lost != null && lost != frame; lost = lost.below) {
            lost.abandon(this);
        }
        top = frame;
        imported = false;
        return frame.goOn(this);
    }

    /** What stands for an expression that was lost; it is never part of a result. */
    Expression lost() {
        return new Expression.Constant(Universe.TYPE, cursor.span(cursor.at, cursor.at));
    }

    /** Begins what is wanted. */
    private @Nullable Expression begin() {
        return switch (wanted) {
            case EXPRESSION -> primaries.expression();
            case OPERATION, ARGUMENT, PREFIXED -> {
                push(new OperationFrame(top, wanted, cursor.at));
                yield wanted == Wanted.ARGUMENT ? primaries.primitive() : primaries.operand();
            }
            case OPERAND -> primaries.operand();
            case PRIMITIVE -> primaries.primitive();
        };
    }

    @Nullable
    Frame top() {
        return top;
    }

    /** Puts a frame on the stack, if there is room. */
    void push(Frame frame) {
        if (frame.depth > Nesting.LIMIT) {
            mistakes.fatal(Wording.tooDeep(Found.span(cursor)));
        }
        top = frame;
    }

    /** Takes a frame, which is the top one, off the stack. */
    void pop(Frame frame) {
        top = frame.below;
    }

    /** Lets the top frame wait for such an expression, which begins behind white space. */
    @Nullable
    Expression want(Wanted next) {
        wanted = next;
        cursor.skip();
        return null;
    }

    /** From an offset to the end of the last thing that is no white space. */
    Span spanFrom(int start) {
        cursor.skip();
        return cursor.span(start, cursor.behind);
    }

    Primaries primaries() {
        return primaries;
    }

    /** The name of the binder of a plain arrow. */
    Symbol underscore() {
        return underscore;
    }

    /** Whether the innermost bracket that is open is that of an interpolation. */
    boolean isInterpolated() {
        Frame frame = top;
        while (frame != null && frame.closing() == 0) {
            frame = frame.below;
        }
        return frame instanceof TextFrame;
    }

    /** What the frames wait for, in words. */
    String wants() {
        return top == null ? "an expression" : top.wants();
    }

    /** Reports a mistake behind which the text has no sure meaning. */
    @Nullable
    Expression lose(Diagnostic mistake) {
        mistakes.lose(mistake);
        return null;
    }

    /** Takes a keyword, which is next, and the white space that must follow it. */
    void keyword(Keyword keyword) {
        cursor.takeWord();
        cursor.skip();
        if (!cursor.spaced() && !cursor.atEnd()) {
            mistakes.report(Wording.keywordWithoutSpace(cursor, keyword));
        }
    }

    /** Takes a colon, which is next, and the white space that must follow it. */
    void colon() {
        cursor.at++;
        cursor.skip();
        if (!cursor.spaced() && !cursor.atEnd()) {
            mistakes.report(Wording.colonWithoutSpace(cursor));
        }
    }

    /** Takes a label; null if there is none that may stand here, which is reported. */
    @Nullable
    Symbol name(Naming naming) {
        char c = cursor.here();
        if (c == '`') {
            return cursor.quoted();
        }
        if (!Characters.beginsLabel(c)) {
            mistakes.lose(Wording.nameExpected(cursor, naming));
            return null;
        }
        Symbol word = cursor.word();
        boolean keyword = word.keyword != null && !(word.keyword == Keyword.SOME && naming.allowsSome());
        if (keyword || (naming == Naming.BINDER && word.isReserved())) {
            mistakes.lose(Wording.reservedName(cursor, word, naming));
            return null;
        }
        cursor.takeWord();
        return word;
    }
}
