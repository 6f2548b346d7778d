package io.fleetc.dhall.format;

import io.fleetc.dhall.parser.Comment;
import io.fleetc.dhall.parser.Parsed;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import java.util.Arrays;
import java.util.List;

/** What a tree does not hold of its file: comments, white space, how things were spelled. */
final class Trivia {
    private final Source source;
    private final String text;
    private final List<Comment> comments;
    private final int[] starts;

    Trivia(Parsed parsed) {
        this.source = parsed.source();
        this.text = source.text();
        this.comments = parsed.comments();
        this.starts = new int[comments.size()];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = comments.get(i).span().start();
        }
    }

    /** Whether a span lies in the file; those of computed expressions lie in no file or in another one. */
    boolean holds(Span span) {
        return span.source() == source && span.end() <= text.length();
    }

    /** The character at an offset; NUL behind the end. */
    char at(int offset) {
        return offset < text.length() ? text.charAt(offset) : '\0';
    }

    /** Whether the text goes on like this at an offset. */
    boolean sees(String word, int offset) {
        return text.startsWith(word, offset);
    }

    /** The text between two offsets. */
    String between(int from, int to) {
        return text.substring(from, to);
    }

    /** The first offset from here on that is neither white space nor in a comment that begins there. */
    int code(int from) {
        int at = from;
        while (at < text.length()) {
            if (isBlank(text.charAt(at)) || isLineEnd(text.charAt(at))) {
                at++;
                continue;
            }
            int comment = Arrays.binarySearch(starts, at);
            if (comment < 0) {
                return at;
            }
            at = end(comment);
        }
        return at;
    }

    /** The same, closing parentheses skipped. */
    int codeBehindParentheses(int from) {
        int at = code(from);
        while (at(at) == ')') {
            at = code(at + 1);
        }
        return at;
    }

    /** Where what begins at an offset begins behind its opening parentheses. */
    int codeBehindOpening(int from) {
        int at = from;
        while (at(at) == '(') {
            at = code(at + 1);
        }
        return at;
    }

    /** How many comments there are. */
    int count() {
        return starts.length;
    }

    /** Where a comment begins. */
    int start(int comment) {
        return starts[comment];
    }

    /** Where it ends. */
    int end(int comment) {
        return comments.get(comment).span().end();
    }

    /** A comment as it is printed: without spaces at its end and without carriage returns before line ends. */
    String comment(int comment) {
        String written = text.substring(start(comment), end(comment));
        if (comments.get(comment).block()) {
            return written.replace("\r\n", "\n");
        }
        return written.stripTrailing();
    }

    /** Whether a comment begins between two offsets. */
    boolean isCommented(int from, int to) {
        int found = Arrays.binarySearch(starts, from);
        int first = found < 0 ? -found - 1 : found;
        return first < starts.length && starts[first] < to;
    }

    /** Whether nothing but space stands before a comment on its line. */
    boolean beginsLine(int comment) {
        int at = start(comment);
        while (at > 0 && isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at == 0 || isLineEnd(text.charAt(at - 1));
    }

    /** Whether nothing but space stands behind a comment on its line. */
    boolean endsLine(int comment) {
        int at = end(comment);
        while (isBlank(at(at))) {
            at++;
        }
        return at >= text.length() || isLineEnd(text.charAt(at));
    }

    /** Whether a comment goes over several lines. */
    boolean hasLines(int comment) {
        return text.substring(start(comment), end(comment)).indexOf('\n') >= 0;
    }

    /** Whether an empty line follows a comment. */
    boolean blankLineBehind(int comment) {
        return lineEnds(end(comment), 1) > 1;
    }

    /** Whether an empty line precedes a comment. */
    boolean blankLineBefore(int comment) {
        return lineEnds(start(comment) - 1, -1) > 1;
    }

    private int lineEnds(int from, int step) {
        int ends = 0;
        for (int at = from; at >= 0 && at < text.length(); at += step) {
            char c = text.charAt(at);
            if (c == '\n') {
                ends++;
            } else if (!isBlank(c) && c != '\r') {
                return ends;
            }
        }
        return ends;
    }

    /** Whether a comment stands on the line where something ended, with nothing between but space and those characters. */
    boolean follows(int comment, int end, String allowed) {
        for (int at = end; at < start(comment); at++) {
            char c = text.charAt(at);
            if (!isBlank(c) && allowed.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether what follows a comment continues or ends what is before it, rather than beginning an expression. */
    boolean precedesPunctuation(int comment) {
        int at = code(end(comment));
        char c = at(at);
        char next = at(at + 1);
        return switch (c) {
            case '\0', ',', '|', '}', ']', ')', '>', '=', ':', '?', '*', '#', '&', '!', '∧', '⫽', '⩓', '≡', '→' -> true;
            case '+' -> next < '0' || next > '9';
            case '-' -> next == '>';
            case '/' -> next == '/' || next == '\\';
            case '.' -> next != '/' && next != '.';
            default -> isKeyword(at);
        };
    }

    private boolean isKeyword(int at) {
        for (String keyword : new String[] {"then", "else", "in", "let", "with", "using", "as", "sha256"}) {
            char behind = at(at + keyword.length());
            if (sees(keyword, at) && !Character.isLetterOrDigit(behind) && "_-/".indexOf(behind) < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
