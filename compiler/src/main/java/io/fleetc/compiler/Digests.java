package io.fleetc.compiler;

import io.fleetc.catalogue.CatalogueFiles;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.KeyOrder;
import io.fleetc.value.Sha256;
import io.fleetc.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** SHA-256 digests of what an output was made from: of the data, never of file bytes, so that twins agree. */
final class Digests {
    private static final List<String> FILES = List.of(
            "iomete-3.12-3.15.yaml",
            "iomete-3.16-3.19.yaml",
            "iomete-4.0.yaml",
            "iomete-access.yaml",
            "iomete-changes.yaml",
            "iomete-choices.yaml",
            "iomete-routes.yaml",
            "iomete-rules.yaml",
            "iomete-services.yaml",
            "iomete-storage.yaml",
            "iomete-values.yaml");

    private Digests() {}

    /** The digest of a value: the same for equal data. */
    static String of(Value value) {
        return sha256(JsonWriter.compact(value, KeyOrder.SORTED));
    }

    /**
     * The digest of everything in a fleet that one cluster is compiled from: what it says, and what holds for it.
     *
     * @param effective the digest of what holds
     */
    static String ofInput(ClusterState state, String effective) {
        return sha256(JsonWriter.compact(state.resolved().set(), KeyOrder.SORTED) + effective + state.name());
    }

    /** The digest of the shipped catalogue. */
    static String catalogue() {
        return Catalogue.DIGEST;
    }

    private static String sha256(String text) {
        return "sha256:" + Sha256.hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Computed when it is first asked for. */
    private static final class Catalogue {
        private static final String DIGEST = digest();

        private static String digest() {
            StringBuilder all = new StringBuilder();
            for (String file : FILES) {
                all.append(of(CatalogueFiles.read(file)));
            }
            return sha256(all.toString());
        }
    }
}
