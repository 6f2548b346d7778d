package io.fleetc.dhall.imports;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Operator;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The imports of an expression in the order in which they are written, as a straight list of steps: an expression may nest
 * deeply, and a {@code ?} jumps over what it does not need.
 */
final class ImportPlan {
    private final List<Step> steps = new ArrayList<>();

    private ImportPlan() {}

    /** One step. */
    sealed interface Step {}

    /** An import to follow. */
    record Follow(Expression.Import imported) implements Step {}

    /** The first operand of a {@code ?} begins. */
    static final class Alternatives implements Step {
        private final Expression.Operation operation;
        private final int[] starts;
        private int end;

        private Alternatives(Expression.Operation operation) {
            this.operation = operation;
            this.starts = new int[operation.operands().size()];
        }

        Expression.Operation operation() {
            return operation;
        }

        /** How many operands there are. */
        int size() {
            return starts.length;
        }

        /** The first step of an operand. */
        int start(int operand) {
            return starts[operand];
        }

        /** The first step behind all operands. */
        int end() {
            return end;
        }
    }

    /** An operand of a {@code ?} was resolved: it is the one that counts. */
    record Chosen(Alternatives alternatives) implements Step {}

    /** An operand of a {@code ?} begins, or (at the number of operands) has just ended for the last time. */
    private record Border(Alternatives alternatives, int operand) {}

    /** The steps of an expression; those of the headers of an import are not among them. */
    static ImportPlan of(Expression expression) {
        ImportPlan plan = new ImportPlan();
        Deque<Object> pending = new ArrayDeque<>();
        pending.push(expression);
        Parts parts = plan.new Parts();
        while (!pending.isEmpty()) {
            Object next = pending.pop();
            if (next instanceof Expression part) {
                part.accept(parts, pending);
            } else if (next instanceof Border border) {
                plan.pass(border);
            }
        }
        return plan;
    }

    private void pass(Border border) {
        Alternatives alternatives = border.alternatives;
        if (border.operand > 0) {
            steps.add(new Chosen(alternatives));
        } else {
            steps.add(alternatives);
        }
        if (border.operand < alternatives.size()) {
            alternatives.starts[border.operand] = steps.size();
        } else {
            alternatives.end = steps.size();
        }
    }

    /** The imports of all steps. */
    List<Expression.Import> imports() {
        List<Expression.Import> imports = new ArrayList<>();
        for (Step step : steps) {
            if (step instanceof Follow follow) {
                imports.add(follow.imported());
            }
        }
        return imports;
    }

    /** How many steps there are. */
    int size() {
        return steps.size();
    }

    /** One of them. */
    Step step(int index) {
        return steps.get(index);
    }

    /** Pushes the parts of an expression, the last one first, and gives the stack back. */
    private final class Parts implements Expression.Visitor<Deque<Object>, Deque<Object>> {
        @Override
        public Deque<Object> visitVariable(Expression.Variable variable, Deque<Object> pending) {
            return pending;
        }

        @Override
        public Deque<Object> visitConstant(Expression.Constant constant, Deque<Object> pending) {
            return pending;
        }

        @Override
        public Deque<Object> visitReserved(Expression.Reserved reserved, Deque<Object> pending) {
            return pending;
        }

        @Override
        public Deque<Object> visitLambda(Expression.Lambda lambda, Deque<Object> pending) {
            pending.push(lambda.body());
            pending.push(lambda.domain());
            return pending;
        }

        @Override
        public Deque<Object> visitFunctionType(Expression.FunctionType type, Deque<Object> pending) {
            pending.push(type.codomain());
            pending.push(type.domain());
            return pending;
        }

        @Override
        public Deque<Object> visitApplication(Expression.Application application, Deque<Object> pending) {
            pushAll(application.arguments(), pending);
            pending.push(application.function());
            return pending;
        }

        @Override
        public Deque<Object> visitLet(Expression.Let let, Deque<Object> pending) {
            pending.push(let.body());
            for (int i = let.bindings().size() - 1; i >= 0; i--) {
                Expression.Binding binding = let.bindings().get(i);
                pending.push(binding.value());
                pushIfAny(binding.type(), pending);
            }
            return pending;
        }

        @Override
        public Deque<Object> visitAnnotation(Expression.Annotation annotation, Deque<Object> pending) {
            pending.push(annotation.type());
            pending.push(annotation.expression());
            return pending;
        }

        @Override
        public Deque<Object> visitIf(Expression.If condition, Deque<Object> pending) {
            pending.push(condition.elseBranch());
            pending.push(condition.thenBranch());
            pending.push(condition.condition());
            return pending;
        }

        @Override
        public Deque<Object> visitOperation(Expression.Operation operation, Deque<Object> pending) {
            if (operation.operator() != Operator.ALTERNATIVE) {
                pushAll(operation.operands(), pending);
                return pending;
            }
            Alternatives alternatives = new Alternatives(operation);
            pending.push(new Border(alternatives, alternatives.size()));
            for (int i = alternatives.size() - 1; i >= 0; i--) {
                pending.push(operation.operands().get(i));
                pending.push(new Border(alternatives, i));
            }
            return pending;
        }

        @Override
        public Deque<Object> visitBool(Expression.BoolLiteral literal, Deque<Object> pending) {
            return pending;
        }

        @Override
        public Deque<Object> visitNatural(Expression.NaturalLiteral literal, Deque<Object> pending) {
            return pending;
        }

        @Override
        public Deque<Object> visitInteger(Expression.IntegerLiteral literal, Deque<Object> pending) {
            return pending;
        }

        @Override
        public Deque<Object> visitDouble(Expression.DoubleLiteral literal, Deque<Object> pending) {
            return pending;
        }

        @Override
        public Deque<Object> visitText(Expression.TextLiteral text, Deque<Object> pending) {
            pushAll(text.interpolations(), pending);
            return pending;
        }

        @Override
        public Deque<Object> visitBytes(Expression.BytesLiteral literal, Deque<Object> pending) {
            return pending;
        }

        @Override
        public Deque<Object> visitDate(Expression.DateLiteral literal, Deque<Object> pending) {
            return pending;
        }

        @Override
        public Deque<Object> visitTime(Expression.TimeLiteral literal, Deque<Object> pending) {
            return pending;
        }

        @Override
        public Deque<Object> visitTimeZone(Expression.TimeZoneLiteral literal, Deque<Object> pending) {
            return pending;
        }

        @Override
        public Deque<Object> visitList(Expression.ListLiteral list, Deque<Object> pending) {
            pushAll(list.elements(), pending);
            return pending;
        }

        @Override
        public Deque<Object> visitEmptyList(Expression.EmptyList list, Deque<Object> pending) {
            pending.push(list.type());
            return pending;
        }

        @Override
        public Deque<Object> visitSome(Expression.Some some, Deque<Object> pending) {
            pending.push(some.value());
            return pending;
        }

        @Override
        public Deque<Object> visitRecordType(Expression.RecordType type, Deque<Object> pending) {
            pushFields(type.fields(), pending);
            return pending;
        }

        @Override
        public Deque<Object> visitRecord(Expression.RecordLiteral record, Deque<Object> pending) {
            pushFields(record.fields(), pending);
            return pending;
        }

        @Override
        public Deque<Object> visitUnionType(Expression.UnionType type, Deque<Object> pending) {
            for (int i = type.alternatives().size() - 1; i >= 0; i--) {
                pushIfAny(type.alternatives().get(i).type(), pending);
            }
            return pending;
        }

        @Override
        public Deque<Object> visitSelection(Expression.Selection selection, Deque<Object> pending) {
            pending.push(selection.record());
            return pending;
        }

        @Override
        public Deque<Object> visitProjection(Expression.Projection projection, Deque<Object> pending) {
            pending.push(projection.record());
            return pending;
        }

        @Override
        public Deque<Object> visitProjectionByType(Expression.ProjectionByType projection, Deque<Object> pending) {
            pending.push(projection.type());
            pending.push(projection.record());
            return pending;
        }

        @Override
        public Deque<Object> visitCompletion(Expression.Completion completion, Deque<Object> pending) {
            pending.push(completion.record());
            pending.push(completion.schema());
            return pending;
        }

        @Override
        public Deque<Object> visitWith(Expression.With with, Deque<Object> pending) {
            for (int i = with.clauses().size() - 1; i >= 0; i--) {
                pending.push(with.clauses().get(i).value());
            }
            pending.push(with.record());
            return pending;
        }

        @Override
        public Deque<Object> visitMerge(Expression.Merge merge, Deque<Object> pending) {
            pushIfAny(merge.type(), pending);
            pending.push(merge.union());
            pending.push(merge.handlers());
            return pending;
        }

        @Override
        public Deque<Object> visitToMap(Expression.ToMap map, Deque<Object> pending) {
            pushIfAny(map.type(), pending);
            pending.push(map.record());
            return pending;
        }

        @Override
        public Deque<Object> visitShowConstructor(Expression.ShowConstructor show, Deque<Object> pending) {
            pending.push(show.value());
            return pending;
        }

        @Override
        public Deque<Object> visitAssertion(Expression.Assertion assertion, Deque<Object> pending) {
            pending.push(assertion.type());
            return pending;
        }

        @Override
        public Deque<Object> visitImport(Expression.Import imported, Deque<Object> pending) {
            steps.add(new Follow(imported));
            return pending;
        }

        private static void pushAll(List<Expression> parts, Deque<Object> pending) {
            for (int i = parts.size() - 1; i >= 0; i--) {
                pending.push(parts.get(i));
            }
        }

        private static void pushFields(List<Expression.Field> fields, Deque<Object> pending) {
            for (int i = fields.size() - 1; i >= 0; i--) {
                pending.push(fields.get(i).value());
            }
        }

        private static void pushIfAny(@Nullable Expression part, Deque<Object> pending) {
            if (part != null) {
                pending.push(part);
            }
        }
    }
}
