package io.fleetc.compiler;

import io.fleetc.conform.Conformance;
import io.fleetc.conform.Difference;
import io.fleetc.conform.RenderedObject;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Severity;
import io.fleetc.diff.Change;
import io.fleetc.diff.FieldPath;
import io.fleetc.diff.Thing;
import io.fleetc.diff.Wording;
import io.fleetc.manifest.PlatformData;
import io.fleetc.plan.tree.ClusterOverride;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes what somebody else rendered into the fleet: finds the setting that says the field, lets the cluster say it for
 * itself, and compiles again to see that the objects have become theirs in it.
 */
final class Taking {
    private static final int MOST_NAMES = 4;

    private final FleetRoot root;
    private final String cluster;
    private final List<RenderedObject> rendered;
    private final ValidatedFleet fleet;
    private final Conformance before;
    private final PlatformData platform = PlatformData.shipped();
    private final List<Diagnostic> refusals = new ArrayList<>();

    private Taking(
            FleetRoot root, String cluster, List<RenderedObject> rendered, ValidatedFleet fleet, Conformance before) {
        this.root = root;
        this.cluster = cluster;
        this.rendered = rendered;
        this.fleet = fleet;
        this.before = before;
    }

    /**
     * Takes some differences.
     *
     * @param root the fleet
     * @param fleet what it says
     * @param before how the cluster differs
     * @param rendered what was rendered
     * @param differences those of the differences that are taken
     */
    static Checked<Taken> of(
            FleetRoot root,
            ValidatedFleet fleet,
            Conformance before,
            List<RenderedObject> rendered,
            List<Difference> differences) {
        Taking taking = new Taking(root, before.cluster(), rendered, fleet, before);
        Optional<Taken> taken = taking.take(differences);
        // Where some of it was taken, the rest is worth a warning.
        return taken.map(change -> Checked.of(
                        change, taking.refusals.stream().map(Taking::asWarning).toList()))
                .orElseGet(() -> Checked.none(taking.refusals));
    }

    /**
     * A field of an object that shall be theirs.
     *
     * @param thing the object
     * @param change the field, and what they have there
     * @param setting the setting that says it
     * @param value what the setting shall be; a null takes it away
     */
    private record Wish(Thing thing, Change.Field change, ValuePath setting, Value value) {}

    /**
     * What comes of some wishes together.
     *
     * @param taken the change; null if it cannot be made
     * @param refusal why not, in a sentence, with notes; null if it can
     */
    private record Attempt(@Nullable Taken taken, @Nullable Diagnostic refusal) {}

    private Optional<Taken> take(List<Difference> differences) {
        List<Wish> wishes = new ArrayList<>();
        differences.forEach(difference -> wish(difference, wishes));
        Attempt together = attempt(wishes);
        if (together.taken() == null && wishes.size() > 1) {
            together = attempt(possible(wishes));
        }
        if (together.refusal() != null) {
            refusals.add(together.refusal());
        }
        return Optional.ofNullable(together.taken());
    }

    private void wish(Difference difference, List<Wish> wishes) {
        ClusterState state = fleet.cluster(cluster).orElseThrow();
        SettingOwners owners = new SettingOwners(Compilation.input(state), platform);
        List<Thing> unsaid = new ArrayList<>();
        for (Thing thing : difference.things()) {
            Optional<ValuePath> owner = difference.isSecret()
                    ? Optional.empty()
                    : owners.of(thing, difference.change().path());
            Value value =
                    owner.isPresent() && difference.change() instanceof Change.Field field ? value(thing, field) : null;
            if (value != null && difference.change() instanceof Change.Field field) {
                wishes.add(new Wish(thing, field, owner.orElseThrow(), value));
            } else {
                unsaid.add(thing);
            }
        }
        if (!unsaid.isEmpty()) {
            String things = "`" + Wording.things(unsaid, MOST_NAMES) + "`";
            refusals.add(error(
                    difference.isSecret()
                            ? "a secret is never written into the fleet, also not that of " + things
                            : "no setting of the fleet says `"
                                    + difference.change().path() + "` of " + things));
        }
    }

    /** What a setting shall be; null where it can be no setting. */
    private @Nullable Value value(Thing thing, Change.Field field) {
        List<FieldPath.Step> steps = field.path().steps();
        Value after = field.after();
        if (thing.kind().equals("HorizontalPodAutoscaler")
                && steps.get(1).text().equals("metrics")) {
            return metrics(thing);
        }
        boolean variable = steps.size() > 1
                && steps.get(steps.size() - 2).text().equals("env")
                && steps.get(steps.size() - 1).kind() == FieldPath.Kind.ITEM;
        if (variable && after instanceof Value.Mapping map) {
            return map.get("value");
        }
        return after == null ? Values.nothing() : after;
    }

    /** All their metrics, since a list is said as a whole. */
    private Value metrics(Thing autoscaler) {
        Value metrics = Values.list();
        boolean exact = false;
        for (RenderedObject object : rendered) {
            Thing thing = Thing.of(object.object());
            boolean same = thing.namespace().equals(autoscaler.namespace());
            // One without a namespace lies in that of the release.
            if (thing.kind().equals(autoscaler.kind())
                    && thing.name().equals(autoscaler.name())
                    && (same || (thing.namespace().isEmpty() && !exact))) {
                Value stated = ValuePath.of("spec", "metrics").in(object.object());
                metrics = stated == null ? Values.list() : stated;
                exact = same;
            }
        }
        return metrics;
    }

    /** Those that can be had when each is tried alone. */
    private List<Wish> possible(List<Wish> wishes) {
        List<Wish> possible = new ArrayList<>();
        for (Wish wish : wishes) {
            Diagnostic refusal = attempt(List.of(wish)).refusal();
            if (refusal == null) {
                possible.add(wish);
            } else {
                refusals.add(refusal);
            }
        }
        return possible;
    }

    private Attempt attempt(List<Wish> wishes) {
        if (wishes.isEmpty()) {
            return new Attempt(null, null);
        }
        Map<ValuePath, Value> settings = new LinkedHashMap<>();
        wishes.forEach(wish -> settings.put(wish.setting(), wish.value()));
        Optional<ClusterOverride> override = ClusterOverride.of(root.files(), fleet.description(), cluster, settings);
        if (override.isEmpty()) {
            return refused(
                    "cluster `" + cluster + "` is described by a program, which only a person should change", settings);
        }
        ClusterOverride written = override.get();
        Checked<Conformance> again =
                FleetCompiler.conform(new FleetRoot(written.files(), root.dhall()), cluster, rendered, false);
        if (!again.accepted()) {
            List<String> errors = again.diagnostics().stream()
                    .filter(Diagnostic::isError)
                    .map(said -> said.code() + ": " + said.message())
                    .toList();
            return refused("the fleet would be wrong with what they have", settings, errors.toArray(String[]::new));
        }
        List<Thing> still = wishes.stream()
                .filter(wish -> differs(again.value(), wish))
                .map(Wish::thing)
                .toList();
        return still.isEmpty()
                ? new Attempt(new Taken(settings, written.before(), written.after(), others(again.value())), null)
                : refused(
                        "no override makes `" + wishes.get(0).change().path() + "` of `"
                                + Wording.things(still, MOST_NAMES) + "` theirs",
                        settings);
    }

    private static Attempt refused(String sentence, Map<ValuePath, Value> settings, String... notes) {
        List<String> tried = new ArrayList<>();
        settings.forEach((path, value) -> tried.add("`" + path + ": " + Wording.value(value) + "`"));
        Diagnostic refusal = error(sentence).noting("tried: " + Wording.names(tried, MOST_NAMES));
        for (String note : notes) {
            refusal = refusal.noting(note);
        }
        return new Attempt(null, refusal);
    }

    private static boolean differs(Conformance conformance, Wish wish) {
        return conformance.differences().stream()
                .anyMatch(difference -> difference.things().contains(wish.thing())
                        && overlap(difference.change().path(), wish.change().path()));
    }

    /** Whether one lies in the other: what lacks as a whole differs in each of its fields. */
    private static boolean overlap(FieldPath one, FieldPath other) {
        int common = Math.min(one.steps().size(), other.steps().size());
        return one.steps().subList(0, common).equals(other.steps().subList(0, common));
    }

    /** What differs now that did not differ before. */
    private List<String> others(Conformance after) {
        Set<String> fresh = places(after);
        fresh.removeAll(places(before));
        return fresh.isEmpty() ? List.of() : List.of("differs now: " + Wording.names(fresh, MOST_NAMES));
    }

    private static Set<String> places(Conformance conformance) {
        Set<String> places = new TreeSet<>();
        for (Difference difference : conformance.differences()) {
            difference
                    .things()
                    .forEach(thing ->
                            places.add(thing + " " + difference.change().path()));
        }
        conformance.onlyOurs().forEach(thing -> places.add(thing + ", which only fleetc has"));
        conformance.onlyTheirs().forEach(unmatched -> places.add(unmatched.thing() + ", which only they have"));
        return places;
    }

    private static Diagnostic asWarning(Diagnostic refusal) {
        return new Diagnostic(
                refusal.code(),
                Severity.WARNING,
                refusal.message(),
                refusal.at(),
                refusal.related(),
                refusal.notes(),
                refusal.help(),
                refusal.path());
    }

    private static Diagnostic error(String message) {
        return Diagnostic.error(Code.FC5204, message, Span.none());
    }
}
