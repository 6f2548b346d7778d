package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Environment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The standard's Γ: for each binder around an expression its label, its type and what it stands for.
 *
 * <p>The value of a {@code let} stands beside its type, so that nothing is ever substituted; a parameter stands for
 * itself. Types and values speak of binders by level, so that what was said in an outer context holds in all inner ones.
 */
final class Context {
    private static final Context EMPTY = new Context(null, "", Environment.empty(), Environment.empty());

    private final @Nullable Context outer;
    private final String label;
    private final Environment types;
    private final Environment values;

    private Context(@Nullable Context outer, String label, Environment types, Environment values) {
        this.outer = outer;
        this.label = label;
        this.types = types;
        this.values = values;
    }

    /** No binders. */
    static Context empty() {
        return EMPTY;
    }

    /** This with a binder whose value is known. */
    Context with(String name, Denotation type, Delayed value) {
        return new Context(this, name, types.with(type), values.with(value));
    }

    /** This with a parameter. */
    Context with(String name, Denotation type) {
        return with(name, type, new Denotation.BoundVariable(name, size()));
    }

    /** How many binders there are, which is the level of the next one. */
    int size() {
        return values.size();
    }

    /** What the binders stand for. */
    Environment values() {
        return values;
    }

    /** The type of a binder; 0 is the innermost one. */
    Denotation type(long binder) {
        return (Denotation) types.get(binder);
    }

    /** What the innermost binder stands for. */
    Delayed innermost() {
        return values.get(0);
    }

    /** The type of a binder by its level; 0 is the outermost one. */
    Denotation typeAtLevel(int level) {
        return type(size() - 1L - level);
    }

    /** What a binder stands for; 0 is the innermost one. */
    Delayed value(long binder) {
        return values.get(binder);
    }

    /** The label of a binder; 0 is the innermost one. */
    String label(int binder) {
        Context each = this;
        for (int i = 0; i < binder && each.outer != null; i++) {
            each = each.outer;
        }
        return each.label;
    }

    /** The context around the innermost binder, null if there is none. */
    @Nullable
    Context outer() {
        return outer;
    }

    /** The label of the innermost binder. */
    String label() {
        return label;
    }

    /** The labels of the binders, the outermost first. */
    List<String> labels() {
        List<String> labels = new ArrayList<>(size());
        for (Context each = this; each != null && each.outer != null; each = each.outer) {
            labels.add(each.label);
        }
        Collections.reverse(labels);
        return labels;
    }
}
