package io.fleetc.argocd;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.diagnostic.Checked;
import io.fleetc.report.TextReport;
import io.fleetc.source.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestFleetTest {
    private static final String FLEET = "kind: Fleet\nmetadata: {name: acme}\n";

    @TempDir
    Path directory;

    private Path request;

    @BeforeEach
    void send() throws IOException {
        request = Files.createDirectories(directory.toRealPath().resolve("_cmp_server/4f1c"));
    }

    @ParameterizedTest
    @CsvSource({
        // the fleet, the working directory, what the repository calls that, what it then calls the fleet
        "fleet.yaml,.,.,''",
        "fleet.yaml,apps/dc-a,apps/dc-a,''",
        "fleets/prod/fleet.yaml,fleets/prod,fleets/prod,fleets/prod",
        "fleets/prod/fleet.yml,fleets/prod/apps/dc-a,fleets/prod/apps/dc-a,fleets/prod",
        "fleet.json,apps,fleets/prod/apps,fleets/prod",
        "fleet.dhall,apps/a,'',../..",
        "fleet.yaml,apps/a,/etc//./x/../y/z/,etc",
        "fleet.yaml,apps/a,..,../../.."
    })
    void isTheNearestAboveAndIsCalledAsTheRepositoryDoes(String entry, String working, String called, String place)
            throws IOException {
        write(entry, FLEET);
        Checked<NearestFleet> found = find(working, called);
        assertThat(found.diagnostics()).isEmpty();
        assertThat(found.value().place()).isEqualTo(place);
        assertThat(found.value().files().read(String.valueOf(Path.of(entry).getFileName())))
                .isInstanceOf(Reading.Text.class);
    }

    @Test
    void ofTwoFleetsInOneTreeEachDirectoryFindsItsOwn() throws IOException {
        write("fleet.yaml", FLEET);
        write("lab/fleet.yaml", FLEET);
        assertThat(find("apps", "apps").value().place()).isEmpty();
        assertThat(find("lab/apps", "lab/apps").value().place()).isEqualTo("lab");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kind: Fleet # ours\n",
                "# ours\napiVersion: fleetc.io/v1\nkind: Fleet\n",
                "kind: Fleet\r\nmetadata: {}\r\n",
                "kind: 'Fleet'\n",
                "{\"kind\": \"Fleet\"}",
                "{kind: Fleet",
                "\uFEFFkind: Fleet"
            })
    void isOfOurKindHoweverThatIsWritten(String text) throws IOException {
        write("a/fleet.yaml", text);
        write("fleet.yaml", FLEET);
        assertThat(find("a", "a").value().place()).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "namespace: x\nhelm: {chart: Fleet}\n",
                "spec:\n  kind: Fleet\n",
                "kind: Cluster\n",
                "- kind: Fleet\n",
                "kind: FleetWorkspace\n",
                ""
            })
    void anEntryFileOfAnotherProgramIsWalkedPast(String text) throws IOException {
        write("a/fleet.yaml", text);
        write("fleet.yaml", FLEET);
        assertThat(find("a", "a").value().place()).isEmpty();
    }

    /** What is there and cannot be read is for the compiler to complain of, not to be passed over in silence. */
    @Test
    void anEntryFileThatCannotBeReadIsTaken() throws IOException {
        write("fleet.yaml", FLEET);
        Files.write(request.resolve("fleet.json"), new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0});
        Files.createDirectories(request.resolve("a"));
        Files.createSymbolicLink(request.resolve("a/fleet.yaml"), Path.of("../fleet.yaml"));
        assertThat(find("a", "a").value().place()).isEqualTo("a");
    }

    @Test
    void nobodyLooksBeyondWhatWasSent() throws IOException {
        Files.writeString(directory.resolve("_cmp_server/fleet.yaml"), FLEET);
        Files.writeString(directory.resolve("fleet.yaml"), FLEET);
        write("apps/fleet.yaml", "namespace: x\n");
        assertThat(TextReport.plain(find("apps/dc-a", "apps/dc-a").diagnostics()))
                .isEqualTo("""
                    error[FC5106]: fleet root not in the files sent by Argo CD; check argocd.argoproj.io/manifest-generate-paths
                      = note: `apps/fleet.yaml` is there, but not of `kind: Fleet`
                      = note: the root is the nearest directory, from the Application's `spec.source.path` upward, whose `fleet.yaml` is of `kind: Fleet`
                      = help: let `spec.source.path` name the directory of the fleet, or one below it

                    1 error
                    """);
    }

    private Checked<NearestFleet> find(String working, String called) throws IOException {
        return NearestFleet.of(Files.createDirectories(request.resolve(working)).normalize(), called);
    }

    private void write(String name, String text) throws IOException {
        Path file = request.resolve(name);
        Files.createDirectories(request.resolve(name).resolveSibling("."));
        Files.writeString(file, text);
    }
}
