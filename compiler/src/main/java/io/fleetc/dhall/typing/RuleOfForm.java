package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Linkage;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Operator;
import io.fleetc.dhall.syntax.Universe;

/** Which rule judges which form of expression. */
final class RuleOfForm implements Expression.Visitor<Context, Rule> {
    private final Linkage linkage;
    private final BuiltinTypes builtins;

    RuleOfForm(Linkage linkage, BuiltinTypes builtins) {
        this.linkage = linkage;
        this.builtins = builtins;
    }

    @Override
    public Rule visitVariable(Expression.Variable variable, Context context) {
        return variable.isFree()
                ? new Rule.Refusal(variable, context, NameMistakes.unbound(variable, context))
                : new Rule.Axiom(variable, context, context.type(variable.binder()));
    }

    @Override
    public Rule visitConstant(Expression.Constant constant, Context context) {
        return constant.universe() == Universe.SORT
                ? new Rule.Refusal(constant, context, Mistakes.sort(constant))
                : new Rule.Axiom(constant, context, constant.universe() == Universe.TYPE ? Types.KIND : Types.SORT);
    }

    @Override
    public Rule visitReserved(Expression.Reserved reserved, Context context) {
        return new Rule.Axiom(reserved, context, builtins.of(reserved.builtin()));
    }

    @Override
    public Rule visitLambda(Expression.Lambda lambda, Context context) {
        return new FunctionRules.Lambda(lambda, context);
    }

    @Override
    public Rule visitFunctionType(Expression.FunctionType type, Context context) {
        return new FunctionRules.FunctionType(type, context);
    }

    @Override
    public Rule visitApplication(Expression.Application application, Context context) {
        return new FunctionRules.Application(application, context);
    }

    @Override
    public Rule visitLet(Expression.Let let, Context context) {
        return new BindingRules.Let(let, context);
    }

    @Override
    public Rule visitAnnotation(Expression.Annotation annotation, Context context) {
        return new BindingRules.Annotation(annotation, context);
    }

    @Override
    public Rule visitIf(Expression.If conditional, Context context) {
        return new BindingRules.Conditional(conditional, context);
    }

    @Override
    public Rule visitOperation(Expression.Operation operation, Context context) {
        return switch (operation.operator()) {
            case OR, AND, EQUAL, NOT_EQUAL -> new OperatorRules.OfOneType(operation, Types.BOOL, context);
            case PLUS, TIMES -> new OperatorRules.OfOneType(operation, Types.NATURAL, context);
            case TEXT_APPEND -> new OperatorRules.OfOneType(operation, Types.TEXT, context);
            case LIST_APPEND -> new OperatorRules.ListAppend(operation, context);
            case COMBINE -> new OperatorRules.Combine(operation, context);
            case PREFER -> new OperatorRules.Prefer(operation, context);
            case COMBINE_TYPES -> new OperatorRules.CombineTypes(operation, context);
            case EQUIVALENT -> new OperatorRules.Equivalence(operation, context);
            case ALTERNATIVE -> chosen(operation).accept(this, context);
        };
    }

    /** What counts of alternatives, which can be alternatives again. */
    private Expression chosen(Expression.Operation alternatives) {
        Expression chosen = alternatives;
        while (chosen instanceof Expression.Operation operation && operation.operator() == Operator.ALTERNATIVE) {
            chosen = linkage.chosen(operation);
        }
        return chosen;
    }

    @Override
    public Rule visitBool(Expression.BoolLiteral literal, Context context) {
        return new Rule.Axiom(literal, context, Types.BOOL);
    }

    @Override
    public Rule visitNatural(Expression.NaturalLiteral literal, Context context) {
        return new Rule.Axiom(literal, context, Types.NATURAL);
    }

    @Override
    public Rule visitInteger(Expression.IntegerLiteral literal, Context context) {
        return new Rule.Axiom(literal, context, Types.INTEGER);
    }

    @Override
    public Rule visitDouble(Expression.DoubleLiteral literal, Context context) {
        return new Rule.Axiom(literal, context, Types.DOUBLE);
    }

    @Override
    public Rule visitText(Expression.TextLiteral text, Context context) {
        return text.interpolations().isEmpty()
                ? new Rule.Axiom(text, context, Types.TEXT)
                : new LiteralRules.Text(text, context);
    }

    @Override
    public Rule visitBytes(Expression.BytesLiteral literal, Context context) {
        return new Rule.Axiom(literal, context, Types.BYTES);
    }

    @Override
    public Rule visitDate(Expression.DateLiteral literal, Context context) {
        return new Rule.Axiom(literal, context, Types.DATE);
    }

    @Override
    public Rule visitTime(Expression.TimeLiteral literal, Context context) {
        return new Rule.Axiom(literal, context, Types.TIME);
    }

    @Override
    public Rule visitTimeZone(Expression.TimeZoneLiteral literal, Context context) {
        return new Rule.Axiom(literal, context, Types.TIME_ZONE);
    }

    @Override
    public Rule visitList(Expression.ListLiteral list, Context context) {
        return new LiteralRules.List(list, context);
    }

    @Override
    public Rule visitEmptyList(Expression.EmptyList list, Context context) {
        return new LiteralRules.EmptyList(list, context);
    }

    @Override
    public Rule visitSome(Expression.Some some, Context context) {
        return new LiteralRules.Some(some, context);
    }

    @Override
    public Rule visitRecordType(Expression.RecordType type, Context context) {
        return new RecordRules.RecordType(type, context);
    }

    @Override
    public Rule visitRecord(Expression.RecordLiteral record, Context context) {
        return new RecordRules.RecordLiteral(record, context);
    }

    @Override
    public Rule visitUnionType(Expression.UnionType type, Context context) {
        return new RecordRules.UnionType(type, context);
    }

    @Override
    public Rule visitSelection(Expression.Selection selection, Context context) {
        return new SelectionRules.Selection(selection, context);
    }

    @Override
    public Rule visitProjection(Expression.Projection projection, Context context) {
        return new SelectionRules.Projection(projection, context);
    }

    @Override
    public Rule visitProjectionByType(Expression.ProjectionByType projection, Context context) {
        return new SelectionRules.ProjectionByType(projection, context);
    }

    @Override
    public Rule visitCompletion(Expression.Completion completion, Context context) {
        return new SelectionRules.Completion(completion, context);
    }

    @Override
    public Rule visitWith(Expression.With with, Context context) {
        return new With(with, context);
    }

    @Override
    public Rule visitMerge(Expression.Merge merge, Context context) {
        return new Merge(merge, context);
    }

    @Override
    public Rule visitToMap(Expression.ToMap map, Context context) {
        return new ToMap(map, context);
    }

    @Override
    public Rule visitShowConstructor(Expression.ShowConstructor show, Context context) {
        return new KeywordRules.ShowConstructor(show, context);
    }

    @Override
    public Rule visitAssertion(Expression.Assertion assertion, Context context) {
        return new KeywordRules.Assertion(assertion, context);
    }

    @Override
    public Rule visitImport(Expression.Import imported, Context context) {
        return new Rule.Axiom(imported, context, linkage.type(imported));
    }
}
