package io.fleetc.dhall.imports;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Linkage;
import io.fleetc.dhall.syntax.Expression;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** What the imports of a run were resolved to; by identity, and never walked through. */
final class Links implements Linkage {
    private final IdentityHashMap<Expression.Import, Imported> imports = new IdentityHashMap<>();
    private final IdentityHashMap<Expression.Operation, Expression> choices = new IdentityHashMap<>();

    private boolean confidential;

    void link(Expression.Import imported, Imported meaning) {
        imports.put(imported, meaning);
    }

    void choose(Expression.Operation alternatives, Expression operand) {
        choices.put(alternatives, operand);
    }

    /** What an import was resolved to, or null if it was not. */
    @Nullable
    Imported find(Expression.Import imported) {
        return imports.get(imported);
    }

    /** An environment variable was read. */
    void confide() {
        confidential = true;
    }

    @Override
    public boolean isConfidential() {
        return confidential;
    }

    @Override
    public Delayed value(Expression.Import imported) {
        return get(imported).value();
    }

    @Override
    public Denotation type(Expression.Import imported) {
        return get(imported).type();
    }

    @Override
    public Expression chosen(Expression.Operation alternatives) {
        Expression chosen = choices.get(alternatives);
        return chosen != null ? chosen : Linkage.NONE.chosen(alternatives);
    }

    private Imported get(Expression.Import imported) {
        Imported found = imports.get(imported);
        if (found == null) {
            throw new IllegalStateException("an import that was not resolved: " + imported.target());
        }
        return found;
    }
}
