package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.normalization.Linkage;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Finds the type of an expression by the rules of the standard's chapter on type inference.
 *
 * <p>Every form has its {@link Rule}; a {@link Judge} works them off with an explicit stack. Types are meanings as
 * evaluation yields them and are compared as meanings; nothing is substituted and hardly anything is read back, so that
 * one type stays one object and ten thousand records of it are compared by looking at it once.
 *
 * <p>Where a type is demanded (by an annotation, a parameter, the first element of a list) the demand is handed down to the
 * parts of records, lists and functions, so that a mistake is shown where it was made. The types that are found are those
 * of the standard all the same.
 */
public final class TypeInference {
    private final Evaluator evaluator;
    private final Linkage linkage;
    private final BuiltinTypes builtins;

    /** Inference for one run; the imports of the expressions are resolved. */
    public TypeInference(Evaluator evaluator, Linkage linkage) {
        this.evaluator = evaluator;
        this.linkage = linkage;
        builtins = new BuiltinTypes(evaluator);
    }

    /** The type of a closed expression, or everything that is wrong with it. */
    public Checked<Denotation> infer(Expression closed) {
        return judge(closed, null);
    }

    /** The same, where a type is demanded of the whole. */
    public Checked<Denotation> check(Expression closed, Denotation expected) {
        return judge(closed, Expectation.of(expected, "the expression"));
    }

    private Checked<Denotation> judge(Expression closed, @Nullable Expectation expected) {
        Judge judge = new Judge(evaluator, linkage, builtins);
        Denotation type = judge.judge(closed, Context.empty(), expected);
        boolean wrong = judge.diagnostics().stream().anyMatch(Diagnostic::isError);
        return wrong ? Checked.none(judge.diagnostics()) : Checked.of(type, judge.diagnostics());
    }
}
