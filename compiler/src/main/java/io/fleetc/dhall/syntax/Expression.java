package io.fleetc.dhall.syntax;

import io.fleetc.source.Span;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Dhall expression as it was written: the one tree between the parser, the binary form, type inference, normalization
 * and the formatter.
 *
 * <p>The sugar that errors speak about is kept ({@code T::r}, {@code with}, {@code let} chains, a missing label); what
 * repeats is a list, so that a chain of a hundred thousand operands, arguments, bindings or clauses is one node, not a
 * deep one. Two spellings with the same meaning give the same tree:
 *
 * <ul>
 *   <li>{@code (a + b) + c} is one {@link Operation} of three operands, {@code (f a) b} one {@link Application}, {@code let
 *       x = 1 in let y = 2 in z} one {@link Let}, {@code (e with a = 1) with b = 2} one {@link With}: the first operand,
 *       the function, the body and the record are never of the same kind (and operator) again;
 *   <li>{@code { a.b = 1, a.c = 2 }} and {@code { x }} are expanded as the standard's chapter on records says;
 *   <li>a date with time and zone is the record it stands for; multi-line text is already dedented.
 * </ul>
 *
 * <p>Trees can be as deep as the parser's limit: no pass may recurse on the thread's stack, and {@code equals} of these
 * records is not to be used. The file is long because it is the list of all forms.
 */
public sealed interface Expression {
    /** Where it was written; {@link Span#none()} for what was decoded or computed. */
    Span span();

    /** Calls the visitor's method for this form. */
    <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context);

    /**
     * A variable.
     *
     * @param name the label
     * @param index the number behind {@code @}, 0 without: how many binders of the same name to skip
     * @param binder which binder it means: the number of binders, of any name, between it and the use (0 is the innermost;
     *     each lambda, function type and single let binding is one; a plain arrow binds {@code _}). Negative if it is free:
     *     {@code -1 - n}, where n is what remains of the index outside of all enclosing binders of that name
     */
    record Variable(String name, long index, long binder, Span span) implements Expression {
        /** Whether no binder in this expression's file binds it. */
        public boolean isFree() {
            return binder < 0;
        }

        /** The index of a free variable as seen from outside of all binders. */
        public long outerIndex() {
            return -1 - binder;
        }

        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitVariable(this, context);
        }
    }

    /** {@code Type}, {@code Kind} or {@code Sort}. */
    record Constant(Universe universe, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitConstant(this, context);
        }
    }

    /** A built-in function, type or type constructor. */
    record Reserved(Builtin builtin, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitReserved(this, context);
        }
    }

    /** {@code \(x : A) -> b}. */
    record Lambda(Label label, Expression domain, Expression body, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitLambda(this, context);
        }
    }

    /** {@code forall (x : A) -> B}; {@code A -> B} is the same with the label {@code _}. */
    record FunctionType(Label label, Expression domain, Expression codomain, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitFunctionType(this, context);
        }
    }

    /** {@code f a b c}; at least one argument. */
    record Application(Expression function, List<Expression> arguments, Span span) implements Expression {
        public Application {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitApplication(this, context);
        }
    }

    /** {@code let x : A = a let y = b in c}; at least one binding. */
    record Let(List<Binding> bindings, Expression body, Span span) implements Expression {
        public Let {
            bindings = List.copyOf(bindings);
        }

        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitLet(this, context);
        }
    }

    /** {@code e : T}. */
    record Annotation(Expression expression, Expression type, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitAnnotation(this, context);
        }
    }

    /** {@code if c then a else b}. */
    record If(Expression condition, Expression thenBranch, Expression elseBranch, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitIf(this, context);
        }
    }

    /** {@code a + b + c}: one operator, two operands or more, applied from the left. */
    record Operation(Operator operator, List<Expression> operands, Span span) implements Expression {
        public Operation {
            operands = List.copyOf(operands);
        }

        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitOperation(this, context);
        }
    }

    /** {@code True} or {@code False}. */
    record BoolLiteral(boolean value, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitBool(this, context);
        }
    }

    /** {@code 7}: not negative. */
    record NaturalLiteral(BigInteger value, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitNatural(this, context);
        }
    }

    /** {@code +7} or {@code -7}. */
    record IntegerLiteral(BigInteger value, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitInteger(this, context);
        }
    }

    /** {@code 1.5}, {@code NaN}, {@code -Infinity}. */
    record DoubleLiteral(double value, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitDouble(this, context);
        }
    }

    /** Text with interpolations: {@code chunks} has one element more than {@code interpolations}. */
    record TextLiteral(List<String> chunks, List<Expression> interpolations, Span span) implements Expression {
        public TextLiteral {
            chunks = List.copyOf(chunks);
            interpolations = List.copyOf(interpolations);
        }

        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitText(this, context);
        }
    }

    /** {@code 0x"00FF"}. */
    record BytesLiteral(Octets value, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitBytes(this, context);
        }
    }

    /** {@code 2026-11-21}. */
    record DateLiteral(Temporal.Date value, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitDate(this, context);
        }
    }

    /** {@code 12:30:00.25}. */
    record TimeLiteral(Temporal.Time value, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitTime(this, context);
        }
    }

    /** {@code +01:00}. */
    record TimeZoneLiteral(Temporal.TimeZone value, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitTimeZone(this, context);
        }
    }

    /** {@code [ a, b ]}; at least one element. */
    record ListLiteral(List<Expression> elements, Span span) implements Expression {
        public ListLiteral {
            elements = List.copyOf(elements);
        }

        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitList(this, context);
        }
    }

    /** {@code [] : T}, where T is the type of the list, not of its elements. */
    record EmptyList(Expression type, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitEmptyList(this, context);
        }
    }

    /** {@code Some a}. */
    record Some(Expression value, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitSome(this, context);
        }
    }

    /** {@code { a : A, b : B }}, in the order in which it was written; a label can be there twice, which is a type error. */
    record RecordType(List<Field> fields, Span span) implements Expression {
        public RecordType {
            fields = List.copyOf(fields);
        }

        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitRecordType(this, context);
        }
    }

    /** {@code { a = 1, b = 2 }}, in the order in which it was written, each label once. */
    record RecordLiteral(List<Field> fields, Span span) implements Expression {
        public RecordLiteral {
            fields = List.copyOf(fields);
        }

        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitRecord(this, context);
        }
    }

    /** {@code < A : T | B >}, in the order in which it was written; a label can be there twice, which is a type error. */
    record UnionType(List<Alternative> alternatives, Span span) implements Expression {
        public UnionType {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitUnionType(this, context);
        }
    }

    /** {@code e.label}: a field of a record, or a constructor of a union type. */
    record Selection(Expression record, Label label, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitSelection(this, context);
        }
    }

    /** {@code e.{ a, b }}, as written; a label can be there twice, which is a type error. */
    record Projection(Expression record, List<Label> labels, Span span) implements Expression {
        public Projection {
            labels = List.copyOf(labels);
        }

        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitProjection(this, context);
        }
    }

    /** {@code e.(T)}. */
    record ProjectionByType(Expression record, Expression type, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitProjectionByType(this, context);
        }
    }

    /** {@code T::r}, which means {@code (T.default // r) : T.Type}. */
    record Completion(Expression schema, Expression record, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitCompletion(this, context);
        }
    }

    /** {@code e with a.b = 1 with c = 2}; at least one clause, applied from the left. */
    record With(Expression record, List<Clause> clauses, Span span) implements Expression {
        public With {
            clauses = List.copyOf(clauses);
        }

        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitWith(this, context);
        }
    }

    /** {@code merge handlers union : T}. */
    record Merge(
            Expression handlers, Expression union, @Nullable Expression type, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitMerge(this, context);
        }
    }

    /** {@code toMap e : T}. */
    record ToMap(Expression record, @Nullable Expression type, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitToMap(this, context);
        }
    }

    /** {@code showConstructor e}. */
    record ShowConstructor(Expression value, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitShowConstructor(this, context);
        }
    }

    /** {@code assert : T}. */
    record Assertion(Expression type, Span span) implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitAssertion(this, context);
        }
    }

    /**
     * An import.
     *
     * @param target where to read
     * @param mode what to make of it
     * @param hash the SHA-256 that the text or the normal form must have, 64 lower-case digits, or null
     * @param targetSpan where the target stands, headers included: a hash belongs behind it
     */
    record Import(
            ImportTarget target, ImportMode mode, @Nullable String hash, Span targetSpan, Span span)
            implements Expression {
        @Override
        public <C extends @Nullable Object, R extends @Nullable Object> R accept(Visitor<C, R> visitor, C context) {
            return visitor.visitImport(this, context);
        }
    }

    /** A label and where it was written. */
    record Label(String text, Span span) {}

    /** One {@code let x : A = a}. */
    record Binding(Label label, @Nullable Expression type, Expression value, Span span) {}

    /** One entry of a record or of a record type. */
    record Field(Label label, Expression value) {}

    /** One alternative of a union; the type is null for an empty one. */
    record Alternative(Label label, @Nullable Expression type) {}

    /** One {@code with path = value}; at least one step. */
    record Clause(List<Step> path, Expression value, Span span) {
        public Clause {
            path = List.copyOf(path);
        }
    }

    /** One step of the path of a clause: a label, or {@code ?} (null) into an {@code Optional}. */
    record Step(@Nullable String label, Span span) {}

    /**
     * One method for each form.
     *
     * @param <C> what the caller passes along
     * @param <R> what the methods return
     */
    interface Visitor<C extends @Nullable Object, R extends @Nullable Object> {
        R visitVariable(Variable variable, C context);

        R visitConstant(Constant constant, C context);

        R visitReserved(Reserved reserved, C context);

        R visitLambda(Lambda lambda, C context);

        R visitFunctionType(FunctionType type, C context);

        R visitApplication(Application application, C context);

        R visitLet(Let let, C context);

        R visitAnnotation(Annotation annotation, C context);

        R visitIf(If condition, C context);

        R visitOperation(Operation operation, C context);

        R visitBool(BoolLiteral literal, C context);

        R visitNatural(NaturalLiteral literal, C context);

        R visitInteger(IntegerLiteral literal, C context);

        R visitDouble(DoubleLiteral literal, C context);

        R visitText(TextLiteral text, C context);

        R visitBytes(BytesLiteral literal, C context);

        R visitDate(DateLiteral literal, C context);

        R visitTime(TimeLiteral literal, C context);

        R visitTimeZone(TimeZoneLiteral literal, C context);

        R visitList(ListLiteral list, C context);

        R visitEmptyList(EmptyList list, C context);

        R visitSome(Some some, C context);

        R visitRecordType(RecordType type, C context);

        R visitRecord(RecordLiteral record, C context);

        R visitUnionType(UnionType type, C context);

        R visitSelection(Selection selection, C context);

        R visitProjection(Projection projection, C context);

        R visitProjectionByType(ProjectionByType projection, C context);

        R visitCompletion(Completion completion, C context);

        R visitWith(With with, C context);

        R visitMerge(Merge merge, C context);

        R visitToMap(ToMap map, C context);

        R visitShowConstructor(ShowConstructor show, C context);

        R visitAssertion(Assertion assertion, C context);

        R visitImport(Import imported, C context);
    }
}
