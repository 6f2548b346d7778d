package io.fleetc.dhall.format;

import io.fleetc.dhall.syntax.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** In which of its two forms a text literal is written, and what then stands between the interpolations. */
final class TextForm {
    private TextForm() {}

    /**
     * Whether a text is written on lines of its own between pairs of single quotes: because its author did so, or because
     * something follows a line end in it; and because it then still means the same.
     */
    static boolean isMultiline(Expression.TextLiteral text, Trivia trivia) {
        boolean written = trivia.holds(text.span()) && trivia.at(text.span().start()) == '\'';
        return (written || goesOnBehindLineEnd(text)) && canBeMultiline(text.chunks(), written);
    }

    private static boolean goesOnBehindLineEnd(Expression.TextLiteral text) {
        int last = text.chunks().size() - 1;
        for (int i = 0; i <= last; i++) {
            String chunk = text.chunks().get(i);
            int end = chunk.indexOf('\n');
            if (end >= 0 && (i < last || end < chunk.length() - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean canBeMultiline(List<String> chunks, boolean invisibleToo) {
        boolean beginsAtMargin = false;
        boolean beginsLine = true;
        for (int i = 0; i < chunks.size(); i++) {
            String chunk = chunks.get(i);
            boolean last = i == chunks.size() - 1;
            int quotes = 0;
            for (int at = 0; at < chunk.length(); at++) {
                char c = chunk.charAt(at);
                boolean allowed = c == '\n' || c == '\t' || c >= ' ';
                if (!allowed || (!invisibleToo && c != '\n' && c != '\t' && Spelling.isInvisible(c))) {
                    return false;
                }
                if (quotes % 2 == 1 && c == '$' && at + 1 < chunk.length() && chunk.charAt(at + 1) == '{') {
                    return false;
                }
                quotes = c == '\'' ? quotes + 1 : 0;
                beginsAtMargin |= beginsLine && c != ' ' && c != '\t' && c != '\n';
                beginsLine = c == '\n';
            }
            if (last && quotes % 2 == 1) {
                return false;
            }
            // An interpolation, or the closing quotes.
            beginsAtMargin |= beginsLine;
            beginsLine = false;
        }
        // The margin is what all lines have in common: without a line that begins there, it would be taken for more.
        return beginsAtMargin && (chunks.size() > 1 || !chunks.get(0).isEmpty());
    }

    /** A line between pairs of single quotes. */
    static String line(String chunk, int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int at = from; at < to; at++) {
            if (chunk.startsWith("''", at)) {
                out.append("'''");
                at++;
            } else if (chunk.startsWith("${", at)) {
                out.append("''$");
            } else {
                out.append(chunk.charAt(at));
            }
        }
        return out.toString();
    }

    /** What stands between the interpolations of a text between double quotes: as its author wrote it, else escaped. */
    static List<String> quoted(Expression.TextLiteral text, Trivia trivia) {
        boolean written = trivia.holds(text.span()) && trivia.at(text.span().start()) == '"';
        List<String> chunks = written ? written(text, trivia) : null;
        if (chunks != null) {
            return chunks;
        }
        List<String> escaped = new ArrayList<>();
        for (String chunk : text.chunks()) {
            StringBuilder out = new StringBuilder();
            Spelling.escape(chunk, 0, chunk.length(), out);
            escaped.add(out.toString());
        }
        return escaped;
    }

    private static @Nullable List<String> written(Expression.TextLiteral text, Trivia trivia) {
        List<String> chunks = new ArrayList<>();
        int from = text.span().start() + 1;
        for (Expression interpolation : text.interpolations()) {
            int to = from;
            while (!trivia.sees("${", to)) {
                to += trivia.at(to) == '\\' ? 2 : 1;
                if (to >= text.span().end()) {
                    return null;
                }
            }
            chunks.add(trivia.between(from, to));
            int brace = trivia.codeBehindParentheses(interpolation.span().end());
            if (!trivia.holds(interpolation.span()) || trivia.at(brace) != '}') {
                return null;
            }
            from = brace + 1;
        }
        chunks.add(trivia.between(from, text.span().end() - 1));
        return chunks;
    }
}
