package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.value.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Putting evidence on record, and listing it. */
class EvidenceTest {
    private static final String COMMIT = "Commit it on its own, before the change that needs it.\n";
    private static final String AT = "--at=2026-01-03T09:20:41Z";

    @TempDir
    Path directory;

    @BeforeEach
    void writeFleet() {
        assertThat(Ran.in(directory, "init").code()).isZero();
    }

    @Test
    void anApprovalIsOneFile() throws IOException {
        Ran ran = add("approval", "--scope=cluster/dc-a", "--approves=iam-owner", "--reason=ACME-7", "--by=jane", AT);
        String name = "evidence/cluster/dc-a/approval-iam-owner-20260103T092041Z.yaml";
        assertThat(ran).isEqualTo(new Ran(0, name + "\n", COMMIT));
        assertThat(directory.resolve(name))
                .hasContent("""
                    _type: https://in-toto.io/Statement/v1
                    subject:
                    - name: cluster/dc-a
                      digest:
                        sha256: %s
                    predicateType: https://fleetc.io/evidence/approval/v1
                    predicate:
                      approves: iam-owner
                      by: jane
                      reason: ACME-7
                      at: '2026-01-03T09:20:41Z'
                    """.formatted(Sha256.hex("cluster/dc-a".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void whatIsOnRecordIsNotOverwritten() {
        String[] words = {"approval", "--scope=fleet", "--approves=x", "--by=jane", AT, "--reason=first"};
        assertThat(add(words).code()).isZero();
        assertThat(add(words)).isEqualTo(new Ran(0, "", "Everything is on record already.\n"));
        words[5] = "--reason=second";
        assertThat(add(words))
                .isEqualTo(new Ran(
                        2,
                        "",
                        "fleetc: `evidence/fleet/approval-x-20260103T092041Z.yaml` exists already and says something"
                                + " else: what is on record is not overwritten\n"));
    }

    @Test
    void everyKindIsWrittenAndListed() {
        List<String> written = new ArrayList<>();
        String[][] kinds = {
            {
                "job-run",
                "--job=ras-assets",
                "--scope=cluster/dc-a",
                "--result=succeeded",
                "--started=2026-01-03T09:00:00Z",
                "--job-version=1.0.5",
                "--covers=finance,marketing",
                "--omitted=sandbox",
                "--count=assets=7",
                "--context=dc-a=9c1e5d2",
                "--active-on=dc-a=onboardComputeRas",
                "--language=json"
            },
            {"observed", "--scope=cluster/dc-a", "--revision=9c1e5d2", "--health=healthy", "--synced", "--no-overrides"
            },
            {"fresh-database", "--scope=cluster/dc-a", "--identity=7421093388120034567"},
            {"restored", "--scope=cluster/dc-a", "--state-of=2026-01-01T00:00:00+02:00"},
            {"schema-compatible", "--scope=fleet", "--release=3.16.1", "--with=3.17.0", "--reference=SUP-4711"},
            {
                "approval",
                "--scope=fleet",
                "--approves=iam-owner",
                "--reason=x",
                "--by=jane",
                "--expires=2026-02-01T00:00:00Z"
            }
        };
        for (String[] words : kinds) {
            Ran ran = add(Stream.concat(Stream.of(words), Stream.of(AT)).toArray(String[]::new));
            assertThat(ran.err()).isEqualTo(COMMIT);
            assertThat(ran.code()).isZero();
            written.add(ran.out().strip());
        }
        Ran listed = Ran.in(directory, "evidence", "list");
        assertThat(listed.code()).isZero();
        assertThat(listed.out().lines().skip(1)).hasSize(written.size());
        assertThat(listed.out())
                .contains(written)
                .contains(
                        "job-run ras-assets 1.0.5",
                        "finance, marketing without sandbox",
                        "nothing: it leaves out `sandbox`")
                .contains(
                        "schema-compatible 3.16.1 with 3.17.0",
                        "restored to 2025-12-31T22:00:00Z",
                        "nothing: it has expired");
        assertThat(Ran.in(directory, "evidence", "list", "-o", "json").out())
                .startsWith("{\n  \"evidence\": [\n    {\n      \"what\": ");
    }

    @Test
    void whatWouldBeRefusedWhenItIsReadIsNotWritten() {
        Ran ran = add("observed", "--scope=cluster/dc-b", "--revision=a b", "--health=unknown", AT);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("FC6013", "FC2005", "2 errors");
        assertThat(directory.resolve("evidence")).doesNotExist();
        assertThat(add("approval", "--scope=fleet", "--approves=x", "--reason=y", AT)
                        .err())
                .isEqualTo("fleetc: an approval is somebody's: say with `--by` whose\n");
        assertThat(add("restored", "--scope=fleet", "--state-of=2026-01-01").err())
                .contains("takes a time such as");
    }

    @Test
    void observesWhatArgoCdKnows() {
        String list = """
            [{"metadata": {"name": "iomete-dc-a", "labels": {"fleetc.io/cluster": "dc-a"}},
              "status": {"sync": {"status": "Synced", "revision": "9c1e5d2"}, "health": {"status": "Healthy"},
                         "reconciledAt": "2026-01-02T08:00:00Z"}},
             {"metadata": {"name": "guestbook"}}]
            """;
        Surroundings here = new Surroundings(directory, Map.of(), false, false);
        Ran ran = Ran.fed(here, list, "evidence", "add", "observed", "--from", "-");
        String name = "evidence/cluster/dc-a/observed-9c1e5d2-20260102T080000Z.yaml";
        assertThat(ran)
                .isEqualTo(new Ran(
                        0,
                        name + "\n",
                        "`guestbook` belongs to no cluster of the fleet; `--app NAME=CLUSTER` names one\n" + COMMIT));
        assertThat(Ran.fed(here, list, "evidence", "add", "observed", "--from", "-", "-o", "json", "-q")
                        .out())
                .isEqualTo("{\n  \"written\": [],\n  \"unmapped\": [\n    \"guestbook\"\n  ],\n  \"unseen\": []\n}\n");
        assertThat(Ran.fed(here, "{}", "evidence", "add", "observed", "--from", "-")
                        .err())
                .contains("FC6021", "a list of Applications is expected", "argocd app list -o json");
        assertThat(Ran.fed(here, list, "evidence", "add", "observed", "--from", "-", "--app=guestbook=dc-z")
                        .err())
                .isEqualTo("fleetc: `--app guestbook=dc-z`: the fleet has no cluster of that name\n");
        assertThat(Ran.in(directory, "evidence", "add", "observed", "--from", "nowhere.json")
                        .code())
                .isEqualTo(74);
    }

    @Test
    void anApprovalIsWorthNothingOnceItIsTooOld() throws IOException {
        add("approval", "--scope=fleet", "--approves=lose-secret-references", "--by=jane", "--reason=y", AT);
        assertThat(Ran.in(directory, "evidence", "list", "--as-of=2026-02-01T00:00:00Z")
                        .out())
                .contains("counts for IOM-SEC-001");
        assertThat(Ran.in(directory, "evidence", "list", "--as-of=2026-02-03T00:00:00Z")
                        .out())
                .contains("nothing: it is too old");
    }

    @Test
    void brokenFilesAreSaidAndTheOthersListed() throws IOException {
        add("approval", "--scope=fleet", "--approves=x", "--by=jane", "--reason=y", AT);
        Files.writeString(directory.resolve("evidence/broken.json"), "{");
        Ran ran = Ran.in(directory, "evidence", "list");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("approval x");
        assertThat(ran.err()).contains("evidence/broken.json");
    }

    @Test
    void withoutEvidenceNothingIsOnRecord() {
        assertThat(Ran.in(directory, "evidence", "list")).isEqualTo(new Ran(0, "nothing is on record\n", ""));
        assertThat(Ran.in(directory, "schema", "evidence").out()).contains("evidence.schema.json");
    }

    private Ran add(String... words) {
        return Ran.in(
                directory,
                Stream.concat(Stream.of("evidence", "add"), Stream.of(words)).toArray(String[]::new));
    }
}
