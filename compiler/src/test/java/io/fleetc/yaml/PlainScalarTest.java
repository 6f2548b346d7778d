package io.fleetc.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class PlainScalarTest {
    /** One line of {@code plain-scalars.tsv}. */
    record Row(String text, String type, String value, PlainScalar kind) {}

    @ParameterizedTest
    @MethodSource("rows")
    void isWhatTheTableSays(Row row) {
        assertThat(PlainScalar.of(row.text)).isEqualTo(row.kind);
    }

    /** A scalar that Go takes for something else than we do is refused. */
    @ParameterizedTest
    @MethodSource("rows")
    void whatIsAcceptedGoReadsTheSame(Row row) {
        if (row.kind.surprises() || row.kind == PlainScalar.NOT_FINITE) {
            return;
        }
        Value value = YamlReader.read(new Source("a.yaml", row.text)).value();
        switch (row.type) {
            case "bool" -> assertThat(value).isEqualTo(Values.bool(Boolean.parseBoolean(row.value)));
            case "null" -> assertThat(value).isEqualTo(Values.nothing());
            case "number" ->
                assertThat(Double.parseDouble(
                                Objects.requireNonNull(Plain.of(value)).toString()))
                        .isEqualTo(Double.parseDouble(row.value) + 0.0);
            default -> assertThat(value).isEqualTo(Values.text(row.text));
        }
    }

    /** A rendered manifest means what Go reads, also where we would refuse it in a fleet. */
    @ParameterizedTest
    @MethodSource("rows")
    void inAManifestItIsWhatGoReads(Row row) {
        Checked<List<Value>> read = YamlReader.manifests(new Source("a.yaml", "a: " + row.text));
        if (row.kind == PlainScalar.NOT_FINITE) {
            assertThat(read.accepted()).isFalse();
            return;
        }
        Value value = Objects.requireNonNull(((Value.Mapping) read.value().get(0)).get("a"));
        switch (row.type) {
            case "bool" -> assertThat(value).isEqualTo(Values.bool(Boolean.parseBoolean(row.value)));
            case "null" -> assertThat(value).isEqualTo(Values.nothing());
            case "number" ->
                assertThat(Double.parseDouble(
                                Objects.requireNonNull(Plain.of(value)).toString()))
                        .isEqualTo(Double.parseDouble(row.value) + 0.0);
            default -> assertThat(value).isEqualTo(Values.text(row.text));
        }
    }

    /** Written as a text, each of them stays that text for readers of either version, as a value and as a key. */
    @ParameterizedTest
    @MethodSource("rows")
    void writtenAsATextItStaysOne(Row row) {
        String written = YamlWriter.write(Values.map().put(row.text, row.text).build());
        Map<String, String> expected = Map.of(row.text, row.text);

        assertThat(new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(written))
                .isEqualTo(expected);
        assertThat(new Load(LoadSettings.builder().build()).loadFromString(written))
                .isEqualTo(expected);
        assertThat(ScalarStyle.of(row.text) == ScalarStyle.PLAIN).isEqualTo(row.text.equals("_1"));
    }

    /** Why we do not let the library write: it leaves texts unquoted that kubectl takes for numbers and booleans. */
    @Test
    void theWriterOfTheLibraryWouldBreakThirtyOneOfThem() throws IOException {
        Dump dump = new Dump(DumpSettings.builder().build());
        assertThat(rows())
                .filteredOn(row -> !row.type.equals("string"))
                .filteredOn(row -> dump.dumpToString(row.text).equals(row.text + "\n"))
                .hasSize(31);
    }

    @ParameterizedTest
    @CsvSource({
        "014, 12",
        "-012, -10",
        "08, 8",
        "0o14, 12",
        "+0x1F, 31",
        "0b101, 5",
        "1_000, 1000",
        "1_0.5, 10.5",
        "0_7, 7",
        "12:30:45, 45045",
        "-1:30, -90",
        "1:30.5, ",
    })
    void meansANumberToThoseWhoTakeItForOne(String text, String meaning) {
        assertThat(PlainScalar.meaning(PlainScalar.of(text), text)).isEqualTo(meaning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.1/32",
                "3.18.0",
                "8080:80",
                "22:60",
                "v1",
                "-",
                "+",
                ".",
                "..",
                "1e",
                "e3",
                "0x",
                "0xg",
                "0b2",
                "0o8",
                "0b",
                "0x_",
                "2027-01-31",
                "::1",
                "1:2:",
                "_1",
                "yess",
                "oN",
                "nULL",
                "1__",
                "1.2_3x",
                "-foo",
                "+.nan",
                "--1"
            })
    void isATextToEverybody(String text) {
        boolean text11 = text.equals("2027-01-31")
                || new Yaml(new SafeConstructor(new LoaderOptions()))
                        .<Object>load("- " + text)
                        .equals(List.of(text));
        assertThat(PlainScalar.of(text) == PlainScalar.TEXT || !text11).isTrue();
        assertThat(PlainScalar.of(text)).isEqualTo(text.equals("1__") ? PlainScalar.UNDERSCORES : PlainScalar.TEXT);
    }

    /** Reading such a number would take minutes. */
    @Test
    void aNumberOfAMillionDigitsIsNotRead() {
        assertThat(PlainScalar.of("9".repeat(1_000_000))).isEqualTo(PlainScalar.NOT_FINITE);
        assertThat(PlainScalar.of("0x" + "f".repeat(1_000_000))).isEqualTo(PlainScalar.HEXADECIMAL);
        assertThat(YamlReader.read(new Source("a.yaml", "a: 0x" + "f".repeat(1_000_000)))
                        .diagnostics())
                .hasSize(1);
    }

    static List<Row> rows() throws IOException {
        try (InputStream in = PlainScalarTest.class.getResourceAsStream("plain-scalars.tsv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Row(cells[0], cells[1], cells[2], PlainScalar.valueOf(cells[3])))
                    .toList();
        }
    }
}
