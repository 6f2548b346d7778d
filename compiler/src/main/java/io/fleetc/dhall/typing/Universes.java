package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.normalization.ReadBack;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Universe;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The types of types: Γ ⊢ T : c for a T that was inferred and stands in no file.
 *
 * <p>The answer is read off the form of the type, once for each type. Only a type that is computed from a parameter, such
 * as {@code f a}, is read back and judged like any expression.
 */
final class Universes {
    /** What is known of a type. */
    private enum Rank {
        TYPE,
        KIND,
        SORT,
        /** It is {@code Sort}, or says something of it. */
        NONE,
        /** It is computed. */
        COMPUTED,
        /** A mistake is in the way. */
        UNKNOWN;

        static Rank of(Universe universe) {
            return switch (universe) {
                case TYPE -> TYPE;
                case KIND -> KIND;
                case SORT -> SORT;
            };
        }

        Rank join(Rank other) {
            return compareTo(other) >= 0 ? this : other;
        }
    }

    private final Evaluator evaluator;
    private final IdentityHashMap<Denotation, Rank> known = new IdentityHashMap<>();

    Universes(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** Γ ⊢ T : c. */
    static final class OfType extends Rule {
        private final Denotation type;
        private final Expression whose;

        OfType(Denotation type, Context context, Expression whose) {
            super(context);
            this.type = type;
            this.whose = whose;
        }

        @Override
        Expression expression() {
            return whose;
        }

        @Override
        void proceed(Judge judge, int step) {
            Universes universes = judge.universes();
            if (step > 0) {
                universes.remember(type, judge.found());
                judge.conclude(judge.found());
                return;
            }
            switch (universes.rank(type, context)) {
                case TYPE -> judge.conclude(Types.TYPE);
                case KIND -> judge.conclude(Types.KIND);
                case SORT, NONE -> judge.conclude(Types.SORT);
                case UNKNOWN -> judge.conclude(Types.UNKNOWN);
                case COMPUTED ->
                    judge.infer(new ReadBack(judge.evaluator()).expression(type, context.labels()), context);
            }
        }
    }

    private void remember(Denotation type, Denotation universe) {
        known.put(type, universe instanceof Denotation.Constant constant ? Rank.of(constant.universe()) : Rank.UNKNOWN);
    }

    /** A type whose parts are being looked at. */
    private static final class Visit {
        final Denotation type;
        final List<Denotation> parts = new ArrayList<>();
        final Context context;
        int next;
        Rank rank = Rank.TYPE;

        Visit(Denotation type, Context context) {
            this.type = type;
            this.context = context;
        }
    }

    private Rank rank(Denotation asked, Context context) {
        Deque<Visit> visits = new ArrayDeque<>();
        Rank found = look(asked, context, visits);
        while (!visits.isEmpty()) {
            Visit visit = visits.element();
            if (found != null) {
                visit.rank = visit.type instanceof Denotation.FunctionType && visit.next == 2
                        ? ofFunction(visit.rank, found)
                        : visit.rank.join(found);
            }
            if (visit.next == visit.parts.size()) {
                visits.pop();
                known.put(visit.type, visit.rank);
                found = visit.rank;
            } else {
                Denotation part = visit.parts.get(visit.next++);
                found = look(part, visit.context, visits);
            }
        }
        return found == null ? Rank.TYPE : found;
    }

    private static Rank ofFunction(Rank domain, Rank codomain) {
        return codomain == Rank.TYPE && domain.compareTo(Rank.SORT) <= 0 ? Rank.TYPE : domain.join(codomain);
    }

    /** What is known of a type at once; null if its parts must be looked at, which are then on the stack. */
    private @Nullable Rank look(Denotation type, Context context, Deque<Visit> visits) {
        if (type instanceof Denotation.Primitive primitive) {
            return primitive.builtin().arity() == 0 ? Rank.TYPE : Rank.COMPUTED;
        }
        if (type instanceof Denotation.ListType
                || type instanceof Denotation.OptionalType
                || type instanceof Denotation.Equivalence) {
            return Rank.TYPE;
        }
        if (type instanceof Denotation.Constant constant) {
            return constant.universe() == Universe.TYPE
                    ? Rank.KIND
                    : constant.universe() == Universe.KIND ? Rank.SORT : Rank.NONE;
        }
        if (type instanceof Denotation.BoundVariable variable) {
            return context.typeAtLevel(variable.level()) instanceof Denotation.Constant constant
                    ? Rank.of(constant.universe())
                    : Rank.UNKNOWN;
        }
        Rank rank = known.get(type);
        if (rank != null) {
            return rank;
        }
        if (type instanceof Denotation.RecordType record) {
            Visit visit = new Visit(type, context);
            record.members().values().forEach(member -> add(visit, member.value()));
            visits.push(visit);
            return null;
        }
        if (type instanceof Denotation.UnionType union) {
            Visit visit = new Visit(type, context);
            union.alternatives().values().forEach(alternative -> add(visit, alternative.type()));
            visits.push(visit);
            return null;
        }
        if (type instanceof Denotation.FunctionType function) {
            Denotation domain = evaluator.force(function.domain());
            Context inner = context.with(function.label(), domain);
            Visit visit = new Visit(type, inner);
            visit.parts.add(domain);
            visit.parts.add(evaluator.force(evaluator.instantiate(function.codomain(), inner.innermost())));
            visits.push(visit);
            return null;
        }
        return Types.isUnknown(type) || type instanceof Denotation.FreeVariable ? Rank.UNKNOWN : Rank.COMPUTED;
    }

    private void add(Visit visit, @Nullable Delayed part) {
        if (part != null) {
            visit.parts.add(evaluator.force(part));
        }
    }
}
