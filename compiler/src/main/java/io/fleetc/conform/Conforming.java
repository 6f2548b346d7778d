package io.fleetc.conform;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diff.Change;
import io.fleetc.diff.Thing;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares the objects of a cluster with those that somebody else rendered for it: finds for each object of one side the
 * one of the other that has its group, kind, namespace and name, and gathers what differs alike.
 */
public final class Conforming {
    private static final String HOOK = "helm.sh/hook";

    private final String releaseNamespace;
    private final EqualTable table = EqualTable.shipped();
    private final SortedMap<String, Integer> left = new TreeMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final SortedMap<Thing, Value.Mapping> ours = new TreeMap<>();
    private final SortedMap<Thing, RenderedObject> theirs = new TreeMap<>();

    private Conforming(String releaseNamespace) {
        this.releaseNamespace = releaseNamespace;
    }

    /**
     * Compares.
     *
     * @param cluster the name of the cluster
     * @param releaseNamespace the namespace of objects that name none
     * @param ours what we compile
     * @param theirs what they render
     */
    public static Checked<Conformance> of(
            String cluster, String releaseNamespace, List<Value.Mapping> ours, List<RenderedObject> theirs) {
        Conforming conforming = new Conforming(releaseNamespace);
        ours.forEach(object -> conforming.ours.put(Identity.of(object, releaseNamespace), object));
        theirs.forEach(conforming::add);
        Conformance conformance = conforming.compare(cluster);
        return Checked.of(conformance, conforming.diagnostics);
    }

    private void add(RenderedObject rendered) {
        Value.Mapping metadata = rendered.object().mapping("metadata");
        Value.Mapping annotations = metadata == null ? null : metadata.mapping("annotations");
        String hook = annotations == null ? null : annotations.text(HOOK);
        if (hook != null
                && List.of(hook.split(",", -1)).stream()
                        .anyMatch(word -> word.strip().startsWith("test"))) {
            left.merge("test of Helm", 1, Integer::sum);
            return;
        }
        Thing thing = Identity.of(rendered.object(), releaseNamespace);
        RenderedObject earlier = theirs.put(thing, rendered);
        if (earlier != null && metadata != null) {
            Value name = metadata.get("name");
            Value.Mapping before = earlier.object().mapping("metadata");
            Value first = before == null ? null : before.get("name");
            Diagnostic twice = Diagnostic.warning(
                    Code.FC5202,
                    "`" + thing + "` is rendered twice; the last one is compared",
                    (name == null ? rendered.object() : name).span());
            diagnostics.add(first == null ? twice : twice.also(first.span(), "first rendered here"));
        }
    }

    private Conformance compare(String cluster) {
        Gathering gathering = new Gathering();
        List<Thing> onlyOurs = new ArrayList<>();
        int same = 0;
        int differing = 0;
        TargetPorts ourPorts = new TargetPorts(ours);
        Map<Thing, Value.Mapping> all = new TreeMap<>();
        theirs.forEach((thing, rendered) -> all.put(thing, rendered.object()));
        TargetPorts theirPorts = new TargetPorts(all);
        for (Map.Entry<Thing, Value.Mapping> own : ours.entrySet()) {
            RenderedObject other = counterpart(own.getKey());
            if (other == null) {
                onlyOurs.add(own.getKey());
                continue;
            }
            Thing thing = own.getKey();
            List<Change> changes = new PairComparison(thing, table.of(thing.kind()), left)
                    .changes(
                            ourPorts.resolved(thing, own.getValue(), other.object()),
                            theirPorts.resolved(thing, other.object(), own.getValue()));
            changes.forEach(change -> gathering.add(thing, change));
            same += changes.isEmpty() ? 1 : 0;
            differing += changes.isEmpty() ? 0 : 1;
        }
        List<Conformance.Unmatched> onlyTheirs = new ArrayList<>();
        theirs.forEach((thing, rendered) -> onlyTheirs.add(new Conformance.Unmatched(thing, rendered.template())));
        return new Conformance(cluster, same, differing, gathering.differences(), onlyTheirs, onlyOurs, left);
    }

    /** Takes out what they have under the name of an object of ours, whose digest their chart may not write. */
    private @Nullable RenderedObject counterpart(Thing thing) {
        RenderedObject other = theirs.remove(thing);
        return other == null ? theirs.remove(Identity.withoutDigest(thing)) : other;
    }

    /** Differences that are alike. */
    private static final class Gathering {
        private static final Comparator<Map.Entry<Alike, List<Thing>>> ORDER = Comparator.comparing(
                        (Map.Entry<Alike, List<Thing>> entry) -> !entry.getKey().isVersion())
                .thenComparing(entry -> -entry.getValue().size())
                .thenComparing(entry -> entry.getKey().kind())
                .thenComparing(entry -> entry.getKey().change().path().toString())
                .thenComparing(entry -> entry.getValue().get(0));

        private final Map<Alike, List<Thing>> alike = new LinkedHashMap<>();

        private record Alike(String group, String kind, Change change) {
            boolean isVersion() {
                return change.path().equals(Difference.API_VERSION);
            }
        }

        void add(Thing thing, Change change) {
            alike.computeIfAbsent(new Alike(thing.group(), thing.kind(), change), key -> new ArrayList<>())
                    .add(thing);
        }

        List<Difference> differences() {
            List<Map.Entry<Alike, List<Thing>>> sorted = new ArrayList<>(alike.entrySet());
            sorted.sort(ORDER);
            List<Difference> differences = new ArrayList<>();
            for (Map.Entry<Alike, List<Thing>> each : sorted) {
                differences.add(
                        new Difference(differences.size() + 1, each.getKey().change(), each.getValue()));
            }
            return differences;
        }
    }
}
