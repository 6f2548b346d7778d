package io.fleetc.dhall;

import io.fleetc.dhall.data.DataRules;
import io.fleetc.dhall.imports.ImportPolicy;
import io.fleetc.dhall.imports.SemanticCache;
import io.fleetc.dhall.imports.Transport;
import io.fleetc.dhall.normalization.Limits;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run may reach and how far it may go.
 *
 * @param imports what imports may reach beside the files of the run
 * @param transport the way to what is remote
 * @param cache normal forms of earlier runs
 * @param environment the environment variables; which of them an import may read is for {@code imports} to say
 * @param home the absolute path that {@code ~} stands for, or null
 * @param limits how far evaluation may go
 * @param data how values become data
 */
public record DhallOptions(
        ImportPolicy imports,
        Transport transport,
        SemanticCache cache,
        Map<String, String> environment,
        @Nullable String home,
        Limits limits,
        DataRules data) {
    public DhallOptions {
        environment = Collections.unmodifiableMap(new TreeMap<>(environment));
    }

    /** Files of the run import one another and nothing else; nothing is kept. */
    public static DhallOptions hermetic() {
        return new DhallOptions(
                ImportPolicy.HERMETIC,
                Transport.NONE,
                SemanticCache.NONE,
                Map.of(),
                null,
                Limits.STANDARD,
                DataRules.LOSSLESS);
    }

    /** The same with another policy for imports. */
    public DhallOptions importing(ImportPolicy policy) {
        return new DhallOptions(policy, transport, cache, environment, home, limits, data);
    }

    /** The same with other limits. */
    public DhallOptions within(Limits other) {
        return new DhallOptions(imports, transport, cache, environment, home, other, data);
    }
}
