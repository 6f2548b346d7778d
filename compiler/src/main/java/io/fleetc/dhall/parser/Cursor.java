package io.fleetc.dhall.parser;

import io.fleetc.source.Source;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text and a place in it: white space, comments and words.
 *
 * <p>There is no token: what a character means depends on where it stands. Behind the text follow a few NUL characters,
 * which the grammar knows nowhere, so that looking ahead needs no comparison with the length.
 */
final class Cursor {
    private static final int MARGIN = 4;

    final Source source;
    final char[] text;
    final int length;
    final Mistakes mistakes;
    final Scope scope = new Scope();
    final List<Comment> comments = new ArrayList<>();

    /** The place: offset of the next character. */
    int at;

    /** Behind the last thing that was neither white space nor a comment. */
    int behind;

    /** Behind the white space that was skipped last. */
    private int skipped;

    /** Behind the word at {@link #wordAt}. */
    private int wordEnd;

    private int wordAt = -1;
    private @Nullable Symbol word;

    Cursor(Source source, Mistakes mistakes) {
        this.source = source;
        this.length = source.text().length();
        this.text = new char[length + MARGIN];
        source.text().getChars(0, length, text, 0);
        this.mistakes = mistakes;
    }

    /** The next character. */
    char here() {
        return text[at];
    }

    /** Whether the text is over. */
    boolean atEnd() {
        return at >= length;
    }

    Span span(int from, int to) {
        return new Span(source, from, to);
    }

    /** Whether this character, which is no letter, comes next; takes it. */
    boolean take(char wanted) {
        if (text[at] != wanted) {
            return false;
        }
        at++;
        return true;
    }

    /** Whether these two characters come next. */
    boolean sees(char first, char second) {
        return text[at] == first && text[at + 1] == second;
    }

    /** Whether there is white space between the place and the last thing before it. */
    boolean spaced() {
        return at > behind;
    }

    /** Where the line begins on which that place is. */
    int lineStart(int place) {
        return source.text().lastIndexOf('\n', place - 1) + 1;
    }

    /** How many spaces and tabs stand between that place and the beginning of its line; -1 if there is more. */
    int indent(int place) {
        int from = place;
        while (from > 0 && (text[from - 1] == ' ' || text[from - 1] == '\t')) {
            from--;
        }
        return from == 0 || text[from - 1] == '\n' ? place - from : -1;
    }

    /** Behind what stands before that place, white space left out. */
    int endBefore(int place) {
        int end = place;
        while (end > 0 && (text[end - 1] <= ' ')) {
            end--;
        }
        return end;
    }

    /** Where the label, or the labels with dots between them, begin that end at that place. */
    int pathBefore(int place) {
        int from = place;
        while (from > 0 && (Characters.continuesLabel(text[from - 1]) || text[from - 1] == '.')) {
            from--;
        }
        return Characters.beginsLabel(text[from]) ? from : place;
    }

    /** Where this quote stands next on the same line, from that place; -1 if it does not. */
    int endOfLine(String quote, int place) {
        int end = place;
        while (text[end] >= ' ' || text[end] == '\t') {
            if (source.text().startsWith(quote, end)) {
                return end;
            }
            end++;
        }
        return -1;
    }

    /** Skips white space and comments. */
    void skip() {
        if (at != skipped) {
            behind = at;
        }
        for (; ; ) {
            char c = text[at];
            if (c == ' ' || c == '\n' || c == '\t') {
                at++;
            } else if (c == '\r' && text[at + 1] == '\n') {
                at += 2;
            } else if (c == '-' && text[at + 1] == '-') {
                lineComment();
            } else if (c == '{' && text[at + 1] == '-') {
                blockComment();
            } else {
                break;
            }
        }
        skipped = at;
    }

    /** Skips the lines at the head of the file that begin with {@code #!}. */
    void shebangs() {
        while (sees('#', '!')) {
            lineComment();
            if (atEnd()) {
                mistakes.report(LiteralWording.headWithoutEnd(span(0, at)));
            }
            at += text[at] == '\r' ? 2 : 1;
        }
        at = Math.min(at, length);
    }

    private void lineComment() {
        int start = at;
        at += 2;
        for (; ; ) {
            char c = text[at];
            if (isPlain(c)) {
                at++;
            } else if (c == '\n' || (c == '\r' && text[at + 1] == '\n') || at >= length) {
                break;
            } else {
                character();
            }
        }
        comments.add(new Comment(span(start, at), false));
    }

    private void blockComment() {
        int start = at;
        int open = 1;
        at += 2;
        while (open > 0) {
            char c = text[at];
            if (c == '-' && text[at + 1] == '}') {
                open--;
                at += 2;
            } else if (c == '{' && text[at + 1] == '-') {
                open++;
                at += 2;
            } else if (isPlain(c) || c == '\n') {
                at++;
            } else if (c == '\r' && text[at + 1] == '\n') {
                at += 2;
            } else if (at >= length) {
                mistakes.fatal(LiteralWording.openComment(span(start, start + 2), open));
                return;
            } else {
                character();
            }
        }
        comments.add(new Comment(span(start, at), true));
    }

    /** Whether it is a character of comments and multi-line text that needs no second look. */
    static boolean isPlain(char c) {
        return (c >= ' ' && c <= '\u007F') || c == '\t';
    }

    /** Takes a character of a text or comment that is neither printable ASCII nor the end; reports one that may not be. */
    void character() {
        char c = text[at];
        int width = c < ' ' ? 0 : Characters.width(text, at);
        if (width == 0) {
            mistakes.report(LiteralWording.characterNotAllowed(this));
            width = 1;
        }
        at += width;
    }

    /** The word that begins here with a letter or {@code _}; the place stays. */
    Symbol word() {
        Symbol known = word;
        if (wordAt == at && known != null) {
            return known;
        }
        int end = at;
        int hash = 0;
        char c = text[end];
        do {
            hash = Scope.hash(hash, c);
            c = text[++end];
        } while (Characters.continuesLabel(c));
        Symbol found = scope.symbol(text, at, end, hash);
        wordAt = at;
        wordEnd = end;
        word = found;
        return found;
    }

    /** Takes the word that {@link #word} returned. */
    void takeWord() {
        at = wordEnd;
    }

    /** The span of the word that {@link #word} returned. */
    Span wordSpan() {
        return span(at, wordEnd);
    }

    /** The character directly behind the word that {@link #word} returned. */
    char behindWord() {
        return text[wordEnd];
    }

    /** Whether this keyword comes next. */
    boolean sees(Keyword keyword) {
        return Characters.beginsLabel(text[at]) && word().keyword == keyword;
    }

    /** Takes a label between backticks; null if it is broken, which is reported. */
    @Nullable
    Symbol quoted() {
        int start = at++;
        int hash = 0;
        while (Characters.isQuotedLabel(text[at])) {
            hash = Scope.hash(hash, text[at++]);
        }
        if (text[at] != '`') {
            mistakes.lose(Wording.brokenLabel(this, start));
            return null;
        }
        return scope.symbol(text, start + 1, at++, hash);
    }
}
