package io.fleetc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.source.Source;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of chart values against the schema of a fleet, and who owns which path. */
class ValueTableTest {
    private static final ValueTable TABLE = ValueTable.shipped();

    /** A setting that no row carries and that nobody declares to be fleetc's own would be lost without a word. */
    @Test
    void everySettingOfAClusterIsCarriedOrIsFleetcsOwn() throws IOException {
        List<ValuePath> carried = Stream.concat(
                        TABLE.rows().stream().flatMap(row -> row.fleetPaths().stream()),
                        TABLE.fleetOnly().keySet().stream())
                .toList();
        assertThat(settings())
                .filteredOn(setting -> carried.stream().noneMatch(path -> lies(setting, path)))
                .isEmpty();
    }

    @Test
    void everyRowReadsASettingThatAFleetCanHave() throws IOException {
        List<ValuePath> settings = settings();
        assertThat(TABLE.rows().stream().flatMap(row -> row.fleetPaths().stream()))
                .filteredOn(path -> settings.stream()
                        .noneMatch(setting -> ValueRow.touch(setting, path) || ValueRow.touch(path, setting)))
                .isEmpty();
        assertThat(TABLE.fleetOnly().keySet())
                .filteredOn(path -> settings.stream().noneMatch(setting -> ValueRow.touch(path, setting)))
                .isEmpty();
    }

    @Test
    void everyRowCitesADocument() {
        assertThat(TABLE.rows()).allSatisfy(row -> assertThat(row.sources()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "database.port, database.port",
        "docker.repo, images.registry",
        "docker, images.registry",
        "priorityClassMappings.iomete-compute, priorityClasses.iomete-compute.name",
        "services.core.resources.limits.cpu, services.core.resources",
        "services.sparkProxy.team-a.replicas, services.sparkProxy.team-a.replicas",
        "logging.splunkSettings.indexName, logging.indexName",
        "storage.azureSettings.storageAccountKey, storage.storageAccountKeySecret",
        "cloud.region, storage.region",
        "javaTrustStore.enabled, trustStore",
        "features.jobOrchestrator.enabled, flags.jobOrchestrator",
        "features.jobOrchestrator, flags.jobOrchestrator",
        "features.preserveIcebergIdentifierCase, flags.preserveIcebergIdentifierCase",
        "services.nats.enabled, flags.nats"
    })
    void saysWhichSettingOwnsAPath(String chart, String setting) {
        assertThat(TABLE.owner(ValuePath.parse(chart)).flatMap(ValueTable.Owner::setting))
                .contains(setting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"database.password", "serviceAccount.create", "secretStore.vaultSettings.token"})
    void ownsPathsThatNoSettingWrites(String chart) {
        assertThat(TABLE.owner(ValuePath.parse(chart)))
                .hasValueSatisfying(owner -> assertThat(owner.because()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spark.customKey",
                "services.gateway.somethingNew",
                "features.someNewFlag.enabled",
                "monitoring.iomServices.metricAnnotations",
                "docker.appVersion"
            })
    void leavesOtherPathsFree(String chart) {
        assertThat(TABLE.owner(ValuePath.parse(chart))).isEqualTo(Optional.empty());
    }

    /** Whether a setting is the path or lies below it. */
    private static boolean lies(ValuePath setting, ValuePath path) {
        return path.steps().size() <= setting.steps().size() && ValueRow.touch(path, setting);
    }

    /** The settings of a cluster that hold no further settings, by the schema of a fleet. */
    private static List<ValuePath> settings() throws IOException {
        Value.Mapping schema = (Value.Mapping) YamlReader.read(
                        new Source("fleet.schema.json", Files.readString(Path.of("../schemas/fleet.schema.json"))))
                .value();
        List<ValuePath> settings = new ArrayList<>();
        collect(
                schema,
                Objects.requireNonNull(schema.at(ValuePath.of("$defs", "ClusterSpec"))),
                ValuePath.root(),
                settings);
        assertThat(settings).hasSizeGreaterThan(200);
        return settings.stream()
                .filter(path -> !path.steps().get(0).equals("flags")
                        && !path.steps().get(0).equals("iomesh"))
                .toList();
    }

    private static void collect(Value.Mapping schema, Value at, ValuePath path, List<ValuePath> settings) {
        Value.Mapping part = (Value.Mapping) at;
        String reference = part.text("$ref");
        if (reference != null) {
            collect(schema, definition(schema, reference), path, settings);
            return;
        }
        Value.Mapping properties = part.mapping("properties");
        Value.@Nullable Mapping free = part.mapping("additionalProperties");
        if (properties != null) {
            for (String key : new TreeSet<>(properties.members().keySet())) {
                collect(schema, Objects.requireNonNull(properties.get(key)), path.key(key), settings);
            }
        } else if (free != null) {
            collect(schema, free, path.key("*"), settings);
        } else {
            settings.add(path);
        }
    }

    private static Value definition(Value.Mapping schema, String reference) {
        return Objects.requireNonNull(
                schema.at(ValuePath.of("$defs", reference.substring("#/$defs/".length()))), reference);
    }
}
