package io.fleetc.catalogue;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request that shows a route at work, and who must answer it.
 *
 * @param uri path and query
 * @param headers request headers
 * @param service the Service that must answer; null for the one of the route's upstream
 * @param namespace its namespace; null for that of the release
 */
public record RouteProbe(
        String uri,
        SortedMap<String, String> headers,
        @Nullable String service,
        @Nullable String namespace) {
    public RouteProbe {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
    }
}
