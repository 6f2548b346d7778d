package io.fleetc.transition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Looks for steps where layering has none: when things wait for each other in a circle, or when a proof needs something
 * that holds neither here nor at the target, so that a detour is the only way.
 *
 * <p>Breadth first, over the facts that constraints connect with the change, and up to {@link #LIMIT} judged steps; past
 * that it says that it stopped, and never that there is no way.
 */
final class Search {
    /** The most steps that are judged. */
    static final int LIMIT = 1 << 16;

    private static final int MOST_CHOICES = 16;

    private record Node(State state, State onRecord) {}

    private record Way(@Nullable Way before, Wave wave) {}

    private final Problem problem;
    private final Model model;
    private final List<List<Literal>> choices = new ArrayList<>();
    private final List<Integer> proofs = new ArrayList<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private final Map<Node, @Nullable Way> reached = new LinkedHashMap<>();
    private int judged;

    private Search(Problem problem) {
        this.problem = problem;
        this.model = problem.model();
    }

    /**
     * The fewest steps within the limit.
     *
     * @param problem the problem
     * @param blocking what kept the layering from finding them
     */
    static Plan plan(Problem problem, List<Because> blocking) {
        return new Search(problem).run(blocking);
    }

    private Plan run(List<Because> blocking) {
        cone();
        if (choices.size() + proofs.size() > MOST_CHOICES) {
            return new Plan.TooLarge(blocking, choices.size() + proofs.size(), MOST_CHOICES);
        }
        Node start = new Node(problem.window().last(), problem.onRecord());
        // The first step departs from everything that may run; waiting for one state is a step of its own.
        expand(start, problem.window(), null);
        while (!open.isEmpty() && judged < LIMIT) {
            Node node = open.remove();
            Way way = reached.get(node);
            if (node.state().equals(problem.target()) && way != null) {
                return new Plan.Found(waves(way), true);
            }
            expand(node, Window.of(node.state()), way);
        }
        return open.isEmpty() && judged < LIMIT
                ? new Plan.Impossible(blocking, blocking.isEmpty() ? refusal() : List.of())
                : new Plan.NotFound(blocking, LIMIT);
    }

    /** Where nothing waits in a circle, what keeps the whole change from being one step is the reason. */
    private List<Breach> refusal() {
        return Judge.judge(model, problem.window(), problem.onRecord(), problem.target());
    }

    private void expand(Node node, Window window, @Nullable Way way) {
        int changes = 1 << choices.size();
        int earnings = 1 << proofs.size();
        for (int change = 0; change < changes && judged < LIMIT; change++) {
            List<Literal> edges = edges(node.state(), change);
            State next = new Wave(edges, List.of(), List.of()).appliedTo(node.state());
            judged++;
            if (Judge.accepts(model, window, node.onRecord(), next)) {
                for (int earning = 0; earning < earnings; earning++) {
                    List<Integer> earned = earned(earning);
                    if (Planner.earns(model, window, node.onRecord(), next, earned)) {
                        State after = model.onRecordAfter(node.onRecord(), node.state(), next, State.of(earned));
                        Node reachedNode = new Node(next, after);
                        if (!reached.containsKey(reachedNode)) {
                            reached.put(reachedNode, new Way(way, new Wave(edges, earned, List.of())));
                            open.add(reachedNode);
                        }
                    }
                }
            }
        }
    }

    private List<Literal> edges(State state, int change) {
        List<Literal> edges = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            if ((change & 1 << i) != 0) {
                choices.get(i).forEach(edge -> edges.add(new Literal(edge.fact(), !state.is(edge.fact()))));
            }
        }
        return edges;
    }

    private List<Integer> earned(int earning) {
        List<Integer> earned = new ArrayList<>();
        for (int i = 0; i < proofs.size(); i++) {
            if ((earning & 1 << i) != 0) {
                earned.add(proofs.get(i));
            }
        }
        return earned;
    }

    private static List<Wave> waves(Way last) {
        Deque<Wave> waves = new ArrayDeque<>();
        for (Way way = last; way != null; way = way.before()) {
            waves.addFirst(way.wave());
        }
        return List.copyOf(waves);
    }

    /** The facts and proofs that constraints connect with the change. */
    private void cone() {
        TreeSet<Integer> facts = new TreeSet<>();
        problem.edges().forEach(edge -> facts.add(edge.fact()));
        TreeSet<Integer> pulled = new TreeSet<>();
        int before = -1;
        while (before != facts.size() + pulled.size()) {
            before = facts.size() + pulled.size();
            model.constraints().forEach(constraint -> connect(constraint, facts, pulled));
            List.copyOf(pulled).forEach(number -> connect(number, facts, pulled));
            model.together().stream()
                    .filter(group -> group.stream().anyMatch(facts::contains))
                    .forEach(facts::addAll);
        }
        TreeSet<Integer> bundled = new TreeSet<>();
        for (List<Event.Change> bundle : Planner.bundles(problem)) {
            choices.add(bundle.stream().map(Event.Change::edge).toList());
            bundle.forEach(change -> bundled.add(change.edge().fact()));
        }
        facts.stream().filter(fact -> !bundled.contains(fact)).forEach(fact -> choices.add(List.of(Literal.yes(fact))));
        pulled.stream().filter(proof -> model.proofs().get(proof).obtainable()).forEach(proofs::add);
    }

    private static void connect(Constraint constraint, Set<Integer> facts, Set<Integer> pulled) {
        if (constraint instanceof Implication implication) {
            List<Integer> both =
                    List.of(implication.when().fact(), implication.needs().fact());
            if (both.stream().anyMatch(facts::contains)) {
                facts.addAll(both);
            }
        } else if (constraint instanceof AtMostOne one && one.facts().stream().anyMatch(facts::contains)) {
            facts.addAll(one.facts());
        } else if (constraint instanceof Guard guard
                && facts.contains(guard.edge().fact())) {
            pulled.addAll(guard.proofs());
        }
    }

    private void connect(int number, Set<Integer> facts, Set<Integer> pulled) {
        Proof proof = model.proofs().get(number);
        proof.needs().forEach(need -> facts.add(need.fact()));
        proof.after().forEach(before -> pulled.add(before.proof()));
    }
}
