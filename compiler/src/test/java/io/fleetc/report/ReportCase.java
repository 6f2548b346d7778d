package io.fleetc.report;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Help;
import io.fleetc.diagnostic.Label;
import io.fleetc.diagnostic.Severity;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One directory below {@code cases/report}: the files of a fleet, {@code diagnostics.yaml} that says which diagnostics
 * there are (places are named by the text that stands there), and one {@code expected.*} per format.
 */
final class ReportCase {
    private static final Path CASES = Path.of("src/test/cases/report");

    private final Path directory;
    private final Map<String, Source> sources = new TreeMap<>();

    private ReportCase(Path directory) throws IOException {
        this.directory = directory;
        Path fleet = directory.resolve("fleet");
        if (Files.isDirectory(fleet)) {
            try (Stream<Path> files = Files.walk(fleet)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = fleet.relativize(file).toString();
                    sources.put(name, new Source(name, Files.readString(file)));
                }
            }
        }
    }

    static ReportCase named(String name) throws IOException {
        return new ReportCase(CASES.resolve(name));
    }

    static List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(CASES)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** The expectations of this case; each is the file of one format. */
    List<Path> expectations() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(entry -> String.valueOf(entry.getFileName()).startsWith("expected."))
                    .sorted()
                    .toList();
        }
    }

    Path text() {
        return directory.resolve("expected.txt");
    }

    List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (JsonNode node : new YAMLMapper().readTree(directory.resolve("diagnostics.yaml"))) {
            diagnostics.add(new Diagnostic(
                    node.path("code").asString(),
                    Severity.valueOf(node.path("severity").asString("error").toUpperCase(Locale.ROOT)),
                    node.path("message").asString(),
                    node.has("at") ? label(node.path("at")) : new Label(Span.none(), ""),
                    node.path("related").valueStream().map(this::label).toList(),
                    node.path("notes").valueStream().map(JsonNode::asString).toList(),
                    node.path("help").valueStream().map(this::help).toList(),
                    node.path("path").asString("")));
        }
        return diagnostics;
    }

    private Label label(JsonNode node) {
        return new Label(span(node), node.path("label").asString(""));
    }

    private Help help(JsonNode node) {
        return new Help(
                node.path("text").asString(),
                node.path("edits")
                        .valueStream()
                        .map(edit -> new Edit(span(edit), edit.path("with").asString()))
                        .toList());
    }

    private Span span(JsonNode node) {
        Source source = sources.get(node.path("file").asString());
        if (source == null) {
            throw new IllegalArgumentException(directory + ": no file " + node.path("file"));
        }
        String find = node.path("find").asString();
        int start = -1;
        for (int nth = node.path("nth").asInt(1); nth > 0; nth--) {
            start = index(source, find, start + 1);
        }
        int end = start + find.length();
        if (node.has("to")) {
            String to = node.path("to").asString();
            end = index(source, to, start) + to.length();
        }
        Span span = source.span(start, end);
        return node.has("after") ? span.after() : node.has("before") ? span.before() : span;
    }

    private int index(Source source, String find, int from) {
        int found = source.text().indexOf(find, from);
        if (found < 0) {
            throw new UncheckedIOException(new IOException(directory + ": not in the file: " + find));
        }
        return found;
    }
}
