package io.fleetc.change;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Help;
import io.fleetc.diagnostic.Label;
import io.fleetc.diagnostic.Severity;
import io.fleetc.evidence.Observed;
import io.fleetc.rules.AboutChange;
import io.fleetc.rules.ClusterFacts;
import io.fleetc.rules.FlagState;
import io.fleetc.rules.Place;
import io.fleetc.rules.Rule;
import io.fleetc.rules.Subject;
import io.fleetc.rules.Waiver;
import io.fleetc.rules.Words;
import io.fleetc.source.Span;
import io.fleetc.transition.Breach;
import io.fleetc.transition.Guard;
import io.fleetc.transition.Implication;
import io.fleetc.transition.Literal;
import io.fleetc.transition.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells why a change is refused: what would happen where, why that may be, what is already right, who says so, what to do.
 *
 * <p>It is longer than others because all kinds of constraints are told here: their stories differ in a few sentences and
 * share the rest, and a reader compares them best on one page.
 */
final class ChangeStory {
    private final Grounding grounding;
    private final Change change;
    private final Rule rule;
    private final List<Breach> breaches;
    private final Optional<Fix> fix;
    private final Telling telling;

    ChangeStory(Grounding grounding, Rule rule, List<Breach> breaches, Optional<Fix> fix) {
        this.grounding = grounding;
        this.change = grounding.change();
        this.rule = rule;
        this.breaches = breaches;
        this.fix = fix;
        this.telling = telling();
    }

    /**
     * The middle of a story: what differs between the kinds of constraints.
     *
     * @param backwards whether it is about switching off what the rule is usually about switching on
     */
    private record Telling(
            String message,
            Span at,
            String label,
            List<Label> related,
            List<String> notes,
            List<Help> help,
            boolean backwards) {
        Telling(String message, Span at, String label, List<Label> related, List<String> notes, List<Help> help) {
            this(message, at, label, related, notes, help, false);
        }
    }

    /** The change must not be made. */
    Diagnostic refusal() {
        boolean about = rule.constraint() instanceof AboutChange;
        return diagnostic(about ? rule.severity() : Severity.ERROR, telling.message());
    }

    /** Nobody can tell. */
    Diagnostic unproven(Severity severity) {
        return diagnostic(severity, "not proven: " + telling.message());
    }

    /** Somebody decided to live with it. */
    Diagnostic waived(Waiver waiver) {
        List<String> notes = new ArrayList<>(telling.notes());
        notes.add("waived because: " + waiver.reason());
        List<Label> related = new ArrayList<>(telling.related());
        related.add(new Label(waiver.rule().span(), "waived here by " + waiver.owner()));
        return new Diagnostic(
                rule.id(),
                Severity.NOTE,
                telling.message() + ", waived until " + waiver.expires(),
                new Label(telling.at(), telling.label()),
                related,
                notes,
                List.of(),
                "");
    }

    private Diagnostic diagnostic(Severity severity, String message) {
        List<String> notes = new ArrayList<>(telling.notes());
        notes.add(rule.harm());
        notes.add("rule: " + rule.title());
        notes.add("source: " + rule.source() + " (" + rule.assurance().word() + ")");
        List<Help> help = new ArrayList<>(telling.help());
        fix.filter(this::concerns)
                .ifPresent(found -> help.add(new Help("or for now: " + found.words(), found.edits())));
        String extra = rule.fix();
        if (extra != null && !telling.backwards()) {
            help.add(new Help(extra, List.of()));
        }
        return new Diagnostic(
                rule.id(),
                severity,
                message,
                new Label(telling.at(), telling.label()),
                telling.related(),
                notes,
                help,
                "");
    }

    private boolean concerns(Fix found) {
        Set<Integer> facts = new LinkedHashSet<>();
        breaches.forEach(breach -> Stream.concat(breach.edges().stream(), breach.unsure().stream())
                .forEach(literal -> facts.add(literal.fact())));
        return found.literals().stream().map(Literal::fact).anyMatch(facts::contains);
    }

    private Telling telling() {
        Breach first = breaches.get(0);
        if (first.constraint() instanceof Implication implication) {
            boolean begins = touched(implication.when()) && grounding.next().is(implication.when());
            return begins ? tooEarly(implication) : takenAway(implication);
        }
        if (first.constraint() instanceof Guard) {
            return unguarded();
        }
        return first.constraint() instanceof Serial ? atOnce(first) : two(first);
    }

    private boolean touched(Literal literal) {
        return grounding.window().last().is(literal.fact()) != grounding.next().is(literal.fact());
    }

    // One thing needs another.

    private Telling tooEarly(Implication implication) {
        List<Literal> unsure = unsure();
        Span at = place(implication.when());
        if (fact(implication.when()) instanceof Fact.Came) {
            return follows(implication, unsure, at);
        }
        if (fact(unsure.get(0)) instanceof Fact.LeftOut leftOut) {
            return leavesOut(implication, unsure, at, leftOut);
        }
        return new Telling(
                words(implication.when()) + " would start while " + Words.and(each(unsure)) + " may "
                        + (areFlags(unsure) ? "still be off" : "not be so yet") + ", on " + clusters(),
                at,
                "needs " + (unsure.size() == 1 ? "that" : "those " + unsure.size()) + " to be active before",
                related(unsure, at),
                notes(implication, unsure),
                stage());
    }

    private Telling follows(Implication implication, List<Literal> unsure, Span at) {
        List<String> names = breaches.stream()
                .flatMap(breach -> breach.edges().stream())
                .filter(edge -> fact(edge) instanceof Fact.Came)
                .map(this::cluster)
                .distinct()
                .toList();
        List<String> first = unsure.stream().map(this::cluster).distinct().toList();
        return new Telling(
                Words.and(names.stream().map(Words::code).toList()) + " would come to the database before "
                        + Words.and(first.stream().map(Words::code).toList())
                        + ", whose data counts, is known to be there",
                at,
                "",
                related(unsure, at),
                notes(implication, unsure),
                stage());
    }

    private Telling leavesOut(Implication implication, List<Literal> unsure, Span at, Fact.LeftOut leftOut) {
        List<String> names =
                unsure.stream().map(this::cluster).map(Words::code).distinct().toList();
        List<String> notes = new ArrayList<>();
        if (!leftOut.reason().isEmpty()) {
            notes.add(leftOut.reason());
        }
        unsure.stream().map(this::cluster).distinct().map(this::window).forEach(notes::add);
        return new Telling(
                words(implication.when()) + " would start while " + Words.and(names)
                        + " may still be on global database " + Words.code(leftOut.database())
                        + ", without a record of " + Words.code(leftOut.job()) + " that holds for "
                        + (names.size() == 1 ? "it" : "them") + ", on cluster "
                        + Words.code(cluster(implication.when())),
                at,
                "not before " + (names.size() == 1 ? "it has" : "they have") + " left",
                related(unsure, at),
                notes,
                stage());
    }

    private Telling takenAway(Implication implication) {
        List<Literal> unsure = unsure();
        Span at = place(unsure.get(0));
        return new Telling(
                ends(unsure) + " while " + words(implication.when()) + " may still be "
                        + (areFlags(List.of(implication.when())) ? "on" : "so") + ", on " + clusters(),
                at,
                grounding.facts().fact(unsure.get(0).fact()) instanceof Fact.Lacks
                        ? "not before that is off everywhere"
                        : unsure.size() == 1 ? "must outlast it" : "those " + unsure.size() + " must outlast it",
                related(unsure, at),
                notes(implication, unsure),
                stage(),
                true);
    }

    /** What ends: something that is needed, or that a cluster is elsewhere that does not have it. */
    private String ends(List<Literal> unsure) {
        return unsure.stream()
                .map(literal -> grounding.facts().fact(literal.fact()))
                .filter(Fact.Lacks.class::isInstance)
                .map(Fact.Lacks.class::cast)
                .findFirst()
                .map(lacks -> Words.code(lacks.cluster()) + " would be on global database "
                        + Words.code(lacks.database()) + " without " + Words.and(each(unsure)))
                .orElseGet(() -> Words.and(each(unsure)) + " would end");
    }

    private List<Literal> unsure() {
        return breaches.stream()
                .flatMap(breach -> breach.unsure().stream())
                .distinct()
                .toList();
    }

    private boolean areFlags(List<Literal> literals) {
        return literals.stream()
                .allMatch(literal -> grounding.facts().fact(literal.fact()) instanceof Fact.Lacks lacks
                        ? lacks.need() instanceof FlagState flag && flag.on()
                        : literal.so() && grounding.facts().fact(literal.fact()) instanceof Fact.FlagOn);
    }

    private List<String> each(List<Literal> literals) {
        return literals.stream().map(this::words).distinct().toList();
    }

    private String clusters() {
        Set<String> names = new LinkedHashSet<>();
        breaches.forEach(breach -> Stream.concat(breach.edges().stream(), breach.unsure().stream())
                .map(this::cluster)
                .filter(name -> !name.isEmpty())
                .forEach(names::add));
        return Words.clusters(List.copyOf(names));
    }

    private List<String> notes(Implication implication, List<Literal> unsure) {
        List<String> notes = new ArrayList<>();
        Stream.concat(Stream.of(implication.when()), unsure.stream())
                .map(this::cluster)
                .distinct()
                .forEach(cluster -> notes.add(window(cluster)));
        unsure.stream()
                .map(literal -> grounding.facts().fact(literal.fact()))
                .filter(Fact.Lacks.class::isInstance)
                .map(Fact.Lacks.class::cast)
                .map(lacks -> Words.code(lacks.cluster()) + " is on global database " + Words.code(lacks.database())
                        + (lacks.holds(change.next()) ? " from then on" : " until it has synchronized"))
                .distinct()
                .forEach(notes::add);
        notes.add("pods read their settings when they start, so that old and new ones run side by side during the "
                + "roll-out, and a cluster may go straight from any of these revisions to this one");
        List<String> fine = grounding.model().constraints().stream()
                .filter(Implication.class::isInstance)
                .map(Implication.class::cast)
                .filter(other -> other.rule().equals(rule.id()) && other.when().equals(implication.when()))
                .map(Implication::needs)
                .filter(needs -> !unsure.contains(needs))
                .map(needs -> words(needs)
                        + (cluster(needs).equals(cluster(implication.when()))
                                ? ""
                                : " on " + Words.code(cluster(needs))))
                .distinct()
                .toList();
        if (!fine.isEmpty()) {
            notes.add("already active: " + Words.and(fine));
        }
        return notes;
    }

    /** Which revisions a cluster may run, and how that is known. */
    private String window(String cluster) {
        if (change.window(cluster).stream()
                .allMatch(revision -> revision.cluster(cluster).isEmpty())) {
            return Words.code(cluster) + " is new with this change";
        }
        List<String> labels = change.window(cluster).stream()
                .map(FleetRevision::label)
                .map(Words::code)
                .toList();
        Optional<Observed> seen = change.seen(cluster);
        String runs = Words.code(cluster)
                + (labels.size() == 1 ? " runs " : " may still run ")
                + (labels.size() > 6
                        ? labels.get(0) + ", " + labels.get(labels.size() - 1) + " or any of the " + (labels.size() - 2)
                                + " between them"
                        : Words.join(labels, "or"));
        return runs
                + seen.map(observed -> ": it was " + (observed.settled() ? "" : "only ") + "seen "
                                + (observed.settled() ? "" : "out of order ") + "at "
                                + Words.code(label(cluster, observed.revision())) + " (`" + observed.file() + "`)")
                        .orElse(", as far as anybody has recorded");
    }

    private String label(String cluster, String revision) {
        return change.window(cluster).stream()
                .filter(known -> known.id().startsWith(revision))
                .map(FleetRevision::label)
                .findFirst()
                .orElse(revision);
    }

    private List<Label> related(List<Literal> unsure, Span at) {
        Map<Span, Set<String>> places = new LinkedHashMap<>();
        for (Literal literal : unsure) {
            Span span = place(literal);
            if (span.known() && !span.equals(at)) {
                places.computeIfAbsent(span, key -> new LinkedHashSet<>()).add(past(literal));
            }
        }
        List<Label> labels = new ArrayList<>();
        places.forEach((span, texts) -> labels.add(new Label(span, Words.and(List.copyOf(texts)))));
        return labels;
    }

    /** What a literal was in the revisions that may still run. */
    private String past(Literal literal) {
        Fact fact = grounding.facts().fact(literal.fact());
        List<String> otherwise = change.window(fact.cluster()).stream()
                .filter(revision -> fact.holds(revision) != literal.so())
                .map(FleetRevision::label)
                .map(Words::code)
                .toList();
        boolean now = grounding.next().is(literal);
        String before =
                otherwise.isEmpty() ? seenOtherwise(fact, literal.so()) : was(fact, literal.so()) + few(otherwise);
        if (fact instanceof Fact.LeftOut leftOut) {
            return touched(literal)
                    ? "leaves with this change"
                    : "on global database " + Words.code(leftOut.database()) + " in " + few(otherwise);
        }
        if (fact instanceof Fact.Lacks lacks) {
            return otherwise.isEmpty()
                    ? "comes with this change"
                    : "on global database " + Words.code(lacks.database()) + " in " + few(otherwise);
        }
        String after = touched(literal) ? (now ? "comes with this change" : "goes with this change") : "";
        return Stream.of(after, before)
                .filter(text -> !text.isEmpty())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private String seenOtherwise(Fact fact, boolean wanted) {
        return fact instanceof Fact.FlagOn flag
                ? change.running(flag.cluster(), flag.flag())
                        .filter(running -> running.on() != wanted)
                        .map(running -> "seen " + (running.on() ? "on" : "off") + " (`"
                                + running.seen().file() + "`)")
                        .orElse("")
                : "";
    }

    private static String was(Fact fact, boolean wanted) {
        return fact instanceof Fact.FlagOn ? (wanted ? "off in " : "on in ") : "not so in ";
    }

    private static String few(List<String> labels) {
        return labels.size() > 3 ? labels.get(0) + " and " + (labels.size() - 1) + " others" : Words.and(labels);
    }

    private List<Help> stage() {
        return List.of(new Help(
                "keep the target and go there in steps: the same command with `plan` in place of `validate`",
                List.of()));
    }

    // A change needs a record.

    private Telling unguarded() {
        List<Happening> happenings = breaches.stream()
                .map(breach -> grounding.happening((Guard) breach.constraint()))
                .flatMap(Optional::stream)
                .toList();
        Happening happening = happenings.get(0);
        List<Integer> missing = breaches.stream()
                .flatMap(breach -> breach.missing().stream())
                .distinct()
                .toList();
        List<String> notes = new ArrayList<>();
        List<Help> help = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (int proof : missing) {
            ProofKey key = grounding.proofs().key(proof);
            wanted.add(ProofWords.wanted(key));
            Standing standing = grounding.proofs().standing(proof);
            String looked = ProofWords.looked(key);
            if (standing.refused().isEmpty()) {
                if (!looked.isEmpty()) {
                    notes.add("looked for " + looked + ": there is none");
                }
            } else {
                notes.addAll(RecordBook.reasons(standing));
            }
            ProofWords.help(key).ifPresent(text -> help.add(new Help(text, List.of())));
        }
        happenings.stream().map(this::pin).flatMap(Optional::stream).forEach(help::add);
        boolean onRecord = missing.stream()
                .map(grounding.proofs()::key)
                .anyMatch(key -> !(key instanceof ProofKey.Retired || key instanceof ProofKey.Never));
        boolean never = wanted.stream().allMatch(String::isEmpty);
        List<String> clusters = happenings.stream()
                .map(Happening::cluster)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        String on = clusters.isEmpty() ? "" : ", on " + Words.clusters(clusters);
        if (!never && missing.stream().anyMatch(proof -> grounding.proofs().key(proof) instanceof ProofKey.Done)) {
            help.add(0, stage().get(0));
        }
        return new Telling(
                never
                        ? happening.words() + " is not possible" + on
                        : happening.words() + " needs "
                                + Words.and(wanted.stream()
                                        .filter(text -> !text.isEmpty())
                                        .distinct()
                                        .toList())
                                + on,
                happening.at(),
                never ? "" : onRecord ? "not before that is on record" : "not unless the fleet says so",
                happenings.stream()
                        .map(Happening::at)
                        .filter(span -> span.known() && !span.equals(happening.at()))
                        .distinct()
                        .map(span -> new Label(span, "here too"))
                        .toList(),
                notes,
                help);
    }

    /** A flag that changes by its default stays what it was when the fleet says so itself. */
    private Optional<Help> pin(Happening happening) {
        if (!happening.edge().kind().equals(io.fleetc.rules.Edge.Kind.FLIP)) {
            return Optional.empty();
        }
        Optional<ClusterFacts> before = change.base().cluster(happening.cluster());
        Optional<ClusterFacts> after = change.next().cluster(happening.cluster());
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        String flag = happening.edge().target();
        boolean was = before.get().flags().on(flag);
        List<Edit> edits = new io.fleetc.rules.FlagState(flag, true)
                .action(
                        new Subject(change.next().facts(), after.get(), null),
                        was,
                        after.get().own())
                .edits();
        return Optional.of(new Help("keep what it was: `flags." + flag + ": " + was + "`", edits));
    }

    // One at a time.

    private Telling atOnce(Breach first) {
        Set<String> names = new LinkedHashSet<>();
        breaches.forEach(breach -> breach.edges().forEach(edge -> names.add(cluster(edge))));
        Literal here = first.edges().get(0);
        List<Label> related = breaches.stream()
                .map(breach -> place(breach.edges().get(1)))
                .filter(span -> span.known() && !span.equals(place(here)))
                .distinct()
                .map(span -> new Label(span, "under way too"))
                .toList();
        return new Telling(
                Words.clusters(List.copyOf(names)) + " would change at the same time, and only one may",
                place(here),
                "",
                related,
                names.stream().map(this::window).toList(),
                stage());
    }

    private Telling two(Breach first) {
        Set<String> names = new LinkedHashSet<>();
        breaches.forEach(breach -> breach.edges().forEach(edge -> names.add(cluster(edge))));
        Literal comes = first.edges().stream()
                .filter(edge -> touched(edge) && grounding.next().is(edge))
                .findFirst()
                .orElse(first.edges().get(0));
        List<String> others =
                names.stream().filter(name -> !name.equals(cluster(comes))).toList();
        return new Telling(
                Words.code(cluster(comes)) + " would " + duty(comes) + " while "
                        + Words.and(others.stream().map(Words::code).toList()) + " may still do so",
                place(comes),
                "",
                List.of(),
                names.stream().map(this::window).toList(),
                stage());
    }

    private String duty(Literal literal) {
        Fact fact = grounding.facts().fact(literal.fact());
        if (fact instanceof Fact.Designated designated) {
            return "be the " + Words.code(designated.setting()) + " of global database "
                    + Words.code(designated.database());
        }
        return "have " + words(literal);
    }

    // Facts in words.

    private Fact fact(Literal literal) {
        return grounding.facts().fact(literal.fact());
    }

    private String cluster(Literal literal) {
        return fact(literal).cluster();
    }

    private String words(Literal literal) {
        Fact fact = grounding.facts().fact(literal.fact());
        if (fact instanceof Fact.FlagOn flag) {
            return Words.code(flag.flag()) + (literal.so() ? "" : " off");
        }
        if (fact instanceof Fact.Runs runs) {
            return "release " + Words.code(runs.release());
        }
        if (fact instanceof Fact.Lacks lacks) {
            return change.base()
                    .cluster(lacks.cluster())
                    .map(found -> lacks.need().demand(new Subject(change.base().facts(), found, null)))
                    .orElse("what the rule names");
        }
        if (fact instanceof Fact.Reached reached) {
            return Words.code(reached.path() + " " + reached.version()) + " of " + Words.code(reached.cluster());
        }
        if (fact instanceof Fact.Holds holds) {
            Optional<ClusterFacts> cluster = change.next().cluster(holds.cluster());
            return cluster.map(found ->
                            holds.condition().demand(new Subject(change.next().facts(), found, null)))
                    .orElse("what the rule names");
        }
        return fact instanceof Fact.Has has ? Words.code(has.path()) + " as wanted" : "what the rule names";
    }

    /** Where the wanted revision says something about a literal; the cluster where it says nothing. */
    private Span place(Literal literal) {
        Fact fact = grounding.facts().fact(literal.fact());
        Optional<ClusterFacts> cluster = change.next().cluster(fact.cluster());
        if (fact instanceof Fact.Designated designated) {
            var entry = change.next().facts().globalDatabases().get(designated.database());
            var named = entry == null ? null : entry.body().get(designated.setting());
            return named == null ? change.next().span() : named.span();
        }
        if (cluster.isEmpty()) {
            return change.next().span();
        }
        Optional<Place> place = Optional.empty();
        if (fact instanceof Fact.FlagOn flag) {
            place = cluster.get().flagPlace(flag.flag());
        } else if (fact instanceof Fact.Holds holds) {
            place = holds.condition().place(new Subject(change.next().facts(), cluster.get(), null));
        } else if (fact instanceof Fact.Lacks lacks && lacks.holds(change.next())) {
            place = cluster.get().place(io.fleetc.value.ValuePath.of("globalDatabase", "ref"));
        } else if (fact instanceof Fact.Runs) {
            place = cluster.get().place(io.fleetc.value.ValuePath.of("platform", "version"));
        } else if (fact instanceof Fact.Reached reached) {
            place = cluster.get().place(reached.path());
        } else if (fact instanceof Fact.Has has) {
            place = cluster.get().place(has.path());
        } else if (fact instanceof Fact.Came) {
            place = cluster.get().place(io.fleetc.value.ValuePath.of("globalDatabase"));
        }
        return place.map(Place::span)
                .filter(Span::known)
                .orElse(cluster.get().resolved().span());
    }
}
