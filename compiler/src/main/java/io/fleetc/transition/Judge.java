package io.fleetc.transition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Judges one step: from everything that may be running to one next state.
 *
 * <p>A step is safe when every mixture of old and new is. For an implication that has a closed form: what may be so on
 * one side must surely be so on the other, where <em>may</em> and <em>surely</em> range over the window and the next
 * state.
 *
 * <p>Two things are not laid to a step: a contradiction that the newest revision has itself, since nothing could mend it
 * otherwise; and one between facts that the step leaves as the newest revision has them, which was judged before.
 */
public final class Judge {
    private final Model model;
    private final Window window;
    private final State onRecord;
    private final State next;
    private final Window over;
    private final List<Breach> breaches = new ArrayList<>();

    private Judge(Model model, Window window, State onRecord, State next) {
        this.model = model;
        this.window = window;
        this.onRecord = onRecord;
        this.next = next;
        this.over = window.and(next);
    }

    /**
     * Everything that makes a step unsafe, in the order of the model; empty when it is safe.
     *
     * @param model what is demanded
     * @param window what may be running
     * @param onRecord the proofs that are on record and worth something
     * @param next the state that the step aims at
     */
    public static List<Breach> judge(Model model, Window window, State onRecord, State next) {
        return new Judge(model, window, onRecord, next).breaches();
    }

    /** Whether a step is safe. */
    public static boolean accepts(Model model, Window window, State onRecord, State next) {
        return judge(model, window, onRecord, next).isEmpty();
    }

    private List<Breach> breaches() {
        for (Constraint constraint : model.constraints()) {
            if (constraint instanceof Implication implication) {
                judge(implication);
            } else if (constraint instanceof AtMostOne one) {
                judge(one);
            } else if (constraint instanceof Serial serial) {
                judge(serial);
            } else if (constraint instanceof Guard guard) {
                judge(guard);
            }
        }
        return breaches;
    }

    private void judge(Implication implication) {
        Literal when = implication.when();
        Literal needs = implication.needs();
        boolean broken = switch (implication.hold()) {
            case DURING -> over.mayBe(when) && !over.surely(needs);
            case BETWEEN -> implication.isViolatedBy(next);
            case AT_REST -> false;
        };
        if (broken && (touches(when) || touches(needs)) && !implication.isViolatedBy(window.last())) {
            breaches.add(new Breach(implication, List.of(when), List.of(needs), List.of()));
        }
    }

    private void judge(AtMostOne one) {
        if (one.isViolatedBy(window.last()) || one.hold() == Hold.AT_REST) {
            return;
        }
        List<Literal> so = one.facts().stream()
                .map(Literal::yes)
                .filter(fact -> one.hold() == Hold.DURING ? over.mayBe(fact) : next.is(fact))
                .toList();
        pairs(one, so);
    }

    private void judge(Serial serial) {
        List<Literal> changing = serial.facts().stream()
                .filter(fact -> !over.settled(fact))
                .map(fact -> new Literal(fact, next.is(fact)))
                .toList();
        pairs(serial, changing);
    }

    /** Each pair is a reason of its own; one that the step touches, with each of the others, tells them all. */
    private void pairs(Constraint constraint, List<Literal> clashing) {
        Optional<Literal> touched = clashing.stream().filter(this::touches).findFirst();
        if (touched.isPresent()) {
            clashing.stream()
                    .filter(other -> !other.equals(touched.get()))
                    .forEach(other ->
                            breaches.add(new Breach(constraint, List.of(touched.get(), other), List.of(), List.of())));
        }
    }

    private boolean touches(Literal literal) {
        return next.is(literal.fact()) != window.last().is(literal.fact());
    }

    private void judge(Guard guard) {
        if (!next.is(guard.edge()) || !touches(guard.edge())) {
            return;
        }
        for (int proof : guard.proofs()) {
            if (!onRecord.is(proof) || Model.ends(model.proofs().get(proof), window.last(), next)) {
                breaches.add(new Breach(guard, List.of(guard.edge()), List.of(), List.of(proof)));
            }
        }
    }
}
