package io.fleetc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.model.SemanticVersion;
import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The customer's tables of settings and databases, row by row. */
class SettingTablesTest {
    @ParameterizedTest
    @MethodSource("choices")
    void aChoiceNeedsItsSettings(Entry row) {
        Choice choice = Choices.shipped().stream()
                .filter(found -> found.section().equals(row.text("section")))
                .findFirst()
                .orElseThrow();
        assertThat(choice.types()).containsKey(row.text("type"));
        assertThat(choice.types()
                        .getOrDefault(row.text("type"), new Choice.Settings(List.of(), List.of()))
                        .required())
                .containsExactlyInAnyOrderElementsOf(
                        row.texts("required").stream().map(List::of).toList());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aDatabaseHasItsScope(Entry row) {
        Map<String, Service.Scope> scopes = new TreeMap<>();
        services().forEach(service -> {
            if (service.createsDatabases()) {
                scopes.putAll(service.databases());
            }
        });
        assertThat(scopes).containsEntry(row.text("database"), Service.Scope.valueOf(row.text("scope")));
        assertThat(scopes).hasSize(rows("databases").size());
    }

    @ParameterizedTest
    @MethodSource("scopedServices")
    void aServiceOpensDatabasesOfItsScope(Entry row) {
        Service service = services().stream()
                .filter(found -> found.name().equals(row.text("service")))
                .findFirst()
                .orElseThrow();
        assertThat(service.databases().values()).isNotEmpty().containsOnly(Service.Scope.valueOf(row.text("scope")));
    }

    @Test
    void everyRowCitesItsSource() {
        Stream.of("choices", "databases", "services")
                .flatMap(key -> rows(key).stream())
                .forEach(row -> assertThat(row.text("source")).startsWith("seeds/"));
    }

    private static List<Service> services() {
        return Services.shipped().known(SemanticVersion.of("3.18.0"));
    }

    static List<Entry> choices() {
        return rows("choices");
    }

    static List<Entry> databases() {
        return rows("databases");
    }

    static List<Entry> scopedServices() {
        return rows("services");
    }

    private static List<Entry> rows(String key) {
        try (InputStream stream = SettingTablesTest.class.getResourceAsStream("/domain/setting-tables.yaml")) {
            if (stream == null) {
                throw new IllegalStateException("the tables are not there");
            }
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            Value tables =
                    YamlReader.read(new Source("setting-tables.yaml", text)).value();
            return new Entry(tables).entries(key);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
