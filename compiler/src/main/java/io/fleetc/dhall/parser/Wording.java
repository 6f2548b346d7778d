package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression.Label;
import io.fleetc.dhall.syntax.Nesting;
import io.fleetc.dhall.syntax.Operator;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is said about mistakes of structure. */
final class Wording {
    private Wording() {}

    static Diagnostic expected(Cursor cursor, String what) {
        return Diagnostic.error(
                Code.FC7001, "expected " + what + ", found " + Found.describe(cursor), Found.span(cursor));
    }

    static Diagnostic trailing(Cursor cursor) {
        return Diagnostic.error(
                Code.FC7001, "expected the end of the file, found " + Found.describe(cursor), Found.span(cursor));
    }

    static Diagnostic expressionExpected(Cursor cursor) {
        return expected(cursor, "an expression");
    }

    static Diagnostic nameExpected(Cursor cursor, Naming naming) {
        return expected(cursor, naming.what());
    }

    static Diagnostic unclosed(Cursor cursor, Span opening, char closing) {
        return Diagnostic.error(
                        Code.FC7002, "expected `" + closing + "`, found " + Found.describe(cursor), Found.span(cursor))
                .also(opening, "opened here");
    }

    static Diagnostic openComment(Span opening, int open) {
        return Diagnostic.error(Code.FC7002, "the comment is not closed: " + open + " `-}` missing", opening);
    }

    static Diagnostic headWithoutEnd(Span line) {
        return Diagnostic.error(
                Code.FC7001, "expected an expression below the first line, found the end of the file", line);
    }

    static Diagnostic characterNotAllowed(Span at) {
        return Diagnostic.error(Code.FC7006, "the character is not allowed", at);
    }

    static Diagnostic brokenLabel(Cursor cursor, int start) {
        return Diagnostic.error(
                Code.FC7002,
                "expected a closing backtick, found " + Found.describe(cursor),
                cursor.span(start, cursor.at));
    }

    static Diagnostic tooDeep(Span at) {
        return Diagnostic.error(
                Code.FC7009, String.format(Locale.ROOT, "the text nests deeper than %d levels", Nesting.LIMIT), at);
    }

    static Diagnostic reservedName(Cursor cursor, Symbol word, Naming naming) {
        return Diagnostic.error(Code.FC7004, "`" + word.text + "` is reserved, not " + naming.what(), cursor.wordSpan())
                .helping(
                        "write it between backticks to use it as a name",
                        new Edit(cursor.wordSpan(), "`" + word.text + "`"));
    }

    static Diagnostic reservedWithIndex(Cursor cursor, Symbol word) {
        return Diagnostic.error(Code.FC7004, "`" + word.text + "` is built in and has no index", Found.span(cursor));
    }

    static Diagnostic keywordWithoutSpace(Cursor cursor, Keyword keyword, int start) {
        return space(cursor, "behind `" + keyword.spelling() + "`", cursor.at);
    }

    static Diagnostic keywordWithoutSpaceBefore(Cursor cursor) {
        return space(cursor, "before `" + cursor.word().text + "`", cursor.at);
    }

    static Diagnostic colonWithoutSpace(Cursor cursor) {
        return space(cursor, "behind the colon", cursor.at);
    }

    static Diagnostic operatorWithoutSpace(Cursor cursor, Operator operator) {
        return space(cursor, "behind `" + operator.ascii() + "`", cursor.at);
    }

    static Diagnostic argumentWithoutSpace(Cursor cursor) {
        return space(cursor, "between a function and its argument", cursor.at);
    }

    static Diagnostic hashWithoutSpace(Cursor cursor) {
        return space(cursor, "before the hash", cursor.at);
    }

    private static Diagnostic space(Cursor cursor, String where, int at) {
        return Diagnostic.error(Code.FC7003, "a space is missing " + where, cursor.span(at, at))
                .helping("insert a space", new Edit(cursor.span(at, at), " "));
    }

    static Diagnostic missingArgument(Cursor cursor, @Nullable Keyword keyword) {
        return expected(cursor, "an argument of `" + (keyword == null ? "" : keyword.spelling()) + "`");
    }

    static Diagnostic keywordAsArgument(Cursor cursor, Keyword keyword) {
        return parentheses("`" + keyword.spelling() + "` cannot be an argument without parentheses", cursor.wordSpan());
    }

    static Diagnostic importNeedsParentheses(Span span) {
        return parentheses("an import needs parentheses here", span);
    }

    static Diagnostic secondCompletion(Cursor cursor) {
        return parentheses(
                "a completion needs parentheses before it is completed again", cursor.span(cursor.at, cursor.at + 2));
    }

    static Diagnostic withNeedsParentheses(Cursor cursor, Span record) {
        return parentheses("`with` needs parentheses around what it changes", cursor.wordSpan())
                .also(record, "this");
    }

    static Diagnostic updateNeedsParentheses(Cursor cursor, Span update) {
        return parentheses("an update by `with` needs parentheses here", Found.span(cursor))
                .also(update, "this");
    }

    private static Diagnostic parentheses(String message, Span at) {
        return Diagnostic.error(Code.FC7008, message, at);
    }

    static Diagnostic assertWithoutType(Cursor cursor, Span keyword) {
        return expected(cursor, "`:` and what to assert").also(keyword, "the assertion");
    }

    static Diagnostic binderWithoutParenthesis(Cursor cursor, boolean lambda, int start) {
        return expected(cursor, "`(` and the name of the argument");
    }

    static Diagnostic binderWithoutType(Cursor cursor, boolean lambda, int opening, String name) {
        return expected(cursor, "`:` and the type of `" + name + "`");
    }

    static Diagnostic binderWithoutArrow(Cursor cursor, boolean lambda, int start) {
        return expected(cursor, "`->`");
    }

    static Diagnostic incompleteConditional(Cursor cursor, Keyword missing, Span start) {
        return expected(cursor, "`" + missing.spelling() + "`").also(start, "the condition begins here");
    }

    static Diagnostic bindingWithoutValue(Cursor cursor, @Nullable Label label, boolean typed) {
        return expected(cursor, typed ? "`=`" : "`=` or `:`");
    }

    static Diagnostic bindingWithoutIn(Cursor cursor, int start) {
        return expected(cursor, "`in` or another `let`").also(cursor.span(start, start + 3), "the binding");
    }

    static Diagnostic clauseWithoutValue(Cursor cursor) {
        return expected(cursor, "`=` and the new value");
    }

    static Diagnostic emptyListWithoutType(Cursor cursor, Span list, boolean whole) {
        return Diagnostic.error(Code.FC7001, "an empty list needs its type, as in `[] : List Text`", list);
    }

    static Diagnostic entryWithoutValue(Cursor cursor, @Nullable Boolean type, List<Label> path, int opening) {
        return expected(cursor, "`=` or `:`");
    }

    static Diagnostic importModeExpected(Cursor cursor) {
        return expected(cursor, "`Text`, `Location` or `Bytes`");
    }

    static Diagnostic brokenQuotedComponent(Cursor cursor, int opening) {
        return Diagnostic.error(Code.FC7007, "the quoted part of the path is broken", cursor.span(opening, cursor.at));
    }

    static Diagnostic brokenVariable(Cursor cursor, int start) {
        return Diagnostic.error(Code.FC7007, "the name of the variable is broken", cursor.span(start, cursor.at));
    }

    static Diagnostic unknownVariableEscape(Cursor cursor, int start) {
        return Diagnostic.error(Code.FC7007, "the escape is not known", cursor.span(start, cursor.at));
    }

    static Diagnostic pathWithoutFile(Cursor cursor, int start) {
        return Diagnostic.error(Code.FC7007, "the path names no file", cursor.span(start, cursor.at));
    }

    static Diagnostic brokenHost(Cursor cursor, int start, int host) {
        return Diagnostic.error(Code.FC7007, "the URL names no host", cursor.span(start, host));
    }

    static Diagnostic hashLength(Span digits, int length) {
        return Diagnostic.error(Code.FC7007, "a hash has 64 hexadecimal digits, this one " + length, digits);
    }

    static Diagnostic brokenBytes(Cursor cursor, int start) {
        return Diagnostic.error(Code.FC7005, "bytes are pairs of hexadecimal digits", cursor.span(start, cursor.at));
    }

    static Diagnostic oddBytes(Span span, int digits) {
        return Diagnostic.error(Code.FC7005, "bytes are pairs of digits, these are " + digits, span);
    }

    static Diagnostic digitsExpected(Cursor cursor, int start) {
        return Diagnostic.error(Code.FC7005, "the number has no digits", cursor.span(start, cursor.at));
    }

    static Diagnostic leadingZero(Span number) {
        return Diagnostic.error(Code.FC7005, "the number begins with a zero", number);
    }

    static Diagnostic doubleTooLarge(Span number) {
        return Diagnostic.error(Code.FC7005, "the number is too large for a `Double`", number);
    }

    static Diagnostic indexExpected(Cursor cursor) {
        return expected(cursor, "the index of a variable");
    }

    static Diagnostic indexTooLarge(Span number) {
        return Diagnostic.error(Code.FC7005, "the index is too large", number);
    }

    static Diagnostic outOfRange(Span number, String what, int low, int high) {
        return Diagnostic.error(Code.FC7005, "the " + what + " is not between " + low + " and " + high, number);
    }

    static Diagnostic noSuchDay(Span number, int days) {
        return Diagnostic.error(Code.FC7005, "the month has " + days + " days", number);
    }

    static Diagnostic openText(Cursor cursor, int opening) {
        return Diagnostic.error(Code.FC7002, "the text is not closed on its line", cursor.span(opening, cursor.at));
    }

    static Diagnostic openMultiline(Span opening) {
        return Diagnostic.error(Code.FC7002, "the text is not closed", opening);
    }

    static Diagnostic tabInText(Span tab) {
        return Diagnostic.error(Code.FC7006, "a tab in text is written `\\t`", tab)
                .helping("escape it", new Edit(tab, "\\t"));
    }

    static Diagnostic unknownEscape(Cursor cursor, int start) {
        return Diagnostic.error(Code.FC7006, "the escape is not known", cursor.span(start, cursor.at));
    }

    static Diagnostic brokenUnicodeEscape(Span escape, boolean braced) {
        return Diagnostic.error(Code.FC7006, "the escape is broken", escape);
    }

    static Diagnostic noCharacter(Span escape) {
        return Diagnostic.error(Code.FC7006, "this is no character of Unicode", escape);
    }

    static Diagnostic singleQuotes(Cursor cursor) {
        return Diagnostic.error(
                Code.FC7006, "text stands between double quotes", cursor.span(cursor.at, cursor.at + 1));
    }

    static Diagnostic multilineOnOneLine(Cursor cursor, int opening) {
        return Diagnostic.error(
                Code.FC7006, "multi-line text begins on the line below its quotes", cursor.span(opening, opening + 2));
    }
}
