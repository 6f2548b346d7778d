package io.fleetc.report;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Help;
import io.fleetc.diagnostic.Label;
import io.fleetc.diagnostic.Severity;
import io.fleetc.source.Position;
import io.fleetc.source.Span;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import org.jspecify.annotations.Nullable;

/**
 * Diagnostics for programs, in the form that {@code schemas/report.schema.json} describes.
 *
 * <p>Lines and columns count from 1, columns in Unicode code points; {@code to} is the place behind the last character.
 * The form only grows: a member is never renamed and never changes its type under the same {@code apiVersion}.
 */
public final class JsonReport {
    /** The form's version. */
    private static final String API_VERSION = "fleetc.io/report/v1alpha1";

    private JsonReport() {}

    /** The whole report as one JSON document. */
    public static String render(Report report) {
        return JsonWriter.pretty(tree(report));
    }

    /** The whole report as a value. */
    public static Value.Mapping tree(Report report) {
        return Values.map()
                .put("apiVersion", API_VERSION)
                .put("summary", summary(report))
                .put(
                        "diagnostics",
                        Values.list(report.diagnostics().stream()
                                .map(diagnostic -> diagnostic(report, diagnostic))
                                .toList()))
                .putUnlessEmpty("result", report.result())
                .build();
    }

    private static Value.Mapping summary(Report report) {
        return Values.map()
                .put("errors", report.count(Severity.ERROR))
                .put("warnings", report.count(Severity.WARNING))
                .put("notes", report.count(Severity.NOTE))
                .build();
    }

    private static Value.Mapping diagnostic(Report report, Diagnostic diagnostic) {
        return Values.map()
                .put("code", diagnostic.code())
                .put("severity", diagnostic.severity().word())
                .put("message", diagnostic.message())
                .put("path", diagnostic.path().isEmpty() ? null : diagnostic.path())
                .put("at", label(report, diagnostic.at()))
                .put(
                        "related",
                        Values.list(diagnostic.related().stream()
                                .filter(label -> label.span().known())
                                .map(label -> place(report, label.span())
                                        .put("label", label.text())
                                        .build())
                                .toList()))
                .put("notes", Values.texts(diagnostic.notes()))
                .put(
                        "help",
                        Values.list(diagnostic.help().stream()
                                .map(help -> help(report, help))
                                .toList()))
                .build();
    }

    private static Value.@Nullable Mapping label(Report report, Label label) {
        if (!label.span().known()) {
            return null;
        }
        return place(report, label.span()).put("label", label.text()).build();
    }

    private static Value.Mapping help(Report report, Help help) {
        return Values.map()
                .put("text", help.text())
                .put(
                        "edits",
                        Values.list(help.edits().stream()
                                .filter(edit -> edit.span().known())
                                .map(edit -> edit(report, edit))
                                .toList()))
                .build();
    }

    private static Value.Mapping edit(Report report, Edit edit) {
        return place(report, edit.span()).put("text", edit.replacement()).build();
    }

    private static Values.Builder place(Report report, Span span) {
        return Values.map()
                .put("file", report.name(span.source()))
                .put("from", position(span.from()))
                .put("to", position(span.to()));
    }

    private static Value.Mapping position(Position position) {
        return Values.map()
                .put("line", position.line())
                .put("column", position.column())
                .build();
    }
}
