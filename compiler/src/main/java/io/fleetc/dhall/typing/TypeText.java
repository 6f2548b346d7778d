package io.fleetc.dhall.typing;

import io.fleetc.dhall.format.ExpressionText;
import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.normalization.Linkage;
import io.fleetc.dhall.normalization.ReadBack;
import io.fleetc.dhall.normalization.Thunk;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.source.Span;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shows a type in a message: under the name that it has in the program where it has one, else so much of it as a reader
 * takes in at a glance.
 */
final class TypeText {
    /** How many units of text a type may take. */
    private static final int LIMIT = 60;

    /** How many binders are searched for a name. */
    private static final int SEARCHED = 2_000;

    private final Evaluator evaluator;
    private final Linkage linkage;

    TypeText(Evaluator evaluator, Linkage linkage) {
        this.evaluator = evaluator;
        this.linkage = linkage;
    }

    /** A type, between backticks. */
    String of(Delayed type, Context context) {
        return "`" + bare(type, context) + "`";
    }

    /** A type, without backticks. */
    String bare(Delayed type, Context context) {
        Denotation denotation = evaluator.force(type);
        String name = isComposite(denotation) ? name(denotation, context) : null;
        if (name != null) {
            return name;
        }
        StringBuilder text = new StringBuilder();
        write(denotation, context, text, false);
        return text.toString();
    }

    /** A label as one writes it behind a dot. */
    static String field(String label) {
        Expression some = new Expression.Variable("x", 0, 0, Span.none());
        String selection = ExpressionText.of(
                new Expression.Selection(some, new Expression.Label(label, Span.none()), Span.none()));
        return selection.substring("x.".length());
    }

    /** A label as one writes it. */
    static String label(String label) {
        return ExpressionText.of(new Expression.Variable(label, 0, 0, Span.none()));
    }

    private static boolean isComposite(Denotation type) {
        return type instanceof Denotation.RecordType || type instanceof Denotation.UnionType;
    }

    /** The name under which the program knows a type: a variable, or a field of a record that a variable stands for. */
    static @Nullable String name(Denotation type, Context context) {
        int last = Math.min(context.size(), SEARCHED);
        for (int binder = 0; binder < last; binder++) {
            Denotation value = known(context.value(binder));
            if (value == type) {
                return label(context.label(binder));
            }
            if (value instanceof Denotation.RecordValue record) {
                for (Map.Entry<String, Member> member : record.members().entrySet()) {
                    if (known(member.getValue().value()) == type) {
                        return label(context.label(binder)) + "." + field(member.getKey());
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable Denotation known(Delayed value) {
        return value instanceof Thunk thunk ? thunk.value() : (Denotation) value;
    }

    /** Writes a type; stops early enough that it never nests deeper than the limit. */
    private void write(Denotation type, Context context, StringBuilder text, boolean atom) {
        if (text.length() >= LIMIT) {
            text.append('…');
        } else if (type instanceof Denotation.RecordType record) {
            writeRecord(record, context, text);
        } else if (type instanceof Denotation.UnionType union) {
            writeUnion(union, context, text);
        } else if (type instanceof Denotation.ListType list) {
            writeApplication("List ", list.element(), context, text, atom);
        } else if (type instanceof Denotation.OptionalType optional) {
            writeApplication("Optional ", optional.element(), context, text, atom);
        } else if (type instanceof Denotation.FunctionType function) {
            writeFunction(function, context, text, atom);
        } else if (type instanceof Denotation.BoundVariable variable) {
            text.append(label(variable.label()));
        } else if (Types.isUnknown(type)) {
            text.append('…');
        } else if (type instanceof Denotation.Equivalence && linkage.isConfidential()) {
            text.append(atom ? "(… ≡ …)" : "… ≡ …");
        } else {
            Expression read = new ReadBack(evaluator).expression(type, context.labels());
            String brief = ExpressionText.brief(read, LIMIT);
            text.append(atom && brief.indexOf(' ') >= 0 ? "(" + brief + ")" : brief);
        }
    }

    private void writePart(Delayed part, Context context, StringBuilder text, boolean atom) {
        Denotation type = evaluator.force(part);
        String name = isComposite(type) ? name(type, context) : null;
        if (name != null) {
            text.append(name);
        } else {
            write(type, context, text, atom);
        }
    }

    private void writeRecord(Denotation.RecordType record, Context context, StringBuilder text) {
        if (record.members().isEmpty()) {
            text.append("{}");
            return;
        }
        text.append("{ ");
        Iterator<Map.Entry<String, Member>> members =
                record.members().entrySet().iterator();
        while (members.hasNext()) {
            if (text.length() >= LIMIT) {
                text.append('…');
                break;
            }
            Map.Entry<String, Member> member = members.next();
            text.append(label(member.getKey())).append(" : ");
            writePart(member.getValue().value(), context, text, false);
            text.append(members.hasNext() ? ", " : "");
        }
        text.append(" }");
    }

    private void writeUnion(Denotation.UnionType union, Context context, StringBuilder text) {
        if (union.alternatives().isEmpty()) {
            text.append("<>");
            return;
        }
        text.append("< ");
        Iterator<Map.Entry<String, Denotation.Alternative>> alternatives =
                union.alternatives().entrySet().iterator();
        while (alternatives.hasNext()) {
            if (text.length() >= LIMIT) {
                text.append('…');
                break;
            }
            Map.Entry<String, Denotation.Alternative> alternative = alternatives.next();
            text.append(label(alternative.getKey()));
            Delayed payload = alternative.getValue().type();
            if (payload != null) {
                text.append(" : ");
                writePart(payload, context, text, false);
            }
            text.append(alternatives.hasNext() ? " | " : "");
        }
        text.append(" >");
    }

    private void writeApplication(String head, Delayed argument, Context context, StringBuilder text, boolean atom) {
        text.append(atom ? "(" : "").append(head);
        writePart(argument, context, text, true);
        text.append(atom ? ")" : "");
    }

    private void writeFunction(Denotation.FunctionType function, Context context, StringBuilder text, boolean atom) {
        text.append(atom ? "(" : "");
        Denotation domain = evaluator.force(function.domain());
        Context inner = context.with(function.label(), domain);
        boolean depends = !(function.codomain() instanceof Denotation.Body.Constant)
                && !function.label().equals("_");
        if (depends) {
            text.append("∀(").append(label(function.label())).append(" : ");
        }
        writePart(domain, context, text, !depends && domain instanceof Denotation.FunctionType);
        text.append(depends ? ") → " : " → ");
        writePart(evaluator.instantiate(function.codomain(), inner.innermost()), inner, text, false);
        text.append(atom ? ")" : "");
    }
}
