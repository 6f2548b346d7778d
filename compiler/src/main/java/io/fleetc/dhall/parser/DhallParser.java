package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;

/**
 * Dhall text to an expression, by the grammar of the standard.
 *
 * <p>The grammar is not one for tokens: white space is part of it ({@code f -1} applies, {@code f - 1} is nothing; {@code x
 * :T} lacks a space), and what a character begins depends on where it stands. So the parser works on characters; see
 * {@link Parse} for how it nests without recursion.
 */
public final class DhallParser {
    private DhallParser() {}

    /** Parses a text: the whole of it, or every independent mistake in it. */
    public static Checked<Parsed> parse(Source source) {
        Parse parse = new Parse(source);
        Expression expression = parse.run();
        return expression == null
                ? Checked.none(parse.mistakes.all())
                : Checked.of(new Parsed(expression, source, parse.cursor.comments));
    }
}
