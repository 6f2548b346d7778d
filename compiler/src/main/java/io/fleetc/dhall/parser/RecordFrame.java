package io.fleetc.dhall.parser;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Expression.Field;
import io.fleetc.dhall.syntax.Expression.Label;
import io.fleetc.dhall.syntax.Expression.Operation;
import io.fleetc.dhall.syntax.Expression.RecordLiteral;
import io.fleetc.dhall.syntax.Expression.RecordType;
import io.fleetc.dhall.syntax.Nesting;
import io.fleetc.dhall.syntax.Operator;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code { a = 1, b.c = 2, d }} or {@code { a : A, b : B }}; the first entry decides which.
 *
 * <p>Expands, as the standard says, what a label alone stands for, then dotted labels, then labels that occur again.
 */
final class RecordFrame extends Frame {
    private final int opening;
    private final List<Field> fields = new ArrayList<>();
    private final List<Symbol> names = new ArrayList<>();

    /** Whether it is a type; null before the first entry. */
    private @Nullable Boolean type;

    /** The label of the entry that decided so. */
    private @Nullable Label first;

    /** The labels, one behind the other, of the entry under way. */
    private final List<Label> path = new ArrayList<>();

    private @Nullable Symbol name;

    private RecordFrame(@Nullable Frame below, int opening) {
        super(below, 1);
        this.opening = opening;
    }

    /** Takes the brace, which is next, and goes on to the first value. */
    static @Nullable Expression begin(Parse parse) {
        Cursor cursor = parse.cursor;
        RecordFrame frame = new RecordFrame(parse.top(), cursor.at++);
        parse.push(frame);
        cursor.skip();
        if (cursor.take(',')) {
            cursor.skip();
        }
        if (cursor.here() == '=' && cursor.text[cursor.at + 1] != '=') {
            cursor.at++;
            cursor.skip();
            if (cursor.take(',')) {
                cursor.skip();
            }
            frame.type = false;
            return frame.close(parse);
        }
        return cursor.here() == '}' ? frame.close(parse) : frame.entries(parse);
    }

    /** Takes entries up to one that has a value of its own. */
    private @Nullable Expression entries(Parse parse) {
        Cursor cursor = parse.cursor;
        for (; ; ) {
            path.clear();
            do {
                cursor.skip();
                int from = cursor.at;
                Symbol found = parse.name(Naming.FIELD);
                if (found == null) {
                    return null;
                }
                if (path.isEmpty()) {
                    name = found;
                }
                path.add(new Label(found.text, cursor.span(from, cursor.at)));
                cursor.skip();
            } while (cursor.take('.'));
            char c = cursor.here();
            boolean colon = c == ':' && !cursor.sees(':', ':') && !cursor.sees(':', '=');
            boolean equals = c == '=' && !cursor.sees('=', '=');
            if ((colon && Boolean.FALSE.equals(type)) || (equals && Boolean.TRUE.equals(type))) {
                parse.mistakes.report(Wording.otherKindOfEntry(cursor, equals, first));
                colon = equals;
                equals = !equals;
            }
            first = first == null ? path.get(0) : first;
            if (colon && path.size() == 1) {
                type = true;
                parse.colon();
                return parse.want(Wanted.EXPRESSION);
            }
            if (equals) {
                type = false;
                cursor.at++;
                if (depth + path.size() - 1 > Nesting.LIMIT) {
                    parse.mistakes.fatal(Wording.tooDeep(path.get(0).span()));
                    return null;
                }
                return parse.want(Wanted.EXPRESSION);
            }
            boolean alone = (c == ',' || c == '}') && path.size() == 1;
            if (!alone || Boolean.TRUE.equals(type)) {
                return parse.lose(Wording.entryWithoutValue(cursor, type, path));
            }
            type = false;
            Symbol pun = Objects.requireNonNull(name);
            add(cursor.scope.variable(pun, 0, path.get(0).span()));
            if (!another(cursor)) {
                return close(parse);
            }
        }
    }

    /** Adds the entry under way. */
    private void add(Expression value) {
        Expression nested = value;
        for (int i = path.size() - 1; i > 0; i--) {
            Label label = path.get(i);
            nested = new RecordLiteral(
                    List.of(new Field(label, nested)), label.span().endingWith(value.span()));
        }
        fields.add(new Field(path.get(0), nested));
        names.add(Objects.requireNonNull(name));
    }

    /** Takes a comma; whether an entry follows it. */
    private static boolean another(Cursor cursor) {
        if (!cursor.take(',')) {
            return false;
        }
        cursor.skip();
        return cursor.here() != '}';
    }

    private @Nullable Expression close(Parse parse) {
        Cursor cursor = parse.cursor;
        if (!cursor.take('}')) {
            return parse.lose(Wording.recordGoesOn(cursor, opening));
        }
        parse.pop(this);
        Span span = cursor.span(opening, cursor.at);
        if (!Boolean.FALSE.equals(type)) {
            return new RecordType(fields, span);
        }
        return new RecordLiteral(repeats(++parse.records) ? merged() : fields, span);
    }

    private boolean repeats(int record) {
        boolean repeats = false;
        for (Symbol each : names) {
            repeats |= each.record == record;
            each.record = record;
        }
        return repeats;
    }

    /** Each label once, at its first place; what it was given again is combined with {@code /\}, from the left. */
    private List<Field> merged() {
        Map<String, List<Field>> byName = new LinkedHashMap<>();
        for (Field field : fields) {
            byName.computeIfAbsent(field.label().text(), any -> new ArrayList<>())
                    .add(field);
        }
        List<Field> merged = new ArrayList<>();
        for (List<Field> same : byName.values()) {
            Field once = same.get(0);
            merged.add(same.size() == 1 ? once : new Field(once.label(), combined(same)));
        }
        return merged;
    }

    private static Expression combined(List<Field> same) {
        List<Expression> operands = new ArrayList<>();
        Expression left = same.get(0).value();
        Span end = same.get(same.size() - 1).value().span();
        if (left instanceof Operation operation && operation.operator() == Operator.COMBINE) {
            operands.addAll(operation.operands());
        } else {
            operands.add(left);
        }
        for (Field field : same.subList(1, same.size())) {
            operands.add(field.value());
        }
        return new Operation(Operator.COMBINE, operands, left.span().endingWith(end));
    }

    @Override
    @Nullable
    Expression take(Parse parse, Expression value) {
        Cursor cursor = parse.cursor;
        cursor.skip();
        if (Boolean.TRUE.equals(type)) {
            fields.add(new Field(path.get(0), value));
        } else {
            add(value);
        }
        return goOn(parse);
    }

    @Override
    boolean hasCommas() {
        return true;
    }

    @Override
    char closing() {
        return '}';
    }

    @Override
    @Nullable
    Expression goOn(Parse parse) {
        return another(parse.cursor) ? entries(parse) : close(parse);
    }

    @Override
    String wants() {
        String label = path.isEmpty() ? "" : path.get(path.size() - 1).text();
        return (Boolean.TRUE.equals(type) ? "the type" : "the value") + " of the field `" + label + "`";
    }
}
