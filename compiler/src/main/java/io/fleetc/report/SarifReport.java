package io.fleetc.report;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Help;
import io.fleetc.diagnostic.Label;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Diagnostics for code scanning: SARIF 2.1.0 (OASIS standard), one run, with the edits as {@code fixes}.
 *
 * <p>Files are named relative to {@code %SRCROOT%}, which the reader resolves. Excerpts are left out: the reader has
 * the files, and what is not written cannot leak.
 */
public final class SarifReport {
    private static final String ROOT = "%SRCROOT%";

    private final Report report;
    private final List<String> rules;

    private SarifReport(Report report) {
        this.report = report;
        this.rules = List.copyOf(new TreeSet<>(
                report.diagnostics().stream().map(Diagnostic::code).toList()));
    }

    /** The whole report as one SARIF document that names this version of fleetc. */
    public static String render(Report report, String version) {
        return JsonWriter.pretty(new SarifReport(report).document(version));
    }

    private Value.Mapping document(String version) {
        Value.Mapping driver = Values.map()
                .put("name", "fleetc")
                .put("version", version)
                .put("rules", Values.list(rules.stream().map(SarifReport::rule).toList()))
                .build();
        Value.Mapping run = Values.map()
                .put("tool", Values.map().put("driver", driver).build())
                .put("columnKind", "unicodeCodePoints")
                .put("originalUriBaseIds", rootId())
                .put(
                        "results",
                        Values.list(
                                report.diagnostics().stream().map(this::result).toList()))
                .build();
        return Values.map()
                .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .put("version", "2.1.0")
                .put("runs", Values.list(run))
                .build();
    }

    private static Value.Mapping rootId() {
        return Values.map()
                .put(
                        ROOT,
                        Values.map()
                                .put("description", message("the working directory of the run"))
                                .build())
                .build();
    }

    private static Value.Mapping rule(String code) {
        Values.Builder rule = Values.map().put("id", code);
        Explanations.title(code).ifPresent(title -> rule.put("shortDescription", message(title)));
        Explanations.text(code)
                .ifPresent(text -> rule.put(
                        "help",
                        Values.map().put("text", text).put("markdown", text).build()));
        return rule.build();
    }

    private Value.Mapping result(Diagnostic diagnostic) {
        Values.Builder result = Values.map()
                .put("ruleId", diagnostic.code())
                .put("ruleIndex", rules.indexOf(diagnostic.code()))
                .put("level", diagnostic.severity().word().toLowerCase(Locale.ROOT))
                .put("message", message(text(diagnostic)));
        List<Value> related = new ArrayList<>();
        if (diagnostic.at().span().known()) {
            result.put("locations", Values.list(location(diagnostic)));
        }
        for (Label label : diagnostic.related()) {
            if (label.span().known()) {
                related.add(location(label).put("id", related.size() + 1).build());
            }
        }
        result.putUnlessEmpty("relatedLocations", Values.list(related));
        result.putUnlessEmpty(
                "fixes",
                Values.list(diagnostic.help().stream()
                        .filter(help -> help.edits().stream()
                                .anyMatch(edit -> edit.span().known()))
                        .map(this::fix)
                        .toList()));
        return result.build();
    }

    /** The sentence, the facts and the help that no edit expresses. */
    private static String text(Diagnostic diagnostic) {
        List<String> parts = new ArrayList<>();
        parts.add(diagnostic.message());
        if (!diagnostic.at().text().isEmpty()) {
            parts.add(diagnostic.at().text());
        }
        diagnostic.notes().forEach(note -> parts.add("note: " + note));
        diagnostic.help().forEach(help -> parts.add("help: " + help.text()));
        return String.join("\n", parts);
    }

    private Value.Mapping location(Diagnostic diagnostic) {
        Values.Builder location = location(diagnostic.at());
        if (!diagnostic.path().isEmpty()) {
            Value.Mapping logical =
                    Values.map().put("fullyQualifiedName", diagnostic.path()).build();
            location.put("logicalLocations", Values.list(logical));
        }
        return location.build();
    }

    private Values.Builder location(Label label) {
        Value.Mapping physical = Values.map()
                .put("artifactLocation", artifact(label.span().source()))
                .put("region", region(label.span()))
                .build();
        return Values.map()
                .put("physicalLocation", physical)
                .put("message", label.text().isEmpty() ? null : message(label.text()));
    }

    private Value.Mapping fix(Help help) {
        Map<String, List<Value>> replacements = new LinkedHashMap<>();
        for (Edit edit : help.edits()) {
            if (edit.span().known()) {
                replacements
                        .computeIfAbsent(report.name(edit.span().source()), name -> new ArrayList<>())
                        .add(replacement(edit));
            }
        }
        List<Value> changes = new ArrayList<>();
        replacements.forEach((name, edits) -> changes.add(Values.map()
                .put("artifactLocation", artifact(name))
                .put("replacements", Values.list(edits))
                .build()));
        return Values.map()
                .put("description", message(help.text()))
                .put("artifactChanges", Values.list(changes))
                .build();
    }

    private static Value.Mapping replacement(Edit edit) {
        Value.Mapping inserted = edit.replacement().isEmpty()
                ? null
                : Values.map().put("text", edit.replacement()).build();
        return Values.map()
                .put("deletedRegion", region(edit.span()))
                .put("insertedContent", inserted)
                .build();
    }

    private static Value.Mapping region(Span span) {
        return Values.map()
                .put("startLine", span.from().line())
                .put("startColumn", span.from().column())
                .put("endLine", span.to().line())
                .put("endColumn", span.to().column())
                .build();
    }

    private Value.Mapping artifact(Source source) {
        return artifact(report.name(source));
    }

    private static Value.Mapping artifact(String name) {
        return Values.map().put("uri", uri(name)).put("uriBaseId", ROOT).build();
    }

    private static Value.Mapping message(String text) {
        return Values.map().put("text", text).build();
    }

    /** A relative reference of RFC 3986: everything but unreserved characters and the slash is percent-encoded. */
    private static String uri(String name) {
        StringBuilder uri = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain || "-._~/".indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
            }
        }
        return uri.toString();
    }
}
