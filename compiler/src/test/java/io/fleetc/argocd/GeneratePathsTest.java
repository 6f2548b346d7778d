package io.fleetc.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.report.Report;
import io.fleetc.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratePathsTest {
    @TempDir
    Path directory;

    @Test
    void namesWhateverIsReadOrWouldBeReadOnceItIsThereButNoEvidence() throws IOException {
        Files.writeString(directory.resolve("fleet.yaml"), "kind: Fleet\n");
        Files.createDirectories(directory.resolve("evidence"));
        assertThat(annotation(directory))
                .isEqualTo("argocd.argoproj.io/manifest-generate-paths:"
                        + " fleet.yaml;fleet.yml;fleet.json;fleet.dhall;clusters;databases;groups;rules\n");
    }

    @Test
    void countsFromThePathOfTheApplication() throws IOException {
        Files.writeString(directory.resolve("fleet.json"), "{\"kind\": \"Fleet\"}");
        assertThat(annotation(Files.createDirectories(directory.resolve("apps/dc-a"))))
                .isEqualTo("argocd.argoproj.io/manifest-generate-paths: ../../fleet.yaml;../../fleet.yml;"
                        + "../../fleet.json;../../fleet.dhall;../../clusters;../../databases;../../groups;"
                        + "../../rules\n");
    }

    /** A program may import any file below the root. */
    @Test
    void namesTheWholeDirectoryOfAFleetInDhall() throws IOException {
        Files.writeString(directory.resolve("fleet.yaml"), "kind: Fleet\n");
        Files.createDirectories(directory.resolve("clusters/eu"));
        Files.writeString(directory.resolve("clusters/eu/dc-a.dhall"), "../../lib/cluster.dhall \"dc-a\"\n");
        assertThat(annotation(directory)).isEqualTo("argocd.argoproj.io/manifest-generate-paths: .\n");
        assertThat(annotation(directory.resolve("clusters")))
                .isEqualTo("argocd.argoproj.io/manifest-generate-paths: ..\n");
    }

    /** Who asks is not Argo CD, and has a whole repository. */
    @Test
    void saysThatThereIsNoFleet() throws IOException {
        Files.writeString(directory.resolve("fleet.yaml"), "kind: Other\n");
        assertThat(TextReport.render(
                        Report.of(GeneratePaths.annotation(directory).diagnostics()), false))
                .startsWith("""
                    error[FC1001]: neither the directory nor one above it holds a fleet
                      = note: `fleet.yaml` is there, but not of `kind: Fleet`
                    """)
                .doesNotContain("sent by Argo CD");
    }

    private static String annotation(Path path) {
        return GeneratePaths.annotation(path).value();
    }
}
