package io.fleetc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.model.SemanticVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row of the vendor's tables on object storage, against the catalogue. */
class StorageFactsTest {
    private static final Path TABLES = Path.of("src/test/resources/domain/iomete-storage-tables.txt");

    /** The setting of a fleet for what the table calls a required setting. */
    private static final Map<String, String> SETTINGS = Map.of(
            "endpoint", "endpoint",
            "accessKey", "accessKey",
            "secretKey", "secretKeySecret",
            "IAM role", "iamRole",
            "cloud.region", "region",
            "GCP service account", "serviceAccount",
            "storageAccountName", "storageAccountName",
            "storageAccountKey", "storageAccountKeySecret");

    @ParameterizedTest
    @MethodSource("types")
    void hasTheSchemeAndTheSettingsOfTheTable(String row) {
        String[] cells = row.split(" \\| ", -1);
        StorageType type = Objects.requireNonNull(StorageType.shipped().get(cells[0]));
        assertThat(type.scheme()).isEqualTo(cells[1]);
        assertThat(type.knownIn(SemanticVersion.of("3.12.0"))).isTrue();
        List<String> required = new ArrayList<>();
        type.settings().forEach((name, setting) -> {
            if (setting.required()) {
                required.add(name);
            }
        });
        List<String> wanted = Arrays.stream(cells[2].split(", ", -1))
                .map(SETTINGS::get)
                .filter(setting -> !type.anyOf().contains(setting))
                .toList();
        assertThat(required).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(required.isEmpty()).isEqualTo(!type.anyOf().isEmpty());
    }

    @Test
    void onlyTheTypeOf40IsNotInTheTable() throws IOException {
        List<String> others = new ArrayList<>(StorageType.shipped().keySet());
        others.removeAll(types().stream().map(row -> row.split(" ", 2)[0]).toList());
        assertThat(others).containsExactly("s3_compatible");
        StorageType added = Objects.requireNonNull(StorageType.shipped().get("s3_compatible"));
        assertThat(added.knownIn(SemanticVersion.of("3.19.1"))).isFalse();
        assertThat(added.knownIn(SemanticVersion.of("4.0.0"))).isTrue();
    }

    @Test
    void everySettingNamedByAnyOfExists() {
        assertThat(StorageType.shipped().values())
                .allSatisfy(type -> assertThat(type.settings().keySet()).containsAll(type.anyOf()));
    }

    @Test
    void hasThePathsOfTheTable() throws IOException {
        List<String> paths = new Entry(CatalogueFiles.read("iomete-storage.yaml"))
                .entries("paths").stream().map(entry -> entry.text("path")).toList();
        assertThat(paths)
                .containsAll(rows().stream().filter(row -> !row.contains("|")).toList());
    }

    static List<String> types() throws IOException {
        return rows().stream().filter(row -> row.contains("|")).toList();
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(TABLES);
    }
}
