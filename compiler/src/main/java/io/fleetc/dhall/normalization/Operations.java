package io.fleetc.dhall.normalization;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Operator;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the operands of a chain of one operator, from the left, and folds them with the operator's rules. Which
 * rules these are is for {@link #combine} to say.
 */
abstract class Operations implements Frame {
    private static final List<Expression> TWO = variables(2);

    private final Expression.Operation operation;
    private final Environment environment;
    private final Machine machine;
    private int next = 1;
    private @Nullable Denotation left;

    /** The operand that is being compared with what the ones before it come to. */
    private @Nullable Denotation right;

    Operations(Expression.Operation operation, Environment environment, Machine machine) {
        this.operation = operation;
        this.environment = environment;
        this.machine = machine;
    }

    /** The frame that folds the operands, to be resumed with the first one. */
    static Operations frame(Expression.Operation operation, Environment environment, Machine machine) {
        return switch (operation.operator()) {
            case OR, AND, EQUAL, NOT_EQUAL -> new Logic(operation, environment, machine);
            case PLUS, TIMES -> new Arithmetic(operation, environment, machine);
            case LIST_APPEND -> new ListAppending(operation, environment, machine);
            case PREFER -> new Preference(operation, environment, machine);
            case COMBINE, COMBINE_TYPES -> new Combination(operation, environment, machine);
            case TEXT_APPEND, EQUIVALENT, ALTERNATIVE ->
                throw new IllegalArgumentException("not an operation that folds its operands");
        };
    }

    /** The operation of these operands, not evaluated yet. */
    static Thunk suspended(Operator operator, List<Delayed> operands, Span span) {
        Environment environment = Environment.empty();
        for (Delayed operand : operands) {
            environment = environment.with(operand);
        }
        List<Expression> variables = operands.size() == 2 ? TWO : variables(operands.size());
        return new Thunk(new Expression.Operation(operator, variables, span), environment);
    }

    /** Variables for so many binders, the outermost first. */
    private static List<Expression> variables(int count) {
        List<Expression> variables = new ArrayList<>(count);
        for (int binder = count - 1; binder >= 0; binder--) {
            variables.add(variable(binder));
        }
        return variables;
    }

    static Expression variable(int binder) {
        return new Expression.Variable("_", binder, binder, Span.none());
    }

    final Machine machine() {
        return machine;
    }

    final Operator operator() {
        return operation.operator();
    }

    @Override
    public final Span span() {
        return operation.span();
    }

    @Override
    public @Nullable Denotation resume(Denotation value, Machine machine) {
        Denotation soFar = left;
        if (soFar == null) {
            return proceed(value);
        }
        if (right != null) {
            Denotation compared = right;
            right = null;
            return proceed(Choice.isLiteral(value, true) ? same(soFar) : stuck(soFar, compared));
        }
        Denotation combined = combine(soFar, value);
        if (combined != null) {
            return proceed(combined);
        }
        right = value;
        machine.push(this);
        return machine.compare(soFar, value);
    }

    /** Takes what the operands so far come to and asks for the next one. */
    private @Nullable Denotation proceed(Denotation soFar) {
        if (next == operation.operands().size() || decides(soFar)) {
            return finish(soFar);
        }
        left = soFar;
        machine.push(this);
        return machine.evaluate(operation.operands().get(next++), environment);
    }

    /** What two operands come to; null if that depends on whether they are equivalent. */
    abstract @Nullable Denotation combine(Denotation soFar, Denotation operand);

    /** What two equivalent operands come to, if {@link #combine} could not say. */
    Denotation same(Denotation operand) {
        return operand;
    }

    /** Whether the remaining operands cannot matter. */
    boolean decides(Denotation soFar) {
        return false;
    }

    /** The result once all operands are combined. */
    Denotation finish(Denotation soFar) {
        return soFar;
    }

    final Denotation.StuckOperation stuck(Denotation soFar, Denotation operand) {
        return new Denotation.StuckOperation(operation.operator(), soFar, operand);
    }
}
