package io.fleetc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code conform} as a user runs it. */
class ConformTest {
    @TempDir
    Path directory;

    /** What somebody rendered who renders just what we do. */
    @BeforeEach
    void begin() throws IOException {
        assertThat(run("init", "acme").code()).isZero();
        render();
    }

    private void render() throws IOException {
        assertThat(run("compile", "acme", "-d", "out").code()).isZero();
        StringBuilder stream = new StringBuilder();
        try (Stream<Path> files = Files.list(directory.resolve("out/dc-a/manifests"))) {
            for (Path file : files.sorted().toList()) {
                stream.append("---\n# Source: iomete/templates/")
                        .append(file.getFileName())
                        .append('\n')
                        .append(Files.readString(file));
            }
        }
        Files.writeString(directory.resolve("rendered.yaml"), stream);
    }

    @Test
    void whatIsTheSameEndsWithZero() {
        Ran ran = conform();
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).matches("(?s)dc-a against rendered.yaml: (\\d+) of \\1 common objects are the same\n.*");
    }

    @Test
    void whatDiffersEndsWithThreeAndIsLimitedToWhatIsAskedFor() throws IOException {
        change("memory: 4000Mi", "memory: 5Gi");
        Ran ran = conform();
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out())
                .contains("~ spec.template.spec.containers[*].resources.limits.memory: 4000Mi → 5Gi")
                .doesNotContain(directory.toString());
        assertThat(conform("--only", "different").code()).isEqualTo(3);
        assertThat(conform("--only", "theirs").code()).isZero();
        assertThat(conform("--kind", "service,configmap").code()).isZero();
        assertThat(conform("--kind", "deployment").code()).isEqualTo(3);
        assertThat(conform("--color", "always").out()).contains("\u001b[1m");
    }

    @Test
    void formsGoToStandardOutputAndToFiles() throws IOException {
        change("replicas: 1", "replicas: 2");
        assertThat(conform("-o", "json").out()).startsWith("{\n  \"apiVersion\": \"fleetc.io/conform/v1alpha1\"");
        Ran ran = conform("-o", "text", "-o", "markdown=out/page.md", "-o", "sarif=out/mistakes.sarif");
        assertThat(ran.out()).startsWith("dc-a against rendered.yaml");
        assertThat(Files.readString(directory.resolve("out/page.md"))).startsWith("**fleetc conform** dc-a");
        assertThat(Files.readString(directory.resolve("out/mistakes.sarif"))).contains("\"results\"");
        assertThat(conform("--full").out()).doesNotContain("--full");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sarif", "junit", "github"})
    void formsForMistakesAreRefused(String form) {
        Ran ran = conform("-o", form);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("fleetc: `conform` prints text, json or markdown; " + form);
    }

    @Test
    void whatIsRenderedMayComeFromStandardInput() throws IOException {
        String rendered = Files.readString(directory.resolve("rendered.yaml"));
        Surroundings here = new Surroundings(directory, Map.of(), false, false);
        assertThat(Ran.fed(here, rendered, "conform", "--rendered", "-", "dc-a", "acme")
                        .code())
                .isZero();
        assertThat(Ran.fed(here, rendered, "conform", "--rendered", "-", "dc-a", "-")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void mistakesInTheFileAreShownWhereTheyAre() throws IOException {
        Files.writeString(directory.resolve("rendered.yaml"), "NAME: data-plane\n");
        Ran ran = conform();
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("error[FC5200]", "--> rendered.yaml:1:1");
        Files.delete(directory.resolve("rendered.yaml"));
        assertThat(conform().code()).isEqualTo(74);
        Files.writeString(directory.resolve("rendered.yaml"), "#".repeat(9 * 1024 * 1024));
        assertThat(conform().err()).startsWith("fleetc: the rendered file is larger than 8 MiB");
        assertThat(run("conform", "dc-a", "acme"))
                .isEqualTo(new Ran(2, "", "fleetc: say what is compared: `fleetc conform --rendered FILE CLUSTER`\n"));
        assertThat(run("conform", "--equal").out()).contains("  Deployment spec.replicas: 1 where nothing stands\n");
    }

    @Test
    void aWrongFleetAndAnUnknownClusterAreSaid() throws IOException {
        assertThat(run("conform", "--rendered", "rendered.yaml", "dc-b", "acme").err())
                .contains("error[FC3017]: the fleet has no cluster `dc-b`");
        Path cluster = directory.resolve("acme/clusters/dc-a.yaml");
        Files.writeString(cluster, Files.readString(cluster).replace("bucketName", "bucketNam"));
        Ran ran = conform();
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("bucketNam");
    }

    /** FC5203: what the chart brings cannot be compared with what fleetc does not compile. */
    @Test
    void aClusterThatTheChartDeliversIsCompared() throws IOException {
        Path cluster = directory.resolve("acme/clusters/dc-a.yaml");
        Files.writeString(
                cluster,
                Files.readString(cluster)
                        + "  delivery: chart\n  argocd: {repoURL: \"https://git.example.com/a.git\"}\n");
        withoutTemporaryPassword();
        Ran ran = conform("--only", "different");
        assertThat(ran.err()).contains("note[FC5203]");
        assertThat(ran.out()).contains("common objects are the same");
    }

    @Test
    void theirsIsTakenWhereItIsToldByNumberOrByPath() throws IOException {
        change("memory: 4000Mi", "memory: 5Gi");
        String before = cluster();
        Ran patch = conform("--take", "1", "--dry-run");
        assertThat(patch.code()).isZero();
        assertThat(patch.out()).startsWith("--- a/clusters/dc-a.yaml\n").contains("\n+          memory: 5Gi\n");
        assertThat(cluster()).isEqualTo(before);

        Ran taken = conform("--take", "spec.template.spec.containers[*].resources.limits.memory");
        assertThat(taken.err()).isEmpty();
        assertThat(taken.code()).isZero();
        assertThat(taken.out())
                .contains("set `services.core.resources.limits.memory` to `5Gi`\n", "\n  acme/clusters/dc-a.yaml\n");
        assertThat(cluster()).startsWith(before.stripTrailing());
        assertThat(conform("--kind", "Deployment").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'requests.cpu: ''40''', 'requests.cpu: ''50''', namespaces.team-a.quota[\"requests.cpu\"]",
        "/iom-core:3.18.0, /iom-core:9.9.9, services.core.image",
        "'storage: 20Gi', 'storage: 99Gi', services.typesense.persistence.size",
        "imagePullPolicy: Always, imagePullPolicy: Never, images.pullPolicy",
    })
    void eachFieldIsTakenInTheSettingThatSaysIt(String ours, String theirs, String setting) throws IOException {
        change(ours, theirs);
        Ran taken = conform("--take", "1");
        assertThat(taken.err()).isEmpty();
        assertThat(taken.out()).startsWith("set `" + setting + "` to ");
        assertThat(conform().out()).doesNotContain("Deployment", "ResourceQuota", "PersistentVolumeClaim");
    }

    @ParameterizedTest
    @CsvSource({
        "'maxReplicas: 3', 'maxReplicas: 7', services.core.autoscaling.maxReplicas",
        "'minReplicas: 1', 'minReplicas: 2', services.core.autoscaling.minReplicas",
        "'averageUtilization: 70', 'averageUtilization: 55', services.core.autoscaling.metrics",
        "'averageValue: 2000m', 'averageValue: 1500m', services.gateway.autoscaling.metrics",
    })
    void whatAnAutoscalerDoesIsTaken(String ours, String theirs, String setting) throws IOException {
        say("""
              services:
                core:
                  autoscaling:
                    enabled: true
                    metrics:
                    - {type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}}
                gateway: {autoscaling: {enabled: true}}
            """);
        changeInKind("HorizontalPodAutoscaler", ours, theirs);
        Ran taken = conform("--take", "1");
        assertThat(taken.err()).isEmpty();
        assertThat(taken.out()).contains("set `" + setting + "` to ");
        assertThat(conform("--kind", "HorizontalPodAutoscaler").code()).isZero();
    }

    @Test
    void whatNoSettingOfTheAutoscalerSaysIsRefused() throws IOException {
        say("  services: {core: {autoscaling: {enabled: true}}}\n");
        changeInKind(
                "HorizontalPodAutoscaler",
                "  maxReplicas: 3\n",
                "  maxReplicas: 3\n  behavior: {scaleDown: {selectPolicy: Min}}\n");
        String before = cluster();
        Ran refused = conform("--take", "1");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains("error[FC5204]: the fleet would be wrong with what they have", "autoscaling.behavior");
        assertThat(cluster()).isEqualTo(before);
    }

    /** Also those that one side lacks. */
    @ParameterizedTest
    @CsvSource({
        "'value: info', 'value: debug', LEVEL",
        "'- name: LEVEL', '- {name: EXTRA, value: more}\n        - name: LEVEL', EXTRA",
        "'        - name: MODE\n          value: fast\n', '', MODE",
    })
    void environmentVariablesAreTaken(String ours, String theirs, String name) throws IOException {
        say("""
              flags: {eventStream: true}
              services: {eventStreamProxy: {env: {LEVEL: info, MODE: fast}}}
            """);
        changeInKind("Deployment", ours.replace("\\n", "\n"), theirs.replace("\\n", "\n"));
        Ran taken = conform("--take", "1");
        assertThat(taken.err()).isEmpty();
        assertThat(taken.out()).startsWith("set `services.eventStreamProxy.env." + name + "` to ");
        assertThat(conform("--kind", "Deployment").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "'value: info', 'valueFrom: {configMapKeyRef: {name: levels, key: level}}', LEVEL",
        "'- name: LEVEL', '- {name: EXTRA, valueFrom: {fieldRef: {fieldPath: metadata.name}}}\n        - name: LEVEL',"
                + " EXTRA",
        "'value: -XX:MaxRAMPercentage=85', 'value: -Xmx2g', JAVA_TOOL_OPTIONS",
    })
    void aVariableThatNoSettingSaysIsRefused(String ours, String theirs, String name) throws IOException {
        say("""
              flags: {eventStream: true}
              services: {eventStreamProxy: {env: {LEVEL: info}}}
            """);
        changeInKind("Deployment", ours, theirs.replace("\\n", "\n"));
        String before = cluster();
        Ran refused = conform("--take", "1");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("error[FC5204]: no ", " `spec.template.spec.containers[*].env[" + name);
        assertThat(cluster()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"owner: ops, owner: dev", "owner: ops, tier: gold", "'owner: ops', 'owner: ops\n    cost: \"7\"'"})
    void labelsOfANamespaceAreTaken(String ours, String theirs) throws IOException {
        say("    team-b: {labels: {owner: ops}}\n");
        changeInKind("Namespace", ours, theirs.replace("\\n", "\n"));
        while (conform("--kind", "Namespace").code() != 0) {
            Ran taken = conform("--take", "1");
            assertThat(taken.err()).isEmpty();
            assertThat(taken.out()).startsWith("set `namespaces.team-b.labels.");
        }
    }

    @Test
    void labelsOfOtherObjectsAreNotTaken() throws IOException {
        changeInKind("Deployment", "    service: iom-sql\n", "    service: editor\n");
        String before = cluster();
        Ran refused = conform("--take", "1");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .contains(
                        "error[FC5204]: no setting of the fleet says `metadata.labels.service` of `Deployment iom-sql");
        assertThat(cluster()).isEqualTo(before);
    }

    @Test
    void whatOneObjectCannotHaveIsAWarningWhereTheOthersCan() throws IOException {
        change("replicas: 1", "replicas: 2");
        Ran taken = conform("--take", "spec.replicas");
        assertThat(taken.code()).isZero();
        assertThat(taken.err()).contains("warning[FC5204]", "IOM-SVC-001", "`services.sql.replicas: 2`");
        assertThat(taken.out()).contains("set `services.core.replicas` to `2`").doesNotContain("services.sql");
        assertThat(conform("--take", "spec.replicas", "--strict").code()).isEqualTo(1);
    }

    @Test
    void whatNobodySaysCannotBeTaken() throws IOException {
        change("runAsNonRoot: true", "runAsNonRoot: false");
        String before = cluster();
        Ran refused = conform("--take", "1");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err())
                .contains("error[FC5204]: no setting of the fleet says"
                        + " `spec.template.spec.securityContext.runAsNonRoot`");
        assertThat(cluster()).isEqualTo(before);
    }

    @Test
    void whatASecretHoldsIsNeitherShownNorTaken() throws IOException {
        withoutTemporaryPassword();
        render();
        change("email: admin@example.com", "email: hunter2@example.com");
        Ran told = conform("--full");
        assertThat(told.out()).contains("adminUser.email: (secret)").doesNotContain("hunter2");
        Ran refused = conform("--take", "1");
        assertThat(refused.err())
                .contains("a secret is never written into the fleet")
                .doesNotContain("hunter2");
        assertThat(conform("-o", "json").out()).doesNotContain("hunter2");
    }

    @Test
    void aProgramIsChangedByAPersonAlone() throws IOException {
        change("memory: 4000Mi", "memory: 5Gi");
        assertThat(run("convert", "acme", "--to", "dhall", "-d", "twin").code()).isZero();
        Ran refused = run("conform", "--rendered", "rendered.yaml", "dc-a", "twin", "--take", "1");
        assertThat(refused.err()).contains("error[FC5204]: cluster `dc-a` is described by a program");
        assertThat(refused.code()).isEqualTo(1);
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(conform("--dry-run").err()).isEqualTo("fleetc: `--dry-run` goes with `--take N`\n");
        assertThat(conform("--take", "1").err()).isEqualTo("fleetc: there is no difference `1`: nothing differs\n");
        assertThat(run("conform", "--rendered", "rendered.yaml", "dc-a", "-", "--take", "1")
                        .err())
                .contains("standard input");
    }

    /** Then the platform's values are in a Secret, not in the template of an ExternalSecret. */
    private void withoutTemporaryPassword() throws IOException {
        Path fleet = directory.resolve("acme/fleet.yaml");
        Files.writeString(
                fleet,
                Files.readString(fleet).replace("      temporaryPasswordSecret: {name: admin, key: password}\n", ""));
    }

    /** Lets the cluster say more, and them render that. */
    private void say(String more) throws IOException {
        Files.writeString(directory.resolve("acme/clusters/dc-a.yaml"), cluster() + more);
        render();
    }

    /** Changes only objects of a kind, not what the values in a Secret say of them. */
    private void changeInKind(String kind, String old, String replacement) throws IOException {
        Path file = directory.resolve("rendered.yaml");
        StringBuilder changed = new StringBuilder();
        boolean found = false;
        for (String object : Files.readString(file).split("(?m)^(?=---$)", -1)) {
            boolean change = object.contains("\nkind: " + kind + "\n") && object.contains(old);
            changed.append(change ? object.replace(old, replacement) : object);
            found |= change;
        }
        assertThat(found).isTrue();
        Files.writeString(file, changed);
    }

    private String cluster() throws IOException {
        return Files.readString(directory.resolve("acme/clusters/dc-a.yaml"));
    }

    private void change(String old, String replacement) throws IOException {
        Path file = directory.resolve("rendered.yaml");
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, replacement));
    }

    private Ran conform(String... options) {
        return run(
                Stream.concat(Stream.of("conform", "--rendered", "rendered.yaml", "dc-a", "acme"), Stream.of(options))
                        .toArray(String[]::new));
    }

    private Ran run(String... arguments) {
        return Ran.in(directory, arguments);
    }
}
