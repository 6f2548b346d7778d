package io.fleetc.dhall.imports;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Environment;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.normalization.Limits;
import io.fleetc.dhall.normalization.ReadBack;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.typing.TypeInference;
import io.fleetc.diagnostic.Checked;

/** The one checker and the one evaluator of a run, over the imports that it has resolved. */
final class Checking {
    private final Links links = new Links();
    private final Evaluator evaluator;
    private final TypeInference inference;
    private final ReadBack readBack;

    Checking(Limits limits) {
        evaluator = new Evaluator(links, limits);
        inference = new TypeInference(evaluator, links);
        readBack = new ReadBack(evaluator);
    }

    Links links() {
        return links;
    }

    Evaluator evaluator() {
        return evaluator;
    }

    /** The type of an expression without free variables whose imports are resolved. */
    Checked<Denotation> infer(Expression expression) {
        return inference.infer(expression);
    }

    /** What it means, evaluated when somebody looks at it. */
    Delayed delay(Expression expression) {
        return evaluator.delay(expression, Environment.empty());
    }

    /** The normal form that hashes are made of. */
    Expression alphaNormal(Delayed value) {
        return readBack.alphaNormal(value);
    }
}
