package io.fleetc.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of fields themselves. */
class TablesTest {
    private static final Path FIELDS = Path.of("src/main/resources/io/fleetc/verify/fields");
    private static final Path PROVEN = Path.of("src/test/cases/verify/proven");

    @ParameterizedTest
    @MethodSource("tables")
    void isReadAndHasAnObjectThatItProves(String file) throws IOException {
        List<String> kinds = new ArrayList<>();
        for (String name : SampleObjects.list(PROVEN).toList()) {
            Value.Mapping object = SampleObjects.read(PROVEN.resolve(name));
            kinds.add(String.valueOf(object.text("apiVersion")).replace('/', '_') + "_" + object.text("kind") + ".tsv");
        }

        assertThat(kinds).contains(file);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void namesASourceInEveryRow(String file) throws IOException {
        assertThat(Files.readAllLines(FIELDS.resolve(file)).stream().filter(line -> !line.startsWith("#")))
                .allMatch(line ->
                        line.split("\t", -1).length == 4 && line.split("\t", -1)[3].matches("[a-z-]+/[a-z-]+.*"));
    }

    @Test
    void theRequiredFieldsNameTheirDefinition() {
        assertThat(Tables.read("required.tsv").orElseThrow())
                .allMatch(row -> row.length == 4 && row[3].startsWith("kubernetes"));
    }

    static Stream<String> tables() throws IOException {
        return SampleObjects.list(FIELDS);
    }
}
