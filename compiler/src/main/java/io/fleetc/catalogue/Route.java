package io.fleetc.catalogue;

import io.fleetc.model.SemanticVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One route of the gateway.
 *
 * @param table the vendor's table that has it: {@code api}, {@code non-api}, {@code dynamic}, {@code openapi}, or
 *     {@code other}
 * @param pattern the requests that it takes
 * @param upstream where they go
 * @param protocol what the gateway speaks there
 * @param flag the flag that must be on, or null
 * @param unlessFlag the flag that must be off, or null
 * @param since the first release that has it, or null
 * @param until the first release that no longer has it, or null
 * @param probes requests that show it at work; never empty
 * @param sources where this is written
 * @param assurance how sure it is
 */
public record Route(
        String table,
        RoutePattern pattern,
        RouteUpstream upstream,
        RouteProtocol protocol,
        @Nullable String flag,
        @Nullable String unlessFlag,
        @Nullable SemanticVersion since,
        @Nullable SemanticVersion until,
        List<RouteProbe> probes,
        List<Citation> sources,
        Assurance assurance) {
    public Route {
        probes = List.copyOf(probes);
        sources = List.copyOf(sources);
    }

    /** Whether a cluster of this release with these flags has it. */
    public boolean holds(SemanticVersion version, FlagSettings flags) {
        return (since == null || version.atLeast(since))
                && (until == null || !version.atLeast(until))
                && (flag == null || flags.on(flag))
                && (unlessFlag == null || !flags.on(unlessFlag));
    }

    /** The same route to another upstream. */
    Route to(RouteUpstream other) {
        return new Route(table, pattern, other, protocol, flag, unlessFlag, since, until, probes, sources, assurance);
    }
}
