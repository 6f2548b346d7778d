package io.fleetc.argocd;

import io.fleetc.value.JsonWriter;
import io.fleetc.value.KeyOrder;
import io.fleetc.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Objects as Argo CD takes them from a plugin: one object of JSON a line. JSON rather than YAML, because Argo CD reads the
 * stream once as JSON or YAML, whichever it looks like, and each object a second time as YAML 1.1.
 */
final class ManifestStream {
    private ManifestStream() {}

    /** The bytes of the stream; none for no objects. */
    static byte[] of(List<Value.Mapping> objects) {
        StringBuilder stream = new StringBuilder(objects.size() * 2048);
        for (Value.Mapping object : objects) {
            stream.append(JsonWriter.compact(object, KeyOrder.KUBERNETES)).append('\n');
        }
        return stream.toString().getBytes(StandardCharsets.UTF_8);
    }
}
