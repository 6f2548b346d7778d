package io.fleetc.compiler;

import io.fleetc.change.Change;
import io.fleetc.change.ChangeJudge;
import io.fleetc.change.FleetRevision;
import io.fleetc.change.Judgement;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.evidence.Ledger;
import io.fleetc.evidence.Observed;
import io.fleetc.history.Past;
import io.fleetc.history.Revision;
import io.fleetc.source.Reading;
import io.fleetc.source.Sources;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads the revisions that clusters may still run, and has the change from them judged. Each revision is understood once,
 * as far as it can be; what is wrong with it was said when it was new.
 */
final class ChangeReading {
    private final FleetRoot root;
    private final Past past;
    private final ChangeTerms terms;
    private final Function<FleetRoot, Checked<ValidatedFleet>> understand;
    private final Map<String, FleetRevision> revisions = new LinkedHashMap<>();
    private final Map<String, Diagnostic> mistakes = new LinkedHashMap<>();
    private final Map<String, Optional<List<FleetRevision>>> sinceRecord = new LinkedHashMap<>();
    private final Map<Instant, Optional<List<FleetRevision>>> sinceMoment = new LinkedHashMap<>();
    private final List<Diagnostic> remarks = new ArrayList<>();

    /**
     * The reading of a change.
     *
     * @param root the wanted fleet's files
     * @param past the revisions before it
     * @param terms on what terms it is judged
     * @param understand how the files of a revision become a fleet
     */
    ChangeReading(
            FleetRoot root, Past past, ChangeTerms terms, Function<FleetRoot, Checked<ValidatedFleet>> understand) {
        this.root = root;
        this.past = past;
        this.terms = terms;
        this.understand = understand;
    }

    /** The change to a fleet, judged by what is on record. */
    Checked<JudgedChange> judge(ValidatedFleet fleet, Ledger ledger) {
        Revision base = past.base();
        if (base.absent()) {
            // The past has said so.
            return Checked.of(new JudgedChange(fleet, Optional.empty(), Optional.empty()), remarks);
        }
        Checked<ValidatedFleet> before = understand(base);
        if (!before.present()) {
            remarks.add(brokenBase(fleet, base, before));
            return Checked.of(new JudgedChange(fleet, Optional.empty(), Optional.empty()), remarks);
        }
        if (before.diagnostics().stream().anyMatch(Diagnostic::isError)) {
            remarks.add(wrongBase(fleet, base, before));
        }
        FleetRevision from = revision(base, before.value());
        Predicate<String> recent = recent(base.files());
        Ledger taken = taken(before.value(), recent);
        Change change = new Change(
                windows(from, ledger, recent, taken),
                from,
                new FleetRevision("", "this change", FleetCompiler.facts(fleet)),
                ledger.and(taken),
                taken,
                recent,
                terms.asOf(),
                fleet.rules(),
                this::since,
                this::since);
        Judgement judgement = ChangeJudge.judge(change, terms.unproven());
        return Checked.of(new JudgedChange(fleet, Optional.of(before.value()), Optional.of(judgement)), remarks);
    }

    private Checked<ValidatedFleet> understand(Revision revision) {
        return understand.apply(new FleetRoot(revision.files(), root.dhall()));
    }

    private FleetRevision revision(Revision revision, ValidatedFleet fleet) {
        return revisions.computeIfAbsent(
                revision.id(),
                id -> new FleetRevision(id, revision.label(), FleetCompiler.facts(fleet), revision.at()));
    }

    /** A revision that was understood before; empty when nothing of it can be. */
    private Optional<FleetRevision> revision(Revision revision) {
        FleetRevision known = revisions.get(revision.id());
        if (known != null) {
            // What the base says may have been said for long before the newest commit.
            return Optional.of(
                    known.at().equals(revision.at())
                            ? known
                            : new FleetRevision(known.id(), known.label(), known.facts(), revision.at()));
        }
        Checked<ValidatedFleet> fleet = understand(revision);
        fleet.diagnostics().stream()
                .filter(Diagnostic::isError)
                .findFirst()
                .ifPresent(said -> mistakes.put(revision.id(), said));
        return fleet.present() ? Optional.of(revision(revision, fleet.value())) : Optional.empty();
    }

    /** For each cluster that was ever seen, every revision since the one at which it was last seen in good order. */
    private Map<String, List<FleetRevision>> windows(
            FleetRevision base, Ledger ledger, Predicate<String> recent, Ledger taken) {
        Map<String, List<FleetRevision>> windows = new LinkedHashMap<>();
        Map<String, List<FleetRevision>> since = new LinkedHashMap<>();
        for (String cluster : base.clusters().keySet()) {
            ledger.settled(cluster, recent, taken).ifPresent(seen -> {
                List<FleetRevision> window = since.computeIfAbsent(seen.revision(), revision -> since(revision, seen));
                if (!window.isEmpty()) {
                    windows.put(cluster, window);
                    lost(cluster, window)
                            .ifPresent(revision -> remarks.add(unreadable(
                                    "cluster `" + cluster + "` cannot be read in `" + revision.label()
                                            + "`, which it may still run",
                                    seen,
                                    revision.id())));
                }
            });
        }
        return windows;
    }

    private List<FleetRevision> since(String observed, Observed seen) {
        Checked<List<Revision>> found = past.since(observed);
        found.diagnostics().stream()
                .map(said -> said.also(seen.at(), "seen here"))
                .forEach(remarks::add);
        if (!found.present()) {
            return List.of();
        }
        List<FleetRevision> revisions = understood(found.value());
        // A revision without the fleet runs nowhere; where the fleet may have been elsewhere, the past has said so.
        found.value().stream()
                .filter(revision -> !revision.absent() && !this.revisions.containsKey(revision.id()))
                .findFirst()
                .ifPresent(revision -> remarks.add(unreadable(
                        "the fleet in `" + revision.label() + "`, which may still run, cannot be read",
                        seen,
                        revision.id())));
        return revisions;
    }

    /** A revision with mistakes in which a cluster is missing, perhaps for one of them. */
    private Optional<FleetRevision> lost(String cluster, List<FleetRevision> window) {
        return window.stream()
                .filter(revision -> mistakes.containsKey(revision.id())
                        && revision.cluster(cluster).isEmpty())
                .findFirst();
    }

    private Diagnostic unreadable(String message, Observed seen, String revision) {
        Diagnostic unreadable = Diagnostic.error(Code.FC6033, message, seen.at());
        Diagnostic mistake = mistakes.get(revision);
        return (mistake == null ? unreadable : unreadable.noting("there it says: " + mistake.message()))
                .helping("record a newer observation: `argocd app list -o json | fleetc evidence add observed ROOT"
                        + " --from -`");
    }

    /**
     * Everything since a revision that a record names; empty where that is not known. A record may well be older than all
     * that is looked at, and no revision that cannot be read has ever been rendered.
     */
    private Optional<List<FleetRevision>> since(String recorded) {
        return sinceRecord.computeIfAbsent(recorded, revision -> whole(past.since(revision)));
    }

    /** Everything since a moment; empty where that is not known. */
    private Optional<List<FleetRevision>> since(Instant moment) {
        return sinceMoment.computeIfAbsent(moment, then -> whole(past.since(then)));
    }

    private Optional<List<FleetRevision>> whole(Checked<List<Revision>> found) {
        boolean gaps = found.diagnostics().stream()
                .anyMatch(said -> said.isError() && !said.code().equals(Code.FC6008.name()));
        return found.present() && !gaps ? Optional.of(understood(found.value())) : Optional.empty();
    }

    private List<FleetRevision> understood(List<Revision> found) {
        List<FleetRevision> revisions = new ArrayList<>();
        for (Revision revision : found) {
            revision(revision).ifPresent(revisions::add);
        }
        return revisions;
    }

    /**
     * What the base has on record and the change takes away or alters. Mistakes in it were told when it was new; where
     * new evidence counts at once, so does that there is none.
     */
    private Ledger taken(ValidatedFleet before, Predicate<String> recent) {
        Checked<Ledger> taken = FleetEvidence.read(past.base().files(), before, terms.asOf(), recent);
        return taken.present() ? taken.value() : Ledger.empty();
    }

    /** Evidence that the base does not have, or has otherwise. */
    private Predicate<String> recent(Sources before) {
        if (terms.recentCounts()) {
            return file -> false;
        }
        Map<String, Boolean> known = new LinkedHashMap<>();
        return file -> known.computeIfAbsent(
                file, name -> !same(before.read(name), root.files().read(name)));
    }

    private static boolean same(Reading before, Reading now) {
        return before instanceof Reading.Text old
                && now instanceof Reading.Text present
                && old.source().text().equals(present.source().text());
    }

    private static Diagnostic brokenBase(ValidatedFleet fleet, Revision base, Checked<ValidatedFleet> before) {
        return Diagnostic.error(
                        Code.FC6031,
                        "the fleet in `" + base.label() + "` cannot be read, so that nothing can be said of the change",
                        fleet.description().span())
                .noting(first(before))
                .helping("name an older base that can be read");
    }

    private static Diagnostic wrongBase(ValidatedFleet fleet, Revision base, Checked<ValidatedFleet> before) {
        long errors = before.diagnostics().stream().filter(Diagnostic::isError).count();
        return Diagnostic.warning(
                        Code.FC6032,
                        "the fleet in `" + base.label() + "` has " + errors + (errors == 1 ? " error" : " errors")
                                + " itself; it is compared as far as it can be understood",
                        fleet.description().span())
                .noting(first(before));
    }

    private static String first(Checked<ValidatedFleet> before) {
        return before.diagnostics().stream()
                .filter(Diagnostic::isError)
                .findFirst()
                .map(said -> "there it says: " + said.message())
                .orElse("");
    }
}
