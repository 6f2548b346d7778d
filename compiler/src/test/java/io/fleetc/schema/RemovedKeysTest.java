package io.fleetc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every key that a fleet refuses although a chart has or had it, read from a data file with its sources. */
class RemovedKeysTest {
    private static final Path ROWS = Path.of("src/test/data/schema/removed-keys.yaml");

    @ParameterizedTest
    @MethodSource("rows")
    void isSaidWithReleaseAndReplacement(Row row) {
        Checked<Shaped> shaped = check(row);
        Diagnostic diagnostic = shaped.diagnostics().get(0);

        assertThat(shaped.diagnostics()).hasSize(1);
        assertThat(diagnostic.code()).isEqualTo(Code.FC2011.name());
        assertThat(diagnostic.path()).isEqualTo(row.at());
        assertThat(diagnostic.message()).contains(row.release());
        assertThat(diagnostic.help()).hasSize(1);
        assertThat(diagnostic.help().get(0).text()).contains(row.instead());
        assertThat(diagnostic.notes()).hasSize(1).allMatch(note -> note.startsWith("source: "));
        assertThat(diagnostic.isError()).isNotEqualTo(row.warning());
    }

    /** What is refused is taken out; what is only warned of stays. */
    @ParameterizedTest
    @MethodSource("rows")
    void isTakenOut(Row row) {
        Value left = check(row).value().document().at(ValuePath.parse(row.at()));

        assertThat(left != null).isEqualTo(row.warning());
    }

    @Test
    void everyRowOfTheCatalogueIsTried() {
        Set<String> tried = new TreeSet<>();
        rows().forEach(row -> tried.add(check(row).diagnostics().get(0).message()));

        assertThat(FleetSchema.shipped().removedKeys().all())
                .hasSizeGreaterThan(60)
                .extracting(RemovedKey::message)
                .allMatch(tried::contains);
    }

    private static Checked<Shaped> check(Row row) {
        Value spec = YamlReader.read(new Source("spec.yaml", row.write())).value();
        return FleetSchema.shipped().check((Value.Mapping) spec, "ClusterSpec");
    }

    static Stream<Row> rows() {
        Value file = YamlReader.read(new Source(ROWS.toString(), read())).value();
        Value list = file instanceof Value.Mapping map ? map.get("rows") : null;
        List<Value> rows = list instanceof Value.Sequence sequence ? sequence.items() : List.of();
        return rows.stream().map(row -> Row.of((Value.Mapping) row));
    }

    private static String read() {
        try {
            return Files.readString(ROWS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Row(String write, String at, String release, String instead, boolean warning) {
        static Row of(Value.Mapping row) {
            return new Row(
                    text(row, "write"),
                    text(row, "at"),
                    text(row, "release"),
                    text(row, "instead"),
                    "warning".equals(row.text("severity")));
        }

        private static String text(Value.Mapping row, String key) {
            String text = row.text(key);
            assertThat(text).as(key).isNotNull();
            return text == null ? "" : text;
        }
    }
}
