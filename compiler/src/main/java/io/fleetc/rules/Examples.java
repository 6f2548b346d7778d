package io.fleetc.rules;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.catalogue.FlagSettings;
import io.fleetc.catalogue.Flags;
import io.fleetc.catalogue.Release;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.layers.Layers;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.model.FleetDescription;
import io.fleetc.model.Section;
import io.fleetc.model.SemanticVersion;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a fleet of an example, as a real one is made: layers, shipped defaults, flags. */
final class Examples {
    private static final String CLUSTERS = "clusters";
    private static final ValuePath VERSION = ValuePath.of("platform", "version");

    private final Catalogue catalogue;
    private final SemanticVersion release;

    /**
     * Examples on a platform.
     *
     * @param catalogue what is known of the platform
     * @param release the version of an example that names none; empty for the newest
     */
    Examples(Catalogue catalogue, String release) {
        this.catalogue = catalogue;
        this.release = SemanticVersion.parse(release)
                .orElseGet(() -> catalogue.versions().last());
    }

    /** The facts of an example, or why it is no fleet. */
    Checked<FleetFacts> facts(Example.Revision example) {
        return facts(example.written());
    }

    /** An example of a change, ready to be judged, or why a side of it is no fleet. */
    Checked<ChangeExample> change(Rule rule, Example.Change example) {
        Checked<FleetFacts> from = facts(example.from());
        Checked<FleetFacts> to = facts(example.to());
        if (!from.present() || !to.present()) {
            List<Diagnostic> problems = new ArrayList<>(from.diagnostics());
            problems.addAll(to.diagnostics());
            return Checked.none(problems);
        }
        Span at = example.written().members().values().stream()
                .map(Value.Member::keySpan)
                .findFirst()
                .orElse(example.written().span());
        return Checked.of(new ChangeExample(rule, from.value(), to.value(), example.evidence(), example.verdict(), at));
    }

    private Checked<FleetFacts> facts(Value.Mapping written) {
        boolean fleet = written.members().containsKey(CLUSTERS);
        Map<String, Section> clusters = fleet
                ? sections(written, CLUSTERS)
                : new TreeMap<>(Map.of("a", new Section("a", written.span(), written, List.of())));
        FleetDescription description = new FleetDescription(
                "example",
                Span.none(),
                fleet ? sections(written, "globalDatabases") : Map.of(),
                defaults(fleet ? written.mapping("defaults") : null),
                fleet ? sections(written, "groups") : Map.of(),
                clusters,
                fleet ? written : Values.empty());
        return facts(description);
    }

    private Checked<FleetFacts> facts(FleetDescription description) {
        Map<String, ResolvedCluster> resolved = new LinkedHashMap<>();
        List<Flags.Running> running = new ArrayList<>();
        Layers.of(description).forEach((name, cluster) -> {
            Optional<Release> known = SemanticVersion.parse(version(cluster)).flatMap(catalogue::release);
            ResolvedCluster over =
                    known.map(found -> cluster.over(found.layer())).orElse(cluster);
            resolved.put(name, over);
            known.ifPresent(found -> running.add(new Flags.Running(over, found)));
        });
        Checked<SortedMap<String, FlagSettings>> flags = Flags.settle(running);
        List<Diagnostic> errors =
                flags.diagnostics().stream().filter(Diagnostic::isError).toList();
        return errors.isEmpty()
                ? Checked.of(FleetFacts.of(description, resolved, flags.value()))
                : Checked.none(errors);
    }

    private static String version(ResolvedCluster cluster) {
        return VERSION.in(cluster.set()) instanceof Value.Text text ? text.text() : "";
    }

    private Section defaults(Value.@Nullable Mapping written) {
        Values.Builder body = Values.map()
                .put("platform", Values.map().put("version", release.toString()).build());
        if (written != null) {
            body.putAll(written);
        }
        return new Section("spec.defaults", Span.none(), body.build(), List.of());
    }

    private static Map<String, Section> sections(Value.Mapping written, String key) {
        Map<String, Section> sections = new TreeMap<>();
        Value.Mapping parts = written.mapping(key);
        if (parts != null) {
            parts.members().forEach((name, member) -> {
                if (member.value() instanceof Value.Mapping body) {
                    sections.put(name, new Section(name, member.keySpan(), body, List.of()));
                }
            });
        }
        return sections;
    }
}
