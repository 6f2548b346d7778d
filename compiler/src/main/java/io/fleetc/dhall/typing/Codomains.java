package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Denotation.Body;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.normalization.ReadBack;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;

/**
 * Makes the type of a body into the codomain of a function type.
 *
 * <p>Most bodies have a type that does not mention the parameter. It is kept as it is, the same object, so that a record
 * type of sixty fields stays one object however many functions return it. To know this, the outermost free binder of each
 * type is found once and remembered.
 */
final class Codomains {
    /** Parameters that stand for those of function types inside of a type have levels from here on. */
    private static final int INSIDE = 1 << 30;

    private static final int NONE = -1;

    private final Evaluator evaluator;
    private final IdentityHashMap<Denotation, Integer> highest = new IdentityHashMap<>();

    Codomains(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** The type as a function of the innermost parameter of the context. */
    Body of(Denotation type, Context inner, Context outer) {
        return mentions(type, outer.size())
                ? new Body.Closure(outer.values(), new ReadBack(evaluator).expression(type, inner.labels()))
                : new Body.Constant(type);
    }

    /** Whether a type, in a context whose innermost parameter has this level, mentions that parameter. */
    boolean mentions(Denotation type, int level) {
        return highest(type) >= level;
    }

    /** A meaning whose parts are being looked at. */
    private static final class Visit {
        final Denotation denotation;
        final int depth;
        final Deque<Delayed> parts = new ArrayDeque<>();
        int highest = NONE;

        Visit(Denotation denotation, int depth) {
            this.denotation = denotation;
            this.depth = depth;
        }
    }

    /** The highest level of a parameter that is free in a meaning; negative if there is none. */
    private int highest(Denotation asked) {
        Deque<Visit> visits = new ArrayDeque<>();
        Visit all = new Visit(asked, 0);
        all.parts.add(asked);
        visits.push(all);
        while (true) {
            Visit visit = visits.element();
            Delayed part = visit.parts.poll();
            if (part != null) {
                Denotation denotation = evaluator.force(part);
                Integer known = highest.get(denotation);
                if (known != null) {
                    visit.highest = Math.max(visit.highest, known);
                } else if (denotation instanceof Denotation.BoundVariable variable) {
                    visit.highest = Math.max(visit.highest, variable.level() < INSIDE ? variable.level() : NONE);
                } else if (!(denotation instanceof Denotation.Primitive)) {
                    visits.push(open(denotation, visit.depth));
                }
                continue;
            }
            visits.pop();
            if (visit == all) {
                return visit.highest;
            }
            highest.put(visit.denotation, visit.highest);
            Visit above = visits.element();
            above.highest = Math.max(above.highest, visit.highest);
        }
    }

    private Visit open(Denotation denotation, int depth) {
        boolean binds = denotation instanceof Denotation.FunctionType || denotation instanceof Denotation.Function;
        Visit visit = new Visit(denotation, binds ? depth + 1 : depth);
        if (denotation instanceof Denotation.FunctionType type) {
            visit.parts.add(type.domain());
            visit.parts.add(inside(type.codomain(), type.label(), depth));
        } else if (denotation instanceof Denotation.Function function) {
            visit.parts.add(function.domain());
            visit.parts.add(inside(function.body(), function.label(), depth));
        } else {
            Parts.of(denotation, visit.parts);
        }
        return visit;
    }

    private Delayed inside(Body body, String label, int depth) {
        return evaluator.instantiate(body, new Denotation.BoundVariable(label, INSIDE + depth));
    }
}
