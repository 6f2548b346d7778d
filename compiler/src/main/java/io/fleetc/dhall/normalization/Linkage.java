package io.fleetc.dhall.normalization;

import io.fleetc.dhall.syntax.Expression;

/**
 * What the imports of the expressions of one run were resolved to. Imports and alternatives are looked up by the identity
 * of their node: every file is parsed once per run, so that a node is one place in one file.
 */
public interface Linkage {
    /** For expressions without imports: to ask it is a bug. */
    Linkage NONE = new Linkage() {
        @Override
        public Delayed value(Expression.Import imported) {
            throw new IllegalStateException("an import that was not resolved: " + imported.target());
        }

        @Override
        public Denotation type(Expression.Import imported) {
            throw new IllegalStateException("an import that was not resolved: " + imported.target());
        }

        @Override
        public Expression chosen(Expression.Operation alternatives) {
            throw new IllegalStateException("alternatives that were not resolved");
        }
    };

    /** What the import means; a file whose value nobody looks at is never evaluated. */
    Delayed value(Expression.Import imported);

    /** The type of what it means. */
    Denotation type(Expression.Import imported);

    /** The operand of a {@code ?} that counts: the first one whose imports could be resolved. */
    Expression chosen(Expression.Operation alternatives);

    /** Whether something was read that may be a secret, so that no message may quote a value that is computed. */
    default boolean isConfidential() {
        return false;
    }
}
