package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** An expression that may stand where it does in parentheses only, and has none. */
final class UnparenthesizedFrame extends Frame {
    private final int start;
    private final String what;

    private UnparenthesizedFrame(@Nullable Frame below, int start, String what) {
        super(below, 1);
        this.start = start;
        this.what = what;
    }

    /** Waits for the expression that begins here, so as to say where it ends. */
    static @Nullable Expression begin(Parse parse, String what, Wanted extent) {
        parse.push(new UnparenthesizedFrame(parse.top(), parse.cursor.at, what));
        return parse.want(extent);
    }

    @Override
    @Nullable
    Expression take(Parse parse, Expression part) {
        parse.pop(this);
        parse.mistakes.report(Wording.parenthesesMissing(parse.spanFrom(start), what));
        return part;
    }
}
