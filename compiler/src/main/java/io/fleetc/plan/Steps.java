package io.fleetc.plan;

import io.fleetc.change.Fact;
import io.fleetc.change.Grounding;
import io.fleetc.change.ProofKey;
import io.fleetc.evidence.Scope;
import io.fleetc.rules.ClusterFacts;
import io.fleetc.rules.Condition;
import io.fleetc.rules.FlagState;
import io.fleetc.rules.Job;
import io.fleetc.rules.Performer;
import io.fleetc.rules.UndoClass;
import io.fleetc.rules.Words;
import io.fleetc.transition.Because;
import io.fleetc.transition.Event;
import io.fleetc.transition.Guard;
import io.fleetc.transition.Literal;
import io.fleetc.transition.Wave;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says of each step of a plan, in the terms of a fleet, what it does, what it waits for and how to come back. */
final class Steps {
    private final Grounding grounding;
    private final Map<Fact, Move> moveOf = new LinkedHashMap<>();
    private final Map<Move, Set<Fact>> moves;
    private final Map<Event, Integer> stepOf = new LinkedHashMap<>();

    /**
     * The steps of a change.
     *
     * @param grounding the change in the terms of the theory
     * @param moves its moves, with the facts by which they are known
     */
    Steps(Grounding grounding, Map<Move, Set<Fact>> moves) {
        this.grounding = grounding;
        this.moves = moves;
        moves.forEach((move, facts) -> facts.forEach(fact -> moveOf.putIfAbsent(fact, move)));
    }

    /** The steps that waves stand for. */
    List<Step> of(List<Wave> waves) {
        for (int i = 0; i < waves.size(); i++) {
            int number = i + 1;
            waves.get(i).edges().forEach(edge -> stepOf.put(new Event.Change(edge), number));
            waves.get(i).proofs().forEach(proof -> stepOf.put(new Event.Earning(proof), number));
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < waves.size(); i++) {
            steps.add(step(waves, i));
        }
        return steps;
    }

    private Step step(List<Wave> waves, int index) {
        int number = index + 1;
        Wave wave = waves.get(index);
        boolean last = number == waves.size();
        Set<Move> done = new LinkedHashSet<>();
        wave.edges().stream()
                .map(edge -> moveOf.get(grounding.facts().fact(edge.fact())))
                .forEach(move -> Optional.ofNullable(move).ifPresent(done::add));
        List<Move> sorted = moves.keySet().stream().filter(done::contains).toList();
        List<JobStep> jobs = new ArrayList<>();
        List<Gate> gates = new ArrayList<>(moved(sorted));
        for (int proof : wave.proofs()) {
            ProofKey key = grounding.proofs().key(proof);
            if (key instanceof ProofKey.Done job) {
                jobs.add(job(job));
                gates.add(new Gate.Recorded(
                        job.job().name(),
                        job.scope(),
                        job.job().covers().equals("nothing") ? "" : job.job().covers(),
                        job.maxAge()));
            } else {
                gates.add(new Gate.Vouched(vouched(key), key.scope()));
            }
        }
        if (sorted.isEmpty() && wave.proofs().isEmpty()) {
            gates.add(new Gate.Observed(unsettled()));
        }
        List<String> notes = notes(sorted, jobs);
        if (!last) {
            notes.addAll(renewals(wave, waves.get(number)));
        }
        Turn turn = turn(sorted, jobs);
        String unsafe = unsafe(number);
        return new Step(
                number,
                title(sorted, jobs, gates),
                sorted,
                jobs,
                gates,
                turn.undo(),
                turn.how(),
                last || unsafe.isEmpty(),
                last ? "" : unsafe,
                reasons(wave),
                notes);
    }

    // What must be on record after it.

    private List<Gate> moved(List<Move> done) {
        List<Gate> gates = new ArrayList<>();
        Set<String> clusters = new TreeSet<>();
        Map<String, List<String>> active = new TreeMap<>();
        for (Move move : done) {
            if (move.kind() == Move.Kind.DATABASE_SETTINGS) {
                clusters.addAll(clusters(Scope.globalDatabase(move.target())));
            } else if (grounding.change().next().cluster(move.target()).isPresent()) {
                clusters.add(move.target());
            } else if (move.kind() == Move.Kind.OWNER) {
                clusters.add(move.subject());
            }
            if (move.kind() == Move.Kind.FLAG_ON) {
                active.computeIfAbsent(move.target(), target -> new ArrayList<>())
                        .add(move.subject());
            }
        }
        if (!clusters.isEmpty()) {
            gates.add(new Gate.Observed(List.copyOf(clusters)));
        }
        active.forEach((cluster, flags) -> gates.add(new Gate.Active(cluster, flags)));
        return gates;
    }

    /** The clusters that may still run something else than the newest revision. */
    private List<String> unsettled() {
        return grounding.change().next().clusters().keySet().stream()
                .filter(name -> grounding.change().window(name).size() > 1)
                .toList();
    }

    private static String vouched(ProofKey key) {
        if (key instanceof ProofKey.Approved approved) {
            return "approval " + approved.subject();
        }
        if (key instanceof ProofKey.Compatible compatible) {
            return "schema-compatible " + compatible.from() + " with " + compatible.with();
        }
        return key instanceof ProofKey.Looked looked ? "observed overrides of " + looked.flag() : "restored";
    }

    private JobStep job(ProofKey.Done done) {
        Job job = done.job();
        List<String> clusters = clusters(done.scope());
        Set<String> flags = new LinkedHashSet<>();
        for (Condition need : job.needs()) {
            if (need instanceof FlagState flag && flag.on()) {
                flags.add(flag.flag());
            }
        }
        return new JobStep(job, done.scope(), runsOn(done.scope(), clusters), List.copyOf(flags), clusters);
    }

    private List<String> clusters(Scope scope) {
        return scope.kind() == Scope.Kind.CLUSTER
                ? List.of(scope.name())
                : grounding.change().next().clusters().values().stream()
                        .filter(cluster -> cluster.active() && scope.name().equals(cluster.globalDatabase()))
                        .map(ClusterFacts::name)
                        .toList();
    }

    /** A job for a shared database runs where the fleet says that its truth comes from, else on the first cluster. */
    private String runsOn(Scope scope, List<String> clusters) {
        var entry = grounding.change().next().facts().globalDatabases().get(scope.name());
        String source = entry == null ? null : entry.body().text("sourceOfTruth");
        return source != null && clusters.contains(source)
                ? source
                : clusters.stream().findFirst().orElse(scope.name());
    }

    // How to come back.

    private record Turn(UndoClass undo, String how) {}

    /** The way back behind a step is as bad as the worst that it does, and takes what each of it takes. */
    private Turn turn(List<Move> done, List<JobStep> jobs) {
        List<Turn> turns = new ArrayList<>();
        for (Move move : done) {
            for (var edge : move.edges()) {
                grounding
                        .change()
                        .rules()
                        .undo(edge)
                        .ifPresent(found -> turns.add(new Turn(found.undo(), found.how())));
            }
        }
        boolean byRevert = turns.stream().allMatch(turn -> turn.undo() == UndoClass.REVERSIBLE);
        for (JobStep step : jobs) {
            turns.add(new Turn(step.job().undo(), step.job().undoText()));
        }
        UndoClass worst = turns.stream()
                .map(Turn::undo)
                .max(Comparator.comparingInt(Steps::weight))
                .orElse(UndoClass.REVERSIBLE);
        Set<String> how = new LinkedHashSet<>();
        if (!done.isEmpty() && byRevert) {
            how.add("revert the commit");
        }
        turns.stream()
                .filter(turn -> turn.undo() != UndoClass.REVERSIBLE)
                // What only added something asks for nothing: that is said where nothing else is to be done.
                .filter(turn -> turn.undo() != UndoClass.ADDITIVE || done.isEmpty())
                .map(Turn::how)
                .filter(text -> !text.isEmpty())
                .forEach(how::add);
        return new Turn(worst, String.join("; ", how));
    }

    private static int weight(UndoClass undo) {
        return switch (undo) {
            case REVERSIBLE -> 0;
            case ADDITIVE -> 1;
            case NEEDS_ACTION -> 2;
            case UNKNOWN -> 3;
            case LOSSY -> 4;
            case IRREVERSIBLE -> 5;
        };
    }

    /** Why the fleet should not stay at a step for good; empty when it may. */
    private String unsafe(int number) {
        for (Move move : moves.keySet()) {
            if (move.kind() == Move.Kind.OWNER && "yes".equals(move.to()) && at(move) > number) {
                boolean gone = moves.keySet().stream()
                        .anyMatch(other -> other.kind() == Move.Kind.OWNER
                                && other.target().equals(move.target())
                                && "no".equals(other.to())
                                && at(other) <= number);
                if (gone) {
                    return "no cluster syncs LDAP for " + Words.code(move.target()) + " until step " + at(move);
                }
            }
            if (move.kind() == Move.Kind.ROLE && "active".equals(move.to()) && at(move) > number && roleGone(number)) {
                return "neither cluster of the standby pair is active until step " + at(move);
            }
        }
        return "";
    }

    private boolean roleGone(int number) {
        return moves.keySet().stream()
                .anyMatch(move -> move.kind() == Move.Kind.ROLE && "passive".equals(move.to()) && at(move) <= number);
    }

    private int at(Move move) {
        for (Fact fact : moves.getOrDefault(move, Set.of())) {
            int factNumber = grounding.facts().numberOf(fact);
            Integer step = stepOf.get(
                    new Event.Change(new Literal(factNumber, grounding.next().is(factNumber))));
            if (step != null) {
                return step;
            }
        }
        return 0;
    }

    // Why not earlier.

    private List<Step.Reason> reasons(Wave wave) {
        Map<String, Set<String>> texts = new LinkedHashMap<>();
        Map<String, Integer> after = new LinkedHashMap<>();
        for (Because because : wave.because()) {
            int earlier = because.earlier() == null ? 0 : stepOf.getOrDefault(because.earlier(), 0);
            after.merge(because.rule(), earlier, Math::max);
            texts.computeIfAbsent(because.rule(), rule -> new LinkedHashSet<>()).add(text(because));
        }
        List<Step.Reason> reasons = new ArrayList<>();
        texts.forEach((rule, lines) -> reasons.add(new Step.Reason(rule, after.getOrDefault(rule, 0), summary(lines))));
        return reasons;
    }

    private static String summary(Collection<String> lines) {
        List<String> all = List.copyOf(lines);
        return all.size() < 3 ? String.join("; ", all) : all.get(0) + "; and " + (all.size() - 1) + " more like it";
    }

    private String text(Because because) {
        @Nullable Event earlier = because.earlier();
        String later = words(because.later());
        return earlier == null
                ? later + " waits until every cluster is seen at the newest revision"
                : later + " waits for " + words(earlier);
    }

    private String words(Event event) {
        if (event instanceof Event.Earning earning) {
            ProofKey key = grounding.proofs().key(earning.proof());
            return (key instanceof ProofKey.Done done ? done.job().name() : vouched(key)) + " on "
                    + key.scope().name();
        }
        Literal edge = ((Event.Change) event).edge();
        Fact fact = grounding.facts().fact(edge.fact());
        Move move = moveOf.get(fact);
        return move == null ? fact.cluster() : MoveText.brief(move);
    }

    // In words.

    private static String title(List<Move> done, List<JobStep> jobs, List<Gate> gates) {
        List<String> parts = new ArrayList<>();
        if (!done.isEmpty()) {
            parts.add(MoveText.summary(done));
        }
        if (!jobs.isEmpty()) {
            Set<String> names = new LinkedHashSet<>();
            jobs.forEach(step -> names.add(step.job().name()));
            parts.add("run " + Words.and(List.copyOf(names)));
        }
        if (parts.isEmpty()) {
            boolean records = gates.stream().anyMatch(Gate.Vouched.class::isInstance);
            parts.add(records ? "record what people vouch for" : "wait until every cluster runs the newest revision");
        }
        return String.join(", ", parts);
    }

    /** What the next step uses that was on record before this one, so that it may be too old by then. */
    private List<String> renewals(Wave wave, Wave next) {
        return grounding.model().constraints().stream()
                .filter(constraint ->
                        constraint instanceof Guard guard && next.edges().contains(guard.edge()))
                .flatMap(guard -> ((Guard) guard).proofs().stream())
                .filter(proof -> !wave.proofs().contains(proof))
                .map(grounding.proofs()::key)
                .filter(key ->
                        key instanceof ProofKey.Done done && done.maxAge().isPresent())
                .map(key -> (ProofKey.Done) key)
                .map(done -> done.job().name() + " for " + done.scope()
                        + " serves the next step too: run and record it again if it is too old by then")
                .distinct()
                .toList();
    }

    private static List<String> notes(List<Move> done, List<JobStep> jobs) {
        List<String> notes = new ArrayList<>();
        for (JobStep step : jobs) {
            if (step.job().by() != Performer.RAS_ONBOARDING
                    && !step.job().instruction().isEmpty()) {
                String note = step.job().name() + ": " + step.job().instruction();
                if (!notes.contains(note)) {
                    notes.add(note);
                }
            } else if (step.job().dryRunFirst()) {
                String note = step.job().name() + ": the dry run comes first; read its counts before the real run";
                if (!notes.contains(note)) {
                    notes.add(note);
                }
            }
        }
        if (done.stream().anyMatch(move -> move.kind() == Move.Kind.RETIRED_CLUSTER)) {
            notes.add("fleetc deletes nothing in a cluster: take the retired one down by hand");
        }
        return notes;
    }
}
