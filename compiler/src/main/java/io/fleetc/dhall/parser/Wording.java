package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.dhall.syntax.Expression.Label;
import io.fleetc.dhall.syntax.Nesting;
import io.fleetc.dhall.syntax.Operator;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said about mistakes in the structure of a text: what can stand there, what was found, what it belongs to. */
final class Wording {
    private static final String UNION = "`<` opens a union type; there is no comparison by size";

    private Wording() {}

    /** Something else is needed where the cursor is. */
    static Diagnostic expected(Cursor cursor, String what) {
        return Habits.advise(cursor, bare(cursor, what));
    }

    private static Diagnostic bare(Cursor cursor, String what) {
        return Diagnostic.error(
                Code.FC7001, "expected " + what + ", found " + Found.describe(cursor), Found.span(cursor));
    }

    static Diagnostic trailing(Cursor cursor) {
        String advice = Habits.behindTheEnd(cursor);
        return advice == null
                ? expected(cursor, "the end of the file")
                : bare(cursor, "the end of the file").helping(advice);
    }

    /** A bracket is missing, or whatever else could stand before it. */
    static Diagnostic unclosed(Cursor cursor, Span opening, String expected) {
        Diagnostic mistake = expected(cursor, expected);
        return cursor.atEnd()
                ? Diagnostic.error(Code.FC7002, mistake.message(), mistake.at().span())
                        .also(opening, "opened here")
                : mistake.also(opening, "opened here");
    }

    static Diagnostic parenthesisOpen(Cursor cursor, int opening) {
        Diagnostic mistake = unclosed(cursor, cursor.span(opening, opening + 1), "`)`");
        return cursor.here() == ','
                ? mistake.helping("separate arguments by spaces, as in `f x y`, and write lists in brackets")
                : mistake;
    }

    static Diagnostic listGoesOn(Cursor cursor, int opening) {
        return unclosed(cursor, cursor.span(opening, opening + 1), "`,` or `]`");
    }

    static Diagnostic unionGoesOn(Cursor cursor, int opening) {
        Diagnostic mistake = unclosed(cursor, cursor.span(opening, opening + 1), "`|` or `>`");
        return cursor.here() == ',' ? mistake.helping("separate alternatives by `|`") : mistake.noting(UNION);
    }

    /** What follows a value in a record is often the next field, and the comma is missing. */
    static Diagnostic recordGoesOn(Cursor cursor, int opening) {
        boolean entry = (cursor.here() == '=' || cursor.here() == ':') && !cursor.sees('=', '=');
        int label = entry ? cursor.pathBefore(cursor.behind) : cursor.behind;
        if (label == cursor.behind) {
            return unclosed(cursor, cursor.span(opening, opening + 1), "`,` or `}`");
        }
        Span next = cursor.span(label, cursor.behind);
        boolean first = cursor.indent(label) >= 0;
        int end = cursor.endBefore(label);
        return Diagnostic.error(Code.FC7001, "expected `,` before the field `" + next.text() + "`", next)
                .helping(
                        "insert a comma",
                        first ? new Edit(cursor.span(label, label), ", ") : new Edit(cursor.span(end, end), ","));
    }

    static Diagnostic tooDeep(Span at) {
        return Diagnostic.error(Code.FC7009, "the text nests deeper than " + Nesting.LIMIT + " levels", at);
    }

    // Names.

    static Diagnostic nameExpected(Cursor cursor, Naming naming) {
        char c = cursor.here();
        if (c == '"') {
            return textAsName(cursor, naming);
        }
        Diagnostic mistake = expected(cursor, naming.what());
        if (naming == Naming.ALTERNATIVE) {
            return mistake.noting(UNION);
        }
        if (Characters.isDigit(c)) {
            Span number = Found.span(cursor);
            return mistake.helping(
                    "write a label that begins with a digit between backticks",
                    new Edit(number, "`" + number.text() + "`"));
        }
        return c > '~' && Character.isLetter(c)
                ? mistake.noting("labels consist of ASCII letters, digits, `_`, `-` and `/`")
                : mistake;
    }

    /** A key as JSON has it. */
    private static Diagnostic textAsName(Cursor cursor, Naming naming) {
        int end = cursor.at + 1;
        while (Characters.isQuotedLabel(cursor.text[end]) && cursor.text[end] != '"') {
            end++;
        }
        Diagnostic mistake = bare(cursor, naming.what());
        if (cursor.text[end] != '"') {
            return mistake;
        }
        String text = cursor.source.text().substring(cursor.at + 1, end);
        Edit unquoted = new Edit(cursor.span(cursor.at, end + 1), Naming.isPlain(text) ? text : "`" + text + "`");
        int colon = end + 1;
        while (cursor.text[colon] == ' ') {
            colon++;
        }
        return cursor.text[colon] == ':' && naming == Naming.FIELD
                ? mistake.helping(
                        "write a field without quotes, with `=` before its value",
                        unquoted,
                        new Edit(cursor.span(end + 1, colon + 1), " ="))
                : mistake.helping("write a label without quotes", unquoted);
    }

    static Diagnostic reservedName(Cursor cursor, Symbol word, Naming naming) {
        String kind = word.keyword == null ? "a built-in name" : "a keyword";
        return Diagnostic.error(
                        Code.FC7004,
                        "expected " + naming.what() + ", found `" + word.text + "`, which is " + kind,
                        cursor.wordSpan())
                .helping(
                        "write it between backticks to use it as a label",
                        new Edit(cursor.wordSpan(), "`" + word.text + "`"));
    }

    static Diagnostic reservedWithIndex(Cursor cursor, Symbol word) {
        return Diagnostic.error(
                        Code.FC7004,
                        "`" + word.text + "` is a built-in name and takes no index",
                        cursor.span(cursor.at, cursor.at + 1))
                .noting("a variable of that name is written between backticks, as in `` `" + word.text + "`@1 ``");
    }

    static Diagnostic brokenLabel(Cursor cursor, int start) {
        boolean ascii = cursor.here() < ' ' || cursor.here() == '\u007F';
        return ascii
                ? Diagnostic.error(Code.FC7002, "the label is not closed on its line", cursor.span(start, cursor.at))
                : Diagnostic.error(Code.FC7004, "a label consists of ASCII characters", Found.span(cursor))
                        .also(cursor.span(start, start + 1), "the label begins here");
    }

    // White space.

    private static Diagnostic space(Cursor cursor, String where, int at) {
        Span place = cursor.span(at, at);
        return Diagnostic.error(Code.FC7003, "a space is missing " + where, place)
                .helping("insert a space", new Edit(place, " "));
    }

    static Diagnostic keywordWithoutSpace(Cursor cursor, Keyword keyword) {
        return space(cursor, "behind `" + keyword.spelling() + "`", cursor.at);
    }

    static Diagnostic keywordWithoutSpaceBefore(Cursor cursor) {
        return space(cursor, "before `" + cursor.word().text + "`", cursor.at);
    }

    static Diagnostic colonWithoutSpace(Cursor cursor) {
        Diagnostic mistake = space(cursor, "behind the colon", cursor.at);
        return beginsCompletion(cursor, cursor.at - 1)
                ? completing(mistake, new Edit(cursor.span(cursor.at, cursor.at), ":"))
                : mistake;
    }

    static Diagnostic operatorWithoutSpace(Cursor cursor, Operator operator) {
        return space(cursor, "behind the operator `" + operator.ascii() + "`", cursor.at);
    }

    static Diagnostic argumentWithoutSpace(Cursor cursor) {
        Diagnostic mistake = space(cursor, "before `" + Found.span(cursor).text() + "`", cursor.at);
        return switch (cursor.here()) {
            case '[' -> withoutHelp(mistake).noting("brackets do not select an element; this would be an argument");
            case '<' -> withoutHelp(mistake).noting("type arguments stand behind a space, as in `List Text`");
            case '(' -> mistake.noting("arguments stand behind a space, as in `f x y`");
            default ->
                beginsCompletion(cursor, cursor.at)
                        ? completing(mistake, new Edit(cursor.span(cursor.at, cursor.at), "::"))
                        : mistake;
        };
    }

    private static Diagnostic completing(Diagnostic mistake, Edit edit) {
        return withoutHelp(mistake).helping("complete a schema with `::`", edit);
    }

    /** Whether a record is next and a name ends there that is written like that of a type, which schemas are. */
    private static boolean beginsCompletion(Cursor cursor, int end) {
        int start = end;
        while (start > 0 && Characters.continuesLabel(cursor.text[start - 1])) {
            start--;
        }
        return cursor.here() == '{'
                && start < end
                && Character.isUpperCase(cursor.text[start])
                && Builtin.named(new String(cursor.text, start, end - start)) == null;
    }

    private static Diagnostic withoutHelp(Diagnostic mistake) {
        return Diagnostic.error(Code.FC7003, mistake.message(), mistake.at().span());
    }

    static Diagnostic hashWithoutSpace(Cursor cursor) {
        return space(cursor, "before the hash", cursor.at);
    }

    // Parentheses.

    static Diagnostic parenthesesMissing(Span around, String what) {
        return Diagnostic.error(Code.FC7008, what + " needs parentheses here", around)
                .helping("put it in parentheses", new Edit(around.before(), "("), new Edit(around.after(), ")"));
    }

    static Diagnostic withNeedsParentheses(Span keyword, Span around) {
        return Diagnostic.error(Code.FC7008, "what `with` changes needs parentheses", around)
                .also(keyword, "this changes one argument, not an application or operation")
                .helping("put it in parentheses", new Edit(around.before(), "("), new Edit(around.after(), ")"));
    }

    // The parts of each form.

    static Diagnostic missingArgument(Cursor cursor, Keyword keyword) {
        String takes = keyword == Keyword.MERGE ? "`merge` takes two: the handlers and the union" : "";
        Diagnostic mistake = expected(cursor, "an argument of `" + keyword.spelling() + "`");
        return takes.isEmpty() ? mistake : mistake.noting(takes);
    }

    static Diagnostic assertWithoutType(Cursor cursor, int start) {
        Diagnostic mistake = bare(cursor, "`:` and what to assert");
        Span behind = cursor.span(start + 6, start + 6);
        return cursor.atEnd() || !cursor.spaced()
                ? mistake
                : mistake.helping("write it as in `assert : x === y`", new Edit(behind, " :"));
    }

    static Diagnostic binderWithoutParenthesis(Cursor cursor, boolean lambda) {
        Diagnostic mistake = expected(cursor, "`(`");
        return lambda
                ? mistake.noting("a function names the type of its argument, as in `\\(x : Text) -> x`")
                : mistake.noting("a function type is written as in `forall (a : Type) -> List a`");
    }

    static Diagnostic binderWithoutType(Cursor cursor, String name) {
        return expected(cursor, "`:` and the type of `" + name + "`");
    }

    static Diagnostic binderWithoutArrow(Cursor cursor, Span head) {
        if (!cursor.sees('=', '>')) {
            return expected(cursor, "`->`").also(head, "the argument");
        }
        Span arrow = cursor.span(cursor.at, cursor.at + 2);
        return bare(cursor, "`->`").helping("write the arrow as `->`", new Edit(arrow, "->"));
    }

    static Diagnostic incompleteConditional(Cursor cursor, Keyword missing, Span start) {
        Diagnostic mistake = expected(cursor, "`" + missing.spelling() + "`").also(start, "the condition begins here");
        return missing == Keyword.ELSE ? mistake.noting("every `if` has an `else`") : mistake;
    }

    static Diagnostic bindingWithoutValue(Cursor cursor, @Nullable Label label, boolean typed) {
        String of = label == null ? "" : " and the value of `" + label.text() + "`";
        Diagnostic mistake = bare(cursor, typed ? "`=`" + of : "`:` or `=`" + of);
        return isAssignment(cursor) ? mistake.helping("write `=`", new Edit(Found.span(cursor), "=")) : mistake;
    }

    /** Whether an assignment of another language comes next. */
    private static boolean isAssignment(Cursor cursor) {
        return cursor.sees('=', '=') || cursor.sees(':', '=');
    }

    /**
     * Bindings without {@code in}: what follows them was taken for arguments. Its first line is the first one that stands
     * as far to the left as {@code let}.
     */
    static Diagnostic bindingWithoutIn(Cursor cursor, int start) {
        Span let = cursor.span(start, start + 3);
        int indent = start - cursor.lineStart(start);
        String text = cursor.source.text();
        int line = text.indexOf('\n', start) + 1;
        while (line > 0 && line < cursor.behind) {
            int first = line;
            while (text.charAt(first) == ' ' || text.charAt(first) == '\t') {
                first++;
            }
            if (first - line <= indent && Characters.beginsExpression(text.charAt(first))) {
                Span place = cursor.span(first, first);
                return Diagnostic.error(Code.FC7001, "expected `in` before what the bindings are for", place)
                        .also(let, "the last binding")
                        .helping("insert `in`", new Edit(place, "in "));
            }
            line = text.indexOf('\n', first) + 1;
        }
        return expected(cursor, "`in` or another `let`").also(let, "the last binding");
    }

    static Diagnostic clauseWithoutValue(Cursor cursor) {
        Diagnostic mistake = bare(cursor, "`=` and the new value");
        return isAssignment(cursor) ? mistake.helping("write `=`", new Edit(Found.span(cursor), "=")) : mistake;
    }

    static Diagnostic emptyListWithoutType(Cursor cursor, Span list, boolean whole) {
        Diagnostic mistake = Diagnostic.error(Code.FC7001, "the empty list needs its type", list);
        return whole
                ? mistake.helping("write the type behind it, as in `[] : List Text`")
                : mistake.helping("write the type behind it, in parentheses, as in `([] : List Text)`");
    }

    /** An entry that fits a record of the other kind. */
    static Diagnostic otherKindOfEntry(Cursor cursor, boolean type, @Nullable Label first) {
        Span sign = Found.span(cursor);
        Diagnostic mistake = bare(cursor, type ? "`:`" : "`=`")
                .helping(
                        type ? "give the field a type with `:`" : "give the field a value with `=`",
                        new Edit(sign, type ? ":" : "="));
        return first == null
                ? mistake
                : mistake.also(first.span(), type ? "this makes it a record type" : "this makes it a record of values");
    }

    static Diagnostic entryWithoutValue(Cursor cursor, @Nullable Boolean type, List<Label> path) {
        Span label = path.get(0).span().endingWith(path.get(path.size() - 1).span());
        if (isAssignment(cursor)) {
            return bare(cursor, "`=`").helping("write `=`", new Edit(Found.span(cursor), "="));
        }
        if (cursor.sees(':', ':')) {
            return bare(cursor, "`:`").helping("write one colon", new Edit(Found.span(cursor), ":"));
        }
        if (cursor.here() == ':') {
            return bare(cursor, "`=`")
                    .noting("labels with dots have values; in a record type, write a record type for each part");
        }
        String what = "of the field `" + label.text() + "`";
        if (Boolean.TRUE.equals(type)) {
            return expected(cursor, "`:` and the type " + what);
        }
        Diagnostic mistake = expected(
                cursor, type == null && path.size() == 1 ? "`=` or `:` behind the label" : "`=` and the value " + what);
        return cursor.here() == '?'
                ? mistake.helping("give a field that may be absent a type such as `Optional Text`")
                : mistake;
    }
}
