package io.fleetc.catalogue;

import io.fleetc.model.SemanticVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where requests go: a Service and its port. {@code {namespace}} and {@code {name}} in it come from the request.
 *
 * @param id its name in the catalogue
 * @param service the Service
 * @param namespace its namespace, or null for that of the release
 * @param port the port of the Service
 * @param since the first release that has it, or null when every supported one does
 * @param earlier the id of the upstream that answers before that, or null
 * @param sources where this is written
 * @param assurance how sure it is
 */
public record RouteUpstream(
        String id,
        String service,
        @Nullable String namespace,
        int port,
        @Nullable SemanticVersion since,
        @Nullable String earlier,
        List<Citation> sources,
        Assurance assurance) {
    public RouteUpstream {
        sources = List.copyOf(sources);
    }

    /** The name in a placeholder for the namespace that a request names. */
    public static final String NAMESPACE = "namespace";

    /** The name in a placeholder for the workload that a request names. */
    public static final String WORKLOAD = "name";

    /** Whether a part of the address comes from the request. */
    public boolean uses(String placeholder) {
        String braced = "{" + placeholder + "}";
        return service.contains(braced) || (namespace != null && namespace.contains(braced));
    }
}
