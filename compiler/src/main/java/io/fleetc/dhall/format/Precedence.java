package io.fleetc.dhall.format;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Operator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How tightly an expression holds together when it is written, from the loosest rule of the grammar to the tightest:
 * what stands where a tighter one is expected needs parentheses.
 */
final class Precedence implements Expression.Visitor<Precedence, Integer> {
    /** Rule {@code expression}: everything. */
    static final int EXPRESSION = 0;

    /** Rule {@code operator-expression}, the left of an arrow or an annotation; the operators follow in their order. */
    static final int OPERATION = 1;

    /** Rule {@code application-expression}. */
    static final int APPLICATION = OPERATION + Operator.values().length;

    /** Rule {@code import-expression}: an argument. */
    static final int ARGUMENT = APPLICATION + 1;

    /** Rule {@code selector-expression}: either side of {@code ::}, and what a field is selected from. */
    static final int SELECTION = ARGUMENT + 1;

    /** Rule {@code primitive-expression}. */
    static final int PRIMITIVE = SELECTION + 1;

    private static final Map<Operator, Integer> OPERATORS = new EnumMap<>(Operator.class);
    private static final Precedence RULES = new Precedence();

    static {
        for (Operator operator : Operator.values()) {
            OPERATORS.put(operator, OPERATION + OPERATORS.size());
        }
    }

    private Precedence() {}

    /** The rule an expression is written by. */
    static int of(Expression expression) {
        return expression.accept(RULES, RULES);
    }

    /** The rule of the operations of an operator. */
    static int of(Operator operator) {
        return Objects.requireNonNull(OPERATORS.get(operator));
    }

    /** The rule for what stands before {@code : T}; a {@code merge} there would take the annotation for its own. */
    static int annotated(Expression expression) {
        return expression instanceof Expression.Merge || expression instanceof Expression.ToMap ? ARGUMENT : OPERATION;
    }

    /** The rule for the headers of an import; an import there would take the hash for its own. */
    static int headers(Expression headers) {
        return headers instanceof Expression.Import ? PRIMITIVE : ARGUMENT;
    }

    @Override
    public Integer visitVariable(Expression.Variable variable, Precedence rules) {
        return PRIMITIVE;
    }

    @Override
    public Integer visitConstant(Expression.Constant constant, Precedence rules) {
        return PRIMITIVE;
    }

    @Override
    public Integer visitReserved(Expression.Reserved reserved, Precedence rules) {
        return PRIMITIVE;
    }

    @Override
    public Integer visitLambda(Expression.Lambda lambda, Precedence rules) {
        return EXPRESSION;
    }

    @Override
    public Integer visitFunctionType(Expression.FunctionType type, Precedence rules) {
        return EXPRESSION;
    }

    @Override
    public Integer visitApplication(Expression.Application application, Precedence rules) {
        return APPLICATION;
    }

    @Override
    public Integer visitLet(Expression.Let let, Precedence rules) {
        return EXPRESSION;
    }

    @Override
    public Integer visitAnnotation(Expression.Annotation annotation, Precedence rules) {
        return EXPRESSION;
    }

    @Override
    public Integer visitIf(Expression.If condition, Precedence rules) {
        return EXPRESSION;
    }

    @Override
    public Integer visitOperation(Expression.Operation operation, Precedence rules) {
        return of(operation.operator());
    }

    @Override
    public Integer visitBool(Expression.BoolLiteral literal, Precedence rules) {
        return PRIMITIVE;
    }

    @Override
    public Integer visitNatural(Expression.NaturalLiteral literal, Precedence rules) {
        return PRIMITIVE;
    }

    @Override
    public Integer visitInteger(Expression.IntegerLiteral literal, Precedence rules) {
        return PRIMITIVE;
    }

    @Override
    public Integer visitDouble(Expression.DoubleLiteral literal, Precedence rules) {
        return PRIMITIVE;
    }

    @Override
    public Integer visitText(Expression.TextLiteral text, Precedence rules) {
        return PRIMITIVE;
    }

    @Override
    public Integer visitBytes(Expression.BytesLiteral literal, Precedence rules) {
        return PRIMITIVE;
    }

    @Override
    public Integer visitDate(Expression.DateLiteral literal, Precedence rules) {
        return PRIMITIVE;
    }

    @Override
    public Integer visitTime(Expression.TimeLiteral literal, Precedence rules) {
        return PRIMITIVE;
    }

    @Override
    public Integer visitTimeZone(Expression.TimeZoneLiteral literal, Precedence rules) {
        return PRIMITIVE;
    }

    @Override
    public Integer visitList(Expression.ListLiteral list, Precedence rules) {
        return PRIMITIVE;
    }

    @Override
    public Integer visitEmptyList(Expression.EmptyList list, Precedence rules) {
        return EXPRESSION;
    }

    @Override
    public Integer visitSome(Expression.Some some, Precedence rules) {
        return APPLICATION;
    }

    @Override
    public Integer visitRecordType(Expression.RecordType type, Precedence rules) {
        return PRIMITIVE;
    }

    @Override
    public Integer visitRecord(Expression.RecordLiteral record, Precedence rules) {
        return PRIMITIVE;
    }

    @Override
    public Integer visitUnionType(Expression.UnionType type, Precedence rules) {
        return PRIMITIVE;
    }

    @Override
    public Integer visitSelection(Expression.Selection selection, Precedence rules) {
        return SELECTION;
    }

    @Override
    public Integer visitProjection(Expression.Projection projection, Precedence rules) {
        return SELECTION;
    }

    @Override
    public Integer visitProjectionByType(Expression.ProjectionByType projection, Precedence rules) {
        return SELECTION;
    }

    @Override
    public Integer visitCompletion(Expression.Completion completion, Precedence rules) {
        return ARGUMENT;
    }

    @Override
    public Integer visitWith(Expression.With with, Precedence rules) {
        return EXPRESSION;
    }

    @Override
    public Integer visitMerge(Expression.Merge merge, Precedence rules) {
        return merge.type() == null ? APPLICATION : EXPRESSION;
    }

    @Override
    public Integer visitToMap(Expression.ToMap map, Precedence rules) {
        return map.type() == null ? APPLICATION : EXPRESSION;
    }

    @Override
    public Integer visitShowConstructor(Expression.ShowConstructor show, Precedence rules) {
        return APPLICATION;
    }

    @Override
    public Integer visitAssertion(Expression.Assertion assertion, Precedence rules) {
        return EXPRESSION;
    }

    @Override
    public Integer visitImport(Expression.Import imported, Precedence rules) {
        return ARGUMENT;
    }
}
