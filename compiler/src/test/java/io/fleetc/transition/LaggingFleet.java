package io.fleetc.transition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Clusters that follow a history each in its own time. A cluster may begin with any newer revision at any time, skipping
 * what is between, while pods of older ones still run; old pods end, oldest first; and what a cluster runs may be observed
 * once it is one revision. Clusters only move forward.
 *
 * @param revisions what was merged, oldest first
 * @param running for each cluster the revisions that some pod of it runs, ascending
 * @param observed for each cluster the newest revision that it was seen to run alone
 */
record LaggingFleet(List<State> revisions, List<List<Integer>> running, List<Integer> observed) {
    /** Every cluster runs the first revision. */
    static LaggingFleet at(State first, int clusters) {
        return new LaggingFleet(
                List.of(first),
                Stream.generate(() -> List.of(0)).limit(clusters).toList(),
                Stream.generate(() -> 0).limit(clusters).toList());
    }

    /** What a merge gate knows. */
    interface Gate {
        /** Everything that may run, as far as anybody knows. */
        Gate WINDOW = LaggingFleet::window;

        /** The newest revision, as if clusters ran what was merged. */
        Gate HEAD_ONLY = (fleet, clusterOf) -> Window.of(fleet.head());

        /** What the gate takes for running. */
        Window window(LaggingFleet fleet, int[] clusterOf);
    }

    State head() {
        return revisions.get(revisions.size() - 1);
    }

    /** For each cluster every revision from the observed one on. */
    private Window window(int[] clusterOf) {
        State may = State.NONE;
        State sure = State.NONE;
        for (int fact = 0; fact < clusterOf.length; fact++) {
            Literal so = Literal.yes(fact);
            List<State> candidates = revisions.subList(observed.get(clusterOf[fact]), revisions.size());
            may = candidates.stream().anyMatch(revision -> revision.is(so)) ? may.with(so) : may;
            sure = candidates.stream().allMatch(revision -> revision.is(so)) ? sure.with(so) : sure;
        }
        return new Window(may, sure, head());
    }

    // What can happen.

    LaggingFleet merge(State next) {
        return new LaggingFleet(
                Stream.concat(revisions.stream(), Stream.of(next)).toList(), running, observed);
    }

    /** A cluster begins with a revision that is newer than all that it runs. */
    Optional<LaggingFleet> begin(int cluster, int revision) {
        List<Integer> now = running.get(cluster);
        return revision < revisions.size() && revision > now.get(now.size() - 1)
                ? Optional.of(runs(
                        cluster,
                        old -> Stream.concat(old.stream(), Stream.of(revision)).toList()))
                : Optional.empty();
    }

    /** The last pods of a cluster's oldest revision end. */
    Optional<LaggingFleet> end(int cluster) {
        return running.get(cluster).size() > 1
                ? Optional.of(runs(cluster, old -> old.subList(1, old.size())))
                : Optional.empty();
    }

    /** Somebody looks at a cluster that runs one revision. */
    Optional<LaggingFleet> observe(int cluster) {
        List<Integer> now = running.get(cluster);
        if (now.size() > 1 || observed.get(cluster).equals(now.get(0))) {
            return Optional.empty();
        }
        List<Integer> seen = new ArrayList<>(observed);
        seen.set(cluster, now.get(0));
        return Optional.of(new LaggingFleet(revisions, running, List.copyOf(seen)));
    }

    private LaggingFleet runs(int cluster, UnaryOperator<List<Integer>> change) {
        List<List<Integer>> now = new ArrayList<>(running);
        now.set(cluster, List.copyOf(change.apply(now.get(cluster))));
        return new LaggingFleet(revisions, List.copyOf(now), observed);
    }

    // What must never be.

    /** What is wrong at this moment: two pods that must not run at the same time. */
    Optional<Constraint> forbidden(Model model, int[] clusterOf) {
        return model.constraints().stream()
                .filter(constraint -> {
                    if (constraint instanceof Implication implication) {
                        return runs(implication.when(), clusterOf)
                                && runs(implication.needs().not(), clusterOf);
                    }
                    AtMostOne one = (AtMostOne) constraint;
                    return one.facts().stream()
                                    .filter(fact -> runs(Literal.yes(fact), clusterOf))
                                    .count()
                            > 1;
                })
                .findFirst();
    }

    /** Whether some pod runs with a fact as a literal says. */
    boolean runs(Literal literal, int[] clusterOf) {
        return running.get(clusterOf[literal.fact()]).stream()
                .anyMatch(revision -> revisions.get(revision).is(literal));
    }

    /** The clusters' names are a, b and so on. */
    static String name(int cluster) {
        return String.valueOf((char) ('a' + cluster));
    }

    /** Everything that can happen next without a merge, each with its words. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int cluster = 0; cluster < running.size(); cluster++) {
            String name = name(cluster);
            for (int revision : IntStream.range(1, revisions.size()).toArray()) {
                begin(cluster, revision)
                        .ifPresent(next -> steps.add(new Step(name + " begins with r" + revision, next)));
            }
            end(cluster).ifPresent(next -> steps.add(new Step(name + " ends its oldest pods", next)));
            observe(cluster).ifPresent(next -> steps.add(new Step(name + " is observed", next)));
        }
        return steps;
    }

    /**
     * Something that happens.
     *
     * @param words what
     * @param to what is then
     */
    record Step(String words, LaggingFleet to) {}
}
