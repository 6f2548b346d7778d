package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Denotation.Alternative;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Alternatives that are not there, and handlers that do not fit. */
final class UnionMistakes {
    private final TypeText text;

    UnionMistakes(TypeText text) {
        this.text = text;
    }

    /** {@code U.x} of a union without x. */
    Diagnostic noAlternative(Expression.Selection selection, Context context, Denotation.UnionType union) {
        Expression.Label label = selection.label();
        String name = TypeText.name(union, context);
        Diagnostic mistake = Diagnostic.error(
                Code.FC7023,
                (name == null ? "the union" : "`" + name + "`") + " has no alternative `" + label.text() + "`",
                label.span());
        Set<String> alternatives = union.alternatives().keySet();
        Optional<String> meant = Listing.nearest(label.text(), alternatives);
        if (meant.isPresent()) {
            String right = TypeText.field(meant.get());
            return mistake.helping("write `" + right + "`", new Edit(label.span(), right));
        }
        return mistake.noting(
                alternatives.isEmpty() ? "it has no alternatives" : Listing.are("its", "alternative", alternatives));
    }

    /** Handlers without an alternative, and alternatives without a handler. */
    List<Diagnostic> otherHandlers(
            Expression.Merge merge, Denotation.RecordType handlers, Map<String, Alternative> alternatives) {
        List<Diagnostic> mistakes = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>(alternatives.keySet());
        missing.removeAll(handlers.members().keySet());
        for (Map.Entry<String, Member> each : handlers.members().entrySet()) {
            if (!alternatives.containsKey(each.getKey())) {
                Span span = each.getValue().labelSpan();
                boolean known = span.known();
                Diagnostic mistake = Diagnostic.error(
                        Code.FC7026,
                        "there is no alternative for the handler `" + each.getKey() + "`",
                        known ? span : merge.handlers().span());
                Optional<String> meant = Listing.nearest(each.getKey(), missing);
                if (meant.isPresent() && known) {
                    missing.remove(meant.get());
                    String right = TypeText.field(meant.get());
                    mistake = mistake.helping("write `" + right + "`", new Edit(span, right));
                } else {
                    mistake = mistake.noting(
                            alternatives.isEmpty()
                                    ? "there are no alternatives"
                                    : Listing.are("the", "alternative", alternatives.keySet()));
                }
                mistakes.add(mistake);
            }
        }
        if (!missing.isEmpty()) {
            mistakes.add(missing(merge, missing, alternatives));
        }
        return mistakes;
    }

    private Diagnostic missing(Expression.Merge merge, Set<String> missing, Map<String, Alternative> alternatives) {
        Span span = merge.handlers().span();
        boolean brace = span.known() && span.text().startsWith("{");
        Diagnostic mistake = Diagnostic.error(
                Code.FC7026,
                "there is no handler for the " + (missing.size() == 1 ? "alternative " : "alternatives ")
                        + Listing.of(missing),
                brace ? new Span(span.source(), span.start(), span.start() + 1) : span);
        for (String label : missing) {
            Alternative alternative = alternatives.get(label);
            if (alternative != null && alternative.labelSpan().known()) {
                return mistake.also(alternative.labelSpan(), "`" + label + "` is declared here");
            }
        }
        return mistake;
    }

    /** Where a handler was written, as near as can be told. */
    static Span spanOfHandler(Expression.Merge merge, String label) {
        if (merge.handlers() instanceof Expression.RecordLiteral record) {
            for (Expression.Field field : record.fields()) {
                if (field.label().text().equals(label)) {
                    return field.value().span();
                }
            }
        }
        return merge.handlers().span();
    }

    /** A handler that takes no payload where there is one. */
    Diagnostic handlerNoFunction(
            Expression.Merge merge, String label, Context context, Denotation handler, Denotation payload) {
        Span span = spanOfHandler(merge, label);
        Diagnostic mistake = Diagnostic.error(
                Code.FC7026,
                "the handler of `" + label + "` must be a function of its payload, not " + text.of(handler, context),
                span);
        String type = text.bare(payload, context);
        return span.equals(merge.handlers().span()) || type.indexOf('…') >= 0
                ? mistake.helping("the payload is `" + type + "`")
                : mistake.helping(
                        "take the payload, and ignore it if need be",
                        new Edit(span.before(), "\\(_ : " + type + ") -> "));
    }

    /** A handler of another payload. */
    Diagnostic handlerOfOtherInput(
            Expression.Merge merge, String label, Context context, Denotation input, Denotation payload) {
        Span span = spanOfHandler(merge, label);
        if (merge.handlers() instanceof Expression.RecordLiteral record) {
            for (Expression.Field field : record.fields()) {
                if (field.label().text().equals(label) && field.value() instanceof Expression.Lambda lambda) {
                    span = lambda.domain().span();
                }
            }
        }
        return Diagnostic.error(
                Code.FC7026,
                "the payload of `" + label + "` is " + text.of(payload, context) + ", and its handler takes "
                        + text.of(input, context),
                span);
    }

    /** A handler that yields something else than the others or the annotation. */
    Diagnostic otherOutput(
            Expression.Merge merge, String label, Context context, Denotation yielded, Expectation output) {
        Span span = spanOfHandler(merge, label);
        Diagnostic mistake = Diagnostic.error(
                Code.FC7026,
                "the handler of `" + label + "` yields " + text.of(yielded, context) + ", not "
                        + text.of(output.type(), context),
                span);
        return Mismatches.from(output, span, mistake);
    }

    /** A handler that yields a type that depends on the payload. */
    Diagnostic dependentHandler(Expression.Merge merge, String label) {
        return Diagnostic.error(
                Code.FC7026,
                "the type that the handler of `" + label + "` yields depends on the payload",
                spanOfHandler(merge, label));
    }
}
