package io.fleetc.schema;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds out which kind of statement a map is, and sets right what it says about that where only one thing can be meant. */
final class StatementKind {
    private static final String FORMAT = "_type";
    private static final String KIND = "predicateType";
    private static final ValuePath PREDICATE_TYPE = ValuePath.of("properties", KIND, "const");

    /** The kinds of statements, each under its {@code predicateType}, with its definition. */
    private final Map<String, String> definitions = new LinkedHashMap<>();

    private final String format;

    StatementKind(SchemaTree tree) {
        this.format = String.valueOf(tree.definition("StatementType").json().text("const"));
        for (String definition : tree.definitions()) {
            if (definition.endsWith("Statement")) {
                definitions.put(
                        String.valueOf(((Value.Text) Objects.requireNonNull(PREDICATE_TYPE.in(
                                        tree.definition(definition).json())))
                                .text()),
                        definition);
            }
        }
    }

    /** The definition of a statement whose kind is right. */
    String definition(Value.Mapping statement) {
        String definition = definitions.get(String.valueOf(statement.text(KIND)));
        if (definition == null) {
            throw new IllegalArgumentException("not recognised: " + statement.text(KIND));
        }
        return definition;
    }

    /** The definition of any statement. */
    String first() {
        return definitions.values().iterator().next();
    }

    /** The statement with a format and a kind that are right; empty if its kind cannot be known. */
    Optional<Value.Mapping> recognise(Value value, Findings findings) {
        if (!(value instanceof Value.Mapping statement)) {
            findings.say(Diagnostic.error(Code.FC2002, "a statement is a map, not a " + value.typeName(), value.span())
                    .noting("its fields are `_type`, `subject`, `predicateType` and `predicate`"));
            return Optional.empty();
        }
        Optional<String> kind = kind(statement, findings);
        format(statement, findings);
        missing(statement, findings);
        return kind.map(known -> completed(statement, known));
    }

    private Optional<String> kind(Value.Mapping statement, Findings findings) {
        Value written = statement.get(KIND);
        if (!(written instanceof Value.Text text)) {
            if (written != null) {
                findings.say(wrong("the kind of a statement is a text", written.span(), KIND));
            }
            return Optional.empty();
        }
        if (definitions.containsKey(text.text())) {
            return Optional.of(text.text());
        }
        Optional<String> meant = Nearest.to(text.text(), definitions.keySet());
        Diagnostic unknown =
                wrong("there are no statements of kind " + Words.code(shown(text.text())), text.span(), KIND);
        findings.say(
                meant.isPresent()
                        ? unknown.helping(
                                "write " + Words.code(meant.get()), TextEdits.replaceText(text.span(), meant.get()))
                        : unknown.noting("the kinds are " + Words.all(List.copyOf(definitions.keySet()))));
        return meant;
    }

    /** The text itself unless it is too long to be read. */
    private static String shown(String text) {
        return text.length() <= 200 ? text : text.substring(0, text.offsetByCodePoints(0, 100)) + "…";
    }

    private void format(Value.Mapping statement, Findings findings) {
        Value written = statement.get(FORMAT);
        if (written != null && !written.equals(Values.text(format))) {
            findings.say(wrong("the format of a statement is " + Words.code(format), written.span(), FORMAT)
                    .helping("write " + Words.code(format), TextEdits.replaceText(written.span(), format)));
        }
    }

    private static Diagnostic wrong(String message, Span span, String field) {
        return Diagnostic.error(Code.FC6010, message, span).on(field);
    }

    private void missing(Value.Mapping statement, Findings findings) {
        List<String> missing = new ArrayList<>();
        for (String field : new String[] {FORMAT, KIND}) {
            if (statement.get(field) == null) {
                missing.add(field);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        Span at = statement.members().isEmpty()
                ? statement.span()
                : statement.members().values().iterator().next().keySpan();
        Diagnostic diagnostic = Diagnostic.error(Code.FC2003, "the statement has no " + Words.all(missing), at)
                .helping("add " + Words.all(missing));
        if (missing.contains(FORMAT)) {
            diagnostic = diagnostic.noting("`_type` is " + Words.code(format));
        }
        if (missing.contains(KIND)) {
            diagnostic =
                    diagnostic.noting("`predicateType` is one of " + Words.oneOf(List.copyOf(definitions.keySet())));
        }
        findings.say(diagnostic);
    }

    private Value.Mapping completed(Value.Mapping statement, String kind) {
        Map<String, Value.Member> members = new LinkedHashMap<>();
        statement.members().forEach(members::put);
        members.put(FORMAT, member(statement, FORMAT, format));
        members.put(KIND, member(statement, KIND, kind));
        return new Value.Mapping(members, statement.span());
    }

    private static Value.Member member(Value.Mapping statement, String key, String text) {
        Value.Member written = statement.members().get(key);
        return written == null
                ? new Value.Member(Span.none(), Values.text(text))
                : new Value.Member(
                        written.keySpan(), new Value.Text(text, written.value().span()));
    }
}
