package io.fleetc.transition;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a plan is asked for.
 *
 * @param model what is demanded
 * @param window what may be running now
 * @param onRecord the proofs that are on record and worth something
 * @param target the state to reach
 * @param wishes the order that the user prefers
 * @param late which changes come as late as the number of steps allows: those from which there is no way back
 */
public record Problem(
        Model model, Window window, State onRecord, State target, List<Precedence> wishes, Predicate<Literal> late) {
    public Problem {
        wishes = List.copyOf(wishes);
    }

    /** A problem without wishes. */
    public static Problem of(Model model, Window window, State onRecord, State target) {
        return new Problem(model, window, onRecord, target, List.of(), edge -> false);
    }

    /** What has to change, by fact. */
    public List<Literal> edges() {
        return window.last()
                .difference(target)
                .facts()
                .mapToObj(fact -> new Literal(fact, target.is(fact)))
                .toList();
    }

    /** Whether an event comes as late as the number of steps allows. */
    boolean isLate(Event event) {
        return event instanceof Event.Change change && late.test(change.edge());
    }

    /** Whether an event comes right before what uses it. */
    boolean isPerishable(Event event) {
        return event instanceof Event.Earning earning
                && model.proofs().get(earning.proof()).perishable();
    }
}
