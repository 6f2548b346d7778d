package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Abstraction;
import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Denotation.Body;
import io.fleetc.dhall.normalization.Evaluator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the type of a body into the codomain of a function type.
 *
 * <p>Most bodies have a type that does not mention the parameter. It is kept as it is, the same object, so that a record
 * type of sixty fields stays one object however many functions return it. To know this, the free binders of each type are
 * found once and remembered.
 */
final class Codomains {
    /** Parameters that stand for those of function types inside of a type have levels from here on. */
    private static final int INSIDE = 1 << 30;

    private final Evaluator evaluator;
    private final IdentityHashMap<Denotation, Levels> known = new IdentityHashMap<>();

    Codomains(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** The type of a body as a function of the parameter, which is the next binder of the context around. */
    Body of(Denotation type, Context around) {
        return mentions(type, around.size())
                ? new Abstraction(evaluator, around.values(), type)
                : new Body.Constant(type);
    }

    /**
     * Whether a type mentions the binder of a level; perhaps, if it mentions very many binders. The answer is exact for the
     * innermost binder of the type's context.
     */
    boolean mentions(Denotation type, int level) {
        return levels(type).has(level);
    }

    /** A meaning whose parts are being looked at. */
    private static final class Visit {
        final Denotation denotation;
        final int depth;
        final Deque<Delayed> parts = new ArrayDeque<>();
        Levels levels = Levels.NONE;

        Visit(Denotation denotation, int depth) {
            this.denotation = denotation;
            this.depth = depth;
        }
    }

    private Levels levels(Denotation asked) {
        Deque<Visit> visits = new ArrayDeque<>();
        Visit all = new Visit(asked, 0);
        all.parts.add(asked);
        visits.push(all);
        while (true) {
            Visit visit = visits.element();
            Delayed part = visit.parts.poll();
            if (part != null) {
                Denotation denotation = evaluator.force(part);
                Levels levels = look(denotation);
                if (levels == null) {
                    visits.push(open(denotation, visit.depth));
                } else {
                    visit.levels = visit.levels.and(levels);
                }
                continue;
            }
            visits.pop();
            if (visits.isEmpty()) {
                return visit.levels;
            }
            Levels found = visit.denotation instanceof Denotation.FunctionType type
                            && type.codomain() instanceof Abstraction abstraction
                    ? visit.levels.without(abstraction.level())
                    : visit.levels;
            known.put(visit.denotation, found);
            visits.element().levels = visits.element().levels.and(found);
        }
    }

    /** What is known at once. */
    private @Nullable Levels look(Denotation denotation) {
        if (denotation instanceof Denotation.BoundVariable variable) {
            return variable.level() < INSIDE ? Levels.of(variable.level()) : Levels.NONE;
        }
        return denotation instanceof Denotation.Primitive ? Levels.NONE : known.get(denotation);
    }

    private Visit open(Denotation denotation, int depth) {
        boolean binds = denotation instanceof Denotation.FunctionType || denotation instanceof Denotation.Function;
        Visit visit = new Visit(denotation, binds ? depth + 1 : depth);
        if (denotation instanceof Denotation.FunctionType type) {
            visit.parts.add(type.domain());
            visit.parts.add(
                    type.codomain() instanceof Abstraction abstraction
                            ? abstraction.value()
                            : inside(type.codomain(), type.label(), depth));
        } else if (denotation instanceof Denotation.Function function) {
            visit.parts.add(function.domain());
            visit.parts.add(inside(function.body(), function.label(), depth));
        } else {
            Parts.of(denotation, visit.parts);
        }
        return visit;
    }

    private static Delayed inside(Body body, String label, int depth) {
        return body.at(new Denotation.BoundVariable(label, INSIDE + depth));
    }
}
