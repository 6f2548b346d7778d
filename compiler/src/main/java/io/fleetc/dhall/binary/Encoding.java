package io.fleetc.dhall.binary;

import io.fleetc.dhall.syntax.Builtin;
import io.fleetc.dhall.syntax.CodePointOrder;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.ImportTarget;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One encoding under way. What is still to be written waits on a stack: expressions, texts (labels), paths of clauses and
 * {@link Mark}s. Each form writes its head and pushes its parts, the last one first. The nested arrays of a chain such as
 * {@code a + b + c}, {@code [3, 4, [3, 4, a, b], c]}, are their heads, one after the other, followed by all operands. The file is long because it is one method for each form.
 */
final class Encoding implements Expression.Visitor<CborWriter, CborWriter> {
    /** What else waits to be written. */
    private enum Mark {
        /** The null of CBOR where an expression is left out. */
        NOTHING,
        /** The head of an array of one element. */
        ARRAY_OF_ONE
    }

    private static final Comparator<Expression.Field> BY_LABEL =
            Comparator.comparing(field -> field.label().text(), CodePointOrder.INSTANCE);
    private static final Comparator<Expression.Alternative> BY_ALTERNATIVE =
            Comparator.comparing(alternative -> alternative.label().text(), CodePointOrder.INSTANCE);

    /** What a hash begins with as a multihash: SHA-256, 32 bytes. */
    private static final String MULTIHASH = "1220";

    private final ArrayDeque<Object> waiting = new ArrayDeque<>();

    /** Writes all of an expression. */
    void write(Expression root, CborWriter out) {
        waiting.push(root);
        while (!waiting.isEmpty()) {
            Object next = waiting.pop();
            if (next instanceof Expression expression) {
                expression.accept(this, out);
            } else if (next instanceof String text) {
                out.text(text);
            } else if (next instanceof Expression.Clause clause) {
                path(clause.path(), out);
            } else if (next == Mark.ARRAY_OF_ONE) {
                out.array(1);
            } else {
                out.nothing();
            }
        }
    }

    private void pushAll(List<Expression> parts) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            waiting.push(parts.get(i));
        }
    }

    /** Pushes a part for which null is written when it is left out. */
    private void pushOptional(@Nullable Object part) {
        waiting.push(part == null ? Mark.NOTHING : part);
    }

    private CborWriter binder(Form form, Expression.Label label, Expression domain, Expression body, CborWriter out) {
        if (label.text().equals("_")) {
            out.form(form, 2);
        } else {
            out.form(form, 3);
            out.text(label.text());
        }
        waiting.push(body);
        waiting.push(domain);
        return out;
    }

    private CborWriter fields(Form form, List<Expression.Field> fields, CborWriter out) {
        List<Expression.Field> sorted = new ArrayList<>(fields);
        sorted.sort(BY_LABEL);
        out.form(form, 1);
        out.map(sorted.size());
        for (int i = sorted.size() - 1; i >= 0; i--) {
            waiting.push(sorted.get(i).value());
            waiting.push(sorted.get(i).label().text());
        }
        return out;
    }

    private static void path(List<Expression.Step> path, CborWriter out) {
        out.array(path.size());
        for (Expression.Step step : path) {
            if (step.label() == null) {
                out.number(Form.INTO_OPTIONAL);
            } else {
                out.text(step.label());
            }
        }
    }

    @Override
    public CborWriter visitVariable(Expression.Variable variable, CborWriter out) {
        if (!variable.name().equals("_")) {
            out.array(2);
            out.text(variable.name());
        }
        out.number(variable.index());
        return out;
    }

    @Override
    public CborWriter visitConstant(Expression.Constant constant, CborWriter out) {
        out.text(constant.universe().spelling());
        return out;
    }

    @Override
    public CborWriter visitReserved(Expression.Reserved reserved, CborWriter out) {
        out.text(reserved.builtin().spelling());
        return out;
    }

    @Override
    public CborWriter visitLambda(Expression.Lambda lambda, CborWriter out) {
        return binder(Form.LAMBDA, lambda.label(), lambda.domain(), lambda.body(), out);
    }

    @Override
    public CborWriter visitFunctionType(Expression.FunctionType type, CborWriter out) {
        return binder(Form.FUNCTION_TYPE, type.label(), type.domain(), type.codomain(), out);
    }

    @Override
    public CborWriter visitApplication(Expression.Application application, CborWriter out) {
        out.form(Form.APPLICATION, 1 + application.arguments().size());
        pushAll(application.arguments());
        waiting.push(application.function());
        return out;
    }

    @Override
    public CborWriter visitLet(Expression.Let let, CborWriter out) {
        List<Expression.Binding> bindings = let.bindings();
        out.form(Form.LET, 3 * bindings.size() + 1);
        waiting.push(let.body());
        for (int i = bindings.size() - 1; i >= 0; i--) {
            Expression.Binding binding = bindings.get(i);
            waiting.push(binding.value());
            pushOptional(binding.type());
            waiting.push(binding.label().text());
        }
        return out;
    }

    @Override
    public CborWriter visitAnnotation(Expression.Annotation annotation, CborWriter out) {
        out.form(Form.ANNOTATION, 2);
        waiting.push(annotation.type());
        waiting.push(annotation.expression());
        return out;
    }

    @Override
    public CborWriter visitIf(Expression.If condition, CborWriter out) {
        out.form(Form.IF, 3);
        waiting.push(condition.elseBranch());
        waiting.push(condition.thenBranch());
        waiting.push(condition.condition());
        return out;
    }

    @Override
    public CborWriter visitOperation(Expression.Operation operation, CborWriter out) {
        for (int i = 1; i < operation.operands().size(); i++) {
            out.form(Form.OPERATION, 3);
            out.number(operation.operator().code());
        }
        pushAll(operation.operands());
        return out;
    }

    @Override
    public CborWriter visitBool(Expression.BoolLiteral literal, CborWriter out) {
        out.bool(literal.value());
        return out;
    }

    @Override
    public CborWriter visitNatural(Expression.NaturalLiteral literal, CborWriter out) {
        out.form(Form.NATURAL, 1);
        out.number(literal.value());
        return out;
    }

    @Override
    public CborWriter visitInteger(Expression.IntegerLiteral literal, CborWriter out) {
        out.form(Form.INTEGER, 1);
        out.number(literal.value());
        return out;
    }

    @Override
    public CborWriter visitDouble(Expression.DoubleLiteral literal, CborWriter out) {
        out.real(literal.value());
        return out;
    }

    @Override
    public CborWriter visitText(Expression.TextLiteral text, CborWriter out) {
        List<String> chunks = text.chunks();
        List<Expression> interpolations = text.interpolations();
        out.form(Form.TEXT, chunks.size() + interpolations.size());
        for (int i = interpolations.size() - 1; i >= 0; i--) {
            waiting.push(chunks.get(i + 1));
            waiting.push(interpolations.get(i));
        }
        waiting.push(chunks.get(0));
        return out;
    }

    @Override
    public CborWriter visitBytes(Expression.BytesLiteral literal, CborWriter out) {
        out.form(Form.BYTES, 1);
        out.bytes(literal.value().toArray());
        return out;
    }

    @Override
    public CborWriter visitDate(Expression.DateLiteral literal, CborWriter out) {
        out.form(Form.DATE, 3);
        out.number(literal.value().year());
        out.number(literal.value().month());
        out.number(literal.value().day());
        return out;
    }

    @Override
    public CborWriter visitTime(Expression.TimeLiteral literal, CborWriter out) {
        BigDecimal second = literal.value().second();
        out.form(Form.TIME, 3);
        out.number(literal.value().hour());
        out.number(literal.value().minute());
        out.decimalFraction();
        out.number(BigInteger.valueOf(-(long) second.scale()));
        out.number(second.unscaledValue());
        return out;
    }

    @Override
    public CborWriter visitTimeZone(Expression.TimeZoneLiteral literal, CborWriter out) {
        out.form(Form.TIME_ZONE, 3);
        out.bool(!literal.value().negative());
        out.number(literal.value().hours());
        out.number(literal.value().minutes());
        return out;
    }

    @Override
    public CborWriter visitList(Expression.ListLiteral list, CborWriter out) {
        out.form(Form.LIST, 1 + list.elements().size());
        out.nothing();
        pushAll(list.elements());
        return out;
    }

    @Override
    public CborWriter visitEmptyList(Expression.EmptyList list, CborWriter out) {
        if (list.type() instanceof Expression.Application type
                && type.function() instanceof Expression.Reserved function
                && function.builtin() == Builtin.LIST
                && type.arguments().size() == 1) {
            out.form(Form.LIST, 1);
            waiting.push(type.arguments().get(0));
        } else {
            out.form(Form.EMPTY_LIST, 1);
            waiting.push(list.type());
        }
        return out;
    }

    @Override
    public CborWriter visitSome(Expression.Some some, CborWriter out) {
        out.form(Form.SOME, 2);
        out.nothing();
        waiting.push(some.value());
        return out;
    }

    @Override
    public CborWriter visitRecordType(Expression.RecordType type, CborWriter out) {
        return fields(Form.RECORD_TYPE, type.fields(), out);
    }

    @Override
    public CborWriter visitRecord(Expression.RecordLiteral record, CborWriter out) {
        return fields(Form.RECORD, record.fields(), out);
    }

    @Override
    public CborWriter visitUnionType(Expression.UnionType type, CborWriter out) {
        List<Expression.Alternative> sorted = new ArrayList<>(type.alternatives());
        sorted.sort(BY_ALTERNATIVE);
        out.form(Form.UNION_TYPE, 1);
        out.map(sorted.size());
        for (int i = sorted.size() - 1; i >= 0; i--) {
            pushOptional(sorted.get(i).type());
            waiting.push(sorted.get(i).label().text());
        }
        return out;
    }

    @Override
    public CborWriter visitSelection(Expression.Selection selection, CborWriter out) {
        out.form(Form.SELECTION, 2);
        waiting.push(selection.label().text());
        waiting.push(selection.record());
        return out;
    }

    @Override
    public CborWriter visitProjection(Expression.Projection projection, CborWriter out) {
        List<Expression.Label> labels = projection.labels();
        out.form(Form.PROJECTION, 1 + labels.size());
        for (int i = labels.size() - 1; i >= 0; i--) {
            waiting.push(labels.get(i).text());
        }
        waiting.push(projection.record());
        return out;
    }

    @Override
    public CborWriter visitProjectionByType(Expression.ProjectionByType projection, CborWriter out) {
        out.form(Form.PROJECTION, 2);
        waiting.push(projection.type());
        waiting.push(Mark.ARRAY_OF_ONE);
        waiting.push(projection.record());
        return out;
    }

    @Override
    public CborWriter visitCompletion(Expression.Completion completion, CborWriter out) {
        out.form(Form.COMPLETION, 3);
        out.number(Form.COMPLETION_OPERATOR);
        waiting.push(completion.record());
        waiting.push(completion.schema());
        return out;
    }

    @Override
    public CborWriter visitWith(Expression.With with, CborWriter out) {
        List<Expression.Clause> clauses = with.clauses();
        for (int i = clauses.size() - 1; i >= 0; i--) {
            out.form(Form.WITH, 3);
            waiting.push(clauses.get(i).value());
            waiting.push(clauses.get(i));
        }
        waiting.push(with.record());
        return out;
    }

    @Override
    public CborWriter visitMerge(Expression.Merge merge, CborWriter out) {
        out.form(Form.MERGE, merge.type() == null ? 2 : 3);
        if (merge.type() != null) {
            waiting.push(merge.type());
        }
        waiting.push(merge.union());
        waiting.push(merge.handlers());
        return out;
    }

    @Override
    public CborWriter visitToMap(Expression.ToMap map, CborWriter out) {
        out.form(Form.TO_MAP, map.type() == null ? 1 : 2);
        if (map.type() != null) {
            waiting.push(map.type());
        }
        waiting.push(map.record());
        return out;
    }

    @Override
    public CborWriter visitShowConstructor(Expression.ShowConstructor show, CborWriter out) {
        out.form(Form.SHOW_CONSTRUCTOR, 1);
        waiting.push(show.value());
        return out;
    }

    @Override
    public CborWriter visitAssertion(Expression.Assertion assertion, CborWriter out) {
        out.form(Form.ASSERTION, 1);
        waiting.push(assertion.type());
        return out;
    }

    @Override
    public CborWriter visitImport(Expression.Import imported, CborWriter out) {
        ImportTarget target = imported.target();
        if (target instanceof ImportTarget.Remote remote) {
            int components = remote.directory().size() + 1;
            importHead(out, imported, remote.secure() ? Form.HTTPS : Form.HTTP, 3 + components);
            pushOptional(remote.query());
            waiting.push(remote.file());
            for (int i = remote.directory().size() - 1; i >= 0; i--) {
                waiting.push(remote.directory().get(i));
            }
            waiting.push(remote.authority());
            pushOptional(remote.headers());
        } else if (target instanceof ImportTarget.Local local) {
            importHead(
                    out,
                    imported,
                    Form.LOCAL + ImportFrame.ANCHORS.indexOf(local.anchor()),
                    local.directory().size() + 1);
            local.directory().forEach(out::text);
            out.text(local.file());
        } else if (target instanceof ImportTarget.Environment environment) {
            importHead(out, imported, Form.ENVIRONMENT, 1);
            out.text(environment.name());
        } else {
            importHead(out, imported, Form.MISSING, 0);
        }
        return out;
    }

    private static void importHead(CborWriter out, Expression.Import imported, int scheme, int parts) {
        out.form(Form.IMPORT, 3 + parts);
        if (imported.hash() == null) {
            out.nothing();
        } else {
            out.bytes(HexFormat.of().parseHex(MULTIHASH + imported.hash()));
        }
        out.number(ImportFrame.MODES.indexOf(imported.mode()));
        out.number(scheme);
    }
}
