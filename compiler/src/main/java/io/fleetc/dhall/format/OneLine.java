package io.fleetc.dhall.format;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.ImportTarget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes an expression on one line, cut to a depth and a width; the methods of the visitor say how a form begins.
 *
 * <p>What is still to be written waits on a stack of its own: strings, and expressions with the rule of the grammar that
 * is expected where they stand. An expression is written by putting its parts there: those of a chain at once, those of
 * what is nested when their turn comes, so that the work is linear, and what has become too long is given up without
 * having been built. The file is long because it is one method for each form.
 */
final class OneLine implements Expression.Visitor<OneLine.Part, String> {
    /** Stands for what is not shown. */
    static final String ELIDED = "…";

    /** Longer text and bytes are cut where chains are, at so many characters. */
    private static final int SHORT = 12;

    private final StringBuilder out = new StringBuilder();
    private final Deque<Object> waiting = new ArrayDeque<>();
    private final List<Object> parts = new ArrayList<>();
    private final int deepest;
    private final int widest;

    /**
     * A line.
     *
     * @param deepest how deep an expression may be before it is elided
     * @param widest how many parts of a chain are shown
     */
    OneLine(int deepest, int widest) {
        this.deepest = deepest;
        this.widest = widest;
    }

    /**
     * An expression that is still to be written.
     *
     * @param precedence the rule of {@link Precedence} that is expected where it stands
     * @param depth how many expressions are around it
     */
    record Part(Expression expression, int precedence, int depth) {}

    /** The expression; null if it takes more than so many characters. */
    @Nullable
    String write(Expression expression, int limit) {
        waiting.push(new Part(expression, Precedence.EXPRESSION, 0));
        while (!waiting.isEmpty()) {
            Object next = waiting.pop();
            if (next instanceof Part part) {
                write(part);
            } else {
                out.append(next);
            }
            if (out.length() > limit) {
                return null;
            }
        }
        return out.toString();
    }

    private void write(Part part) {
        if (part.depth >= deepest && !isSmall(part.expression)) {
            out.append(ELIDED);
            return;
        }
        boolean enclosed = Precedence.of(part.expression) < part.precedence;
        out.append(enclosed ? "(" : "").append(part.expression.accept(this, part));
        if (enclosed) {
            parts.add(")");
        }
        for (int i = parts.size() - 1; i >= 0; i--) {
            waiting.push(parts.get(i));
        }
        parts.clear();
    }

    private static boolean isSmall(Expression expression) {
        return expression instanceof Expression.Variable
                || expression instanceof Expression.Constant
                || expression instanceof Expression.Reserved
                || expression instanceof Expression.BoolLiteral
                || expression instanceof Expression.NaturalLiteral
                || expression instanceof Expression.IntegerLiteral
                || expression instanceof Expression.DoubleLiteral
                || expression instanceof Expression.DateLiteral
                || expression instanceof Expression.TimeLiteral
                || expression instanceof Expression.TimeZoneLiteral
                || (expression instanceof Expression.RecordLiteral record
                        && record.fields().isEmpty())
                || (expression instanceof Expression.RecordType type
                        && type.fields().isEmpty());
    }

    private OneLine say(String text) {
        parts.add(text);
        return this;
    }

    private OneLine say(Expression expression, int precedence, Part parent) {
        parts.add(new Part(expression, precedence, parent.depth + 1));
        return this;
    }

    private OneLine annotation(@Nullable Expression type, Part parent) {
        return type == null ? this : say(" : ").say(type, Precedence.EXPRESSION, parent);
    }

    /** How many parts of a chain are shown. */
    private int shown(List<?> chain) {
        return Math.min(chain.size(), widest);
    }

    private boolean isCut(List<?> chain) {
        return chain.size() > widest;
    }

    @Override
    public String visitVariable(Expression.Variable variable, Part part) {
        return Spelling.variable(variable);
    }

    @Override
    public String visitConstant(Expression.Constant constant, Part part) {
        return constant.universe().spelling();
    }

    @Override
    public String visitReserved(Expression.Reserved reserved, Part part) {
        return reserved.builtin().spelling();
    }

    @Override
    public String visitLambda(Expression.Lambda lambda, Part part) {
        say(Spelling.binder(lambda.label().text())).say(" : ");
        say(lambda.domain(), Precedence.EXPRESSION, part).say(") -> ");
        say(lambda.body(), Precedence.EXPRESSION, part);
        return "\\(";
    }

    @Override
    public String visitFunctionType(Expression.FunctionType type, Part part) {
        Expression codomain = type;
        for (int arrows = 0; codomain instanceof Expression.FunctionType arrow; arrows++) {
            if (arrows == widest) {
                say(ELIDED);
                return "";
            }
            domain(arrow, part);
            codomain = arrow.codomain();
        }
        say(codomain, Precedence.EXPRESSION, part);
        return "";
    }

    private void domain(Expression.FunctionType arrow, Part part) {
        if (arrow.label().text().equals("_")) {
            say(arrow.domain(), Precedence.OPERATION, part).say(" -> ");
        } else {
            say("forall (").say(Spelling.binder(arrow.label().text())).say(" : ");
            say(arrow.domain(), Precedence.EXPRESSION, part).say(") -> ");
        }
    }

    @Override
    public String visitApplication(Expression.Application application, Part part) {
        say(application.function(), Precedence.APPLICATION, part);
        for (int i = 0; i < shown(application.arguments()); i++) {
            say(" ").say(application.arguments().get(i), Precedence.ARGUMENT, part);
        }
        say(isCut(application.arguments()) ? " " + ELIDED : "");
        return "";
    }

    @Override
    public String visitLet(Expression.Let let, Part part) {
        for (int i = 0; i < shown(let.bindings()); i++) {
            Expression.Binding binding = let.bindings().get(i);
            say("let ").say(Spelling.binder(binding.label().text())).annotation(binding.type(), part);
            say(" = ").say(binding.value(), Precedence.EXPRESSION, part).say(" ");
        }
        say(isCut(let.bindings()) ? ELIDED + " in " : "in ").say(let.body(), Precedence.EXPRESSION, part);
        return "";
    }

    @Override
    public String visitAnnotation(Expression.Annotation annotation, Part part) {
        say(annotation.expression(), Precedence.annotated(annotation.expression()), part);
        annotation(annotation.type(), part);
        return "";
    }

    @Override
    public String visitIf(Expression.If condition, Part part) {
        say(condition.condition(), Precedence.EXPRESSION, part);
        say(" then ").say(condition.thenBranch(), Precedence.EXPRESSION, part);
        say(" else ").say(condition.elseBranch(), Precedence.EXPRESSION, part);
        return "if ";
    }

    @Override
    public String visitOperation(Expression.Operation operation, Part part) {
        int precedence = Precedence.of(operation.operator());
        String operator = ' ' + operation.operator().ascii() + ' ';
        for (int i = 0; i < shown(operation.operands()); i++) {
            say(i == 0 ? "" : operator);
            say(operation.operands().get(i), i == 0 ? precedence : precedence + 1, part);
        }
        say(isCut(operation.operands()) ? operator + ELIDED : "");
        return "";
    }

    @Override
    public String visitBool(Expression.BoolLiteral literal, Part part) {
        return literal.value() ? "True" : "False";
    }

    @Override
    public String visitNatural(Expression.NaturalLiteral literal, Part part) {
        return literal.value().toString();
    }

    @Override
    public String visitInteger(Expression.IntegerLiteral literal, Part part) {
        return (literal.value().signum() < 0 ? "" : "+") + literal.value();
    }

    @Override
    public String visitDouble(Expression.DoubleLiteral literal, Part part) {
        return Spelling.decimal(literal.value());
    }

    @Override
    public String visitText(Expression.TextLiteral text, Part part) {
        int shown = shown(text.interpolations());
        for (int i = 0; i <= shown; i++) {
            if (i > 0) {
                say("${")
                        .say(text.interpolations().get(i - 1), Precedence.EXPRESSION, part)
                        .say("}");
            }
            say(chunk(text.chunks().get(i)));
        }
        say(isCut(text.interpolations()) ? ELIDED + '"' : "\"");
        return "\"";
    }

    private String chunk(String chunk) {
        boolean cut = widest < Integer.MAX_VALUE && chunk.length() / SHORT > widest;
        StringBuilder escaped = new StringBuilder();
        Spelling.escape(chunk, 0, cut ? chunk.offsetByCodePoints(0, SHORT) : chunk.length(), escaped);
        return escaped.append(cut ? ELIDED : "").toString();
    }

    @Override
    public String visitBytes(Expression.BytesLiteral literal, Part part) {
        boolean cut = widest < Integer.MAX_VALUE && literal.value().size() / SHORT > widest;
        return "0x\"" + (cut ? ELIDED : literal.value()) + '"';
    }

    @Override
    public String visitDate(Expression.DateLiteral literal, Part part) {
        return literal.value().toString();
    }

    @Override
    public String visitTime(Expression.TimeLiteral literal, Part part) {
        return literal.value().toString();
    }

    @Override
    public String visitTimeZone(Expression.TimeZoneLiteral literal, Part part) {
        return literal.value().toString();
    }

    @Override
    public String visitList(Expression.ListLiteral list, Part part) {
        for (int i = 0; i < shown(list.elements()); i++) {
            say(i == 0 ? "" : ", ").say(list.elements().get(i), Precedence.EXPRESSION, part);
        }
        say(isCut(list.elements()) ? ", " + ELIDED + " ]" : " ]");
        return "[ ";
    }

    @Override
    public String visitEmptyList(Expression.EmptyList list, Part part) {
        say(list.type(), Precedence.EXPRESSION, part);
        return "[] : ";
    }

    @Override
    public String visitSome(Expression.Some some, Part part) {
        say(some.value(), Precedence.ARGUMENT, part);
        return "Some ";
    }

    @Override
    public String visitRecordType(Expression.RecordType type, Part part) {
        return type.fields().isEmpty() ? "{}" : fields(type.fields(), " : ", part);
    }

    @Override
    public String visitRecord(Expression.RecordLiteral record, Part part) {
        return record.fields().isEmpty() ? "{=}" : fields(record.fields(), " = ", part);
    }

    private String fields(List<Expression.Field> fields, String between, Part part) {
        for (int i = 0; i < shown(fields); i++) {
            Expression.Field field = fields.get(i);
            say(i == 0 ? "" : ", ").say(Spelling.field(field.label().text())).say(between);
            say(field.value(), Precedence.EXPRESSION, part);
        }
        say(isCut(fields) ? ", " + ELIDED + " }" : " }");
        return "{ ";
    }

    @Override
    public String visitUnionType(Expression.UnionType type, Part part) {
        if (type.alternatives().isEmpty()) {
            return "<>";
        }
        for (int i = 0; i < shown(type.alternatives()); i++) {
            Expression.Alternative alternative = type.alternatives().get(i);
            say(i == 0 ? "" : " | ").say(Spelling.field(alternative.label().text()));
            annotation(alternative.type(), part);
        }
        say(isCut(type.alternatives()) ? " | " + ELIDED + " >" : " >");
        return "< ";
    }

    /** A chain of selections and projections is nested to the left without limit: written as one chain. */
    private Expression selected(Expression expression, List<Expression> chain) {
        Expression record = expression;
        while (true) {
            Expression inner = Selectors.record(record);
            if (inner == null || chain.size() == widest) {
                return record;
            }
            chain.add(record);
            record = inner;
        }
    }

    private String selectors(Expression last, Part part) {
        List<Expression> chain = new ArrayList<>();
        Expression first = selected(last, chain);
        if (Selectors.record(first) != null) {
            say(ELIDED);
        } else {
            say(first, Precedence.SELECTION, part);
        }
        for (int i = chain.size() - 1; i >= 0; i--) {
            selector(chain.get(i), part);
        }
        return "";
    }

    private void selector(Expression expression, Part part) {
        if (expression instanceof Expression.Selection selection) {
            say(".").say(Spelling.selector(selection.label().text()));
        } else if (expression instanceof Expression.ProjectionByType projection) {
            say(".(").say(projection.type(), Precedence.EXPRESSION, part).say(")");
        } else {
            labels(((Expression.Projection) expression).labels());
        }
    }

    private void labels(List<Expression.Label> labels) {
        for (int i = 0; i < shown(labels); i++) {
            say(i == 0 ? ".{ " : ", ").say(Spelling.field(labels.get(i).text()));
        }
        say(labels.isEmpty() ? ".{}" : isCut(labels) ? ", " + ELIDED + " }" : " }");
    }

    @Override
    public String visitSelection(Expression.Selection selection, Part part) {
        return selectors(selection, part);
    }

    @Override
    public String visitProjection(Expression.Projection projection, Part part) {
        return selectors(projection, part);
    }

    @Override
    public String visitProjectionByType(Expression.ProjectionByType projection, Part part) {
        return selectors(projection, part);
    }

    @Override
    public String visitCompletion(Expression.Completion completion, Part part) {
        say(completion.schema(), Precedence.SELECTION, part).say("::");
        say(completion.record(), Precedence.SELECTION, part);
        return "";
    }

    @Override
    public String visitWith(Expression.With with, Part part) {
        say(with.record(), Precedence.ARGUMENT, part);
        for (int i = 0; i < shown(with.clauses()); i++) {
            Expression.Clause clause = with.clauses().get(i);
            say(" with ");
            for (int step = 0; step < shown(clause.path()); step++) {
                String label = clause.path().get(step).label();
                say(step == 0 ? "" : ".").say(label == null ? "?" : Spelling.field(label));
            }
            say(isCut(clause.path()) ? "." + ELIDED : "");
            say(" = ").say(clause.value(), Precedence.OPERATION, part);
        }
        say(isCut(with.clauses()) ? " with " + ELIDED : "");
        return "";
    }

    @Override
    public String visitMerge(Expression.Merge merge, Part part) {
        say(merge.handlers(), Precedence.ARGUMENT, part);
        say(" ").say(merge.union(), Precedence.ARGUMENT, part).annotation(merge.type(), part);
        return "merge ";
    }

    @Override
    public String visitToMap(Expression.ToMap map, Part part) {
        say(map.record(), Precedence.ARGUMENT, part).annotation(map.type(), part);
        return "toMap ";
    }

    @Override
    public String visitShowConstructor(Expression.ShowConstructor show, Part part) {
        say(show.value(), Precedence.ARGUMENT, part);
        return "showConstructor ";
    }

    @Override
    public String visitAssertion(Expression.Assertion assertion, Part part) {
        annotation(assertion.type(), part);
        return "assert";
    }

    @Override
    public String visitImport(Expression.Import imported, Part part) {
        if (imported.target() instanceof ImportTarget.Remote remote && remote.headers() != null) {
            say(" using ").say(remote.headers(), Precedence.headers(remote.headers()), part);
        }
        if (imported.hash() != null) {
            say(" sha256:").say(imported.hash());
        }
        say(Spelling.mode(imported.mode()));
        return Spelling.target(imported.target());
    }
}
