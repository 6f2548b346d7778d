package io.fleetc.dhall.typing;

import io.fleetc.dhall.normalization.Delayed;
import io.fleetc.dhall.normalization.Denotation;
import io.fleetc.dhall.normalization.Denotation.Member;
import io.fleetc.dhall.normalization.Evaluator;
import io.fleetc.dhall.syntax.Expression;
import io.fleetc.dhall.syntax.Operator;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields that are missing, not expected, not there, or there twice. */
final class RecordMistakes {
    /** More fields of one record that are not expected are not told. */
    private static final int TOLD = 20;

    /** How many binders are searched for a schema. */
    private static final int SEARCHED = 2_000;

    private final Evaluator evaluator;
    private final TypeText text;

    RecordMistakes(Evaluator evaluator, TypeText text) {
        this.evaluator = evaluator;
        this.text = text;
    }

    /** A record that is written with other fields than are demanded: each one by itself. */
    List<Diagnostic> otherFields(
            Expression.RecordLiteral record, Context context, Denotation.RecordType demanded, Expectation expectation) {
        Set<String> written = new LinkedHashSet<>();
        record.fields().forEach(field -> written.add(field.label().text()));
        Set<String> missing = new LinkedHashSet<>(demanded.members().keySet());
        missing.removeAll(written);
        List<Diagnostic> mistakes = new ArrayList<>();
        for (Expression.Field field : record.fields()) {
            if (!demanded.members().containsKey(field.label().text()) && mistakes.size() < TOLD) {
                mistakes.add(Mismatches.from(
                        expectation,
                        field.label().span(),
                        surplus(
                                field.label(),
                                expectation.path(),
                                demanded.members().keySet(),
                                missing)));
            }
        }
        if (!missing.isEmpty()) {
            String schema = schemaOf(demanded, context);
            Span brace = opening(record.span());
            mistakes.add(
                    schema == null || brace.equals(record.span())
                            ? missing(missing, context, demanded, expectation, record.span())
                            : completed(missing, schema, expectation, brace));
        }
        return mistakes;
    }

    /** A field that is not expected; one that is mistyped is not missing any more. */
    private static Diagnostic surplus(
            Expression.Label label, String where, Collection<String> known, Set<String> missing) {
        Diagnostic mistake = Diagnostic.error(
                Code.FC7022,
                where.isEmpty()
                        ? "the field `" + label.text() + "` is not expected"
                        : "`" + where + "` has no field `" + label.text() + "`",
                label.span());
        Optional<String> meant = Listing.nearest(label.text(), missing);
        if (meant.isPresent()) {
            missing.remove(meant.get());
            return written(mistake, label, meant.get());
        }
        if (known.isEmpty()) {
            return mistake.noting("no field is expected");
        }
        // What is missing is told by itself.
        return missing.isEmpty() ? mistake.noting(Listing.are("the", "field", known)) : mistake;
    }

    private static Diagnostic written(Diagnostic mistake, Expression.Label label, String meant) {
        return mistake.helping("write `" + TypeText.field(meant) + "`", new Edit(label.span(), TypeText.field(meant)));
    }

    /** A record that lacks what a schema would give it. */
    private static Diagnostic completed(Set<String> missing, String schema, Expectation expectation, Span brace) {
        Diagnostic mistake = Diagnostic.error(
                        Code.FC7022,
                        expectation.subject() + " lacks the " + fields(missing) + " " + Listing.of(missing),
                        brace)
                .helping("complete it: `" + schema + "::{ … }`", new Edit(brace.before(), schema + "::"));
        return Mismatches.from(expectation, brace, mistake);
    }

    /** The schema in scope, or in a record that is in scope, whose {@code Type} it is; null if there is none. */
    private @Nullable String schemaOf(Denotation.RecordType demanded, Context context) {
        Set<String> names = new LinkedHashSet<>();
        for (int binder = 0; binder < Math.min(context.size(), SEARCHED); binder++) {
            String name = TypeText.label(context.label(binder));
            if (!names.add(name) || !(context.type(binder) instanceof Denotation.RecordType type)) {
                continue;
            }
            if (isSchema(type)) {
                if (completes(context.value(binder), demanded)) {
                    return name;
                }
                continue;
            }
            for (Map.Entry<String, Member> member : type.members().entrySet()) {
                if (evaluator.force(member.getValue().value()) instanceof Denotation.RecordType inner
                        && isSchema(inner)
                        && evaluator.force(context.value(binder)) instanceof Denotation.RecordValue record) {
                    Member schema = record.members().get(member.getKey());
                    if (schema != null && completes(schema.value(), demanded)) {
                        return name + "." + TypeText.field(member.getKey());
                    }
                }
            }
        }
        return null;
    }

    private static boolean isSchema(Denotation.RecordType type) {
        return type.members().size() == 2
                && type.members().containsKey("Type")
                && type.members().containsKey("default");
    }

    private boolean completes(Delayed schema, Denotation.RecordType demanded) {
        Member type = evaluator.force(schema) instanceof Denotation.RecordValue record
                ? record.members().get("Type")
                : null;
        return type != null && evaluator.force(type.value()) == demanded;
    }

    private Diagnostic missing(
            Set<String> missing, Context context, Denotation.RecordType demanded, Expectation expectation, Span span) {
        Diagnostic mistake = Diagnostic.error(
                Code.FC7022,
                expectation.subject() + " lacks the " + fields(missing) + " " + Listing.of(missing),
                opening(span));
        return declared(mistake, missing, context, demanded, expectation, span);
    }

    private Diagnostic declared(
            Diagnostic mistake,
            Set<String> missing,
            Context context,
            Denotation.RecordType demanded,
            @Nullable Expectation expectation,
            Span span) {
        Diagnostic told = mistake;
        int shown = 0;
        for (String label : missing) {
            Member member = demanded.members().get(label);
            if (member != null && shown++ < 3) {
                String type = TypeText.label(label) + " : " + text.bare(member.value(), context);
                told = member.labelSpan().known()
                        ? told.also(member.labelSpan(), "`" + type + "` is declared here")
                        : told.noting("it is `" + type + "`");
            }
        }
        return expectation == null || told.related().size() > mistake.related().size()
                ? told
                : Mismatches.from(expectation, span, told);
    }

    private static String fields(Collection<String> labels) {
        return labels.size() == 1 ? "field" : "fields";
    }

    /** The brace with which a record begins, if it begins with one. */
    private static Span opening(Span span) {
        return span.known() && span.text().startsWith("{")
                ? new Span(span.source(), span.start(), span.start() + 1)
                : span;
    }

    /** What is wrong with the record of a completion, each field by itself. */
    List<Diagnostic> ofCompletion(
            Expression.Completion completion,
            Context context,
            Schema schema,
            Denotation.RecordType record,
            Judge judge) {
        List<Diagnostic> mistakes = new ArrayList<>();
        Map<String, Member> complete = schema.complete().members();
        Set<String> missing = new LinkedHashSet<>(schema.required());
        missing.removeAll(record.members().keySet());
        String name = text.bare(schema.complete(), context);
        for (Map.Entry<String, Member> each : record.members().entrySet()) {
            Member declared = complete.get(each.getKey());
            Member written = each.getValue();
            if (declared == null && mistakes.size() < TOLD) {
                Span span = written.labelSpan().known()
                        ? written.labelSpan()
                        : completion.record().span();
                mistakes.add(unknownField(new Expression.Label(each.getKey(), span), name, complete.keySet(), missing));
            } else if (declared != null && !judge.same(written.value(), declared.value(), context)) {
                Expectation demanded = Expectation.of(schema.complete(), "the completed record", Span.none(), "")
                        .ofField(each.getKey(), judge.force(declared.value()), declared.labelSpan());
                Diagnostic mistake = judge.mismatches()
                        .describe(completion.record(), context, judge.force(written.value()), demanded);
                if (mistake != null) {
                    mistakes.add(mistake);
                }
            }
        }
        for (Map.Entry<String, Member> each : schema.defaults().members().entrySet()) {
            if (!complete.containsKey(each.getKey())) {
                mistakes.add(Diagnostic.error(
                                Code.FC7022,
                                "the `default` of the schema has the field `" + each.getKey()
                                        + "`, which its `Type` has not",
                                completion.schema().span())
                        .also(each.getValue().labelSpan(), "the default is given here"));
            }
        }
        if (!missing.isEmpty()) {
            mistakes.add(missingInCompletion(completion, context, schema, missing));
        }
        return mistakes;
    }

    private static Diagnostic unknownField(
            Expression.Label label, String type, Collection<String> known, Set<String> missing) {
        Diagnostic mistake =
                Diagnostic.error(Code.FC7022, "`" + type + "` has no field `" + label.text() + "`", label.span());
        Optional<String> meant = Listing.nearest(label.text(), missing);
        if (meant.isEmpty()) {
            meant = Listing.nearest(label.text(), known);
        }
        if (meant.isPresent() && label.span().text().equals(label.text())) {
            missing.remove(meant.get());
            return written(mistake, label, meant.get());
        }
        return known.isEmpty() ? mistake : mistake.noting(Listing.are("its", "field", known));
    }

    private Diagnostic missingInCompletion(
            Expression.Completion completion, Context context, Schema schema, Set<String> missing) {
        Span opening = opening(completion.record().span());
        Set<String> mistyped = new LinkedHashSet<>(missing);
        mistyped.retainAll(schema.defaults().members().keySet());
        Diagnostic mistake = Diagnostic.error(
                Code.FC7022,
                "the completed record lacks the " + fields(missing) + " " + Listing.of(missing)
                        + ", for which the schema has no default"
                        + (mistyped.isEmpty() ? "" : " of the right type"),
                opening);
        mistake = declared(mistake, missing, context, schema.complete(), null, opening);
        if (!mistyped.isEmpty()) {
            String label = mistyped.iterator().next();
            Member given = schema.defaults().members().get(label);
            if (given != null) {
                String type = text.of(given.value(), context);
                mistake = given.labelSpan().known()
                        ? mistake.also(given.labelSpan(), "the default is " + type)
                        : mistake.noting("the default of `" + label + "` is " + type);
            }
        }
        return mistake;
    }

    /** {@code e.x} of a record without x. */
    Diagnostic noField(Expression.Label label, Expression of, Context context, Denotation.RecordType record) {
        String what = of.span().known()
                        && of.span().text().length() < 40
                        && of.span().text().indexOf('\n') < 0
                ? "`" + of.span().text() + "`"
                : "the record";
        Diagnostic mistake = Diagnostic.error(Code.FC7023, what + " has no field `" + label.text() + "`", label.span());
        Set<String> fields = record.members().keySet();
        Optional<String> meant = Listing.nearest(label.text(), fields);
        if (meant.isPresent()) {
            Member member = record.members().get(meant.get());
            Diagnostic told = member != null && member.labelSpan().known()
                    ? mistake.also(member.labelSpan(), "`" + meant.get() + "` is written here")
                    : mistake;
            return written(told, label, meant.get());
        }
        String inside = within(label.text(), record);
        if (!inside.isEmpty()) {
            return mistake.noting("its field `" + inside + "` has a field of that name");
        }
        return mistake.noting(fields.isEmpty() ? "it has no fields" : Listing.are("its", "field", fields));
    }

    /** The field whose record has a field of a name, empty if there is none. */
    private String within(String label, Denotation.RecordType record) {
        for (Map.Entry<String, Member> each : record.members().entrySet()) {
            if (evaluator.force(each.getValue().value()) instanceof Denotation.RecordType inner
                    && inner.members().containsKey(label)) {
                return each.getKey();
            }
        }
        return "";
    }

    /** {@code e.(T)} where e has not all of T. */
    Diagnostic cannotProject(
            Expression.ProjectionByType projection, Context context, List<Difference> differences, Mismatches how) {
        if (differences.size() == 1) {
            return Diagnostic.error(
                    Code.FC7022,
                    "the record cannot be projected: " + how.told(differences.get(0), context),
                    projection.record().span());
        }
        Diagnostic mistake = Diagnostic.error(
                Code.FC7022,
                "the record has not all fields of the type that it is projected to",
                projection.record().span());
        for (Difference difference : differences) {
            mistake = mistake.noting(how.told(difference, context));
        }
        return mistake;
    }

    /** {@code toMap} of a record whose fields have different types. */
    Diagnostic otherEntry(
            Expression.ToMap map, Context context, Denotation.RecordType record, String first, String other) {
        Member one = record.members().get(first);
        Member two = record.members().get(other);
        if (one == null || two == null) {
            throw new IllegalArgumentException("no fields of the record: " + first + ", " + other);
        }
        Span span = two.labelSpan().known() ? two.labelSpan() : map.record().span();
        Diagnostic mistake = Diagnostic.error(
                Code.FC7021,
                "the values of a map are of one type; `" + other + "` is " + text.of(two.value(), context) + ", `"
                        + first + "` is " + text.of(one.value(), context),
                span);
        return one.labelSpan().known() ? mistake.also(one.labelSpan(), "this field has another type") : mistake;
    }

    /** Two records that cannot be combined because both have a field. */
    static Diagnostic clash(
            Expression.Operation operation, int operand, String path, @Nullable Member before, Member member) {
        Expression at = operation.operands().get(operand);
        boolean inside = member.labelSpan().known()
                && member.labelSpan().source() == at.span().source()
                && member.labelSpan().start() >= at.span().start()
                && member.labelSpan().end() <= at.span().end();
        Diagnostic mistake = Diagnostic.error(
                Code.FC7028,
                "both records have the field `" + path + "`, and not both of it are records",
                inside ? member.labelSpan() : at.span());
        if (before != null
                && before.labelSpan().known()
                && !before.labelSpan().equals(mistake.at().span())) {
            mistake = mistake.also(before.labelSpan(), "first here");
        }
        return operation.operator() == Operator.COMBINE && OperatorMistakes.isWritten(operation)
                ? mistake.helping("`//` takes the field of the right record")
                : mistake;
    }
}
