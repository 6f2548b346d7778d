package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.ImportTarget.Remote;
import org.jspecify.annotations.Nullable;

/**
 * A remote import, while the headers behind {@code using} are read. They are resolved before anything is evaluated, so that
 * they see none of the variables around them.
 */
final class HeadersFrame extends Frame {
    private final Remote remote;
    private final int start;
    private final int outside;

    HeadersFrame(@Nullable Frame below, Remote remote, int start, Scope scope) {
        super(below, 1);
        this.remote = remote;
        this.start = start;
        this.outside = scope.close();
    }

    @Override
    @Nullable
    Expression take(Parse parse, Expression headers) {
        parse.pop(this);
        abandon(parse);
        return parse.primaries()
                .imports()
                .hashed(
                        new Remote(
                                remote.secure(),
                                remote.authority(),
                                remote.directory(),
                                remote.file(),
                                remote.query(),
                                headers),
                        start);
    }

    @Override
    String wants() {
        return "the headers";
    }

    @Override
    void abandon(Parse parse) {
        parse.cursor.scope.open(outside);
    }
}
