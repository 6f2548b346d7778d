package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.BoundVariable;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one meaning back: a walk over its parts with an explicit stack, see {@link Parts}. */
final class Reading {
    /** What is smaller is read again rather than remembered. */
    private static final int WORTH_REMEMBERING = 8;

    private final Evaluator evaluator;
    private final boolean renaming;
    private final Scope scope;
    private final Deque<Open> open = new ArrayDeque<>();
    private final IdentityHashMap<Denotation, Read> read = new IdentityHashMap<>();

    /** Tells the binder that was entered last from all others; 0 where there is none. */
    private long binder;

    private long binders;
    private long size;

    /** The outermost level of a variable that was written since the innermost open meaning was begun. */
    private int outermost = Integer.MAX_VALUE;

    /** Reads what stands below so many binders whose names do not matter. */
    Reading(Evaluator evaluator, boolean renaming, int nameless) {
        this.evaluator = evaluator;
        this.renaming = renaming;
        scope = new Scope(nameless);
    }

    Expression read(Delayed meaning, List<String> around) {
        around.forEach(label -> scope.enter(name(label)));
        Expression written = begin(meaning);
        while (true) {
            Open innermost = open.peek();
            if (innermost == null) {
                if (written == null) {
                    throw new IllegalStateException("nothing is open and nothing is written");
                }
                return written;
            }
            if (written != null) {
                innermost.written.add(written);
            }
            written = innermost.isDone() ? finish(innermost) : begin(next(innermost));
        }
    }

    private String name(String label) {
        return renaming ? "_" : label;
    }

    private Delayed next(Open innermost) {
        int index = innermost.written.size();
        if (index == 1 && innermost.parts.binder() != null) {
            scope.enter(innermost.parts.binder());
            binder = ++binders;
        }
        return innermost.parts.meanings().get(index);
    }

    /** Writes the meaning if it has no parts or was written before, and opens it otherwise. */
    private @Nullable Expression begin(Delayed delayed) {
        Denotation meaning = evaluator.force(delayed);
        Expression leaf = leaf(meaning);
        if (leaf != null) {
            count(1);
            return leaf;
        }
        Read before = read.get(meaning);
        if (before != null && (before.outermost == Integer.MAX_VALUE || before.binder == binder)) {
            count(before.size);
            outermost = Math.min(outermost, before.outermost);
            return before.expression;
        }
        Parts parts = new Parting(evaluator, scope.depth(), renaming).of(meaning);
        open.push(new Open(meaning, parts, binder, size, outermost));
        outermost = Integer.MAX_VALUE;
        count(1);
        return null;
    }

    private @Nullable Expression leaf(Denotation meaning) {
        if (meaning instanceof BoundVariable variable) {
            if (variable.level() < 0 || variable.level() >= scope.depth()) {
                outermost = -1;
                return scope.free(variable.label(), 0);
            }
            outermost = Math.min(outermost, variable.level());
            return scope.bound(variable.level(), Span.none());
        }
        if (meaning instanceof Denotation.FreeVariable variable) {
            // How it is written depends on all binders around.
            outermost = -1;
            return scope.free(variable.name(), variable.index());
        }
        if (meaning instanceof Denotation.TextValue text) {
            count(text.text().length() / 4);
        }
        return Scalars.expression(meaning);
    }

    private Expression finish(Open done) {
        open.pop();
        if (done.parts.binder() != null) {
            scope.leave();
            binder = done.binder;
        }
        Expression expression = done.parts.assembly().of(done.written);
        // Variables of binders inside are none of those around.
        int inside = outermost >= scope.depth() ? Integer.MAX_VALUE : outermost;
        long written = size - done.sizeBefore;
        if (written >= WORTH_REMEMBERING) {
            read.put(done.meaning, new Read(expression, written, binder, inside));
        }
        outermost = Math.min(done.outermostBefore, inside);
        return expression;
    }

    private void count(long nodes) {
        size += nodes;
        if (size > evaluator.limits().size()) {
            throw Exhausted.size("normal form", open.isEmpty() ? Span.none() : place());
        }
    }

    /** The innermost place that is known. */
    private Span place() {
        for (Open each : open) {
            if (each.meaning instanceof Denotation.Data data && data.span().known()) {
                return data.span();
            }
        }
        return Span.none();
    }

    /**
     * A meaning whose parts are being written.
     *
     * @param written the parts that already are
     */
    private record Open(
            Denotation meaning,
            Parts parts,
            long binder,
            long sizeBefore,
            int outermostBefore,
            List<Expression> written) {
        Open(Denotation meaning, Parts parts, long binder, long sizeBefore, int outermostBefore) {
            this(
                    meaning,
                    parts,
                    binder,
                    sizeBefore,
                    outermostBefore,
                    new ArrayList<>(parts.meanings().size()));
        }

        boolean isDone() {
            return written.size() == parts.meanings().size();
        }
    }

    /**
     * What was written before.
     *
     * @param binder the innermost binder around it
     * @param outermost the level of the outermost variable in it that is bound outside of it, or a large number if there
     *     is none, in which case it may stand anywhere
     */
    private record Read(Expression expression, long size, long binder, int outermost) {}
}
