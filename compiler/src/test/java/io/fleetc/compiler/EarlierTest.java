package io.fleetc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.model.FleetDescription;
import io.fleetc.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is known of one revision makes nothing of another one different: every pair of revisions of {@code cases/change},
 * and fleets of many files of which one is changed or gone.
 */
class EarlierTest {
    private static final Path CASES = Path.of("src/test/cases/change");
    private static final Path EXAMPLES = Path.of(System.getProperty("fleetc.repository", ".."), "fleet-examples");
    private static final List<String> FLEETS = List.of("regulated", "disaster-recovery", "shared-dhall");

    /** What is written otherwise in a file of the other revision, and what is written instead. */
    private static final Map<String, String> EDITS =
            Map.of("true", "false", "5432", "5433", "frankfurt", "warsaw", "risk-teams", "eu-prod", "3.19.1", "3.18.0");

    private record Pair(String name, Map<String, String> known, Map<String, String> read) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource({"revisions", "edits"})
    void aRevisionIsTheSameWhateverIsKnown(Pair pair) {
        Earlier earlier = Earlier.nothing();
        Earlier known = earlier.with(FleetCompiler.read(root(pair.known()), earlier));
        Checked<ValidatedFleet> taken = FleetCompiler.read(root(pair.read()), known);
        Checked<ValidatedFleet> fresh = FleetCompiler.read(root(pair.read()), Earlier.nothing());

        assertThat(said(taken)).isEqualTo(said(fresh));
        assertThat(taken.present()).isEqualTo(fresh.present());
        if (fresh.present()) {
            assertThat(shown(taken.value())).isEqualTo(shown(fresh.value()));
        }
    }

    @Test
    @SuppressWarnings("ReferenceEquality") // being taken over is what is tested
    void onlyWhatAChangeTouchesIsSettledAgain() throws IOException {
        Map<String, String> files = files(EXAMPLES.resolve("regulated"));
        Earlier earlier = Earlier.nothing();
        Checked<ValidatedFleet> first = FleetCompiler.read(root(files), earlier);
        files.computeIfPresent("groups/eu-prod.yaml", (name, text) -> text + "# another text\n");
        ValidatedFleet second =
                FleetCompiler.read(root(files), earlier.with(first)).value();

        List<String> again = second.clusters().stream()
                .filter(cluster -> first.value().cluster(cluster.name()).orElseThrow() != cluster)
                .map(ClusterState::name)
                .toList();
        assertThat(again)
                .isEqualTo(second.clusters().stream()
                        .filter(cluster ->
                                FleetDescription.groupsOf(cluster.section()).contains("eu-prod"))
                        .map(ClusterState::name)
                        .toList())
                .isNotEmpty()
                .hasSizeLessThan(second.clusters().size());
    }

    private static FleetRoot root(Map<String, String> files) {
        return FleetRoot.hermetic(Sources.of(files));
    }

    private static List<String> said(Checked<ValidatedFleet> read) {
        return read.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::toString)
                .toList();
    }

    /** Everything that is known of a fleet, with all places. */
    private static List<String> shown(ValidatedFleet fleet) {
        List<String> shown = new ArrayList<>(List.of(fleet.description().toString()));
        for (ClusterState cluster : fleet.clusters()) {
            shown.add(
                    cluster.section() + "\n" + cluster.resolved() + "\n" + cluster.flags() + "\n" + cluster.cluster());
        }
        return shown;
    }

    static List<Pair> revisions() throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (Path scenario : directories(CASES)) {
            for (Path known : directories(scenario)) {
                for (Path read : directories(scenario)) {
                    pairs.add(new Pair(
                            CASES.relativize(known) + " then " + read.getFileName(), files(known), files(read)));
                }
            }
        }
        return pairs;
    }

    static List<Pair> edits() throws IOException {
        List<Pair> pairs = new ArrayList<>();
        for (String fleet : FLEETS) {
            Map<String, String> files = files(EXAMPLES.resolve(fleet));
            for (String name : files.keySet()) {
                Map<String, String> without = new TreeMap<>(files);
                without.remove(name);
                pairs.add(new Pair(fleet + " without " + name, files, without));
                pairs.add(new Pair(fleet + " with " + name, without, files));
                new TreeMap<>(EDITS).forEach((written, instead) -> {
                    Map<String, String> edited = new TreeMap<>(files);
                    edited.computeIfPresent(name, (file, text) -> text.replace(written, instead));
                    if (!edited.equals(files)) {
                        pairs.add(new Pair(fleet + ", " + instead + " in " + name, files, edited));
                    }
                });
            }
        }
        return pairs;
    }

    private static Map<String, String> files(Path directory) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> entries = Files.walk(directory)) {
            for (Path file : entries.filter(Files::isRegularFile).toList()) {
                String name = directory.relativize(file).toString().replace('\\', '/');
                files.put(name, Files.readString(file));
            }
        }
        return files;
    }

    private static List<Path> directories(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }
}
