package io.fleetc.compiler;

import io.fleetc.catalogue.FlagSettings;
import io.fleetc.catalogue.Release;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diff.ClusterChange;
import io.fleetc.diff.ClusterComparison;
import io.fleetc.diff.ClusterSide;
import io.fleetc.diff.FlagSide;
import io.fleetc.diff.FleetDiff;
import io.fleetc.manifest.ArgoObjects;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.ClusterManifests;
import io.fleetc.manifest.Component;
import io.fleetc.manifest.HelmValues;
import io.fleetc.manifest.PlatformData;
import io.fleetc.model.Rings;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares what two revisions of a fleet compile to. A revision that is wrong about some clusters is compared for the
 * others; nothing is shown of a revision that holds a secret, since the secret might be in it.
 *
 * <p>A cluster whose settings are the same in both revisions compiles to the same objects, so that only the others are
 * compiled: one pair at a time, which keeps little of two large fleets in memory.
 */
final class RevisionDiff {
    private final String label;
    private final ValidatedFleet before;
    private final ValidatedFleet after;
    private final CompileOptions options;
    private final PlatformData platform = PlatformData.shipped();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private RevisionDiff(String label, ValidatedFleet before, ValidatedFleet after, CompileOptions options) {
        this.label = label;
        this.before = before;
        this.after = after;
        this.options = options;
    }

    /**
     * Compares.
     *
     * @param label the earlier revision as the user named it
     * @param before the earlier revision
     * @param after the later one, whose diagnostics are handed on
     */
    static Checked<FleetDiff> of(
            String label, Checked<ValidatedFleet> before, Checked<ValidatedFleet> after, CompileOptions options) {
        List<Diagnostic> said = new ArrayList<>(after.diagnostics());
        if (!before.present() || holdsSecret(before)) {
            said.add(incomparable(label, before));
        }
        if (!after.present() || holdsSecret(after) || !before.present() || holdsSecret(before)) {
            return Checked.absent(said);
        }
        if (!before.accepted()) {
            said.add(wrong(label, before));
        }
        List<Diagnostic> misled = options.selection()
                .check(before.value().description(), after.value().description());
        if (!misled.isEmpty()) {
            said.addAll(misled);
            return Checked.absent(said);
        }
        RevisionDiff diff = new RevisionDiff(label, before.value(), after.value(), options);
        FleetDiff compared = diff.compare();
        said.addAll(diff.diagnostics);
        return Checked.of(compared, said);
    }

    /** A cluster in one or both revisions, compared. */
    private record Pair(
            String name,
            @Nullable ClusterChange change,
            FleetDiff.@Nullable Alone added,
            FleetDiff.@Nullable Alone removed) {
        boolean unknown() {
            return change == null && added == null && removed == null;
        }
    }

    private FleetDiff compare() {
        SortedSet<String> names = new TreeSet<>(options.selection().names(before));
        names.addAll(options.selection().names(after));
        if (names.isEmpty() && !options.selection().equals(Selection.all())) {
            diagnostics.add(Compilation.nothingSelected());
        }
        Map<String, ClusterState> first = byName(before);
        Map<String, ClusterState> second = byName(after);
        List<Pair> pairs = Parallel.map(
                List.copyOf(names), options.threads(), name -> compare(name, first.get(name), second.get(name)));
        SortedMap<String, ClusterChange> changed = new TreeMap<>();
        List<FleetDiff.Alone> added = new ArrayList<>();
        List<FleetDiff.Alone> removed = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Pair pair : pairs) {
            if (pair.unknown()) {
                unknown.add(pair.name());
            }
            if (pair.change() != null) {
                changed.put(pair.name(), pair.change());
            }
            if (pair.added() != null) {
                added.add(pair.added());
            }
            if (pair.removed() != null) {
                removed.add(pair.removed());
            }
        }
        if (!unknown.isEmpty()) {
            diagnostics.add(Diagnostic.warning(
                            Code.FC6061,
                            "clusters that one of the revisions is wrong about are not compared",
                            Span.none())
                    .noting("not compared: `" + String.join("`, `", unknown) + "`"));
        }
        boolean everything = names.containsAll(first.keySet()) && names.containsAll(second.keySet());
        return FleetDiff.of(
                label,
                new FleetDiff.Parts(
                        changed,
                        added,
                        removed,
                        everything ? FleetDiff.fleet(shared(before), shared(after)) : List.of()),
                unknown);
    }

    private Pair compare(String name, @Nullable ClusterState first, @Nullable ClusterState second) {
        if (first != null && second != null && same(first, second)) {
            return new Pair(name, new ClusterChange(List.of(), List.of()), null, null);
        }
        ClusterSide was = first == null ? null : side(first);
        ClusterSide is = second == null ? null : side(second);
        if (was != null && is != null) {
            return new Pair(name, ClusterComparison.of(was, is), null, null);
        }
        return new Pair(
                name,
                null,
                is != null && first == null ? FleetDiff.Alone.of(is) : null,
                was != null && second == null ? FleetDiff.Alone.of(was) : null);
    }

    /** Whether all that a cluster is compiled from is the same. */
    static boolean same(ClusterState first, ClusterState second) {
        Release was = first.release();
        Release is = second.release();
        FlagSettings flags = first.flags();
        FlagSettings others = second.flags();
        return first.cluster() != null
                && second.cluster() != null
                && was != null
                && is != null
                && flags != null
                && others != null
                && was.version().equals(is.version())
                && flags(flags, was).equals(flags(others, is))
                && first.resolved().set().equals(second.resolved().set())
                && first.resolved().effective().equals(second.resolved().effective());
    }

    /** What a cluster runs; null if it cannot be known. */
    private @Nullable ClusterSide side(ClusterState state) {
        Release release = state.release();
        if (state.cluster() == null || release == null || state.flags() == null) {
            return null;
        }
        ClusterInput compiled = Compilation.input(state);
        ClusterInput input = new ClusterInput(
                compiled.cluster(),
                compiled.flags(),
                HelmValues.withoutDigest(compiled.set()),
                compiled.values(),
                compiled.secretValues());
        Checked<List<Component>> components = ClusterManifests.of(input, platform);
        if (!components.accepted()) {
            return null;
        }
        List<Value.Mapping> objects = new ArrayList<>();
        components.value().forEach(component -> objects.addAll(component.objects()));
        // Rings are the fleet's: they are seen in its ApplicationSets, not in every cluster.
        objects.addAll(new ArgoObjects(platform, Rings.none()).applications(input));
        return new ClusterSide(
                state.name(),
                release.version().toString(),
                flags(input.flags(), release),
                input.cluster().specification(),
                input.set(),
                objects);
    }

    private static SortedMap<String, FlagSide> flags(FlagSettings flags, Release release) {
        SortedMap<String, FlagSide> sides = new TreeMap<>();
        flags.states().forEach((name, state) -> {
            boolean security = release.flag(name).map(flag -> flag.security()).orElse(false);
            sides.put(name, new FlagSide(state.on(), state.explicit(), security));
        });
        return sides;
    }

    /** The objects of Argo CD that belong to no cluster. */
    private List<Value.Mapping> shared(ValidatedFleet fleet) {
        List<ClusterInput> inputs = fleet.clusters().stream()
                .filter(state -> state.cluster() != null && state.release() != null && state.flags() != null)
                .map(Compilation::input)
                .toList();
        return new ArgoObjects(platform, Rings.of(fleet.description().specification())).shared(inputs);
    }

    private static Map<String, ClusterState> byName(ValidatedFleet fleet) {
        Map<String, ClusterState> states = new LinkedHashMap<>();
        fleet.clusters().forEach(state -> states.put(state.name(), state));
        return states;
    }

    private static boolean holdsSecret(Checked<ValidatedFleet> fleet) {
        return fleet.diagnostics().stream().anyMatch(said -> said.code().equals(Code.FC2010.name()));
    }

    private static Diagnostic wrong(String label, Checked<ValidatedFleet> before) {
        int count = errors(before).size();
        return noting(
                Diagnostic.warning(
                        Code.FC6032,
                        "the fleet in `" + label + "` has " + count + (count == 1 ? " error" : " errors")
                                + " itself; it is compared as far as it can be understood",
                        Span.none()),
                errors(before));
    }

    private static Diagnostic incomparable(String label, Checked<ValidatedFleet> before) {
        return holdsSecret(before)
                ? Diagnostic.error(
                        Code.FC6060,
                        "a secret is written into the fleet in `" + label + "`, so that nothing of it is shown",
                        Span.none())
                : noting(
                        Diagnostic.error(
                                Code.FC6031,
                                "the fleet in `" + label
                                        + "` cannot be read, so that nothing can be said of the change",
                                Span.none()),
                        errors(before));
    }

    /** The first mistakes of a revision, which is not the one that the user can edit. */
    private static Diagnostic noting(Diagnostic diagnostic, List<Diagnostic> errors) {
        Diagnostic noted = diagnostic;
        for (Diagnostic error : errors.subList(0, Math.min(3, errors.size()))) {
            Span at = error.at().span();
            String place = at.known() ? " at " + at.source().name() + ":" + at.from() : "";
            noted = noted.noting(error.code() + place + ": " + error.message());
        }
        return errors.size() > 3 ? noted.noting("and " + (errors.size() - 3) + " more") : noted;
    }

    private static List<Diagnostic> errors(Checked<ValidatedFleet> fleet) {
        return fleet.diagnostics().stream().filter(Diagnostic::isError).toList();
    }
}
