package io.fleetc.compiler;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Refusals;
import io.fleetc.source.Listing;
import io.fleetc.source.Reading;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Which files of a root describe the fleet.
 *
 * @param entries the entry file, or none
 * @param parts the files of clusters, databases and groups
 * @param rules the team's own rules
 * @param diagnostics what is wrong with the listing
 */
record FleetFiles(List<String> entries, List<String> parts, List<String> rules, List<Diagnostic> diagnostics) {
    FleetFiles {
        entries = List.copyOf(entries);
        parts = List.copyOf(parts);
        rules = List.copyOf(rules);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Lists a root. */
    static FleetFiles of(Sources sources) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<String> root = list(sources, "", false, diagnostics);
        List<String> entries = sources.isOneFile() ? root : entries(root, diagnostics);
        if (entries.isEmpty()) {
            if (diagnostics.isEmpty()) {
                diagnostics.add(noEntry(root));
            }
            return new FleetFiles(entries, List.of(), List.of(), diagnostics);
        }
        List<String> parts = new ArrayList<>();
        for (String part : FleetRoot.PARTS) {
            parts.addAll(known(list(sources, part, true, diagnostics)));
        }
        return new FleetFiles(entries, parts, known(list(sources, FleetRoot.RULES, true, diagnostics)), diagnostics);
    }

    private static List<String> known(List<String> names) {
        return names.stream().filter(FileValues::knows).toList();
    }

    private static List<String> list(Sources sources, String directory, boolean deep, List<Diagnostic> diagnostics) {
        Listing listing = sources.list(directory, deep);
        for (Reading.Refused refused : listing.refused()) {
            diagnostics.add(Refusals.diagnostic(refused));
        }
        return listing.names();
    }

    private static List<String> entries(List<String> root, List<Diagnostic> diagnostics) {
        List<String> entries = FleetRoot.ENTRIES.stream().filter(root::contains).toList();
        if (entries.size() > 1) {
            diagnostics.add(Diagnostic.error(
                            Code.FC1009,
                            "`" + entries.get(1) + "` describes the fleet beside `" + entries.get(0) + "`",
                            new Source(entries.get(1), "").span(0, 0))
                    .helping("keep one of the two files"));
        }
        return entries.isEmpty() ? entries : entries.subList(0, 1);
    }

    private static Diagnostic noEntry(List<String> root) {
        Diagnostic diagnostic = Diagnostic.error(Code.FC1001, "there is no `fleet.yaml` here", Span.none())
                .noting("a fleet is a directory with `fleet.yaml`, `fleet.json` or `fleet.dhall`, or one such file");
        return diagnostic.helping(
                root.isEmpty()
                        ? "run `fleetc init` to begin one"
                        : "name the directory that holds it, or run `fleetc init` to begin one");
    }
}
