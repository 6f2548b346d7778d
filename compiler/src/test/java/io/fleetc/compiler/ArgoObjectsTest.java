package io.fleetc.compiler;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.manifest.ArgoObjects;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.PlatformData;
import io.fleetc.model.Rings;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.KeyOrder;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import io.fleetc.verify.ObjectVerifier;
import io.fleetc.yaml.YamlReader;
import io.fleetc.yaml.YamlWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each directory below {@code cases/argocd-objects} is a fleet and, in {@code expected.yaml}, what Argo CD gets of it.
 *
 * <p>{@code mvn test -Dgolden.update} writes the expectations, and then fails.
 */
class ArgoObjectsTest {
    private static final Path CASES = Path.of("src/test/cases/argocd-objects");
    private static final Path EXAMPLES = Path.of(System.getProperty("fleetc.repository", ".."), "fleet-examples");

    /** Kinds of which an object is lost with what is in it. */
    private static final Set<String> KEPT =
            Set.of("Namespace", "PersistentVolumeClaim", "CustomResourceDefinition", "Secret");

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("cases")
    void areWhatIsExpected(Path root) throws IOException {
        List<Value> objects = new ArrayList<>();
        new TreeMap<>(argoCd(validated(root))).values().forEach(objects::addAll);
        String written = YamlWriter.write(objects, KeyOrder.KUBERNETES);
        Path expected = root.resolve("expected.yaml");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(expected, written);
            throw new AssertionError("wrote " + expected + ": review the diff, then run without golden.update");
        }
        assertThat(written).isEqualTo(Files.readString(expected));
    }

    /** Rendered by real templates, each element becomes the Application that its cluster would have by itself. */
    @ParameterizedTest
    @MethodSource("fleets")
    void everyElementBecomesTheApplicationOfItsCluster(Path root) throws IOException {
        ValidatedFleet fleet = validated(root);
        ArgoObjects objects = objects(fleet);
        Set<String> expected = new TreeSet<>();
        for (CompiledCluster cluster : clusters(fleet)) {
            objects.applications(cluster.input()).forEach(application -> expected.add(text(application)));
        }
        Set<String> made = new TreeSet<>();
        argoCd(fleet).forEach((file, found) -> {
            for (Value.Mapping object : found) {
                if ("Application".equals(object.text("kind"))) {
                    made.add(text(object));
                } else if ("ApplicationSet".equals(object.text("kind"))) {
                    made.addAll(elements(object));
                }
            }
        });
        assertThat(made).isEqualTo(expected);
    }

    /** The projects allow what is deployed; what carries data is never deleted; every object of Argo CD is proven. */
    @ParameterizedTest
    @MethodSource("fleets")
    void everythingIsAllowedAndNothingIsLost(Path root) {
        ValidatedFleet fleet = validated(root);
        Map<String, List<Value.Mapping>> files = argoCd(fleet);
        files.values()
                .forEach(found -> found.forEach(object -> assertThat(ObjectVerifier.verify(object))
                        .as(text(object))
                        .isEmpty()));
        for (CompiledCluster cluster : clusters(fleet)) {
            for (Value.Mapping object : cluster.objects()) {
                Value.Mapping metadata = part(object, "metadata");
                if (KEPT.contains(object.text("kind"))) {
                    assertThat(String.valueOf(object.at(
                                    ValuePath.of("metadata", "annotations", "argocd.argoproj.io/sync-options"))))
                            .contains("Prune=false,Delete=false");
                }
                if (cluster.input().cluster().argocd() != null) {
                    assertThat(files.values().stream()
                                    .flatMap(List::stream)
                                    .filter(found -> "AppProject".equals(found.text("kind")))
                                    .anyMatch(project -> allows(project, cluster.input(), object, metadata)))
                            .as(cluster.name() + " " + object.text("kind") + " " + metadata.text("name"))
                            .isTrue();
                }
            }
        }
    }

    /** No object is larger than what a cluster takes; what is too large is told. */
    @Test
    void anObjectThatIsTooLargeIsTold() throws IOException {
        String fleet = Files.readString(CASES.resolve("one-that-says-braces/fleet.yaml"));
        assertThat(codes(fleet)).isEmpty();
        assertThat(codes(fleet + "      values: {custom: " + "x".repeat(1_600_000) + "}\n"))
                .containsExactly("FC5011");
    }

    private static List<String> codes(String fleet) {
        Checked<CompiledFleet> compiled =
                FleetCompiler.compile(Sources.of(Map.of("fleet.yaml", fleet)), CompileOptions.defaults());
        assertThat(compiled.accepted()).isTrue();
        return compiled.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private static boolean allows(
            Value.Mapping project, ClusterInput input, Value.Mapping object, Value.Mapping metadata) {
        String namespace = metadata.text("namespace");
        if (namespace == null) {
            String version = String.valueOf(object.text("apiVersion"));
            String group = version.contains("/") ? version.substring(0, version.indexOf('/')) : "";
            return has(project, "clusterResourceWhitelist", Map.of("group", group, "kind", object.text("kind")))
                    || has(project, "clusterResourceWhitelist", Map.of("group", "*", "kind", "*"));
        }
        String server = input.cluster().kubernetes().server();
        return has(project, "destinations", Map.of("name", input.cluster().name(), "namespace", namespace))
                || (server != null && has(project, "destinations", Map.of("server", server, "namespace", namespace)));
    }

    private static boolean has(Value.Mapping project, String list, Map<String, String> wanted) {
        return part(project, "spec").get(list) instanceof Value.Sequence items
                && items.items().stream()
                        .anyMatch(item -> Rings.texts((Value.Mapping) item).equals(wanted));
    }

    private List<String> elements(Value.Mapping set) {
        Value.Mapping specification = part(set, "spec");
        String namespace = String.valueOf(part(set, "metadata").text("namespace"));
        Value elements = specification.at(ValuePath.parse("generators[0].list.elements"));
        String patch = specification.text("templatePatch");
        String template = "apiVersion: v1\nkind: List\nitems:\n{{- range .Values.elements }}\n"
                + "- application: " + JsonWriter.compact(part(specification, "template")) + "\n"
                + (patch == null ? "" : "  patch: " + patch + "\n") + "{{- end }}\n";
        try {
            String rendered = HelmEngine.render(
                    Files.createTempDirectory(directory, "chart"),
                    template,
                    JsonWriter.compact(Values.map().put("elements", elements).build()));
            Value.Mapping list = (Value.Mapping)
                    YamlReader.read(new Source("rendered.yaml", rendered)).value();
            return ((Value.Sequence) requireNonNull(list.get("items")))
                    .items().stream()
                            .map(item -> text(merged((Value.Mapping) item, namespace)))
                            .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** As Argo CD merges a patch over an Application: maps member by member, all else replaces. */
    private static Value.Mapping merged(Value.Mapping item, String namespace) {
        Value.Mapping application = Values.map()
                .put("apiVersion", "argoproj.io/v1alpha1")
                .put("kind", "Application")
                .build();
        Value.Mapping place = Values.map()
                .put("metadata", Values.map().put("namespace", namespace).build())
                .build();
        Value.Mapping patch = item.mapping("patch");
        return over(over(over(application, part(item, "application")), place), patch == null ? Values.empty() : patch);
    }

    private static Value.Mapping over(Value.Mapping lower, Value.Mapping upper) {
        Values.Builder merged = Values.map().putAll(lower);
        upper.members()
                .forEach((key, member) -> merged.put(
                        key,
                        member.value() instanceof Value.Mapping above && lower.get(key) instanceof Value.Mapping below
                                ? over(below, above)
                                : member.value()));
        return merged.build();
    }

    private static Value.Mapping part(Value.Mapping object, String key) {
        return requireNonNull(object.mapping(key));
    }

    private static String text(Value value) {
        return YamlWriter.write(value, KeyOrder.SORTED);
    }

    private static ValidatedFleet validated(Path root) {
        return FleetCompiler.validate(Sources.open(root)).value();
    }

    private static List<CompiledCluster> clusters(ValidatedFleet fleet) {
        return Compilation.clusters(fleet, CompileOptions.defaults()).value();
    }

    private static ArgoObjects objects(ValidatedFleet fleet) {
        return new ArgoObjects(
                PlatformData.shipped(), Rings.of(fleet.description().specification()));
    }

    private static Map<String, List<Value.Mapping>> argoCd(ValidatedFleet fleet) {
        ArgoObjects objects = objects(fleet);
        return objects.files(clusters(fleet).stream()
                .map(cluster -> objects.deployed(cluster.input()))
                .toList());
    }

    static List<Path> cases() throws IOException {
        return directories(CASES);
    }

    static List<Path> fleets() throws IOException {
        List<Path> fleets = new ArrayList<>(cases());
        for (String example : GoldenTest.examples()) {
            fleets.add(EXAMPLES.resolve(example));
        }
        return fleets;
    }

    private static List<Path> directories(Path parent) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }
}
