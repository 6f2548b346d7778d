package io.fleetc.dhall.format;

import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.ImportTarget;
import io.fleetc.dhall.syntax.Operator;
import io.fleetc.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Says how each form is laid out: turns a tree into a {@link Layout}. The methods of the visitor return this.
 *
 * <p>What is still to be laid out waits on a stack of its own. An expression is laid out by putting its parts there:
 * text, places for line ends, and the expressions in it, which are taken apart when their turn comes. A form begins where
 * the group around it has aligned it, so that its further lines begin in the same column.
 *
 * <p>Comments are laid out in their order, each at the first occasion: {@link Before} a part that stands behind it in the
 * file, or {@link After} one on whose line it stands. So none is lost, whatever the form. The file is long because it is
 * one method for each form.
 */
final class Typesetter implements Expression.Visitor<Typesetter.Part, Typesetter> {
    /** An expression, and the rule of {@link Precedence} that is expected where it stands. */
    record Part(Expression expression, int precedence) {}

    /**
     * The comments that stand in the file before an offset.
     *
     * @param lines whether each is given lines of its own
     */
    private record Before(int offset, boolean lines) {}

    /**
     * The comments on the line of what ended at an offset.
     *
     * @param entry whether an entry ended, so that parentheses and a comma may stand between
     */
    private record After(int offset, boolean entry) {}

    /** The comments before the bracket at an offset that closes a list or a record. */
    private record Closing(int offset) {}

    private record Nest(int columns) {}

    private record Either(String onOneLine, String onSeveral) {}

    private enum Mark {
        /** A space, or a line end. */
        LINE,
        /** Nothing, or a line end. */
        SOFT,
        /** A space, or an empty line. */
        BLANK,
        HARD,
        HARD_BLANK,
        WITHIN_TEXT,
        OPEN,
        ALIGN,
        WHOLE,
        CLOSE
    }

    private final Layout layout = new Layout();
    private final Trivia trivia;
    private final Symbols symbols;
    private final Deque<Object> waiting = new ArrayDeque<>();
    private final List<Object> parts = new ArrayList<>();

    /** The first comment that was not laid out yet. */
    private int comment;

    /** Whether the author wrote one of the symbols that are not ASCII. */
    private boolean unicode;

    /** Whether the last thing on the line is a comment that ends it. */
    private boolean lineEnded;

    private Typesetter(Trivia trivia, Symbols symbols) {
        this.trivia = trivia;
        this.symbols = symbols;
    }

    /** The layout of a file. */
    static Layout layout(Expression expression, Trivia trivia, Symbols symbols) {
        Typesetter typesetter = new Typesetter(trivia, symbols);
        typesetter.run(expression, false);
        return typesetter.layout;
    }

    /** The symbols of the author of a file: those of Unicode if one of them was written. */
    static Symbols symbols(Expression expression, Trivia trivia) {
        Typesetter typesetter = new Typesetter(trivia, Symbols.ASCII);
        typesetter.run(expression, true);
        return typesetter.unicode ? Symbols.UNICODE : Symbols.ASCII;
    }

    /** The layout of a file with the symbols of its author; as most files have few, it is begun with those of ASCII. */
    static Layout layout(Expression expression, Trivia trivia) {
        Typesetter typesetter = new Typesetter(trivia, Symbols.ASCII);
        typesetter.run(expression, true);
        return typesetter.unicode ? layout(expression, trivia, Symbols.UNICODE) : typesetter.layout;
    }

    private void run(Expression expression, boolean untilUnicode) {
        waiting.push(new Part(expression, Precedence.EXPRESSION));
        while (!waiting.isEmpty() && !(untilUnicode && unicode)) {
            lay(waiting.pop());
            for (int i = parts.size() - 1; i >= 0; i--) {
                waiting.push(parts.get(i));
            }
            parts.clear();
        }
        for (; comment < trivia.count(); comment++) {
            layout.hard(trivia.blankLineBefore(comment) ? 2 : 1);
            layout.text(trivia.comment(comment));
        }
    }

    private void lay(Object next) {
        if (next instanceof String text) {
            layout.text(text);
            lineEnded = false;
        } else if (next instanceof Part part) {
            lay(part);
        } else if (next instanceof Mark mark) {
            lay(mark);
        } else if (next instanceof Either either) {
            layout.either(either.onOneLine, either.onSeveral);
        } else if (next instanceof Nest nest) {
            layout.nest(nest.columns);
        } else if (next instanceof Before before) {
            leadingComments(before.offset, before.lines);
        } else if (next instanceof After after) {
            commentsBehind(after);
        } else if (next instanceof Closing closing) {
            lastComments(closing.offset);
        } else {
            throw new IllegalStateException("cannot lay out " + next);
        }
    }

    private void lay(Mark mark) {
        switch (mark) {
            case LINE -> layout.line(" ", 1);
            case SOFT -> layout.line("", 1);
            case BLANK -> layout.line(" ", 2);
            case HARD -> layout.hard(1);
            case HARD_BLANK -> layout.hard(2);
            case WITHIN_TEXT -> layout.withinText();
            case OPEN -> layout.open();
            case ALIGN -> layout.align();
            case WHOLE -> layout.whole();
            case CLOSE -> layout.close();
            default -> throw new IllegalStateException("no such mark");
        }
    }

    private void lay(Part part) {
        Span span = part.expression.span();
        boolean known = trivia.holds(span);
        if (known) {
            leadingComments(trivia.codeBehindOpening(first(part.expression)), false);
        }
        boolean enclosed = Precedence.of(part.expression) < part.precedence;
        if (enclosed) {
            add(Mark.ALIGN).text("(").either("", " ").add(Mark.ALIGN);
        }
        part.expression.accept(this, part);
        if (known) {
            parts.add(new After(span.end(), false));
        }
        if (enclosed) {
            add(Mark.CLOSE).add(Mark.SOFT).text(")").add(Mark.CLOSE);
        }
    }

    /** Where the first thing begins that will be printed of an expression, parentheses aside. */
    private static int first(Expression expression) {
        return expression instanceof Expression.FunctionType type
                        && type.label().text().equals("_")
                ? type.domain().span().start()
                : expression.span().start();
    }

    // Comments.

    private void leadingComments(int offset, boolean lines) {
        while (comment < trivia.count() && trivia.start(comment) < offset) {
            layout.text(trivia.comment(comment));
            if (lines || trivia.endsLine(comment)) {
                layout.hard(trivia.blankLineBehind(comment) ? 2 : 1);
            } else {
                layout.text(" ");
            }
            comment++;
        }
    }

    private void commentsBehind(After after) {
        int end = after.offset;
        while (comment < trivia.count() && !lineEnded) {
            if (trivia.start(comment) >= end) {
                boolean onLine = trivia.endsLine(comment);
                if (!trivia.follows(comment, end, after.entry && onLine ? "),|" : after.entry ? ")" : "")
                        || !(onLine || trivia.precedesPunctuation(comment))) {
                    return;
                }
                end = trivia.end(comment);
            }
            behind();
        }
    }

    private void lastComments(int offset) {
        while (comment < trivia.count() && trivia.start(comment) < offset) {
            if (trivia.beginsLine(comment) && !lineEnded) {
                layout.hard(1);
                layout.text(trivia.comment(comment));
                endLine();
            } else {
                behind();
            }
        }
    }

    /** Lays out a comment behind what is on the line. */
    private void behind() {
        layout.remark((lineEnded ? "" : " ") + trivia.comment(comment));
        if (trivia.endsLine(comment) || trivia.hasLines(comment)) {
            endLine();
        } else {
            comment++;
        }
    }

    /** The comment is the last thing on its line. */
    private void endLine() {
        layout.lastOnLine();
        lineEnded = true;
        comment++;
    }

    // What the methods of the visitor are made of.

    private Typesetter add(Mark mark) {
        parts.add(mark);
        return this;
    }

    private Typesetter text(String text) {
        parts.add(text);
        return this;
    }

    private Typesetter either(String onOneLine, String onSeveral) {
        parts.add(new Either(onOneLine, onSeveral));
        return this;
    }

    private Typesetter nest(int columns) {
        parts.add(new Nest(columns));
        return this;
    }

    private Typesetter close() {
        return add(Mark.CLOSE);
    }

    private Typesetter part(Expression expression, int precedence) {
        parts.add(new Part(expression, precedence));
        return this;
    }

    /** An expression whose further lines begin in the column where it begins. */
    private Typesetter aligned(Expression expression, int precedence) {
        return add(Mark.ALIGN).part(expression, precedence).close();
    }

    /** The comments before a part that is no expression. */
    private Typesetter before(Span span) {
        if (trivia.holds(span)) {
            parts.add(new Before(span.start(), false));
        }
        return this;
    }

    /** The comments on the line of an entry that ended. */
    private Typesetter afterEntry(Span span) {
        if (trivia.holds(span)) {
            parts.add(new After(span.end(), true));
        }
        return this;
    }

    private Typesetter closing(Span span, char opened) {
        if (trivia.holds(span) && trivia.at(span.start()) == opened) {
            parts.add(new Closing(span.end() - 1));
        }
        return this;
    }

    /** Notes which symbols the author uses. */
    private void note(char c) {
        unicode |= c > 0x7F;
    }

    private void noteAt(Span span) {
        if (trivia.holds(span)) {
            note(trivia.at(span.start()));
        }
    }

    private void noteBehind(Expression expression) {
        if (symbols == Symbols.ASCII && trivia.holds(expression.span())) {
            int behind = trivia.codeBehindParentheses(expression.span().end());
            note(trivia.at(behind));
        }
    }

    /** A value behind its label: on the same line if it fits there, else below. */
    private Typesetter value(String label, Expression value) {
        text(label).add(Mark.OPEN);
        if (staysBehindLabel(value)) {
            return text(" ").part(value, Precedence.EXPRESSION).close();
        }
        return nest(isBracketed(value) ? 0 : 2)
                .add(Mark.LINE)
                .part(value, Precedence.EXPRESSION)
                .close()
                .close();
    }

    private static boolean isBracketed(Expression value) {
        return value instanceof Expression.ListLiteral
                || (value instanceof Expression.RecordLiteral record
                        && !record.fields().isEmpty());
    }

    /** Whether it ends in a bracket whose contents can go below the label: {@code T::{ … }}, {@code Some { … }}. */
    private static boolean staysBehindLabel(Expression value) {
        if (value instanceof Expression.Some some) {
            return isBracketed(some.value()) || isCompletion(some.value());
        }
        if (value instanceof Expression.ToMap map) {
            return map.type() == null && isBracketed(map.record());
        }
        return isCompletion(value);
    }

    private static boolean isCompletion(Expression value) {
        return value instanceof Expression.Completion completion
                && completion.record() instanceof Expression.RecordLiteral record
                && !record.fields().isEmpty();
    }

    /** {@code expression : type}. */
    private Typesetter annotated(Expression type) {
        return add(Mark.LINE).text(": ").aligned(type, Precedence.EXPRESSION);
    }

    // Leaves.

    @Override
    public Typesetter visitVariable(Expression.Variable variable, Part part) {
        return text(Spelling.variable(variable));
    }

    @Override
    public Typesetter visitConstant(Expression.Constant constant, Part part) {
        return text(constant.universe().spelling());
    }

    @Override
    public Typesetter visitReserved(Expression.Reserved reserved, Part part) {
        return text(reserved.builtin().spelling());
    }

    @Override
    public Typesetter visitBool(Expression.BoolLiteral literal, Part part) {
        return text(literal.value() ? "True" : "False");
    }

    private Typesetter literal(Expression literal) {
        Span span = literal.span();
        boolean known = trivia.holds(span) && span.start() < span.end();
        return text(known ? trivia.between(span.start(), span.end()) : ExpressionText.of(literal));
    }

    @Override
    public Typesetter visitNatural(Expression.NaturalLiteral literal, Part part) {
        return literal(literal);
    }

    @Override
    public Typesetter visitInteger(Expression.IntegerLiteral literal, Part part) {
        return literal(literal);
    }

    @Override
    public Typesetter visitDouble(Expression.DoubleLiteral literal, Part part) {
        return literal(literal);
    }

    @Override
    public Typesetter visitBytes(Expression.BytesLiteral literal, Part part) {
        return literal(literal);
    }

    @Override
    public Typesetter visitDate(Expression.DateLiteral literal, Part part) {
        return literal(literal);
    }

    @Override
    public Typesetter visitTime(Expression.TimeLiteral literal, Part part) {
        return literal(literal);
    }

    @Override
    public Typesetter visitTimeZone(Expression.TimeZoneLiteral literal, Part part) {
        return literal(literal);
    }

    @Override
    public Typesetter visitText(Expression.TextLiteral text, Part part) {
        boolean multiline = TextForm.isMultiline(text, trivia);
        List<String> chunks = multiline ? text.chunks() : TextForm.quoted(text, trivia);
        add(Mark.ALIGN).text(multiline ? "''" : "\"");
        if (multiline) {
            add(Mark.WITHIN_TEXT);
        }
        for (int i = 0; i < chunks.size(); i++) {
            if (i > 0) {
                text("${").add(Mark.WHOLE).part(text.interpolations().get(i - 1), Precedence.EXPRESSION);
                close().text("}");
            }
            if (multiline) {
                lines(chunks.get(i));
            } else {
                text(chunks.get(i));
            }
        }
        return text(multiline ? "''" : "\"").close();
    }

    private void lines(String chunk) {
        int from = 0;
        for (int end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
            text(TextForm.line(chunk, from, end)).add(Mark.WITHIN_TEXT);
            from = end + 1;
        }
        text(TextForm.line(chunk, from, chunk.length()));
    }

    // Functions.

    @Override
    public Typesetter visitLambda(Expression.Lambda first, Part part) {
        add(Mark.OPEN);
        function(first);
        Expression body = first.body();
        while (body instanceof Expression.Lambda lambda) {
            add(Mark.LINE).before(lambda.span()).function(lambda);
            body = lambda.body();
        }
        return nest(2).add(Mark.LINE).part(body, Precedence.EXPRESSION).close().close();
    }

    private void function(Expression.Lambda lambda) {
        noteAt(lambda.span());
        noteBehind(lambda.domain());
        binder(symbols.lambda(), lambda.label(), lambda.domain());
    }

    /** {@code λ(x : A) →}. */
    private void binder(String symbol, Expression.Label label, Expression domain) {
        add(Mark.ALIGN).text(symbol.strip()).either(symbol.endsWith(" ") ? " " : "", " ");
        nest(symbol.strip().length() + 1).text("(").either("", " ").before(label.span());
        text(Spelling.binder(label.text())).annotated(domain);
        close().nest(symbol.strip().length() + 1).add(Mark.SOFT).text(")").close();
        close().text(" " + symbols.arrow());
    }

    @Override
    public Typesetter visitFunctionType(Expression.FunctionType first, Part part) {
        add(Mark.OPEN);
        domain(first);
        Expression codomain = first.codomain();
        while (codomain instanceof Expression.FunctionType type) {
            add(Mark.LINE).before(type.span()).domain(type);
            codomain = type.codomain();
        }
        return nest(2).add(Mark.LINE)
                .part(codomain, Precedence.EXPRESSION)
                .close()
                .close();
    }

    private void domain(Expression.FunctionType type) {
        noteBehind(type.domain());
        if (type.label().text().equals("_")) {
            aligned(type.domain(), Precedence.OPERATION).text(" " + symbols.arrow());
        } else {
            noteAt(type.span());
            binder(symbols.forall(), type.label(), type.domain());
        }
    }

    @Override
    public Typesetter visitApplication(Expression.Application application, Part part) {
        add(Mark.OPEN).part(application.function(), Precedence.APPLICATION).nest(2);
        for (Expression argument : application.arguments()) {
            add(Mark.LINE).aligned(argument, Precedence.ARGUMENT);
        }
        return close().close();
    }

    /** {@code keyword argument}. */
    private Typesetter applied(String keyword, Expression argument) {
        return add(Mark.OPEN)
                .text(keyword)
                .nest(2)
                .add(Mark.LINE)
                .aligned(argument, Precedence.ARGUMENT)
                .close()
                .close();
    }

    @Override
    public Typesetter visitSome(Expression.Some some, Part part) {
        return isCompletion(some.value())
                ? text("Some ").part(some.value(), Precedence.ARGUMENT)
                : applied("Some", some.value());
    }

    @Override
    public Typesetter visitShowConstructor(Expression.ShowConstructor show, Part part) {
        return applied("showConstructor", show.value());
    }

    @Override
    public Typesetter visitToMap(Expression.ToMap map, Part part) {
        Expression type = map.type();
        if (type == null) {
            return applied("toMap", map.record());
        }
        add(Mark.OPEN).either("", "  ").add(Mark.ALIGN);
        return applied("toMap", map.record()).close().annotated(type).close();
    }

    @Override
    public Typesetter visitMerge(Expression.Merge merge, Part part) {
        Expression type = merge.type();
        add(Mark.OPEN).either("", type == null ? "" : "  ").add(Mark.ALIGN).text("merge");
        nest(2).add(Mark.LINE).aligned(merge.handlers(), Precedence.ARGUMENT);
        add(Mark.LINE).aligned(merge.union(), Precedence.ARGUMENT).close().close();
        return (type == null ? this : annotated(type)).close();
    }

    @Override
    public Typesetter visitAssertion(Expression.Assertion assertion, Part part) {
        return add(Mark.OPEN)
                .either("", "  ")
                .text("assert")
                .annotated(assertion.type())
                .close();
    }

    @Override
    public Typesetter visitAnnotation(Expression.Annotation annotation, Part part) {
        return add(Mark.OPEN)
                .either("", "  ")
                .aligned(annotation.expression(), Precedence.annotated(annotation.expression()))
                .annotated(annotation.type())
                .close();
    }

    // Names and choices.

    @Override
    public Typesetter visitLet(Expression.Let let, Part part) {
        add(Mark.OPEN);
        List<Expression.Binding> bindings = let.bindings();
        for (int i = 0; i < bindings.size(); i++) {
            if (i > 0) {
                add(Mark.HARD_BLANK);
            }
            binding(bindings.get(i));
        }
        add(bindings.size() > 1 ? Mark.HARD_BLANK : Mark.BLANK);
        Span last = bindings.get(bindings.size() - 1).span();
        if (trivia.holds(last)) {
            parts.add(new Before(trivia.codeBehindParentheses(last.end()), true));
        }
        text("in").either(" ", "  ");
        return aligned(let.body(), Precedence.EXPRESSION).close();
    }

    private void binding(Expression.Binding binding) {
        Expression type = binding.type();
        before(binding.span()).add(Mark.OPEN).text("let ").add(Mark.ALIGN);
        before(binding.label().span())
                .text(Spelling.binder(binding.label().text()))
                .close();
        if (type == null) {
            text(" =").nest(6).add(Mark.LINE).part(binding.value(), Precedence.EXPRESSION);
        } else {
            nest(4).add(Mark.HARD).text(": ").aligned(type, Precedence.EXPRESSION);
            add(Mark.HARD).text("= ").aligned(binding.value(), Precedence.EXPRESSION);
        }
        close().close().afterEntry(binding.span());
    }

    @Override
    public Typesetter visitIf(Expression.If first, Part part) {
        add(Mark.OPEN).text("if").either(" ", "    ");
        aligned(first.condition(), Precedence.EXPRESSION);
        Expression.If choice = first;
        while (true) {
            add(Mark.LINE).text("then").either(" ", "  ");
            aligned(choice.thenBranch(), Precedence.EXPRESSION);
            add(Mark.LINE).text("else").either(" ", "  ");
            if (!(choice.elseBranch() instanceof Expression.If next)) {
                return aligned(choice.elseBranch(), Precedence.EXPRESSION).close();
            }
            before(next.span()).text("if ").aligned(next.condition(), Precedence.EXPRESSION);
            choice = next;
        }
    }

    @Override
    public Typesetter visitOperation(Expression.Operation operation, Part part) {
        String operator = symbols.operator(operation.operator());
        String space = operator.length() == 1 ? " " : "  ";
        int precedence = Precedence.of(operation.operator());
        add(Mark.OPEN).either("", space.repeat(2));
        for (int i = 0; i < operation.operands().size(); i++) {
            Expression operand = operation.operands().get(i);
            if (i > 0) {
                add(Mark.LINE).text(operator).either(" ", space);
            }
            aligned(operand, i == 0 ? precedence : precedence + 1);
            if (i + 1 < operation.operands().size() && hasSymbol(operation.operator())) {
                noteBehind(operand);
            }
        }
        return close();
    }

    private static boolean hasSymbol(Operator operator) {
        return !operator.ascii().equals(operator.unicode());
    }

    // Lists, records, unions.

    @Override
    public Typesetter visitList(Expression.ListLiteral list, Part part) {
        add(Mark.OPEN).text("[ ");
        for (int i = 0; i < list.elements().size(); i++) {
            Expression element = list.elements().get(i);
            if (i > 0) {
                add(Mark.SOFT).text(", ");
            }
            add(Mark.ALIGN).part(element, Precedence.EXPRESSION).afterEntry(element.span());
            if (i + 1 == list.elements().size()) {
                closing(list.span(), '[');
            }
            close();
        }
        return add(Mark.LINE).text("]").close();
    }

    @Override
    public Typesetter visitEmptyList(Expression.EmptyList list, Part part) {
        return text("[] : ").aligned(list.type(), Precedence.EXPRESSION);
    }

    @Override
    public Typesetter visitRecordType(Expression.RecordType type, Part part) {
        if (type.fields().isEmpty()) {
            return text("{}");
        }
        add(Mark.OPEN).text("{ ");
        for (int i = 0; i < type.fields().size(); i++) {
            Expression.Field field = type.fields().get(i);
            if (i > 0) {
                add(Mark.SOFT).text(", ");
            }
            add(Mark.ALIGN).before(field.label().span());
            value(Spelling.field(field.label().text()) + " :", field.value());
            afterEntry(field.value().span());
            if (i + 1 == type.fields().size()) {
                closing(type.span(), '{');
            }
            close();
        }
        return add(Mark.LINE).text("}").close();
    }

    @Override
    public Typesetter visitRecord(Expression.RecordLiteral record, Part part) {
        if (record.fields().isEmpty()) {
            return text("{=}");
        }
        if (RecordEntries.isTime(record, trivia)) {
            return literal(record);
        }
        return add(Mark.OPEN).text("{ ").entries(record).text("}").close();
    }

    /** The entries, each but the first behind a comma, and the place before the closing brace. */
    private Typesetter entries(Expression.RecordLiteral record) {
        List<RecordEntries.Entry> entries = RecordEntries.of(record, trivia);
        for (int i = 0; i < entries.size(); i++) {
            RecordEntries.Entry entry = entries.get(i);
            if (i > 0) {
                add(Mark.SOFT).text(", ");
            }
            add(Mark.ALIGN);
            if (entry.start(trivia) >= 0) {
                parts.add(new Before(entry.start(trivia), false));
            }
            String path = path(entry.path());
            if (entry.alone()) {
                text(path);
            } else {
                value(path + " =", entry.value());
            }
            afterEntry(entry.value().span());
            if (i + 1 == entries.size()) {
                closing(record.span(), '{');
            }
            close();
        }
        return add(Mark.LINE);
    }

    private static String path(List<Expression.Label> labels) {
        StringBuilder path = new StringBuilder();
        for (Expression.Label label : labels) {
            path.append(path.isEmpty() ? "" : ".").append(Spelling.field(label.text()));
        }
        return path.toString();
    }

    @Override
    public Typesetter visitUnionType(Expression.UnionType type, Part part) {
        if (type.alternatives().isEmpty()) {
            return text("<>");
        }
        add(Mark.OPEN).text("< ");
        for (int i = 0; i < type.alternatives().size(); i++) {
            Expression.Alternative alternative = type.alternatives().get(i);
            if (i > 0) {
                add(Mark.LINE).text("| ");
            }
            String label = Spelling.field(alternative.label().text());
            Expression payload = alternative.type();
            add(Mark.ALIGN).before(alternative.label().span());
            if (payload == null) {
                text(label).afterEntry(alternative.label().span());
            } else {
                value(label + " :", payload).afterEntry(payload.span());
            }
            if (i + 1 == type.alternatives().size()) {
                closing(type.span(), '<');
            }
            close();
        }
        return add(Mark.LINE).text(">").close();
    }

    // Selectors and updates.

    private Typesetter selectors(Expression last) {
        List<Expression> chain = new ArrayList<>();
        Expression first = last;
        for (Expression inner = Selectors.record(first); inner != null; inner = Selectors.record(first)) {
            chain.add(first);
            first = inner;
        }
        part(first, Precedence.SELECTION);
        for (int i = chain.size() - 1; i >= 0; i--) {
            Expression selector = chain.get(i);
            if (selector instanceof Expression.Selection selection) {
                text("." + Spelling.selector(selection.label().text()));
            } else if (selector instanceof Expression.Projection projection) {
                text(".");
                labels(projection.labels());
            } else if (selector instanceof Expression.ProjectionByType projection) {
                text(".").add(Mark.ALIGN).text("(").either("", " ");
                aligned(projection.type(), Precedence.EXPRESSION);
                add(Mark.SOFT).text(")").close();
            }
        }
        return this;
    }

    private void labels(List<Expression.Label> labels) {
        add(Mark.ALIGN).text(labels.isEmpty() ? "{" : "{ ");
        for (int i = 0; i < labels.size(); i++) {
            if (i > 0) {
                add(Mark.SOFT).text(", ");
            }
            text(Spelling.field(labels.get(i).text()));
        }
        (labels.isEmpty() ? this : add(Mark.LINE)).text("}").close();
    }

    @Override
    public Typesetter visitSelection(Expression.Selection selection, Part part) {
        return selectors(selection);
    }

    @Override
    public Typesetter visitProjection(Expression.Projection projection, Part part) {
        return selectors(projection);
    }

    @Override
    public Typesetter visitProjectionByType(Expression.ProjectionByType projection, Part part) {
        return selectors(projection);
    }

    @Override
    public Typesetter visitCompletion(Expression.Completion completion, Part part) {
        part(completion.schema(), Precedence.SELECTION).text("::");
        if (!isCompletion(completion)) {
            return part(completion.record(), Precedence.SELECTION);
        }
        Expression.RecordLiteral record = (Expression.RecordLiteral) completion.record();
        add(Mark.OPEN).before(record.span()).text("{").add(Mark.LINE).either("", ", ");
        return entries(record).text("}").close();
    }

    @Override
    public Typesetter visitWith(Expression.With with, Part part) {
        add(Mark.OPEN).either("", "  ").aligned(with.record(), Precedence.ARGUMENT);
        for (Expression.Clause clause : with.clauses()) {
            add(Mark.LINE).before(clause.span()).text("with ").add(Mark.ALIGN);
            StringBuilder path = new StringBuilder();
            for (Expression.Step step : clause.path()) {
                String label = step.label();
                path.append(path.isEmpty() ? "" : ".").append(label == null ? "?" : Spelling.field(label));
            }
            clause(path + " =", clause.value());
            close();
        }
        return close();
    }

    /** Like a value, but where an operation is expected. */
    private void clause(String path, Expression value) {
        text(path).add(Mark.OPEN).nest(isBracketed(value) ? 0 : 2).add(Mark.LINE);
        part(value, Precedence.OPERATION).close().close();
    }

    // Imports.

    @Override
    public Typesetter visitImport(Expression.Import imported, Part part) {
        add(Mark.OPEN).text(Spelling.target(imported.target())).nest(2);
        Expression headers = imported.target() instanceof ImportTarget.Remote remote ? remote.headers() : null;
        if (headers != null) {
            add(Mark.LINE).text("using ").aligned(headers, Precedence.headers(headers));
        }
        if (imported.hash() != null) {
            add(Mark.LINE).text("sha256:" + imported.hash());
        }
        String mode = Spelling.mode(imported.mode());
        if (!mode.isEmpty()) {
            add(Mark.LINE).text(mode.substring(1));
        }
        return close().close();
    }
}
