package io.fleetc.dhall.format;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Operator;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The entries of a record literal in the short forms that mean the same: {@code a.b = 1} for a record of one field, a
 * label alone for a variable of that name, and a label that occurs again, as far as the author wrote it so.
 */
final class RecordEntries {
    /**
     * One entry.
     *
     * @param path its labels, one or more
     * @param value its value
     * @param alone whether the value is the variable that the label names
     */
    record Entry(List<Expression.Label> path, Expression value, boolean alone) {
        /** Where the first label that was written begins; negative if none was. */
        int start(Trivia trivia) {
            for (Expression.Label label : path) {
                if (trivia.holds(label.span())) {
                    return label.span().start();
                }
            }
            return -1;
        }
    }

    private final Trivia trivia;
    private final List<Entry> entries = new ArrayList<>();
    private boolean sorted = true;

    private RecordEntries(Trivia trivia) {
        this.trivia = trivia;
    }

    /** The entries of a record, in the order in which they were written. */
    static List<Entry> of(Expression.RecordLiteral record, Trivia trivia) {
        RecordEntries entries = new RecordEntries(trivia);
        for (Expression.Field field : record.fields()) {
            entries.add(field);
        }
        if (!entries.sorted) {
            entries.entries.sort(
                    Comparator.comparingInt(entry -> entry.value().span().start()));
        }
        return entries.entries;
    }

    private void add(Expression.Field field) {
        if (!(field.value() instanceof Expression.Operation operation)
                || operation.operator() != Operator.COMBINE
                || !trivia.holds(operation.span())) {
            entries.add(entry(field.label(), field.value()));
            return;
        }
        List<Expression> operands = operation.operands();
        int first = 0;
        for (int end = 1; end <= operands.size(); end++) {
            if (end == operands.size() || !isOperator(operands.get(end - 1))) {
                Expression.Label label = first == 0
                        ? field.label()
                        : new Expression.Label(field.label().text(), Span.none());
                entries.add(entry(label, combined(operation, first, end)));
                sorted &= first == 0;
                first = end;
            }
        }
    }

    /** Whether an operator follows an operand; else the label was written again. */
    private boolean isOperator(Expression operand) {
        int behind = trivia.codeBehindParentheses(operand.span().end());
        return trivia.at(behind) == '∧' || trivia.sees("/\\", behind);
    }

    /** Some of the operands of an operation. */
    private static Expression combined(Expression.Operation operation, int from, int to) {
        List<Expression> operands = operation.operands();
        if (to - from == 1) {
            return operands.get(from);
        }
        Span span = operands.get(from).span().endingWith(operands.get(to - 1).span());
        return new Expression.Operation(Operator.COMBINE, operands.subList(from, to), span);
    }

    private Entry entry(Expression.Label label, Expression value) {
        List<Expression.Label> path = new ArrayList<>();
        path.add(label);
        Expression innermost = value;
        while (innermost instanceof Expression.RecordLiteral record
                && record.fields().size() == 1
                && !isTime(record, trivia)
                && !isCommented(path.get(path.size() - 1), record)) {
            path.add(record.fields().get(0).label());
            innermost = record.fields().get(0).value();
        }
        boolean alone = path.size() == 1
                && innermost instanceof Expression.Variable variable
                && variable.index() == 0
                && variable.name().equals(label.text())
                && !Spelling.isReserved(variable.name());
        return new Entry(path, innermost, alone);
    }

    /** Whether a comment would lose its place if the braces around a record went. */
    private boolean isCommented(Expression.Label label, Expression.RecordLiteral record) {
        Expression.Field field = record.fields().get(0);
        if (!trivia.holds(record.span()) || !trivia.holds(field.label().span())) {
            return false;
        }
        int from =
                trivia.holds(label.span()) ? label.span().end() : record.span().start();
        return trivia.isCommented(from, field.label().span().start())
                || (trivia.holds(field.value().span())
                        && trivia.at(record.span().start()) == '{'
                        && trivia.isCommented(
                                field.value().span().end(), record.span().end()));
    }

    /** Whether a record was written as a date with a time or a zone. */
    static boolean isTime(Expression.RecordLiteral record, Trivia trivia) {
        if (!trivia.holds(record.span())) {
            return false;
        }
        char first = trivia.at(record.span().start());
        return first >= '0' && first <= '9';
    }
}
