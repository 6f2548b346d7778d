package io.fleetc.compiler;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Refusals;
import io.fleetc.model.Document;
import io.fleetc.schema.FleetSchema;
import io.fleetc.schema.Shaped;
import io.fleetc.source.Listing;
import io.fleetc.source.Reading;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;

/**
 * The documents of a fleet: its entry file, one file per cluster, group and global database, and the team's own rules.
 *
 * @param documents every document whose shape could be saved
 * @param rules the team's rule catalogues, not yet read
 * @param complete whether every file could be read, so that a name nobody describes is a mistake
 */
public record FleetDocuments(List<Document> documents, List<Value> rules, boolean complete) {
    private static final List<String> ENTRIES = List.of("fleet.yaml", "fleet.yml", "fleet.json", "fleet.dhall");
    private static final List<String> PARTS = List.of("clusters", "databases", "groups");

    public FleetDocuments {
        documents = List.copyOf(documents);
        rules = List.copyOf(rules);
    }

    /** Reads all files of a fleet root; what can be saved of a file with mistakes goes on to the next stage. */
    public static Checked<FleetDocuments> read(Sources sources) {
        return new Reader(sources).read();
    }

    /** Reads file by file and collects what is wrong with each. */
    private static final class Reader {
        private final Sources sources;
        private final List<Diagnostic> diagnostics = new ArrayList<>();
        private final List<Document> documents = new ArrayList<>();
        private final List<Value> rules = new ArrayList<>();
        private boolean complete = true;

        Reader(Sources sources) {
            this.sources = sources;
        }

        Checked<FleetDocuments> read() {
            Listing root = list("", false);
            List<String> entries = entries(root);
            if (entries.isEmpty()) {
                if (diagnostics.isEmpty()) {
                    diagnostics.add(noEntry(root));
                }
                return Checked.none(diagnostics);
            }
            entries.forEach(this::addDocument);
            for (String part : PARTS) {
                list(part, true).names().stream().filter(Reader::isData).forEach(this::addDocument);
            }
            for (String name : list("rules", true).names()) {
                if (isData(name)) {
                    addRules(readValue(name));
                }
            }
            return Checked.of(new FleetDocuments(documents, rules, complete), diagnostics);
        }

        private Listing list(String directory, boolean deep) {
            Listing listing = sources.list(directory, deep);
            for (Reading.Refused refused : listing.refused()) {
                refuse(refused);
            }
            return listing;
        }

        private List<String> entries(Listing root) {
            if (sources.isOneFile()) {
                return root.names();
            }
            List<String> entries =
                    ENTRIES.stream().filter(root.names()::contains).toList();
            if (entries.size() > 1) {
                diagnostics.add(Diagnostic.error(
                                Code.FC1009,
                                "`" + entries.get(1) + "` describes the fleet beside `" + entries.get(0) + "`",
                                new Source(entries.get(1), "").span(0, 0))
                        .helping("keep one of the two files"));
            }
            return entries.isEmpty() ? entries : entries.subList(0, 1);
        }

        private static boolean isData(String name) {
            return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
        }

        private void addDocument(String name) {
            if (name.endsWith(".dhall")) {
                complete = false;
                diagnostics.add(Diagnostic.error(
                                Code.FC2013, "a fleet in Dhall is not supported yet", new Source(name, "").span(0, 0))
                        .helping("describe the fleet in `fleet.yaml`"));
                return;
            }
            Checked<Shaped> shaped = FleetSchema.shipped().check(readValue(name));
            diagnostics.addAll(shaped.diagnostics());
            if (shaped.present()) {
                documents.add(
                        new Document(shaped.value().document(), shaped.value().pruned()));
            } else {
                complete = false;
            }
        }

        private void addRules(Checked<Value> read) {
            diagnostics.addAll(read.diagnostics());
            if (read.present()) {
                rules.add(read.value());
            } else {
                complete = false;
            }
        }

        private Checked<Value> readValue(String name) {
            Reading reading = sources.read(name);
            return reading instanceof Reading.Text text
                    ? YamlReader.read(text.source())
                    : Checked.none(Refusals.diagnostic((Reading.Refused) reading));
        }

        private void refuse(Reading.Refused refused) {
            complete = false;
            diagnostics.add(Refusals.diagnostic(refused));
        }

        private static Diagnostic noEntry(Listing root) {
            Diagnostic diagnostic = Diagnostic.error(Code.FC1001, "there is no `fleet.yaml` here", Span.none())
                    .noting("a fleet is a directory with `fleet.yaml` or `fleet.json`, or one such file");
            return diagnostic.helping(
                    root.names().isEmpty()
                            ? "run `fleetc init` to begin one"
                            : "name the directory that holds it, or run `fleetc init` to begin one");
        }
    }
}
