package io.fleetc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every catalogue file names its schema for editors in its first line; those of the platform follow the published one. */
class CatalogueSchemaTest {
    private static final Path SCHEMAS = Path.of("../schemas");
    private static final Schema SCHEMA = schema();

    @ParameterizedTest
    @MethodSource("files")
    void followsTheSchema(String file) throws IOException {
        String text = Files.readString(SCHEMAS.resolve("catalogue").resolve(file));
        assertThat(SCHEMA.validate(text, InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: Nothing",
                "{kind: ReleaseCatalogue, platform: iomete, sources: {}, releases: [], flags: {}, defaults: []}",
                "{kind: StorageCatalogue, platform: iomete, paths: [], types: {minio: {scheme: s3}}}",
                "{kind: ValuesCatalogue, platform: iomete, rows: [{fleet: a}], owned: [], fleetOnly: {}}"
            })
    void refuses(String text) {
        assertThat(SCHEMA.validate(text, InputFormat.YAML)).isNotEmpty();
    }

    @Test
    void thereAreFiles() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(9);
    }

    static List<String> files() throws IOException {
        try (Stream<Path> entries = Files.list(SCHEMAS.resolve("catalogue"))) {
            return entries.filter(CatalogueSchemaTest::describesThePlatform)
                    .map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** The rules have a schema of their own. */
    private static boolean describesThePlatform(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            String schema = lines.findFirst().orElse("");
            assertThat(schema).as(file.toString()).startsWith("# yaml-language-server: $schema=../");
            return schema.endsWith("/catalogue.schema.json");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Schema schema() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(SCHEMAS.resolve("catalogue.schema.json")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
