package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Operator;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import org.jspecify.annotations.Nullable;

/** Values of a kind on which an operator, a keyword or a selector does not work. */
final class FormMistakes {
    private final TypeText text;
    private final Evaluator evaluator;

    FormMistakes(Evaluator evaluator, TypeText text) {
        this.evaluator = evaluator;
        this.text = text;
    }

    /** {@code e.x} of what is neither a record nor a union. */
    Diagnostic notARecord(Expression.Selection selection, Context context, Denotation type) {
        String label = TypeText.label(selection.label().text());
        Diagnostic mistake = Diagnostic.error(
                Code.FC7025,
                "only a record has fields; `." + label + "` cannot be taken from " + text.of(type, context),
                selection.record().span());
        if (type instanceof Denotation.OptionalType optional
                && evaluator.force(optional.element()) instanceof Denotation.RecordType) {
            return mistake.helping("say what to take if there is none: `merge { None = …, Some = \\(x : "
                    + text.bare(optional.element(), context) + ") -> x." + label + " } …`");
        }
        if (type instanceof Denotation.UnionType) {
            return mistake.helping("a union is taken apart by `merge`, with a handler for each alternative");
        }
        return type instanceof Denotation.FunctionType function ? ofFunction(mistake, function, context) : mistake;
    }

    private Diagnostic ofFunction(Diagnostic mistake, Denotation.FunctionType function, Context context) {
        return mistake.helping("this is a function; give it its argument, " + text.of(function.domain(), context));
    }

    /** {@code T.x} of a type that is no union. */
    Diagnostic noConstructors(Expression.Selection selection, Context context, Denotation type) {
        String label = selection.label().text();
        Diagnostic mistake = Diagnostic.error(
                Code.FC7025,
                "only a union type has constructors; `." + TypeText.label(label) + "` cannot be taken from the type "
                        + text.of(type, context),
                selection.record().span());
        if (type instanceof Denotation.RecordType record && record.members().containsKey(label)) {
            return mistake.noting("`" + TypeText.label(label) + "` is a field of the values of this type");
        }
        return mistake;
    }

    /** {@code e.{ x }} and {@code e.(T)} of what is no record. */
    Diagnostic notProjectable(Expression record, Context context, Denotation type) {
        return Diagnostic.error(
                Code.FC7025, "only a record has fields to project; this is " + text.of(type, context), record.span());
    }

    /** A type that must be that of a record and is not. */
    Diagnostic notARecordType(Expression type, Context context, Denotation meant) {
        return Diagnostic.error(
                Code.FC7025, "a record type is expected here, not " + text.of(meant, context), type.span());
    }

    /** {@code T::e} where e is no record. */
    Diagnostic notARecordToComplete(Expression record, Context context, Denotation type) {
        return Diagnostic.error(
                Code.FC7025, "only a record can be completed; this is " + text.of(type, context), record.span());
    }

    /** {@code T::e} where T is no record. */
    Diagnostic notASchema(Expression.Completion completion, Context context, Denotation type) {
        Diagnostic mistake = Diagnostic.error(
                        Code.FC7025,
                        "a schema is expected before `::`, not "
                                + (type instanceof Denotation.Constant ? "a type" : text.of(type, context)),
                        completion.schema().span())
                .noting("a schema is a record of a `Type` and the `default` values of its fields");
        return type instanceof Denotation.Constant
                ? mistake.helping("write `{ … } : T` for a record of a type without defaults")
                : mistake;
    }

    /** {@code T::e} where T has no {@code Type} or no {@code default}. */
    Diagnostic incompleteSchema(Expression.Completion completion, Denotation.RecordType record) {
        String missing = record.members().containsKey("Type") ? "default" : "Type";
        return Diagnostic.error(
                        Code.FC7025,
                        "the schema before `::` has no field `" + missing + "`",
                        completion.schema().span())
                .noting("a schema is a record of a `Type` and the `default` values of its fields");
    }

    /** {@code T::e} where {@code T.Type} is no record type, or {@code T.default} is no record. */
    Diagnostic schemaOfNoRecord(
            Expression.Completion completion, Context context, Denotation complete, Denotation defaults) {
        String what = complete instanceof Denotation.RecordType
                ? "the `default` of the schema must be a record, not " + text.of(defaults, context)
                : "the `Type` of the schema must be a record type, not " + text.of(complete, context);
        return Diagnostic.error(Code.FC7025, what, completion.schema().span());
    }

    /** {@code e with …} where e is neither a record nor optional. */
    Diagnostic cannotUpdate(Expression.With with, Context context, Denotation type) {
        return Diagnostic.error(
                Code.FC7025,
                "`with` updates a record, not " + text.of(type, context),
                with.record().span());
    }

    /** {@code ?} in a path at what is not optional. */
    Diagnostic notOptional(Expression.Clause clause, int at, Context context, Denotation type) {
        return Diagnostic.error(
                Code.FC7025,
                "`?` leads into an `Optional`, and " + place(clause, at) + " is " + text.of(type, context),
                clause.path().get(at).span());
    }

    /** A label in a path at what is no record. */
    Diagnostic cannotDescend(Expression.Clause clause, int at, Context context, Denotation type) {
        Diagnostic mistake = Diagnostic.error(
                Code.FC7025,
                place(clause, at) + " is " + text.of(type, context) + ", which has no fields to update",
                clause.path().get(at).span());
        return type instanceof Denotation.OptionalType
                ? mistake.helping("`?` leads into an `Optional`: `" + path(clause, at) + ".?."
                        + path(clause, at, clause.path().size()) + "`")
                : mistake;
    }

    private static String place(Expression.Clause clause, int at) {
        return at == 0 ? "the value before `with`" : "`" + path(clause, at) + "`";
    }

    private static String path(Expression.Clause clause, int to) {
        return path(clause, 0, to);
    }

    private static String path(Expression.Clause clause, int from, int to) {
        StringBuilder path = new StringBuilder();
        for (Expression.Step step : clause.path().subList(from, to)) {
            path.append(path.isEmpty() ? "" : ".").append(step.label() == null ? "?" : TypeText.label(step.label()));
        }
        return path.toString();
    }

    /** An operand of {@code #} that is no list. */
    Diagnostic notAList(Expression.Operation operation, int operand, Context context, Denotation type) {
        Diagnostic mistake = Diagnostic.error(
                Code.FC7025,
                "`#` appends lists; this is " + text.of(type, context),
                operation.operands().get(operand).span());
        return type instanceof Denotation.Primitive primitive && primitive.equals(Types.TEXT)
                ? OperatorMistakes.instead(mistake, operation, Operator.TEXT_APPEND, "texts are appended by `++`")
                : mistake.helping(
                        "write a list of one element",
                        Conversions.around(operation.operands().get(operand), "[ ", " ]"));
    }

    /** An operand of {@code //} or {@code /\} that is no record. */
    Diagnostic notARecordOperand(Expression.Operation operation, int operand, Context context, Denotation type) {
        Expression at = operation.operands().get(operand);
        String sign = operation.operator().ascii();
        if (operation.operator() == Operator.COMBINE && !OperatorMistakes.isWritten(operation)) {
            return Diagnostic.error(
                            Code.FC7028,
                            "a field is written twice, and only records are put together; this is "
                                    + text.of(type, context),
                            at.span())
                    .also(operation.operands().get(operand == 0 ? 1 : 0).span(), "written here, too")
                    .helping("remove one of them");
        }
        if (type instanceof Denotation.Constant) {
            Diagnostic mistake =
                    Diagnostic.error(Code.FC7025, "`" + sign + "` combines records; this is a type", at.span());
            return operation.operator() == Operator.COMBINE
                    ? mistake.helping("record types are combined by `//\\\\`")
                    : mistake;
        }
        return Diagnostic.error(
                Code.FC7025, "`" + sign + "` combines records; this is " + text.of(type, context), at.span());
    }

    /** Handlers that are no record. */
    Diagnostic handlersNoRecord(Expression.Merge merge, Context context, Denotation type) {
        return Diagnostic.error(
                Code.FC7025,
                "the handlers of a `merge` are a record; this is " + text.of(type, context),
                merge.handlers().span());
    }

    /** What {@code merge} or {@code showConstructor} takes apart is no union. */
    Diagnostic notAUnion(String keyword, Expression value, Context context, Denotation type) {
        Diagnostic mistake = Diagnostic.error(
                Code.FC7025,
                "`" + keyword + "` takes a union or an `Optional`; this is "
                        + (type instanceof Denotation.Constant ? "a type" : text.of(type, context)),
                value.span());
        if (type instanceof Denotation.Primitive primitive && primitive.equals(Types.BOOL) && keyword.equals("merge")) {
            return mistake.helping("a `Bool` is taken apart by `if … then … else …`");
        }
        if (type instanceof Denotation.FunctionType function) {
            return mistake.helping("give the constructor its payload, " + text.of(function.domain(), context));
        }
        return mistake;
    }

    /** {@code toMap e} where e is no record. */
    Diagnostic notARecordToMap(Expression.ToMap map, Context context, Denotation type) {
        return Diagnostic.error(
                Code.FC7025,
                "`toMap` takes a record; this is " + text.of(type, context),
                map.record().span());
    }

    /** The annotation of an empty map that is not the type of one. */
    Diagnostic notAMapType(Expression.ToMap map, Context context, Denotation type) {
        return Diagnostic.error(
                Code.FC7025,
                "the type of a map is `List { mapKey : Text, mapValue : T }`, not " + text.of(type, context),
                span(map.type(), map));
    }

    /** {@code [] : T} where T is no type of a list. */
    Diagnostic notAListType(Expression.EmptyList list, Context context, Denotation type) {
        Diagnostic mistake = Diagnostic.error(
                Code.FC7025,
                "the type of `[]` is a list type, not " + text.of(type, context),
                list.type().span());
        return type instanceof Denotation.OptionalType optional
                ? mistake.helping(
                        "an `Optional` without a value is `None " + text.bare(optional.element(), context) + "`")
                : mistake.helping(
                        "annotate the type of the list, not that of its elements",
                        Conversions.around(list.type(), "List ", ""));
    }

    /** {@code assert : T} where T is no equivalence. */
    Diagnostic notAnEquivalence(Expression.Assertion assertion, Context context, Denotation type) {
        return Diagnostic.error(
                        Code.FC7025,
                        "`assert` proves an equivalence, not " + text.of(type, context),
                        assertion.type().span())
                .helping("write `assert : a === b`");
    }

    /** A type of types, or of functions on them, where only values may be. */
    Diagnostic onlyValues(Expression expression, Context context, String why, Delayed universe) {
        return Diagnostic.error(
                Code.FC7027,
                why + ", and this is " + (Types.isSort(evaluator.force(universe)) ? "a kind" : "a type"),
                expression.span());
    }

    private static Span span(@Nullable Expression wanted, Expression otherwise) {
        return wanted == null ? otherwise.span() : wanted.span();
    }
}
