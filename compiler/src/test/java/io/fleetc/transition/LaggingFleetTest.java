package io.fleetc.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Two clusters on one database lag behind, skip revisions and mix pods. A merge gate that judges against every revision
 * that a cluster may still run keeps them from what must never be; one that looks at the newest revision alone does not.
 */
class LaggingFleetTest {
    /** As in the catalogue, with one flag for the four. */
    private final Sketch ras = new Sketch()
            .facts("a.ras a.bundle b.ras b.bundle")
            .implies("IOM-RAS-001", "+a.bundle", "+a.ras +b.ras", Hold.DURING)
            .implies("IOM-RAS-001", "+b.bundle", "+a.ras +b.ras", Hold.DURING);

    private final Sketch owner = new Sketch().atMostOne("IOM-LDAP-001", "a.owner b.owner", Hold.DURING);

    @Test
    void noHistoryOfThreeRevisionsReachesAForbiddenState() {
        assertThat(explore(ras, LaggingFleet.Gate.WINDOW, 3)).hasToString("9727 situations, 0 of them forbidden");
        assertThat(explore(owner, LaggingFleet.Gate.WINDOW, 4)).hasToString("4123 situations, 0 of them forbidden");
    }

    @Test
    void aGateThatLooksAtTheNewestRevisionAloneLetsUsersBeLockedOut() {
        Explored explored = explore(ras, LaggingFleet.Gate.HEAD_ONLY, 3);
        assertThat(explored).hasToString("11033 situations, 384 of them forbidden");
        assertThat(explored.shortest()).isEqualTo("""
            r0 is nothing
            r1 is merged: +a.ras +b.ras
            r2 is merged: +a.ras +a.bundle +b.ras
            a begins with r2
            forbidden by IOM-RAS-001\
            """);
    }

    @Test
    void aGateThatLooksAtTheNewestRevisionAloneLetsTwoOwnersImport() {
        Explored explored = explore(owner, LaggingFleet.Gate.HEAD_ONLY, 4);
        assertThat(explored).hasToString("5913 situations, 368 of them forbidden");
        assertThat(explored.shortest()).isEqualTo("""
            r0 is +a.owner
            r1 is merged: nothing
            r2 is merged: +b.owner
            b begins with r2
            forbidden by IOM-LDAP-001\
            """);
    }

    @Property(tries = 300)
    @Label("P21: whatever clusters do, merges that pass the gate never lead to a forbidden state")
    void noScheduleReachesAForbiddenState(@ForAll Random random) {
        Sketch sketch = IomSketches.rasOfTwo();
        Model model = invariants(sketch);
        int[] clusterOf = IntStream.range(0, sketch.facts())
                .map(fact -> fact / (sketch.facts() / 2))
                .toArray();
        LaggingFleet fleet = LaggingFleet.at(State.NONE, 2);
        for (int move = 0; move < 60; move++) {
            List<LaggingFleet.Step> steps = fleet.steps();
            if (steps.isEmpty() || random.nextInt(3) == 0) {
                State next = fleet.head();
                for (int flips = 1 + random.nextInt(5); flips > 0; flips--) {
                    int fact = random.nextInt(sketch.facts());
                    next = next.with(new Literal(fact, !next.is(fact)));
                }
                Window window = LaggingFleet.Gate.WINDOW.window(fleet, clusterOf);
                if (Judge.accepts(model, window, State.NONE, next)) {
                    fleet = fleet.merge(next);
                }
            } else {
                fleet = steps.get(random.nextInt(steps.size())).to();
            }
            assertThat(fleet.forbidden(model, clusterOf)).isEmpty();
        }
    }

    // Everything that can happen.

    /** Evidence is another matter: what is told here is what runs at the same time. */
    private static Model invariants(Sketch sketch) {
        return new Model(
                sketch.model().constraints().stream()
                        .filter(constraint -> !(constraint instanceof Guard))
                        .toList(),
                List.of(),
                List.of());
    }

    private record Way(@Nullable Way before, String words) {}

    private record Explored(int situations, int forbidden, String shortest) {
        @Override
        public String toString() {
            return situations + " situations, " + forbidden + " of them forbidden";
        }
    }

    /** Breadth first, from every state at rest, through all histories with so many revisions. */
    private static Explored explore(Sketch sketch, LaggingFleet.Gate gate, int revisions) {
        Model model = invariants(sketch);
        int[] clusterOf = IntStream.range(0, sketch.facts())
                .map(fact -> fact / (sketch.facts() / 2))
                .toArray();
        List<State> states = IntStream.of(new TransitionOracle(model, sketch.facts()).atRest())
                .mapToObj(TransitionOracle::state)
                .toList();
        Map<LaggingFleet, Way> reached = new LinkedHashMap<>();
        Deque<LaggingFleet> open = new ArrayDeque<>();
        for (State first : states) {
            LaggingFleet fleet = LaggingFleet.at(first, 2);
            reached.put(fleet, new Way(null, "r0 is " + text(sketch, first)));
            open.add(fleet);
        }
        int forbidden = 0;
        String shortest = "";
        while (!open.isEmpty()) {
            LaggingFleet fleet = open.remove();
            Way way = reached.get(fleet);
            Optional<Constraint> wrong = fleet.forbidden(model, clusterOf);
            if (wrong.isPresent()) {
                forbidden++;
                shortest = shortest.isEmpty()
                        ? told(way) + "\nforbidden by " + wrong.get().rule()
                        : shortest;
                continue;
            }
            List<LaggingFleet.Step> steps = fleet.steps();
            if (fleet.revisions().size() < revisions) {
                for (State next : states) {
                    if (!next.equals(fleet.head())
                            && Judge.accepts(model, gate.window(fleet, clusterOf), State.NONE, next)) {
                        String words = "r" + fleet.revisions().size() + " is merged: " + text(sketch, next);
                        steps.add(new LaggingFleet.Step(words, fleet.merge(next)));
                    }
                }
            }
            for (LaggingFleet.Step step : steps) {
                if (reached.putIfAbsent(step.to(), new Way(way, step.words())) == null) {
                    open.add(step.to());
                }
            }
        }
        return new Explored(reached.size(), forbidden, shortest);
    }

    private static String told(@Nullable Way last) {
        List<String> words = new ArrayList<>();
        for (Way way = last; way != null; way = way.before()) {
            words.add(way.words());
        }
        Collections.reverse(words);
        return String.join("\n", words);
    }

    private static String text(Sketch sketch, State state) {
        String so = sketch.text(state.facts().mapToObj(Literal::yes).toList(), " ");
        return so.isEmpty() ? "nothing" : so;
    }
}
