package io.fleetc.schema;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out which kind of document a map is, and sets right what it says about that where only one thing can be meant. */
final class DocumentKind {
    private static final String KIND = "kind";
    private static final String API_VERSION = "apiVersion";

    /** The fields in which a document of each kind differs from the others, and where its files live. */
    private static final Map<String, List<String>> DIRECTORIES = Map.of(
            "Fleet", List.of("fleet."),
            "Cluster", List.of("clusters/"),
            "Group", List.of("groups/"),
            "GlobalDatabase", List.of("databases/"));

    private final SchemaTree tree;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    DocumentKind(SchemaTree tree) {
        this.tree = tree;
    }

    /** The document with a kind and an API version that are right; empty if its kind cannot be known. */
    Optional<Value.Mapping> recognise(Value value, Findings findings) {
        if (!(value instanceof Value.Mapping document)) {
            findings.say(Diagnostic.error(Code.FC2002, "a document is a map, not a " + value.typeName(), value.span())
                    .noting("its fields are `apiVersion`, `kind`, `metadata` and `spec`"));
            return Optional.empty();
        }
        String kind = kind(document);
        apiVersion(document);
        missing(document, kind);
        diagnostics.forEach(findings::say);
        return kind.isEmpty() ? Optional.empty() : Optional.of(completed(document, kind));
    }

    private String kind(Value.Mapping document) {
        Value written = document.get(KIND);
        if (!(written instanceof Value.Text text)) {
            if (written != null) {
                diagnostics.add(wrong("the kind of a document is a text", written.span(), KIND));
            }
            return expected(document).orElse("");
        }
        if (tree.kinds().contains(text.text())) {
            return text.text();
        }
        Optional<String> meant = meant(text.text());
        Diagnostic unknown = wrong("a fleet has no documents of kind " + Words.code(text.text()), text.span(), KIND);
        diagnostics.add(
                meant.isPresent()
                        ? unknown.helping(
                                "write " + Words.code(meant.get()), TextEdits.replaceText(text.span(), meant.get()))
                        : unknown.noting("the kinds are " + Words.all(tree.kinds())));
        return meant.orElse("");
    }

    private Optional<String> meant(String kind) {
        Optional<String> same = tree.kinds().stream()
                .filter(known -> known.equalsIgnoreCase(kind))
                .findFirst();
        return same.isPresent() ? same : Nearest.to(kind, tree.kinds());
    }

    private void apiVersion(Value.Mapping document) {
        Value written = document.get(API_VERSION);
        if (written == null || written.equals(Values.text(tree.apiVersion()))) {
            return;
        }
        diagnostics.add(wrong("the format of a fleet is " + Words.code(tree.apiVersion()), written.span(), API_VERSION)
                .helping(
                        "write " + Words.code(tree.apiVersion()),
                        TextEdits.replaceText(written.span(), tree.apiVersion())));
    }

    private static Diagnostic wrong(String message, Span span, String field) {
        return Diagnostic.error(Code.FC2012, message, span).on(field);
    }

    private void missing(Value.Mapping document, String kind) {
        List<String> missing = new ArrayList<>();
        if (document.get(API_VERSION) == null) {
            missing.add(API_VERSION);
        }
        if (document.get(KIND) == null) {
            missing.add(KIND);
        }
        if (missing.isEmpty()) {
            return;
        }
        Span at = Place.document(document, tree.site(tree.kinds().get(0) + "Document"))
                .keySpan();
        Diagnostic diagnostic = Diagnostic.error(Code.FC2003, "the document has no " + Words.all(missing), at);
        String lines = lines(missing, kind);
        boolean block = at.known() && at.from().column() == 1 && !at.text().startsWith("{");
        diagnostics.add(
                block && !lines.isEmpty()
                        ? diagnostic.helping("add " + Words.all(missing), new Edit(at.before(), lines))
                        : diagnostic
                                .helping("add " + Words.all(missing))
                                .noting("the kinds are " + Words.all(tree.kinds())));
    }

    private String lines(List<String> missing, String kind) {
        if (missing.contains(KIND) && kind.isEmpty()) {
            return "";
        }
        StringBuilder lines = new StringBuilder();
        missing.forEach(field -> lines.append(field)
                .append(": ")
                .append(field.equals(KIND) ? kind : tree.apiVersion())
                .append('\n'));
        return lines.toString();
    }

    /** The kind that documents in this place have. */
    private Optional<String> expected(Value.Mapping document) {
        String file = document.span().source().name();
        return tree.kinds().stream()
                .filter(kind ->
                        DIRECTORIES.getOrDefault(kind, List.of()).stream().anyMatch(file::startsWith))
                .findFirst();
    }

    private Value.Mapping completed(Value.Mapping document, String kind) {
        Map<String, Value.Member> members = new LinkedHashMap<>();
        members.put(API_VERSION, member(document, API_VERSION, tree.apiVersion()));
        members.put(KIND, member(document, KIND, kind));
        document.members().forEach(members::putIfAbsent);
        return new Value.Mapping(members, document.span());
    }

    private static Value.Member member(Value.Mapping document, String key, String text) {
        Value.Member written = document.members().get(key);
        return written == null
                ? new Value.Member(Span.none(), Values.text(text))
                : new Value.Member(
                        written.keySpan(), new Value.Text(text, written.value().span()));
    }
}
