package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Source;
import java.util.List;

/**
 * A Dhall file as it was written.
 *
 * @param expression what it says
 * @param source its text
 * @param comments its comments, in the order of the text
 */
public record Parsed(Expression expression, Source source, List<Comment> comments) {
    public Parsed {
        comments = List.copyOf(comments);
    }
}
