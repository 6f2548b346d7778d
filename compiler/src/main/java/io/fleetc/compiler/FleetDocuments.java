package io.fleetc.compiler;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.model.Document;
import io.fleetc.schema.Shaped;
import io.fleetc.value.Value;
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
    public FleetDocuments {
        documents = List.copyOf(documents);
        rules = List.copyOf(rules);
    }

    /** Reads all files of a fleet root; what can be saved of a file with mistakes goes on to the next stage. */
    public static Checked<FleetDocuments> read(FleetRoot root) {
        return read(root, new KnownFiles());
    }

    /** The same, where files are known from other revisions. */
    static Checked<FleetDocuments> read(FleetRoot root, KnownFiles known) {
        FleetFiles files = FleetFiles.of(root.files());
        if (files.entries().isEmpty()) {
            return Checked.none(files.diagnostics());
        }
        return new Reader(files, known).read(FileValues.read(files, root, known));
    }

    /** Judges file by file and collects what is wrong with each. */
    private static final class Reader {
        private final FleetFiles files;
        private final KnownFiles known;
        private final List<Diagnostic> diagnostics;
        private final List<Document> documents = new ArrayList<>();
        private final List<Value> rules = new ArrayList<>();
        private boolean complete;

        Reader(FleetFiles files, KnownFiles known) {
            this.files = files;
            this.known = known;
            this.diagnostics = new ArrayList<>(files.diagnostics());
            // Two entry files are one mistake and hide nothing.
            this.complete =
                    files.diagnostics().stream().allMatch(said -> said.code().equals(Code.FC1009.name()));
        }

        Checked<FleetDocuments> read(FileValues values) {
            files.entries().forEach(name -> addDocument(name, values.of(name)));
            files.parts().stream().filter(values::standsAlone).forEach(name -> addDocument(name, values.of(name)));
            files.rules().stream().filter(values::standsAlone).forEach(name -> addRules(values.of(name)));
            if (files.entries().stream().anyMatch(name -> FileValues.isDhall(name) && !isMapping(values, name))) {
                // Of a program with a mistake nothing can be saved, and without the entry there is no fleet to judge.
                return Checked.none(diagnostics);
            }
            return Checked.of(new FleetDocuments(documents, rules, complete), diagnostics);
        }

        private static boolean isMapping(FileValues values, String name) {
            return values.of(name).present() && values.of(name).value() instanceof Value.Mapping;
        }

        private void addDocument(String name, Checked<Value> read) {
            Checked<Shaped> shaped = known.document(name, read);
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
    }
}
