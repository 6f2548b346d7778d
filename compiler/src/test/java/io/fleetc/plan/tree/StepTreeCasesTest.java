package io.fleetc.plan.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.compiler.StepFrontEnd;
import io.fleetc.dhall.DhallOptions;
import io.fleetc.plan.Patch;
import io.fleetc.source.Reading;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each directory below {@code cases/steps} has a fleet before a change and after it, what a step does not do yet, and in
 * {@code expected.patch} how the files of the step differ from those of the change.
 */
class StepTreeCasesTest {
    private static final Path CASES = Path.of("src/test/cases/steps");
    private static final FrontEnd FRONT_END = new StepFrontEnd(DhallOptions.hermetic());

    @ParameterizedTest
    @MethodSource("cases")
    void differsFromTheChangeAsExpected(String name) throws IOException {
        Path directory = CASES.resolve(name);
        Tree change = tree(directory.resolve("change"));
        StepTree step = StepTree.of(change, tree(directory.resolve("base")), reversions(directory), FRONT_END);
        StringBuilder shown = new StringBuilder();
        step.notes().forEach(note -> shown.append("note: ").append(note).append('\n'));
        shown.append(Patch.between(texts(change.files()), step.over(change.files())));

        Path expected = directory.resolve("expected.patch");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(expected, shown);
            throw new AssertionError("wrote " + expected + ": review the diff, then run without golden.update");
        }
        assertThat(shown.toString()).isEqualTo(Files.readString(expected));
    }

    private static Tree tree(Path directory) {
        Sources files = Sources.open(directory);
        return new Tree(files, FRONT_END.read(files));
    }

    private static SortedMap<String, String> texts(Sources files) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String name : files.list("", true).names()) {
            texts.put(name, ((Reading.Text) files.read(name)).source().text());
        }
        return texts;
    }

    private static List<Reversion> reversions(Path directory) throws IOException {
        String text = Files.readString(directory.resolve("reversions.yaml"));
        Value.Sequence list = (Value.Sequence)
                YamlReader.read(new Source("reversions.yaml", text)).value();
        return list.items().stream()
                .map(item -> reversion((Value.Mapping) item))
                .toList();
    }

    private static Reversion reversion(Value.Mapping item) {
        String path = item.text("path");
        ValuePath at = path == null ? ValuePath.root() : ValuePath.parse(path);
        Optional<Value> value = Optional.ofNullable(item.get("value"));
        String fleet = item.text("fleet");
        if (fleet != null) {
            return Reversion.ofFleet(ValuePath.parse(fleet), value);
        }
        String cluster = item.text("cluster");
        return cluster != null
                ? Reversion.ofCluster(cluster, at, value)
                : Reversion.ofGlobalDatabase(String.valueOf(item.text("globalDatabase")), at, value);
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> entries = Files.list(CASES)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
