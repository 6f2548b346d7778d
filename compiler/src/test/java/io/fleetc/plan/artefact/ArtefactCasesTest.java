package io.fleetc.plan.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.manifest.ClusterManifests;
import io.fleetc.manifest.Component;
import io.fleetc.manifest.PlatformData;
import io.fleetc.manifest.SecretReferences;
import io.fleetc.model.Cluster;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.verify.ObjectVerifier;
import io.fleetc.verify.Reference;
import io.fleetc.verify.References;
import io.fleetc.yaml.YamlReader;
import io.fleetc.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each directory below {@code cases/plan-artefacts} is a step in {@code step.yaml}, the objects that it puts beside those
 * of its cluster, and in {@code notes.txt} what it tells people.
 *
 * <p>{@code mvn test -Dgolden.update} writes the expectations, and then fails.
 */
class ArtefactCasesTest {
    private static final String NOTES = "notes.txt";

    @ParameterizedTest
    @MethodSource("cases")
    void becomesTheExpectedObjects(String name) throws IOException {
        ArtefactCase artefactCase = ArtefactCase.of(name);
        Artefacts artefacts = artefactCase.artefacts();
        if (System.getProperty("golden.update") != null) {
            write(artefactCase.folder(), artefacts);
            throw new AssertionError("wrote " + name + ": review the diff, then run without golden.update");
        }
        assertThat(notes(artefacts)).isEqualTo(artefactCase.text(NOTES));
        assertThat(files(artefactCase.folder()))
                .isEqualTo(artefacts.components().stream().map(Component::name).toList());
        for (Component component : artefacts.components()) {
            assertThat(text(component)).isEqualTo(artefactCase.text(component.name() + ".yaml"));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyObjectIsProven(String name) {
        assertThat(ArtefactCase.of(name).artefacts().objects().stream()
                        .flatMap(object -> ObjectVerifier.verify(object).stream()))
                .extracting(Diagnostic::message)
                .isEmpty();
    }

    /** What is written is read back as the same objects. */
    @ParameterizedTest
    @MethodSource("cases")
    void readsBack(String name) {
        for (Value.Mapping object : ArtefactCase.of(name).artefacts().objects()) {
            assertThat(YamlReader.read(new Source("object.yaml", YamlWriter.write(object)))
                            .value())
                    .isEqualTo(object);
        }
    }

    /** Together with the cluster's own objects nothing is missing but what the team and the init Job bring. */
    @ParameterizedTest
    @MethodSource("cases")
    void everyReferenceIsEmittedBeforeItsUser(String name) {
        StepInput step = ArtefactCase.of(name).step();
        Cluster cluster = step.cluster().cluster();
        List<Value.Mapping> objects = new ArrayList<>();
        ClusterManifests.of(step.cluster(), PlatformData.shipped())
                .value()
                .forEach(component -> objects.addAll(component.objects()));
        objects.addAll(ArtefactCase.artefacts(step).objects());
        Set<String> secrets = new TreeSet<>(SecretReferences.of(cluster).keySet());
        secrets.addAll(cluster.images().pullSecrets());
        assertThat(References.unresolved(objects, need -> external(need, secrets)).stream()
                        .map(Diagnostic::message)
                        // A passive cluster keeps the Service of the Spark application that it does not run.
                        .filter(message -> cluster.active() || !message.contains("iom-spark-connect` selects")))
                .isEmpty();
    }

    private static boolean external(Reference need, Set<String> secrets) {
        return PlatformData.shipped().services().runtimeObjects().stream()
                        .anyMatch(made ->
                                made.kind().equals(need.kind()) && made.name().equals(need.name()))
                || (need.kind().equals("Secret") && secrets.contains(need.name()))
                || need.name().equals(PlatformData.shipped().services().webhookSecret())
                || need.name().equals("fleetc-probe")
                || need.name().equals("ras-onboarding-domains");
    }

    /** A Job that expired would be missing and run again; one that starts over without end would never fail. */
    @ParameterizedTest
    @MethodSource("cases")
    void noJobExpiresOrRestartsForEver(String name) {
        assertThat(ArtefactCase.of(name).artefacts().objects())
                .filteredOn(object -> "Job".equals(object.text("kind")))
                .allSatisfy(job -> {
                    assertThat(job.at(ValuePath.of("spec", "ttlSecondsAfterFinished")))
                            .isNull();
                    assertThat(job.at(ValuePath.of("spec", "backoffLimit"))).isNotNull();
                    assertThat(job.at(ValuePath.of("spec", "activeDeadlineSeconds")))
                            .isNotNull();
                });
    }

    private static void write(Path folder, Artefacts artefacts) throws IOException {
        for (String file : files(folder)) {
            Files.delete(folder.resolve(file + ".yaml"));
        }
        for (Component component : artefacts.components()) {
            Files.writeString(folder.resolve(component.name() + ".yaml"), text(component));
        }
        Files.writeString(folder.resolve(NOTES), notes(artefacts));
    }

    private static String text(Component component) {
        StringBuilder text = new StringBuilder();
        component.objects().forEach(object -> text.append("---\n").append(YamlWriter.write(object)));
        return text.toString();
    }

    private static String notes(Artefacts artefacts) {
        StringBuilder text = new StringBuilder();
        artefacts.notes().forEach(note -> text.append(note).append('\n'));
        return text.toString();
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .filter(file -> file.endsWith(".yaml") && !file.equals("step.yaml"))
                    .map(file -> file.substring(0, file.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        }
    }

    static List<String> cases() throws IOException {
        return ArtefactCase.names();
    }
}
