package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.Body;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Waits for a function and gives it the arguments of an application, several at once where it takes several. */
final class Arguments implements Frame {
    private final Expression.Application application;
    private final Environment environment;
    private int next;

    Arguments(Expression.Application application, Environment environment) {
        this.application = application;
        this.environment = environment;
    }

    @Override
    public Span span() {
        return application.span();
    }

    @Override
    public @Nullable Denotation resume(Denotation function, Machine machine) {
        if (function instanceof Denotation.Function lambda && lambda.body() instanceof Body.Closure closure) {
            return enter(closure, machine);
        }
        if (function instanceof Denotation.Primitive primitive) {
            int arity = primitive.builtin().arity();
            if (arity > 0 && remaining() >= arity) {
                List<Delayed> arguments = new ArrayList<>(arity);
                while (arguments.size() < arity) {
                    arguments.add(take());
                }
                pushUnlessDone(machine);
                return Builtins.compute(primitive.builtin(), arguments, application.span(), machine);
            }
        }
        Delayed argument = take();
        pushUnlessDone(machine);
        return machine.apply(function, argument, application.span());
    }

    /** Enters the function and, as long as its body is a function again, that one too. */
    private @Nullable Denotation enter(Body.Closure closure, Machine machine) {
        Environment inner = closure.environment().with(take());
        Expression body = closure.expression();
        while (body instanceof Expression.Lambda lambda && remaining() > 0) {
            inner = inner.with(take());
            body = lambda.body();
        }
        pushUnlessDone(machine);
        return machine.evaluate(body, inner);
    }

    private int remaining() {
        return application.arguments().size() - next;
    }

    private Delayed take() {
        return Machine.delay(application.arguments().get(next++), environment);
    }

    private void pushUnlessDone(Machine machine) {
        if (remaining() > 0) {
            machine.push(this);
        }
    }
}
