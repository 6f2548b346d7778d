package io.fleetc.change;

import io.fleetc.catalogue.Flag;
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
 * @param sinceMoment every revision that may have been the newest at a moment or after it, oldest first; empty where not
 *     all are known
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
        Function<String, Optional<List<FleetRevision>>> since,
        Function<Instant, Optional<List<FleetRevision>>> sinceMoment) {
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
        this(
                windows,
                base,
                next,
                ledger,
                Ledger.empty(),
                recent,
                asOf,
                rules,
                revision -> Optional.of(List.of()),
                moment -> Optional.of(List.of()));
    }

    /** The revisions that a cluster may still run, oldest first. */
    public List<FleetRevision> window(String cluster) {
        return windows.getOrDefault(cluster, List.of(base));
    }

    /**
     * Every revision since the oldest one at which a cluster was seen, as far as they are known, oldest first: also those
     * that it has left behind. What it may still run, if nobody knows where it was seen.
     */
    public List<FleetRevision> history(String cluster) {
        List<FleetRevision> history = List.of();
        for (Observed seen : observations(cluster)) {
            List<FleetRevision> revisions = since.apply(seen.revision()).orElse(List.of());
            history = revisions.size() > history.size() ? revisions : history;
        }
        return history.isEmpty() ? window(cluster) : history;
    }

    /**
     * Every revision that a cluster may have run at a moment or since, oldest first; those that it had left behind when it
     * was seen in good order before do not count. Empty where not all are known.
     */
    Optional<List<FleetRevision>> history(String cluster, Instant moment) {
        return sinceMoment.apply(moment).map(known -> {
            List<FleetRevision> revisions = known.isEmpty() ? window(cluster) : known;
            List<Observed> seen = observations(cluster).stream()
                    .filter(each -> each.settled() && !each.time().isAfter(moment))
                    .toList();
            int first = 0;
            for (int i = 0; i < revisions.size() && !seen.isEmpty(); i++) {
                String newest = seen.get(seen.size() - 1).revision();
                first = revisions.get(i).id().startsWith(newest) ? i : first;
            }
            return revisions.subList(first, revisions.size());
        });
    }

    /** All observations of a cluster, the earliest first, but for those that come with the change itself. */
    List<Observed> observations(String cluster) {
        return ledger.observations(cluster).stream()
                .filter(seen -> !recent.test(seen.file()) || taken.statements().contains(seen))
                .toList();
    }

    /** Where a cluster was seen last in good order, or else at all; what comes with the change itself left out. */
    public Optional<Observed> seen(String cluster) {
        return ledger.settled(cluster, recent, taken);
    }

    /**
     * The newest observation in good order that says whether a flag is on, and what it says; empty where nobody looked. An
     * override beats what the fleet says until somebody looks again. What was active tells of the revision that ran then,
     * and only of flags that the platform lists as modules, which those that are workloads of their own are not (inferred).
     * On the way back every cluster has been seen anew.
     */
    Optional<Running> running(String cluster, String flag) {
        List<Observed> settled =
                observations(cluster).stream().filter(Observed::settled).toList();
        if (settled.isEmpty() || !windows.containsKey(cluster)) {
            return Optional.empty();
        }
        String newest = settled.get(settled.size() - 1).revision();
        Flag known = rules.catalogue().flags().get(flag);
        boolean isModule = known == null || known.kind() == Flag.Kind.RUNTIME;
        Optional<Running> running = Optional.empty();
        boolean overridden = false;
        for (Observed seen : settled) {
            Boolean override = seen.overrides().get(flag);
            overridden = override != null || (overridden && !seen.overridesKnown());
            if (override != null) {
                running = Optional.of(new Running(seen, override));
            } else if (!overridden) {
                boolean on = seen.active().contains(flag);
                boolean looked =
                        seen.revision().equals(newest) && !seen.active().isEmpty() && (on || isModule);
                running = looked
                        ? Optional.of(new Running(seen, on))
                        : running.filter(was -> was.seen().overrides().get(flag) == null);
            }
        }
        return running;
    }

    /**
     * What of a flag was seen running.
     *
     * @param seen where it says so
     * @param on whether it was on
     */
    record Running(Observed seen, boolean on) {}

    /** The way back, once every cluster is known to run what is wanted. */
    public Change back() {
        FleetRevision from = next;
        FleetRevision to = base;
        return new Change(Map.of(), from, to, ledger, taken, recent, asOf, rules, since, sinceMoment);
    }
}
