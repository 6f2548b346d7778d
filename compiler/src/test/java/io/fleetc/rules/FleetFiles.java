package io.fleetc.rules;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.catalogue.FlagSettings;
import io.fleetc.catalogue.Flags;
import io.fleetc.catalogue.Release;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Help;
import io.fleetc.layers.Layers;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.model.Document;
import io.fleetc.model.FleetAssembly;
import io.fleetc.model.FleetDescription;
import io.fleetc.model.SemanticVersion;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a fleet, on their way from text to what the rules say about them. */
record FleetFiles(SortedMap<String, String> texts) {
    private static final RuleBook SHIPPED = RuleBook.shipped(Catalogue.shipped());
    private static final ValuePath VERSION = ValuePath.of("platform", "version");

    static RuleBook shipped() {
        return SHIPPED;
    }

    /** All YAML files of a directory and the directories in it. */
    static FleetFiles in(Path directory) {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(path ->
                            path.toString().endsWith(".yaml") || path.toString().endsWith(".json"))
                    .toList()) {
                texts.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FleetFiles(texts);
    }

    /** What is said about the team's rules, and then what all rules say about the fleet. */
    List<Diagnostic> check() {
        List<Document> documents = new ArrayList<>();
        List<Value> rules = new ArrayList<>();
        texts.forEach((name, text) -> {
            Value value = read(name, text);
            if (name.startsWith("rules/")) {
                rules.add(value);
            } else {
                documents.add(new Document((Value.Mapping) value, List.of()));
            }
        });
        Checked<RuleBook> book = SHIPPED.extendedBy(rules);
        List<Diagnostic> diagnostics = new ArrayList<>(book.diagnostics());
        Checked<FleetDescription> fleet = FleetAssembly.assemble(documents, true);
        diagnostics.addAll(fleet.diagnostics());
        diagnostics.addAll(Rules.check(facts(fleet.value(), diagnostics), book.value()));
        return diagnostics.stream().sorted(Diagnostic.BY_PLACE).toList();
    }

    static Value read(String name, String text) {
        Checked<Value> read = YamlReader.read(new Source(name, text));
        if (!read.accepted()) {
            throw new AssertionError(name + ": " + read.diagnostics());
        }
        return read.value();
    }

    static FleetFacts facts(FleetDescription fleet, List<Diagnostic> diagnostics) {
        Map<String, ResolvedCluster> resolved = new LinkedHashMap<>();
        List<Flags.Running> running = new ArrayList<>();
        Layers.of(fleet).forEach((name, cluster) -> {
            String version = VERSION.in(cluster.set()) instanceof Value.Text text ? text.text() : "";
            Optional<Release> release = SemanticVersion.parse(version).flatMap(Catalogue.shipped()::release);
            ResolvedCluster over =
                    release.map(known -> cluster.over(known.layer())).orElse(cluster);
            resolved.put(name, over);
            release.ifPresent(known -> running.add(new Flags.Running(over, known)));
        });
        Checked<SortedMap<String, FlagSettings>> flags = Flags.settle(running);
        flags.diagnostics().stream().filter(Diagnostic::isError).forEach(diagnostics::add);
        return FleetFacts.of(fleet, resolved, flags.value());
    }

    /** The same files with what one help proposes. */
    FleetFiles with(Help help) {
        SortedMap<String, String> changed = new TreeMap<>(texts);
        help.edits().stream()
                .sorted(Comparator.comparing(Edit::span).reversed())
                .forEach(edit -> {
                    String name = edit.span().source().name();
                    StringBuilder text = new StringBuilder(String.valueOf(changed.get(name)));
                    text.replace(edit.span().start(), edit.span().end(), edit.replacement());
                    changed.put(name, text.toString());
                });
        return new FleetFiles(changed);
    }
}
