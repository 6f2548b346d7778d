package io.fleetc.plan.tree;

import io.fleetc.layers.Layers;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.model.FleetDescription;
import io.fleetc.model.Section;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything in which a change differs from its base: what a step that does nothing of it yet reverts. */
public final class Reversions {
    private final List<Reversion> found = new ArrayList<>();

    private Reversions() {}

    /** The reversions that together lead from the change back to its base. */
    public static List<Reversion> all(FleetDescription target, FleetDescription base) {
        Reversions reversions = new Reversions();
        reversions.collect(Reversion.Subject.CLUSTER, settings(target), settings(base));
        reversions.collect(
                Reversion.Subject.GLOBAL_DATABASE, bodies(target.globalDatabases()), bodies(base.globalDatabases()));
        reversions.collect(Reversion.Subject.FLEET, "", target.specification(), base.specification(), ValuePath.root());
        return List.copyOf(reversions.found);
    }

    private static Map<String, Value.Mapping> settings(FleetDescription fleet) {
        Map<String, Value.Mapping> settings = new TreeMap<>();
        for (ResolvedCluster cluster : Layers.of(fleet).values()) {
            settings.put(cluster.name(), cluster.set());
        }
        return settings;
    }

    private static Map<String, Value.Mapping> bodies(Map<String, Section> sections) {
        Map<String, Value.Mapping> bodies = new TreeMap<>();
        sections.forEach((name, section) -> bodies.put(name, section.body()));
        return bodies;
    }

    private void collect(
            Reversion.Subject subject, Map<String, Value.Mapping> target, Map<String, Value.Mapping> base) {
        TreeSet<String> names = new TreeSet<>(target.keySet());
        names.addAll(base.keySet());
        names.forEach(name -> collect(subject, name, target.get(name), base.get(name), ValuePath.root()));
    }

    private void collect(
            Reversion.Subject subject, String name, @Nullable Value now, @Nullable Value was, ValuePath path) {
        if (now != null && now.equals(was)) {
            return;
        }
        if (!(now instanceof Value.Mapping here) || !(was instanceof Value.Mapping there)) {
            found.add(new Reversion(subject, name, path, Optional.ofNullable(was)));
            return;
        }
        TreeSet<String> keys = new TreeSet<>(here.members().keySet());
        keys.addAll(there.members().keySet());
        keys.forEach(key -> collect(subject, name, here.get(key), there.get(key), path.key(key)));
    }
}
