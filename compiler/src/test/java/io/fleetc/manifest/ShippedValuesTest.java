package io.fleetc.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.catalogue.Release;
import io.fleetc.model.SemanticVersion;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The shipped defaults of 3.16.2 as chart values are the vendor's own default values, row for row. */
class ShippedValuesTest {
    private static final Path PRINTED = Path.of("src/test/resources/domain/iomete-default-values-3.16.txt");

    /** Rows of the vendor that are not carried: default passwords are never written. */
    private static final Map<String, String> NOT_CARRIED = Map.of(
            "adminUser.temporaryPassword", "a default password",
            "database.password", "a default password",
            "javaTrustStore.password", "a default password");

    /** Rows that the vendor's bundle does not print but another of its documents describes. */
    private static final Map<String, String> FROM_OTHER_DOCUMENTS = Map.ofEntries(
            Map.entry("features.enableAutomatedMaintenance.enabled", "architecture-deployment.md"),
            Map.entry("features.enableCollaborativeSqlEditor.enabled", "architecture-deployment.md"),
            Map.entry("features.icebergMetrics.enabled", "architecture-deployment.md"),
            Map.entry("services.nats.enabled", "architecture-deployment.md"),
            Map.entry("logging.hotStorage.enabled", "release notes 3.11.1"),
            Map.entry("logging.hotStorage.source", "release notes 3.11.1"),
            Map.entry("services.maintenance.archival.enabled", "table-maintenance/deployment.md"),
            Map.entry("services.maintenance.archival.retentionDays", "table-maintenance/deployment.md"),
            Map.entry("services.maintenance.resources.limits.cpu", "table-maintenance/deployment.md"),
            Map.entry("services.maintenance.resources.limits.memory", "table-maintenance/deployment.md"),
            Map.entry("services.maintenance.resources.requests.cpu", "table-maintenance/deployment.md"),
            Map.entry("services.maintenance.resources.requests.memory", "table-maintenance/deployment.md"));

    @Test
    void areWhatTheVendorPrints() throws IOException {
        Release release =
                Catalogue.shipped().release(SemanticVersion.of("3.16.2")).orElseThrow();
        SortedMap<String, String> ours = flatten(HelmValues.of(release.defaults(), Values.empty(), release));
        assertThat(ours.keySet()).containsAll(FROM_OTHER_DOCUMENTS.keySet());
        ours.keySet().removeAll(FROM_OTHER_DOCUMENTS.keySet());
        assertThat(ours).isEqualTo(printed());
    }

    /** The printed rows; a null is a key without a value, which says no more than a key that is not there. */
    private static SortedMap<String, String> printed() throws IOException {
        SortedMap<String, String> rows = new TreeMap<>();
        for (String line : Files.readAllLines(PRINTED)) {
            String[] parts = line.split(" = ", 2);
            if (!parts[1].equals("null") && !NOT_CARRIED.containsKey(parts[0])) {
                rows.put(parts[0], parts[1]);
            }
        }
        assertThat(rows).hasSize(284);
        return rows;
    }

    private static SortedMap<String, String> flatten(Value value) {
        SortedMap<String, String> rows = new TreeMap<>();
        flatten("", value, rows);
        return rows;
    }

    private static void flatten(String path, Value value, SortedMap<String, String> rows) {
        if (value instanceof Value.Mapping map && !map.members().isEmpty()) {
            map.members()
                    .forEach((key, member) -> flatten(path.isEmpty() ? key : path + "." + key, member.value(), rows));
        } else if (value instanceof Value.Sequence list
                && list.items().stream().anyMatch(Value.Mapping.class::isInstance)) {
            for (int i = 0; i < list.items().size(); i++) {
                flatten(path + "[" + i + "]", list.items().get(i), rows);
            }
        } else {
            rows.put(path, json(value));
        }
    }

    private static String json(Value value) {
        if (value instanceof Value.Text text) {
            return '"' + text.text() + '"';
        } else if (value instanceof Value.Whole whole) {
            return whole.number().toString();
        } else if (value instanceof Value.Bool bool) {
            return String.valueOf(bool.on());
        } else if (value instanceof Value.Sequence list) {
            return list.items().stream().map(ShippedValuesTest::json).toList().toString();
        }
        assertThat(value).isEqualTo(Values.empty());
        return "{}";
    }
}
