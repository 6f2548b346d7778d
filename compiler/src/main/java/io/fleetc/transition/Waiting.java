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
    private final boolean renewing;
    private final TreeSet<Integer> earned = new TreeSet<>();
    private final TreeSet<Integer> inevitable = new TreeSet<>();
    private final List<Breach> never = new ArrayList<>();
    private boolean withinReach = true;

    /**
     * The order of a problem's events.
     *
     * @param problem the problem
     * @param wishes whether the user's wishes count
     * @param renewing whether a proof that the change ends is brought about once more, where it can be; otherwise what is
     *     on record is used before that
     */
    Waiting(Problem problem, boolean wishes, boolean renewing) {
        this.problem = problem;
        this.model = problem.model();
        this.window = problem.window();
        this.last = window.last();
        this.target = problem.target();
        this.renewing = renewing;
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

    /** The proofs that are brought about on the way. */
    Set<Integer> earned() {
        return earned;
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

    // Which proofs are needed.

    private record Pulled(int proof, Guard guard) {}

    private void pull() {
        Deque<Pulled> open = new ArrayDeque<>();
        for (Literal edge : problem.edges()) {
            for (Guard guard : model.guards(edge)) {
                guard.proofs().forEach(proof -> pull(proof, guard, true, open));
            }
        }
        while (!open.isEmpty()) {
            Pulled pulled = open.remove();
            for (Proof.Prerequisite before : model.proofs().get(pulled.proof()).after()) {
                pull(before.proof(), pulled.guard(), inevitable.contains(pulled.proof()), open);
            }
            superseded(pulled.guard(), open);
        }
    }

    private void pull(int proof, Guard guard, boolean demanded, Deque<Pulled> open) {
        if (!usable(proof)) {
            earn(proof, guard, demanded && !problem.onRecord().is(proof), open);
        }
    }

    /** What is not on record and is demanded has to be brought about, whatever the order; if it cannot be, there is no way. */
    private void earn(int proof, Guard guard, boolean demanded, Deque<Pulled> open) {
        boolean obtainable = model.proofs().get(proof).obtainable();
        if (demanded && inevitable.add(proof) && !obtainable) {
            never.add(new Breach(guard, List.of(guard.edge()), List.of(), List.of(proof)));
        }
        withinReach &= obtainable;
        if (obtainable && earned.add(proof)) {
            open.add(new Pulled(proof, guard));
        }
    }

    /** What is renewed makes worthless what was built on it. */
    private void superseded(Guard guard, Deque<Pulled> open) {
        for (int proof = 0; proof < model.proofs().size(); proof++) {
            if (problem.onRecord().is(proof)
                    && !earned.contains(proof)
                    && model.proofs().get(proof).supersededBy().stream().anyMatch(earned::contains)
                    && isDemanded(proof)) {
                earn(proof, guard, false, open);
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

    /** Whether what is on record can be used: either before the change ends it, or because nothing can be put in its place. */
    private boolean usable(int number) {
        Proof proof = model.proofs().get(number);
        return problem.onRecord().is(number)
                && (!renewing
                        || proof.endedBy().stream()
                                .filter(edge -> becoming(edge).isPresent())
                                .allMatch(edge -> proof.needs().contains(edge.not())));
    }

    // What waits.

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
        ordering.oneByOne(serial.rule(), changes, problem::isLate);
    }

    private void order(Guard guard) {
        becoming(guard.edge())
                .ifPresent(edge -> guard.proofs().forEach(proof -> uses(guard.rule(), edge, proof, new TreeSet<>())));
    }

    /** An event waits for a proof, and comes before what ends it. */
    private void uses(String rule, Event user, int number, Set<Integer> seen) {
        Proof proof = model.proofs().get(number);
        boolean renewed = earned.contains(number);
        if (renewed) {
            ordering.before(rule, new Event.Earning(number), user);
            order(number, rule, seen);
        }
        for (Literal end : proof.endedBy()) {
            if (!renewed || proof.needs().contains(end.not())) {
                becoming(end)
                        .filter(ending -> !ending.equals(user))
                        .ifPresent(ending -> ordering.before(rule, user, ending));
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
            boolean told = proof.after().stream().anyMatch(before -> before.proof() == renewed);
            if (earned.contains(renewed) && !told) {
                ordering.before(rule, new Event.Earning(renewed), earning);
            }
        }
        for (Proof.Prerequisite before : proof.after()) {
            uses(before.rule(), earning, before.proof(), seen);
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
