package io.fleetc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.fleetc.report.TextReport;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said about the flags, versions and free-form values of small fleets, to the letter. Every edit that a diagnostic offers is
 * applied, and what it was offered for is then gone.
 */
class CatalogueCasesTest {
    private static final Path CASES = Path.of("src/test/cases/catalogue");

    @ParameterizedTest
    @MethodSource("cases")
    void isSaidAsExpected(String name) throws IOException {
        String said = TextReport.plain(check(source(name)));
        Path expected = CASES.resolve(name).resolve("expected.txt");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(expected, said);
            throw new AssertionError("wrote " + expected + ": review the diff, then run without golden.update");
        }
        assertThat(said).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isPutRightByEachEdit(String name) throws IOException {
        Source source = source(name);
        for (Diagnostic diagnostic : check(source)) {
            for (Help help : diagnostic.help()) {
                if (!help.edits().isEmpty()) {
                    Source edited = new Source(source.name(), apply(source.text(), help.edits()));
                    assertThat(check(edited))
                            .as(help.text() + "\n" + edited.text())
                            .noneMatch(after -> after.code().equals(diagnostic.code())
                                    && after.message().equals(diagnostic.message()));
                }
            }
        }
    }

    private static List<Diagnostic> check(Source source) {
        List<Diagnostic> said = new ArrayList<>();
        List<Flags.Running> running = new ArrayList<>();
        Value.Mapping body = (Value.Mapping) YamlReader.read(source).value();
        Checked<FleetDescription> fleet = FleetAssembly.assemble(List.of(new Document(body, List.of())), true);
        said.addAll(fleet.diagnostics());
        Layers.of(fleet.value()).forEach((name, cluster) -> {
            Checked<Release> release = release(cluster);
            said.addAll(release.diagnostics());
            if (release.present()) {
                running.add(new Flags.Running(cluster.over(release.value().layer()), release.value()));
            }
        });
        Checked<?> settled = Flags.settle(running);
        said.addAll(settled.diagnostics());
        said.addAll(
                FreeValues.check(running.stream().map(Flags.Running::cluster).toList()));
        return said.stream().distinct().sorted(Diagnostic.BY_PLACE).toList();
    }

    private static Checked<Release> release(ResolvedCluster cluster) {
        if (!(cluster.set().at(ValuePath.of("platform", "version")) instanceof Value.Text version)) {
            throw new AssertionError("a case gives every cluster a version");
        }
        return Catalogue.shipped()
                .release(
                        SemanticVersion.of(version.text()),
                        version.span(),
                        "spec.clusters." + cluster.name() + ".platform.version");
    }

    private static String apply(String text, List<Edit> edits) {
        StringBuilder edited = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparing((Edit edit) -> edit.span().start()).reversed())
                .forEach(edit -> edited.replace(edit.span().start(), edit.span().end(), edit.replacement()));
        return edited.toString();
    }

    private static Source source(String name) throws IOException {
        Path directory = CASES.resolve(name);
        String file = Files.exists(directory.resolve("fleet.json")) ? "fleet.json" : "fleet.yaml";
        return new Source(file, Files.readString(directory.resolve(file)));
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> entries = Files.list(CASES)) {
            return entries.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
