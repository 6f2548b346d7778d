package io.fleetc.transition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Works out what waits for what: which proofs the changes pull in, and for each constraint which event comes before
 * which.
 */
final class Waiting {
    private final Problem problem;
    private final Model model;
    private final Window window;
    private final State last;
    private final State target;
    private final Ordering ordering = new Ordering();
    private final TreeSet<Integer> earned = new TreeSet<>();
    private final List<Breach> never = new ArrayList<>();
    private boolean withinReach = true;

    /**
     * The order of a problem's events.
     *
     * @param problem the problem
     * @param wishes whether the user's wishes count
     */
    Waiting(Problem problem, boolean wishes) {
        this.problem = problem;
        this.model = problem.model();
        this.window = problem.window();
        this.last = window.last();
        this.target = problem.target();
        Planner.bundles(problem).forEach(ordering::add);
        pull();
        earned.forEach(proof -> ordering.add(List.of(new Event.Earning(proof))));
        for (Constraint constraint : model.constraints()) {
            if (constraint instanceof Implication implication) {
                order(implication);
            } else if (constraint instanceof AtMostOne one) {
                order(one);
            } else if (constraint instanceof Guard guard) {
                order(guard);
            }
        }
        if (wishes) {
            problem.wishes().forEach(this::order);
        }
        // Last, because they take their order from everything else.
        for (Constraint constraint : model.constraints()) {
            if (constraint instanceof Serial serial) {
                order(serial);
            }
        }
    }

    /** The order. */
    Ordering ordering() {
        return ordering;
    }

    /** Guards that nothing can satisfy. */
    List<Breach> never() {
        return never;
    }

    /** Whether every proof can be brought about between here and the target, without a detour. */
    boolean withinReach() {
        return withinReach && never.isEmpty();
    }

    private Optional<Event> becoming(Literal literal) {
        return !last.is(literal) && target.is(literal) ? Optional.of(new Event.Change(literal)) : Optional.empty();
    }

    private boolean stays(Literal literal) {
        return last.is(literal) && target.is(literal);
    }

    // --- Which proofs are needed
    // ---------------------------------------------------------------------------------------

    private void pull() {
        Deque<Integer> open = new ArrayDeque<>();
        for (Literal edge : problem.edges()) {
            for (Guard guard : model.guards(edge)) {
                for (int proof : guard.proofs()) {
                    if (!usable(proof)) {
                        pull(proof, guard, open);
                    }
                }
            }
        }
        while (!open.isEmpty()) {
            Proof proof = model.proofs().get(open.remove());
            for (Proof.Prerequisite before : proof.after()) {
                if (!usable(before.proof()) && earned.add(before.proof())) {
                    open.add(before.proof());
                }
            }
            superseded(open);
        }
    }

    private void pull(int proof, Guard guard, Deque<Integer> open) {
        if (!model.proofs().get(proof).obtainable()) {
            never.add(new Breach(guard, List.of(guard.edge()), List.of(), List.of(proof)));
        } else if (earned.add(proof)) {
            open.add(proof);
        }
    }

    /** What is renewed makes worthless what was built on it. */
    private void superseded(Deque<Integer> open) {
        for (int proof = 0; proof < model.proofs().size(); proof++) {
            if (problem.onRecord().is(proof)
                    && !earned.contains(proof)
                    && isDemanded(proof)
                    && model.proofs().get(proof).supersededBy().stream().anyMatch(earned::contains)) {
                earned.add(proof);
                open.add(proof);
            }
        }
    }

    private boolean isDemanded(int proof) {
        return problem.edges().stream()
                        .flatMap(edge -> model.guards(edge).stream())
                        .anyMatch(guard -> guard.proofs().contains(proof))
                || earned.stream()
                        .flatMap(other -> model.proofs().get(other).after().stream())
                        .anyMatch(before -> before.proof() == proof);
    }

    /** Whether a proof is on record and the change does not end it before it was used. */
    private boolean usable(int number) {
        Proof proof = model.proofs().get(number);
        return problem.onRecord().is(number)
                && proof.endedBy().stream()
                        .filter(edge -> becoming(edge).isPresent())
                        .allMatch(edge -> proof.needs().contains(edge.not()));
    }

    // --- What waits
    // ----------------------------------------------------------------------------------------------------

    private void order(Implication implication) {
        if (implication.hold() == Hold.AT_REST || implication.isViolatedBy(last)) {
            return;
        }
        boolean strict = implication.hold() == Hold.DURING;
        Literal when = implication.when();
        Literal needs = implication.needs();
        String rule = implication.rule();
        Optional<Event> begins = becoming(when);
        Optional<Event> comes = becoming(needs);
        Optional<Event> ends = becoming(when.not());
        Optional<Event> goes = becoming(needs.not());
        if (begins.isPresent() && comes.isPresent()) {
            arrow(rule, comes.get(), begins.get(), strict);
        }
        if (ends.isPresent() && goes.isPresent()) {
            arrow(rule, ends.get(), goes.get(), strict);
        }
        if (strict && begins.isPresent() && stays(needs) && !window.surely(needs)) {
            ordering.waits(rule, begins.get());
        }
        if (strict && goes.isPresent() && stays(when.not()) && window.mayBe(when)) {
            ordering.waits(rule, goes.get());
        }
        // A change back and forth inside the window: the other side may still be as it was.
        if (strict && begins.isPresent() && comes.isEmpty() && !stays(needs)) {
            withinReach = false;
        }
    }

    private void arrow(String rule, Event earlier, Event later, boolean strict) {
        if (strict) {
            ordering.before(rule, earlier, later);
        } else {
            ordering.notAfter(rule, earlier, later);
        }
    }

    private void order(AtMostOne one) {
        if (one.hold() == Hold.AT_REST || one.isViolatedBy(last)) {
            return;
        }
        boolean strict = one.hold() == Hold.DURING;
        for (int fact : one.facts()) {
            Optional<Event> on = becoming(Literal.yes(fact));
            if (on.isPresent()) {
                for (int other : one.facts()) {
                    becoming(Literal.no(other)).ifPresent(off -> arrow(one.rule(), off, on.get(), strict));
                    if (strict && other != fact && stays(Literal.no(other)) && window.mayBe(Literal.yes(other))) {
                        ordering.waits(one.rule(), on.get());
                    }
                }
            }
        }
    }

    private void order(Serial serial) {
        List<Event> changes = new ArrayList<>();
        for (int fact : serial.facts()) {
            becoming(new Literal(fact, target.is(fact))).ifPresent(change -> {
                changes.add(change);
                if (serial.facts().stream().anyMatch(other -> other != fact && !window.settled(other))) {
                    ordering.waits(serial.rule(), change);
                }
            });
        }
        ordering.oneByOne(serial.rule(), changes);
    }

    private void order(Guard guard) {
        Optional<Event> edge = becoming(guard.edge());
        if (edge.isEmpty()) {
            return;
        }
        for (int number : guard.proofs()) {
            Proof proof = model.proofs().get(number);
            if (earned.contains(number)) {
                ordering.before(guard.rule(), new Event.Earning(number), edge.get());
                order(number, guard.rule(), new TreeSet<>());
            }
            for (Literal end : proof.endedBy()) {
                Optional<Event> ending = becoming(end);
                if (ending.isPresent()
                        && !end.equals(guard.edge())
                        && proof.needs().contains(end.not())) {
                    ordering.before(guard.rule(), edge.get(), ending.get());
                }
            }
        }
    }

    /** What must be so while a proof is brought about, and which proofs come before it. */
    private void order(int number, String rule, Set<Integer> seen) {
        if (!seen.add(number)) {
            return;
        }
        Proof proof = model.proofs().get(number);
        Event earning = new Event.Earning(number);
        for (Literal need : proof.needs()) {
            Optional<Event> comes = becoming(need);
            Optional<Event> goes = becoming(need.not());
            if (comes.isPresent()) {
                ordering.before(rule, comes.get(), earning);
            } else if (goes.isPresent()) {
                ordering.before(rule, earning, goes.get());
                if (!window.surely(need)) {
                    ordering.waits(rule, earning);
                }
            } else if (!last.is(need)) {
                withinReach = false;
            } else if (!window.surely(need)) {
                ordering.waits(rule, earning);
            }
        }
        for (Literal end : proof.endedBy()) {
            if (!proof.needs().contains(end.not())) {
                becoming(end).ifPresent(ending -> ordering.before(rule, ending, earning));
            }
        }
        for (int renewed : proof.supersededBy()) {
            if (earned.contains(renewed)) {
                ordering.before(rule, new Event.Earning(renewed), earning);
            }
        }
        for (Proof.Prerequisite before : proof.after()) {
            if (earned.contains(before.proof())) {
                ordering.before(before.rule(), new Event.Earning(before.proof()), earning);
                order(before.proof(), before.rule(), seen);
            }
        }
    }

    private void order(Precedence wish) {
        Optional<Event> earlier = becoming(wish.earlier());
        Optional<Event> later = becoming(wish.later());
        if (earlier.isPresent() && later.isPresent()) {
            ordering.before(wish.rule(), earlier.get(), later.get());
        }
    }
}
