package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.Application;
import io.fleetc.dhall.syntax.Expression.Binding;
import io.fleetc.dhall.syntax.Expression.Clause;
import io.fleetc.dhall.syntax.Expression.Let;
import io.fleetc.dhall.syntax.Expression.Operation;
import io.fleetc.dhall.syntax.Expression.With;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chains that parentheses divide: {@code ((f a) b) c} is one application, and so with operations of one operator, with
 * {@code with} and with {@code let}.
 *
 * <p>As long as a parenthesis may still continue a chain, its parts stay nested; they are joined once, where it ends.
 * Joining them level by level would copy the arguments of the innermost level as often as there are levels.
 */
final class Chains {
    private Chains() {}

    /** The same expression, one node for each chain that it begins with. */
    static Expression joined(Expression expression) {
        if (expression instanceof Application outer && outer.function() instanceof Application) {
            return joined(outer);
        }
        if (expression instanceof Operation outer && divided(outer) != null) {
            return joined(outer);
        }
        if (expression instanceof With outer && outer.record() instanceof With) {
            return joined(outer);
        }
        return expression instanceof Let outer && outer.body() instanceof Let ? joined(outer) : expression;
    }

    private static Expression joined(Application outer) {
        Deque<Application> parts = new ArrayDeque<>();
        Expression function = outer;
        while (function instanceof Application part) {
            parts.push(part);
            function = part.function();
        }
        List<Expression> arguments = new ArrayList<>();
        for (Application part : parts) {
            arguments.addAll(part.arguments());
        }
        return new Application(function, arguments, outer.span());
    }

    /** The first operand, if it is an operation of the same operator. */
    private static @Nullable Operation divided(Operation outer) {
        return outer.operands().get(0) instanceof Operation first && first.operator() == outer.operator()
                ? first
                : null;
    }

    private static Expression joined(Operation outer) {
        Deque<Operation> parts = new ArrayDeque<>();
        for (Operation part = outer; part != null; part = divided(part)) {
            parts.push(part);
        }
        List<Expression> operands = new ArrayList<>();
        for (Operation part : parts) {
            List<Expression> all = part.operands();
            operands.addAll(operands.isEmpty() ? all : all.subList(1, all.size()));
        }
        return new Operation(outer.operator(), operands, outer.span());
    }

    private static Expression joined(With outer) {
        Deque<With> parts = new ArrayDeque<>();
        Expression record = outer;
        while (record instanceof With part) {
            parts.push(part);
            record = part.record();
        }
        List<Clause> clauses = new ArrayList<>();
        for (With part : parts) {
            clauses.addAll(part.clauses());
        }
        return new With(record, clauses, outer.span());
    }

    private static Expression joined(Let outer) {
        List<Binding> bindings = new ArrayList<>();
        Expression body = outer;
        while (body instanceof Let part) {
            bindings.addAll(part.bindings());
            body = part.body();
        }
        return new Let(bindings, body, outer.span());
    }
}
