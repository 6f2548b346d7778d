package io.fleetc.dhall.imports;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression whose imports are being resolved, and how far that is. */
final class Unit {
    private final Imported target;
    private final Expression expression;
    private final @Nullable Span importedAt;
    private final boolean covered;
    private final ImportPlan plan;
    private final Deque<Attempt> attempts = new ArrayDeque<>();
    private int next;
    private boolean failed;

    /**
     * An expression to be resolved.
     *
     * @param target what becomes of it
     * @param importedAt the import that asks for it, null for the one where the run began
     * @param covered whether a hash, here or further out, vouches for what it imports
     */
    Unit(Imported target, Expression expression, @Nullable Span importedAt, boolean covered) {
        this.target = target;
        this.expression = expression;
        this.importedAt = importedAt;
        this.covered = covered;
        this.plan = ImportPlan.of(expression);
    }

    /** A {@code ?} whose operands are tried one after the other. */
    static final class Attempt {
        private final ImportPlan.Alternatives alternatives;
        private final List<Absence> absences = new ArrayList<>();

        Attempt(ImportPlan.Alternatives alternatives) {
            this.alternatives = alternatives;
        }

        /** Whether there is an operand behind the one that is tried. */
        boolean hasMore() {
            return absences.size() + 1 < alternatives.size();
        }

        /** The number of the operand that is tried. */
        int tried() {
            return absences.size();
        }

        /** The operand that is tried. */
        Expression operand() {
            return alternatives.operation().operands().get(absences.size());
        }

        ImportPlan.Alternatives alternatives() {
            return alternatives;
        }

        /** The operand that is tried lacks something. */
        void lacks(Absence absence) {
            absences.add(absence);
        }

        /** All operands lack something. */
        Absence absence() {
            return new Absence(ImportMessages.noAlternative(alternatives.operation(), absences), null);
        }
    }

    Imported target() {
        return target;
    }

    Expression expression() {
        return expression;
    }

    ImportPlan plan() {
        return plan;
    }

    @Nullable
    Span importedAt() {
        return importedAt;
    }

    boolean isCovered() {
        return covered;
    }

    boolean hasFailed() {
        return failed;
    }

    void fail() {
        failed = true;
    }

    /** The attempts around the next step, innermost first. */
    Deque<Attempt> attempts() {
        return attempts;
    }

    boolean isDone() {
        return next >= plan.size();
    }

    ImportPlan.Step step() {
        return plan.step(next);
    }

    void advance() {
        next++;
    }

    void jump(int step) {
        next = step;
    }
}
