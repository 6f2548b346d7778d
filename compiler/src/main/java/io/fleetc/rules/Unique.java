package io.fleetc.rules;

import io.fleetc.model.Section;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * No two clusters have the same value.
 *
 * @param over which clusters
 * @param among where the value stands in a cluster
 * @param databases whether the fleet's global databases are compared too
 * @param keys the parts of a map that make it the same; empty to compare the value itself
 * @param standbyExempt whether a standby may have what its primary has
 */
record Unique(Scope over, List<Holder> among, boolean databases, List<Key> keys, boolean standbyExempt)
        implements AcrossClusters {
    private static final String DATABASE = "global database";

    Unique {
        among = List.copyOf(among);
        keys = List.copyOf(keys);
    }

    /**
     * A place in a cluster where a value stands that must be unique.
     *
     * @param at the path
     * @param when where this place counts, or null for everywhere
     * @param likeness when two values there are the same
     */
    record Holder(ValuePath at, @Nullable Condition when, Likeness likeness) {}

    /**
     * A part of a map.
     *
     * @param name its key
     * @param otherwise the value it has when it is not written
     * @param likeness when two values of it are the same
     */
    record Key(String name, String otherwise, Likeness likeness) {}

    /**
     * A value in the form that it is compared in.
     *
     * @param text how messages show it
     * @param ignored what it was written with that makes no difference; empty when it was written like this
     */
    private record Compared(String text, List<String> ignored) {}

    /** Whose a value is, and what made no difference there. */
    private record Occurrence(
            String holder, String owner, @Nullable ClusterFacts cluster, Span span, List<String> ignored) {
        String whose() {
            return (cluster == null ? DATABASE : "cluster") + " " + Words.code(owner);
        }

        /** Occurrences of a standby and its primary are one where standbys are exempt. */
        String installation(boolean standbyExempt) {
            return cluster == null || !standbyExempt ? owner : cluster.installation();
        }
    }

    @Override
    public String kind() {
        return "unique";
    }

    @Override
    public List<Finding> judge(FleetFacts fleet, Peers peers) {
        Map<String, List<Occurrence>> byValue = new LinkedHashMap<>();
        if (databases) {
            fleet.globalDatabases().values().forEach(database -> collect(database, byValue));
        }
        for (Holder holder : among) {
            for (ClusterFacts cluster : peers.members()) {
                if (standbyExempt && isLost(cluster, fleet)) {
                    continue;
                }
                collect(new Subject(fleet, cluster, null), holder, byValue);
            }
        }
        List<Finding> findings = new ArrayList<>();
        byValue.forEach((value, occurrences) -> {
            List<Occurrence> distinct = distinct(occurrences);
            if (distinct.size() > 1) {
                findings.add(finding(peers, value, distinct));
            }
        });
        return findings;
    }

    /** A standby whose pair was refused: what it shares with its primary cannot be judged. */
    private static boolean isLost(ClusterFacts cluster, FleetFacts fleet) {
        String primary = cluster.standbyFor();
        return primary != null
                && fleet.clusters().stream()
                        .noneMatch(other -> other.name().equals(primary) && other.standbyFor() == null);
    }

    private void collect(Section database, Map<String, List<Occurrence>> byValue) {
        value(database.body(), Likeness.TEXT)
                .ifPresent(value -> byValue.computeIfAbsent(value.text(), key -> new ArrayList<>())
                        .add(new Occurrence(
                                DATABASE,
                                database.name(),
                                null,
                                span(database.body(), database.nameSpan()),
                                value.ignored())));
    }

    private void collect(Subject subject, Holder holder, Map<String, List<Occurrence>> byValue) {
        Value found = subject.at(holder.at());
        Condition when = holder.when();
        if (found == null || (when != null && !when.holds(subject))) {
            return;
        }
        ClusterFacts cluster = subject.cluster();
        Span known = cluster.place(holder.at())
                .map(Place::span)
                .orElse(cluster.resolved().span());
        Span span = found instanceof Value.Mapping map ? span(map, known) : known;
        value(found, holder.likeness())
                .ifPresent(value -> byValue.computeIfAbsent(value.text(), key -> new ArrayList<>())
                        .add(new Occurrence(
                                Words.code(holder.at()),
                                cluster.name(),
                                cluster,
                                span.known() ? span : cluster.resolved().span(),
                                value.ignored())));
    }

    /** The first key tells best which of several values it is. */
    private Span span(Value.Mapping map, Span otherwise) {
        return keys.stream()
                .findFirst()
                .map(key -> map.get(key.name()))
                .map(Value::span)
                .filter(Span::known)
                .orElse(otherwise);
    }

    private Optional<Compared> value(Value found, Likeness likeness) {
        if (keys.isEmpty()) {
            if (!Words.scalar(found)) {
                return Optional.empty();
            }
            List<String> ignored = new ArrayList<>();
            String text = Words.code(canonical(Words.literal(found), likeness, ignored));
            return Optional.of(new Compared(text, ignored));
        }
        if (!(found instanceof Value.Mapping map)) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        for (Key key : keys) {
            Value part = map.get(key.name());
            String written = part == null ? key.otherwise() : Words.literal(part);
            parts.add(key.name() + " " + Words.code(canonical(written, key.likeness(), ignored)));
        }
        return Optional.of(new Compared(String.join(", ", parts), ignored));
    }

    private static String canonical(String written, Likeness likeness, List<String> ignored) {
        String canonical = likeness.canonical(written);
        if (!canonical.equals(written)) {
            ignored.add(likeness.inWords());
        }
        return canonical;
    }

    private List<Occurrence> distinct(List<Occurrence> occurrences) {
        Set<String> seen = new LinkedHashSet<>();
        return occurrences.stream()
                .filter(occurrence -> seen.add(occurrence.holder() + " " + occurrence.installation(standbyExempt)))
                .toList();
    }

    private static Finding finding(Peers peers, String value, List<Occurrence> occurrences) {
        Occurrence last = occurrences.get(occurrences.size() - 1);
        Map<String, ClusterFacts> clusters = new LinkedHashMap<>();
        for (Occurrence occurrence : occurrences) {
            ClusterFacts cluster = occurrence.cluster();
            if (cluster != null) {
                clusters.put(cluster.name(), cluster);
            }
        }
        List<Mention> mentions = occurrences.stream()
                .filter(occurrence -> !occurrence.span().equals(last.span()))
                .map(occurrence -> Mention.of(occurrence.span(), "the same, of " + occurrence.whose()))
                .distinct()
                .toList();
        return Finding.between(
                        new Peers(peers.name(), peers.databases(), List.copyOf(clusters.values())),
                        last.span(),
                        sameness(occurrences) + value)
                .mentioning(mentions)
                .knowing(occurrences.stream()
                        .flatMap(occurrence -> occurrence.ignored().stream())
                        .distinct()
                        .toList())
                .remediedBy(List.of(Remedy.of(Action.byHand("give", "each of them its own"))));
    }

    private static String sameness(List<Occurrence> occurrences) {
        Map<String, List<String>> byHolder = new LinkedHashMap<>();
        occurrences.forEach(occurrence -> byHolder.computeIfAbsent(occurrence.holder(), key -> new ArrayList<>())
                .add(occurrence.owner()));
        List<String> phrases = new ArrayList<>();
        byHolder.forEach((holder, owners) -> phrases.add(
                holder.equals(DATABASE)
                        ? holder + (owners.size() > 1 ? "s " : " ") + Words.codes(owners)
                        : holder + " of " + Words.clusters(owners)));
        String holder = occurrences.get(0).holder();
        return byHolder.size() == 1 && !holder.equals(DATABASE)
                ? Words.clusters(byHolder.getOrDefault(holder, List.of())) + " have the same " + holder + ": "
                : Words.and(phrases) + " are the same: ";
    }
}
