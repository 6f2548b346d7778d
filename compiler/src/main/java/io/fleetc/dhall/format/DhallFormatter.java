package io.fleetc.dhall.format;

import io.fleetc.dhall.parser.Parsed;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Source;
import java.util.List;

/**
 * Lays out Dhall files the way {@code dhall format} does: lines of 80 columns where they can be kept, commas and operators
 * at the beginning of lines, an empty line between {@code let} bindings.
 *
 * <p>What is left to the author: all comments, {@code λ} or {@code \} (a file with one symbol that is not ASCII is
 * written in symbols throughout), how numbers and the characters of text are spelled, which fields of a record are
 * written with a dotted label and in which order. What is not: parentheses without a meaning, quotes around labels that
 * need none, {@code { x = x }}, {@code { a = { b = c } }}, text that goes on behind a {@code \n}.
 *
 * <p>The result means the same, down to the tree, and to format it again changes nothing.
 */
public final class DhallFormatter {
    /** How many columns a line has, where it can be kept; as many as {@code dhall format} gives it. */
    private static final int WIDTH = 80;

    private DhallFormatter() {}

    /** The file, laid out, with the symbols of its author. */
    public static String format(Parsed file) {
        return Typesetter.layout(file.expression(), new Trivia(file)).set(WIDTH);
    }

    /** The file, laid out, with these symbols. */
    public static String format(Parsed file, Symbols symbols) {
        return Typesetter.layout(file.expression(), new Trivia(file), symbols).set(WIDTH);
    }

    /** An expression that no file holds, for example a normal form. */
    public static String format(Expression computed, Symbols symbols) {
        return format(new Parsed(computed, new Source("", ""), List.of()), symbols);
    }

    /** The symbols that the author of a file uses. */
    public static Symbols symbols(Parsed file) {
        return Typesetter.symbols(file.expression(), new Trivia(file));
    }
}
