package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.ImportTarget.Remote;
import org.jspecify.annotations.Nullable;

/** A remote import, while the headers behind {@code using} are read. */
final class HeadersFrame extends Frame {
    private final Remote remote;
    private final int start;

    HeadersFrame(@Nullable Frame below, Remote remote, int start) {
        super(below, 1);
        this.remote = remote;
        this.start = start;
    }

    @Override
    @Nullable
    Expression take(Parse parse, Expression headers) {
        parse.pop(this);
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
}
