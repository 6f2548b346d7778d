package io.fleetc.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndexReaderTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final String INDEX = """
            {
              "format": "fleetc.io/directory-index/v1",
              "directory": "dc-a",
              "inputDigest": "sha256:1",
              "catalogueDigest": "sha256:2",
              "files": {
                "manifests/10-core.yaml": {
                  "sha256": "%1$s",
                  "objects": [
                    ["v1", "Service", "iomete", "iom-core"],
                    ["apps/v1", "Deployment", "iomete", "iom-core"]
                  ]
                },
                "values.yaml": {
                  "sha256": "%1$s",
                  "objects": []
                }
              }
            }
            """.formatted(DIGEST);
    private static final String FLEET = """
            {
              "format": "fleetc.io/fleet-index/v1",
              "clusters": [
                "dc-a",
                "dc-b"
              ]
            }
            """;

    @Test
    void writesAndReadsTheIndexOfADirectory() {
        SortedMap<String, DirectoryIndex.Entry> files = new TreeMap<>();
        files.put("values.yaml", new DirectoryIndex.Entry(DIGEST, List.of()));
        files.put(
                "manifests/10-core.yaml",
                new DirectoryIndex.Entry(
                        DIGEST,
                        List.of(
                                new ObjectId("v1", "Service", "iomete", "iom-core"),
                                new ObjectId("apps/v1", "Deployment", "iomete", "iom-core"))));
        assertThat(new DirectoryIndex("dc-a", "sha256:1", "sha256:2", files).text())
                .isEqualTo(INDEX);
        assertThat(digests(INDEX))
                .containsOnlyKeys("manifests/10-core.yaml", "values.yaml")
                .containsValue(DIGEST);
    }

    @Test
    void writesAndReadsTheIndexOfNoFile() {
        String index = new DirectoryIndex("dc-a", "", "", new TreeMap<>()).text();
        assertThat(digests(index)).isEmpty();
    }

    @Test
    void readsWhatGitMadeOfTheLineEnds() {
        assertThat(digests(INDEX.replace("\n", "\r\n"))).isEqualTo(digests(INDEX));
    }

    @Test
    void readsNothingElse() {
        assertThat(digests("")).isNull();
        assertThat(digests("{}")).isNull();
        assertThat(digests(INDEX + "\n")).isNull();
        assertThat(digests(INDEX.replace("v1\",\n", "v2\",\n"))).isNull();
        assertThat(digests(INDEX.replace("    },", "    }"))).isNull();
        assertThat(digests(INDEX.replace("    }\n", "    },\n"))).isNull();
        assertThat(digests(INDEX.replace("  \"files\"", "<<<<<<< HEAD\n  \"files\"")))
                .isNull();
        assertThat(digests(INDEX.replace(DIGEST, "abc"))).isNull();
        for (int end = 0; end < INDEX.length(); end++) {
            assertThat(digests(INDEX.substring(0, end))).isNull();
        }
    }

    @Test
    void ownsNothingInACopiedDirectory() {
        assertThat(IndexReader.digests(INDEX.getBytes(StandardCharsets.UTF_8), "dc-a-copy"))
                .isNull();
    }

    @Test
    void ownsNothingIfAPathLeavesTheDirectory() {
        assertThat(digests(INDEX.replace("manifests/10-core.yaml", "../dc-b/values.yaml")))
                .isNull();
        assertThat(digests(INDEX.replace("manifests/10-core.yaml", "/etc/passwd")))
                .isNull();
        assertThat(digests(INDEX.replace("manifests/10-core.yaml", "a\\\\b"))).isNull();
    }

    @Test
    void writesAndReadsTheIndexOfAFleet() {
        assertThat(FleetIndex.text(new TreeSet<>(List.of("dc-b", "dc-a")))).isEqualTo(FLEET);
        assertThat(clusters(FLEET)).containsExactly("dc-a", "dc-b");
        assertThat(clusters(FleetIndex.text(new TreeSet<>()))).isEmpty();
        assertThat(clusters(INDEX)).isNull();
        assertThat(clusters(FLEET.replace("dc-a", "../x"))).isNull();
        for (int end = 0; end < FLEET.length(); end++) {
            assertThat(clusters(FLEET.substring(0, end))).isNull();
        }
    }

    private static @Nullable SortedMap<String, String> digests(String text) {
        return IndexReader.digests(text.getBytes(StandardCharsets.UTF_8), "dc-a");
    }

    private static @Nullable List<String> clusters(String text) {
        return IndexReader.clusters(text.getBytes(StandardCharsets.UTF_8));
    }
}
