package io.fleetc.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.catalogue.Flags;
import io.fleetc.catalogue.Release;
import io.fleetc.evidence.Ledger;
import io.fleetc.layers.Layers;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.model.Document;
import io.fleetc.model.FleetAssembly;
import io.fleetc.model.FleetDescription;
import io.fleetc.model.SemanticVersion;
import io.fleetc.rules.FleetFacts;
import io.fleetc.rules.RuleBook;
import io.fleetc.source.Source;
import io.fleetc.transition.Constraint;
import io.fleetc.transition.Exhaustive;
import io.fleetc.transition.Plan;
import io.fleetc.transition.Planner;
import io.fleetc.transition.Problem;
import io.fleetc.transition.SpoiledPlanner;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The planner over the complete space of the shipped rules, as they are bound to a fleet: every flag of a release on and
 * off in every combination that the rules allow, and every owner of a duty. Rules that share no flag are independent
 * parts, which do not delay each other.
 */
class ShippedSpaceTest {
    private static final RuleBook BOOK = RuleBook.shipped(Catalogue.shipped());
    private static final SemanticVersion RELEASE = SemanticVersion.of("3.18.0");

    @TestFactory
    Stream<DynamicTest> oneCluster(TestReporter reporter) {
        return tests(reporter, oneCluster());
    }

    @TestFactory
    Stream<DynamicTest> twoClustersOnOneDatabase(TestReporter reporter) {
        String database = "globalDatabase: {ref: eu}, flags: {%s}";
        return tests(
                reporter,
                space(
                        fleet("ldapSync: a", Map.of("a", database, "b", database), false),
                        fleet("ldapSync: b", Map.of("a", database, "b", database), true)));
    }

    @TestFactory
    Stream<DynamicTest> standbyPair(TestReporter reporter) {
        return tests(
                reporter,
                space(
                        fleet("", Map.of("a", "database: {host: db}", "z", "standbyFor: a, role: passive"), false),
                        fleet(
                                "",
                                Map.of("a", "database: {host: db}, role: passive", "z", "standbyFor: a, role: active"),
                                false)));
    }

    /** The check is worth something: every planner with a mistake fails it. */
    @ParameterizedTest
    @EnumSource
    void aSpoiledPlannerIsCaught(SpoiledPlanner spoiled) {
        List<Exhaustive.Tally> tallies = oneCluster().parts().stream()
                .map(part -> tally(part, spoiled::plan))
                .toList();
        assertThat(tallies).anyMatch(tally -> tally.wrong() > 0);
    }

    private static GroundedSpace oneCluster() {
        Map<String, String> clusters = Map.of("a", "database: {host: db}, flags: {%s}");
        return space(fleet("", clusters, false), fleet("", clusters, true));
    }

    private static GroundedSpace space(FleetRevision one, FleetRevision other) {
        return new GroundedSpace(Stream.of(change(one, other), change(other, one)));
    }

    private static Stream<DynamicTest> tests(TestReporter reporter, GroundedSpace space) {
        return space.parts().stream().map(part -> DynamicTest.dynamicTest(name(part), () -> check(part, reporter)));
    }

    private static void check(GroundedSpace.Part part, TestReporter reporter) {
        assertThat(part.facts()).as("what can be checked completely").hasSizeLessThanOrEqualTo(10);
        Exhaustive.Tally tally = tally(part, Planner::plan);
        reporter.publishEntry(name(part), tally.toString());
        assertThat(tally.toString()).endsWith("; 0 unsafe, 0 longer, 0 missed, 0 misjudged");
    }

    private static Exhaustive.Tally tally(GroundedSpace.Part part, Function<Problem, Plan> planner) {
        return Exhaustive.check(part.model(), part.facts().size(), state -> true, planner);
    }

    /** The rules and the clusters. */
    private static String name(GroundedSpace.Part part) {
        return Stream.of(
                        part.model().constraints().stream().map(Constraint::rule),
                        Stream.of("on"),
                        part.facts().stream().map(Fact::cluster))
                .flatMap(words -> words)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static Change change(FleetRevision from, FleetRevision to) {
        return new Change(Map.of(), from, to, Ledger.empty(), file -> false, Optional.empty(), BOOK);
    }

    // Fleets.

    /**
     * A fleet.
     *
     * @param entry of its global database
     * @param clusters its clusters by name; {@code %s} stands for all flags
     * @param on whether the flags are on
     */
    private static FleetRevision fleet(String entry, Map<String, String> clusters, boolean on) {
        StringBuilder text = new StringBuilder("""
            apiVersion: fleetc.io/v1alpha1
            kind: Fleet
            metadata: {name: acme}
            spec:
              defaults: {platform: {version: %s}}
              globalDatabases: {eu: {host: db, %s}}
              clusters:
            """.formatted(RELEASE, entry));
        String flags = Catalogue.shipped().flags().values().stream()
                .filter(flag -> flag.knownIn(RELEASE))
                .map(flag -> flag.name() + ": " + on)
                .collect(Collectors.joining(", "));
        new TreeMap<>(clusters)
                .forEach((name, body) -> text.append("    %s: {%s}\n".formatted(name, body.formatted(flags))));
        String label = on ? "on" : "off";
        return new FleetRevision(label, label, facts(text.toString()));
    }

    private static FleetFacts facts(String text) {
        Value.Mapping read =
                (Value.Mapping) YamlReader.read(new Source("fleet.yaml", text)).value();
        FleetDescription fleet = FleetAssembly.assemble(List.of(new Document(read, List.of())), true)
                .value();
        Release release = Catalogue.shipped().release(RELEASE).orElseThrow();
        Map<String, ResolvedCluster> resolved = new LinkedHashMap<>();
        List<Flags.Running> running = new ArrayList<>();
        Layers.of(fleet).forEach((name, cluster) -> {
            resolved.put(name, cluster.over(release.layer()));
            running.add(new Flags.Running(cluster.over(release.layer()), release));
        });
        return FleetFacts.of(fleet, resolved, Flags.settle(running).value());
    }
}
