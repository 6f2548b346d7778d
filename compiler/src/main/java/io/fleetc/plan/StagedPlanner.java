package io.fleetc.plan;

import io.fleetc.change.Change;
import io.fleetc.change.Fact;
import io.fleetc.change.FleetRevision;
import io.fleetc.change.Grounding;
import io.fleetc.rules.ClusterFacts;
import io.fleetc.rules.RuleBook;
import io.fleetc.rules.Undo;
import io.fleetc.transition.Constraint;
import io.fleetc.transition.Guard;
import io.fleetc.transition.Literal;
import io.fleetc.transition.Plan;
import io.fleetc.transition.Planner;
import io.fleetc.transition.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plans a change of a fleet: takes it apart into moves, has them laid in the fewest steps, and says of each step what it
 * does, what must be on record after it, and how to come back.
 */
public final class StagedPlanner {
    private static final Set<Move.Kind> SHIFTS =
            EnumSet.of(Move.Kind.NEW_CLUSTER, Move.Kind.RETIRED_CLUSTER, Move.Kind.DATABASE, Move.Kind.ROLE);

    private static final Set<Move.Kind> ENTRIES = EnumSet.of(Move.Kind.DATABASE_SETTINGS, Move.Kind.OWNER);

    private final Change change;
    private final Map<Move, Set<Fact>> moves = new LinkedHashMap<>();
    private final Grounding grounding;

    private StagedPlanner(Change change) {
        this.change = change;
        Grounding plain = Grounding.of(change);
        Moves.between(change.base(), change.next(), waiting(plain))
                .forEach((move, facts) -> moves.put(move, new LinkedHashSet<>(facts)));
        claim(plain);
        this.grounding = Grounding.of(change).with(List.copyOf(moves.values()));
    }

    /** The plan of a change; what it is called and what it leads to is up to the caller. */
    public static PlannedChange plan(Change change) {
        return new StagedPlanner(change).plan();
    }

    /**
     * The plan of a change with its way back, ready to be told.
     *
     * @param change the change
     * @param planned what came of planning it
     * @param catalogue the digest of the effective catalogue
     * @param target the digest of the wanted fleet
     */
    public static StagedPlan staged(Change change, PlannedChange planned, String catalogue, String target) {
        PlannedChange back = plan(change.back());
        Map<String, List<String>> window = new LinkedHashMap<>();
        planned.moves().stream()
                .map(Move::target)
                .filter(name -> change.next().cluster(name).isPresent())
                .sorted()
                .forEach(name -> window.put(
                        name,
                        change.window(name).stream().map(FleetRevision::label).toList()));
        return new StagedPlan(
                PlanName.of(planned.moves()),
                change.base().label(),
                window,
                catalogue,
                target,
                planned.steps(),
                planned.pointOfNoReturn(),
                planned.searched(),
                back.steps(),
                String.join("; ", back.obstacles()));
    }

    private PlannedChange plan() {
        Plan plan = Planner.plan(new Problem(
                grounding.model(),
                grounding.window(),
                grounding.onRecord(),
                grounding.next(),
                new Rollout(change.next().facts().specification(), change.next().clusters()).wishes(moves, grounding),
                this::hasNoWayBack));
        if (plan instanceof Plan.Found found) {
            return new PlannedChange(
                    new Steps(grounding, moves).of(found.waves()),
                    found.searched(),
                    List.of(),
                    List.copyOf(moves.keySet()));
        }
        return new PlannedChange(List.of(), false, new Obstacles(grounding).of(plan), List.copyOf(moves.keySet()));
    }

    private boolean hasNoWayBack(Literal edge) {
        Fact fact = grounding.facts().fact(edge.fact());
        RuleBook rules = change.rules();
        return moves.entrySet().stream()
                .filter(entry -> entry.getValue().contains(fact))
                .flatMap(entry -> entry.getKey().edges().stream())
                .flatMap(each -> rules.undo(each).stream())
                .map(Undo::undo)
                .anyMatch(undo -> !undo.leadsBack());
    }

    /** The flags of new clusters that wait for something that is not on record: the cluster comes without them. */
    private static Set<Fact> waiting(Grounding plain) {
        Set<Fact> waiting = new LinkedHashSet<>();
        for (Constraint constraint : plain.model().constraints()) {
            if (constraint instanceof Guard guard
                    && plain.facts().fact(guard.edge().fact()) instanceof Fact.FlagOn flag
                    && plain.change().base().cluster(flag.cluster()).isEmpty()
                    && !guard.proofs().stream().allMatch(plain.onRecord()::is)) {
                waiting.add(flag);
            }
        }
        return waiting;
    }

    /** Gives every fact that changes to the move that brings it about. */
    private void claim(Grounding plain) {
        Set<Fact> claimed = new LinkedHashSet<>();
        moves.values().forEach(claimed::addAll);
        List<Fact> open = new ArrayList<>();
        for (int number = 0; number < plain.facts().size(); number++) {
            Fact fact = plain.facts().fact(number);
            if (plain.window().last().is(number) != plain.next().is(number) && !claimed.contains(fact)) {
                open.add(fact);
            }
        }
        for (Fact fact : open) {
            Optional<Move> own = moves.keySet().stream()
                    .filter(move ->
                            !ENTRIES.contains(move.kind()) && move.target().equals(fact.cluster()))
                    .filter(move -> brings(move, fact))
                    .findFirst();
            Optional<Move> described = described(fact.cluster());
            Move owner = (isOfDatabase(fact) ? described.or(() -> own) : own.or(() -> described))
                    .or(this::shift)
                    .orElseGet(() -> loose(fact));
            moves.computeIfAbsent(owner, fresh -> new LinkedHashSet<>()).add(fact);
        }
    }

    private static boolean isOfDatabase(Fact fact) {
        return fact instanceof Fact.Has has && has.path().steps().get(0).equals("database");
    }

    /** The change of what a cluster has from the entry of its database. */
    private Optional<Move> described(String cluster) {
        String database =
                change.next().cluster(cluster).map(ClusterFacts::globalDatabase).orElse(null);
        return moves.keySet().stream()
                .filter(move -> move.kind() == Move.Kind.DATABASE_SETTINGS)
                .filter(move -> move.target().equals(database))
                .findFirst();
    }

    /** What is so of one cluster may change because another one comes, goes or moves. */
    private Optional<Move> shift() {
        return moves.keySet().stream()
                .filter(move -> SHIFTS.contains(move.kind()))
                .findFirst();
    }

    private static boolean brings(Move move, Fact fact) {
        return switch (move.kind()) {
            case UPGRADE, DOWNGRADE, SETTINGS -> !(fact instanceof Fact.Came || fact instanceof Fact.Designated);
            case NEW_CLUSTER, RETIRED_CLUSTER -> true;
            case DATABASE ->
                fact instanceof Fact.Came
                        || fact instanceof Fact.Holds
                        || fact instanceof Fact.Lacks
                        || fact instanceof Fact.LeftOut
                        || fact instanceof Fact.Designated;
            default -> false;
        };
    }

    /** Something that changes without a setting of its own, such as that a description of a database goes. */
    private static Move loose(Fact fact) {
        String target = fact instanceof Fact.DatabaseExists database ? database.database() : fact.cluster();
        return new Move(target, Move.Kind.SETTINGS, "", "", "", List.of(), List.of());
    }
}
