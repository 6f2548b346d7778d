package io.fleetc.change;

import io.fleetc.evidence.Ledger;
import io.fleetc.evidence.Observed;
import io.fleetc.rules.RuleBook;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A change of a fleet, and everything that its judgement depends on: the same change gives the same verdict, whenever and
 * wherever.
 *
 * @param windows for each cluster the revisions that it may still run, oldest first, the base last; a cluster that is not
 *     named here runs the base
 * @param base the newest revision before the change
 * @param next the wanted revision
 * @param ledger what is on record, or was before the change
 * @param taken what was on record before the change and is not any more: it counts for nothing in the change, and still
 *     against what it makes worthless
 * @param recent whether a file of evidence comes with the change itself; what it says counts for nothing in it
 * @param asOf the moment of the change, by which records expire; empty when nobody says, and then it is that of the newest
 *     record
 * @param rules the rules
 * @param since every revision from one on that a record names, oldest first; empty where that one is not known, or what
 *     came after it
 */
public record Change(
        Map<String, List<FleetRevision>> windows,
        FleetRevision base,
        FleetRevision next,
        Ledger ledger,
        Ledger taken,
        Predicate<String> recent,
        Optional<Instant> asOf,
        RuleBook rules,
        Function<String, Optional<List<FleetRevision>>> since) {
    public Change {
        windows = Collections.unmodifiableMap(new LinkedHashMap<>(windows));
    }

    /** A change that takes nothing off the record, and of which nobody looks further back than to what clusters may still run. */
    public Change(
            Map<String, List<FleetRevision>> windows,
            FleetRevision base,
            FleetRevision next,
            Ledger ledger,
            Predicate<String> recent,
            Optional<Instant> asOf,
            RuleBook rules) {
        this(windows, base, next, ledger, Ledger.empty(), recent, asOf, rules, revision -> Optional.of(List.of()));
    }

    /** The revisions that a cluster may still run, oldest first. */
    public List<FleetRevision> window(String cluster) {
        return windows.getOrDefault(cluster, List.of(base));
    }

    /**
     * Every revision since a cluster was first seen, as far as they are known, oldest first: also those that it has left
     * behind. What it may still run, if nobody knows where it was seen.
     */
    public List<FleetRevision> history(String cluster) {
        return ledger.observations(cluster).stream()
                .map(Observed::revision)
                .map(since)
                .filter(revisions -> !revisions.isEmpty())
                .findFirst()
                .orElseGet(() -> window(cluster));
    }

    /** Where a cluster was seen last in good order, or else at all; what comes with the change itself left out. */
    public Optional<Observed> seen(String cluster) {
        return ledger.settled(cluster, recent, taken);
    }

    /** The way back, once every cluster is known to run what is wanted. */
    public Change back() {
        FleetRevision from = next;
        FleetRevision to = base;
        return new Change(Map.of(), from, to, ledger, taken, recent, asOf, rules, since);
    }
}
