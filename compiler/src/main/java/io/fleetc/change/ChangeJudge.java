package io.fleetc.change;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Severity;
import io.fleetc.evidence.Ledger;
import io.fleetc.evidence.Observed;
import io.fleetc.rules.AboutChange;
import io.fleetc.rules.Edge;
import io.fleetc.rules.Missing;
import io.fleetc.rules.Rule;
import io.fleetc.rules.RuleBook;
import io.fleetc.rules.Waiver;
import io.fleetc.rules.Words;
import io.fleetc.transition.Breach;
import io.fleetc.transition.Constraint;
import io.fleetc.transition.Guard;
import io.fleetc.transition.Hold;
import io.fleetc.transition.Implication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Judges a change and tells why.
 *
 * <p>What the wanted revision contradicts by itself is told by the rules about one revision; here only what the way to it
 * contradicts. Reasons that belong to one rule and one place are one diagnostic.
 */
public final class ChangeJudge {
    private final Grounding grounding;
    private final Change change;
    private final Unproven unproven;

    private ChangeJudge(Change change, Unproven unproven) {
        this.change = change;
        this.unproven = unproven;
        this.grounding = Grounding.of(change);
    }

    /** What becomes of a change that nobody can tell about. */
    public enum Unproven {
        /** It is refused. */
        ERROR,
        /** It is told. */
        WARNING
    }

    /** Judges a change. */
    public static Judgement judge(Change change, Unproven unproven) {
        return new ChangeJudge(change, unproven).judge();
    }

    /**
     * What clusters of which evidence is required have switched on without a record of what that needs, be it old. This is
     * what can be said without a base.
     *
     * @param revision the fleet
     * @param ledger what is on record
     * @param rules the rules
     * @param required whether evidence is required of a cluster
     */
    public static List<Diagnostic> standing(
            FleetRevision before, FleetRevision revision, Ledger ledger, RuleBook rules, Predicate<String> required) {
        Change change = new Change(Map.of(), before, revision, ledger, file -> false, Optional.of(Instant.MIN), rules);
        ChangeJudge judge = new ChangeJudge(change, Unproven.ERROR);
        List<Breach> breaches = judge.grounding.breaches().stream()
                .filter(breach -> breach.constraint() instanceof Guard guard
                        && judge.grounding
                                .happening(guard)
                                .filter(found -> found.edge().kind() == Edge.Kind.ENABLE)
                                .filter(found -> required.test(found.cluster()))
                                .isPresent())
                .toList();
        return judge.grouped(breaches).stream()
                .map(told -> new ChangeStory(
                                judge.grounding,
                                judge.grounding.rule(told.get(0).constraint()),
                                told,
                                Optional.empty())
                        .refusal())
                .toList();
    }

    private Judgement judge() {
        List<Diagnostic> refusals = new ArrayList<>();
        List<Diagnostic> open = new ArrayList<>();
        List<Breach> breaches =
                grounding.breaches().stream().filter(this::isOfTheWay).toList();
        Optional<Fix> fix = breaches.isEmpty() ? Optional.empty() : Fix.of(grounding);
        for (List<Breach> told : grouped(breaches)) {
            Rule rule = grounding.rule(told.get(0).constraint());
            ChangeStory story = new ChangeStory(grounding, rule, told, fix);
            if (isUnproven(rule, told.get(0).constraint())) {
                open.add(story.unproven(unproven == Unproven.ERROR ? Severity.ERROR : Severity.WARNING));
            } else {
                refusals.add(story.refusal());
            }
        }
        for (List<Breach> told : grouped(grounding.waivedBreaches())) {
            Rule rule = grounding.rule(told.get(0).constraint());
            waived(rule, told)
                    .forEach((waiver, covered) ->
                            refusals.add(new ChangeStory(grounding, rule, covered, Optional.empty()).waived(waiver)));
        }
        List<Diagnostic> remarks = new ArrayList<>(unseen());
        remarks.addAll(drift());
        return new Judgement(grounding, refusals, open, remarks);
    }

    /** Whether a breach is of the way to the wanted revision, rather than of that revision itself. */
    private boolean isOfTheWay(Breach breach) {
        Constraint constraint = breach.constraint();
        if (constraint instanceof Implication implication) {
            // Only a rule about one revision tells what is wrong with that revision itself.
            boolean itself = !(grounding.rule(constraint).constraint() instanceof AboutChange)
                    && grounding.next().is(implication.when())
                    && !grounding.next().is(implication.needs());
            return implication.hold() == Hold.DURING && !itself;
        }
        return true;
    }

    private boolean isUnproven(Rule rule, Constraint constraint) {
        if (rule.constraint() instanceof AboutChange.Guard guard) {
            return guard.missing() == Missing.UNPROVEN;
        }
        return rule.constraint() instanceof AboutChange.Ratchet
                && constraint instanceof Guard guard
                && guard.proofs().stream().map(grounding.proofs()::key).allMatch(ProofKey.Compatible.class::isInstance);
    }

    /** What is told together, by the waivers that cover it: one owner does not answer for what another one waived. */
    private Map<Waiver, List<Breach>> waived(Rule rule, List<Breach> told) {
        Map<Waiver, List<Breach>> waived = new LinkedHashMap<>();
        for (Breach breach : told) {
            List<String> clusters = clusters(breach);
            change.next().facts().waivers().stream()
                    .filter(waiver -> waiver.covers(rule.id(), clusters))
                    .findFirst()
                    .ifPresent(waiver -> waived.computeIfAbsent(waiver, fresh -> new ArrayList<>())
                            .add(breach));
        }
        return waived;
    }

    private List<String> clusters(Breach breach) {
        return breach.constraint() instanceof Guard guard
                ? grounding.happening(guard).map(Happening::cluster).filter(name -> !name.isEmpty()).stream()
                        .toList()
                : breach.edges().stream()
                        .map(edge -> grounding.facts().fact(edge.fact()).cluster())
                        .distinct()
                        .toList();
    }

    /** Breaches by rule and by what the rule is about, in the order in which they were found. */
    private List<List<Breach>> grouped(List<Breach> breaches) {
        Map<List<Object>, List<Breach>> groups = new LinkedHashMap<>();
        for (Breach breach : breaches) {
            groups.computeIfAbsent(List.of(breach.constraint().rule(), about(breach)), key -> new ArrayList<>())
                    .add(breach);
        }
        return merged(groups.values());
    }

    /** The same happening on several clusters that lacks the same records is one reason, wherever it is written. */
    private List<List<Breach>> merged(Collection<List<Breach>> groups) {
        Map<List<Object>, List<Breach>> merged = new LinkedHashMap<>();
        for (List<Breach> group : groups) {
            merged.computeIfAbsent(lack(group), key -> new ArrayList<>()).addAll(group);
        }
        return List.copyOf(merged.values());
    }

    private List<Object> lack(List<Breach> group) {
        Constraint constraint = group.get(0).constraint();
        Set<Integer> missing = new TreeSet<>();
        group.forEach(breach -> missing.addAll(breach.missing()));
        return constraint instanceof Guard guard
                ? List.of(
                        guard.rule(),
                        grounding.happening(guard).map(Happening::words).orElse(""),
                        missing)
                : List.of(group);
    }

    /** What a breach is about: the same happening on several clusters, laid to one place, is told once. */
    private Object about(Breach breach) {
        Constraint constraint = breach.constraint();
        if (constraint instanceof Guard guard) {
            return grounding
                    .happening(guard)
                    .<Object>map(happening -> List.of(happening.words(), happening.at()))
                    .orElse(guard);
        }
        return constraint instanceof Implication ? breach.edges().get(0) : constraint;
    }

    /** Flags that rules ask for and that run otherwise than the revision says at which their cluster was seen. */
    private List<Diagnostic> drift() {
        Map<Observed, List<String>> drift = new LinkedHashMap<>();
        for (int number = 0; number < grounding.facts().size(); number++) {
            if (grounding.facts().fact(number) instanceof Fact.FlagOn flag) {
                change.running(flag.cluster(), flag.flag())
                        .filter(running -> running.on() != flag.holds(at(running.seen())))
                        .ifPresent(running -> drift.computeIfAbsent(running.seen(), seen -> new ArrayList<>())
                                .add(Words.code(flag.flag()) + (running.on() ? " on" : " off")));
            }
        }
        List<Diagnostic> said = new ArrayList<>();
        drift.forEach((seen, flags) -> said.add(Diagnostic.warning(
                        Code.FC6034,
                        Words.code(seen.cluster()) + " was seen with " + Words.and(flags) + ", and its revision "
                                + Words.code(at(seen).label()) + " says otherwise",
                        seen.at())
                .noting("what was seen may still run, whatever the fleet says")
                .helping(
                        "put it right on the cluster, or in the fleet, and record a newer observation that says what is"
                                + " active and what is overridden")));
        return said;
    }

    /** The revision of an observation; the oldest that may run where the same files have another name. */
    private FleetRevision at(Observed seen) {
        List<FleetRevision> window = change.window(seen.cluster());
        return window.stream()
                .filter(revision -> revision.id().startsWith(seen.revision()))
                .findFirst()
                .orElse(window.get(0));
    }

    /** Said once: which clusters nobody has ever seen, so that only the base is taken to run on them. */
    private List<Diagnostic> unseen() {
        List<String> unseen = change.next().clusters().keySet().stream()
                .filter(name -> change.base().cluster(name).isPresent())
                .filter(name -> change.seen(name).isEmpty())
                .toList();
        if (unseen.isEmpty()) {
            return List.of();
        }
        boolean all = change.base().clusters().keySet().stream()
                .allMatch(name -> change.seen(name).isEmpty());
        return List.of(Diagnostic.warning(
                        Code.FC6030,
                        "nobody has recorded what " + (all ? "any cluster" : Words.clusters(unseen))
                                + " runs, so that the base "
                                + Words.code(change.base().label())
                                + " is taken to run there",
                        change.next().span())
                .helping("record it: `argocd app list -o json | fleetc evidence add observed ROOT --from -`"));
    }
}
