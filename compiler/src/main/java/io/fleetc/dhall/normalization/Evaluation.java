package io.fleetc.dhall.normalization;

import io.fleetc.dhall.normalization.Denotation.Alternative;
import io.fleetc.dhall.normalization.Denotation.Body;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Operator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of evaluation for each form of expression: its meaning at once, or null and work for the {@link Machine}. The
 * rules are those of the standard's chapter on β-normalization.
 */
@SuppressWarnings("NullAway") // It does not see that the visitor's result is declared nullable.
final class Evaluation implements Expression.Visitor<Environment, @Nullable Denotation> {
    private final Machine machine;
    private final Linkage linkage;

    Evaluation(Machine machine, Linkage linkage) {
        this.machine = machine;
        this.linkage = linkage;
    }

    @Override
    public @Nullable Denotation visitVariable(Expression.Variable variable, Environment environment) {
        return variable.isFree()
                ? new Denotation.FreeVariable(variable.name(), variable.outerIndex())
                : machine.force(environment.get(variable.binder()));
    }

    @Override
    public Denotation visitConstant(Expression.Constant constant, Environment environment) {
        return new Denotation.Constant(constant.universe());
    }

    @Override
    public Denotation visitReserved(Expression.Reserved reserved, Environment environment) {
        return Literals.primitive(reserved.builtin());
    }

    // ---- functions ----

    @Override
    public Denotation visitLambda(Expression.Lambda lambda, Environment environment) {
        return Machine.function(lambda, environment);
    }

    @Override
    public Denotation visitFunctionType(Expression.FunctionType type, Environment environment) {
        return new Denotation.FunctionType(
                type.label().text(),
                Machine.delay(type.domain(), environment),
                new Body.Closure(environment, type.codomain()));
    }

    @Override
    public @Nullable Denotation visitApplication(Expression.Application application, Environment environment) {
        machine.push(new Arguments(application, environment));
        return machine.evaluate(application.function(), environment);
    }

    @Override
    public @Nullable Denotation visitLet(Expression.Let let, Environment environment) {
        machine.steps(let.bindings().size() / 8);
        Environment inner = environment;
        for (Expression.Binding binding : let.bindings()) {
            inner = inner.with(Machine.delay(binding.value(), inner));
        }
        return machine.evaluate(let.body(), inner);
    }

    @Override
    public @Nullable Denotation visitAnnotation(Expression.Annotation annotation, Environment environment) {
        return machine.evaluate(annotation.expression(), environment);
    }

    @Override
    public Denotation visitAssertion(Expression.Assertion assertion, Environment environment) {
        return new Denotation.Proof(Machine.delay(assertion.type(), environment));
    }

    @Override
    public @Nullable Denotation visitImport(Expression.Import imported, Environment environment) {
        return machine.force(linkage.value(imported));
    }

    // ---- operators ----

    @Override
    public @Nullable Denotation visitIf(Expression.If condition, Environment environment) {
        machine.push(new Choice(condition, environment));
        return machine.evaluate(condition.condition(), environment);
    }

    @Override
    public @Nullable Denotation visitOperation(Expression.Operation operation, Environment environment) {
        Operator operator = operation.operator();
        if (operator == Operator.ALTERNATIVE) {
            return machine.evaluate(linkage.chosen(operation), environment);
        }
        if (operator == Operator.EQUIVALENT) {
            return equivalence(operation.operands(), environment);
        }
        machine.push(
                operator == Operator.TEXT_APPEND
                        ? new Interpolation(operation, environment, machine)
                        : Operations.frame(operation, environment, machine));
        return machine.evaluate(operation.operands().get(0), environment);
    }

    private static Denotation equivalence(List<Expression> operands, Environment environment) {
        Delayed left = Machine.delay(operands.get(0), environment);
        for (Expression operand : operands.subList(1, operands.size() - 1)) {
            left = new Denotation.Equivalence(left, Machine.delay(operand, environment));
        }
        return new Denotation.Equivalence(left, Machine.delay(operands.get(operands.size() - 1), environment));
    }

    // ---- literals ----

    @Override
    public Denotation visitBool(Expression.BoolLiteral literal, Environment environment) {
        return new Denotation.BoolValue(literal.value(), literal.span());
    }

    @Override
    public Denotation visitNatural(Expression.NaturalLiteral literal, Environment environment) {
        return new Denotation.NaturalValue(literal.value(), literal.span());
    }

    @Override
    public Denotation visitInteger(Expression.IntegerLiteral literal, Environment environment) {
        return new Denotation.IntegerValue(literal.value(), literal.span());
    }

    @Override
    public Denotation visitDouble(Expression.DoubleLiteral literal, Environment environment) {
        return new Denotation.DoubleValue(literal.value(), literal.span());
    }

    @Override
    public @Nullable Denotation visitText(Expression.TextLiteral text, Environment environment) {
        if (text.interpolations().isEmpty()) {
            return Literals.text(text);
        }
        machine.push(new Interpolation(text, environment, machine));
        return machine.evaluate(text.interpolations().get(0), environment);
    }

    @Override
    public Denotation visitBytes(Expression.BytesLiteral literal, Environment environment) {
        return new Denotation.BytesValue(literal.value(), literal.span());
    }

    @Override
    public Denotation visitDate(Expression.DateLiteral literal, Environment environment) {
        return new Denotation.DateValue(literal.value(), literal.span());
    }

    @Override
    public Denotation visitTime(Expression.TimeLiteral literal, Environment environment) {
        return new Denotation.TimeValue(literal.value(), literal.span());
    }

    @Override
    public Denotation visitTimeZone(Expression.TimeZoneLiteral literal, Environment environment) {
        return new Denotation.TimeZoneValue(literal.value(), literal.span());
    }

    @Override
    public Denotation visitList(Expression.ListLiteral list, Environment environment) {
        machine.steps(list.elements().size() / 8);
        List<Delayed> elements = new ArrayList<>(list.elements().size());
        for (Expression element : list.elements()) {
            elements.add(Machine.delay(element, environment));
        }
        return new Denotation.ListValue(Elements.of(elements), null, list.span());
    }

    @Override
    public Denotation visitEmptyList(Expression.EmptyList list, Environment environment) {
        return new Denotation.ListValue(Elements.none(), Machine.delay(list.type(), environment), list.span());
    }

    @Override
    public Denotation visitSome(Expression.Some some, Environment environment) {
        return new Denotation.SomeValue(Machine.delay(some.value(), environment), some.span());
    }

    // ---- records and unions ----

    @Override
    public Denotation visitRecordType(Expression.RecordType type, Environment environment) {
        return new Denotation.RecordType(members(type.fields(), environment));
    }

    @Override
    public Denotation visitRecord(Expression.RecordLiteral record, Environment environment) {
        return new Denotation.RecordValue(members(record.fields(), environment), record.span());
    }

    private Map<String, Member> members(List<Expression.Field> fields, Environment environment) {
        machine.steps(fields.size() / 8);
        Map<String, Member> members = Members.room(fields.size());
        for (Expression.Field field : fields) {
            Expression.Label label = field.label();
            members.put(label.text(), new Member(Machine.delay(field.value(), environment), label.span()));
        }
        return members;
    }

    @Override
    public Denotation visitUnionType(Expression.UnionType type, Environment environment) {
        Map<String, Alternative> alternatives = new LinkedHashMap<>();
        for (Expression.Alternative alternative : type.alternatives()) {
            Expression payload = alternative.type();
            alternatives.put(
                    alternative.label().text(),
                    new Alternative(
                            payload == null ? null : Machine.delay(payload, environment),
                            alternative.label().span()));
        }
        return new Denotation.UnionType(alternatives);
    }

    @Override
    public @Nullable Denotation visitSelection(Expression.Selection selection, Environment environment) {
        machine.push(new Selecting(selection.label().text(), selection.span()));
        return machine.evaluate(selection.record(), environment);
    }

    @Override
    public @Nullable Denotation visitProjection(Expression.Projection projection, Environment environment) {
        if (projection.labels().isEmpty()) {
            return new Denotation.RecordValue(Members.room(0), projection.span());
        }
        machine.push(Projecting.of(projection));
        return machine.evaluate(projection.record(), environment);
    }

    @Override
    public @Nullable Denotation visitProjectionByType(Expression.ProjectionByType projection, Environment environment) {
        machine.push(new ProjectingByType(projection, environment));
        return machine.evaluate(projection.type(), environment);
    }

    @Override
    public @Nullable Denotation visitCompletion(Expression.Completion completion, Environment environment) {
        return machine.evaluate(Completions.expand(completion), environment);
    }

    @Override
    public @Nullable Denotation visitWith(Expression.With with, Environment environment) {
        machine.push(new Updating(with, environment));
        return machine.evaluate(with.record(), environment);
    }

    @Override
    public @Nullable Denotation visitMerge(Expression.Merge merge, Environment environment) {
        machine.push(new Merging(merge, environment));
        return machine.evaluate(merge.union(), environment);
    }

    @Override
    public @Nullable Denotation visitToMap(Expression.ToMap map, Environment environment) {
        machine.push(new MapListing(map, environment));
        return machine.evaluate(map.record(), environment);
    }

    @Override
    public @Nullable Denotation visitShowConstructor(Expression.ShowConstructor show, Environment environment) {
        machine.push(new ConstructorShowing(show.span()));
        return machine.evaluate(show.value(), environment);
    }
}
