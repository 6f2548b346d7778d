package io.fleetc.output;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.manifest.Component;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds objects of one identity: of two of them a cluster would keep the one that comes last. */
public final class DuplicateObjects {
    private DuplicateObjects() {}

    /**
     * FC5005 for every object that is there before.
     *
     * @param cluster the cluster that would get them
     * @param at where the fleet names it
     */
    public static List<Diagnostic> in(String cluster, Span at, List<Component> components) {
        List<Diagnostic> found = new ArrayList<>();
        Map<ObjectId, String> owners = new LinkedHashMap<>();
        for (Component component : components) {
            for (Value.Mapping object : component.objects()) {
                ObjectId id = ObjectId.of(object);
                String other = owners.putIfAbsent(id.withoutVersion(), component.name());
                if (other != null) {
                    found.add(
                            Diagnostic.error(Code.FC5005, "cluster `" + cluster + "` would get `" + id + "` twice", at)
                                    .noting(where(other, component.name())));
                }
            }
        }
        return found;
    }

    private static String where(String first, String second) {
        return first.equals(second)
                ? "component `" + first + "` holds both"
                : "component `" + first + "` holds one, component `" + second + "` the other";
    }
}
