package io.fleetc.plan.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.ReleaseNotes;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.PlatformData;
import io.fleetc.manifest.ServiceFixture;
import io.fleetc.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each directory below {@code cases/plan-runbooks} is an upgrade in {@code upgrade.yaml} and its runbook: as text, and
 * where there is such a file as Markdown and as JSON.
 *
 * <p>{@code mvn test -Dgolden.update} writes the expectations, and then fails.
 */
class RunbookCasesTest {
    private static final Path CASES = Path.of("src/test/cases/plan-runbooks");
    private static final Map<String, Function<Runbook, String>> FORMS = forms();

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsExpected(String name) throws IOException {
        Runbook runbook = runbook(name);
        boolean update = System.getProperty("golden.update") != null;
        for (Map.Entry<String, Function<Runbook, String>> form : FORMS.entrySet()) {
            Path expected = CASES.resolve(name).resolve(form.getKey());
            String printed = form.getValue().apply(runbook);
            if (update && (form.getKey().endsWith(".txt") || Files.exists(expected))) {
                Files.writeString(expected, printed);
            } else if (Files.exists(expected)) {
                assertThat(printed).isEqualTo(Files.readString(expected));
            }
        }
        assertThat(update)
                .as("wrote " + name + ": review the diff, then run without golden.update")
                .isFalse();
        assertThat(CASES.resolve(name).resolve("expected.txt")).exists();
    }

    /** Passwords are asked for; no command carries one, and none names where it could be taken from. */
    @ParameterizedTest
    @MethodSource("cases")
    void carriesNoPassword(String name) throws IOException {
        assertThat(RunbookText.plain(runbook(name))).contains("pg_dump").doesNotContain("PGPASSWORD", "pgpass");
    }

    private static Runbook runbook(String name) throws IOException {
        Value.Mapping upgrade =
                ServiceFixture.mapping(Files.readString(CASES.resolve(name).resolve("upgrade.yaml")));
        return UpgradeRunbook.of(
                cluster(upgrade, "before"), cluster(upgrade, "after"), PlatformData.shipped(), ReleaseNotes.shipped());
    }

    private static ClusterInput cluster(Value.Mapping upgrade, String side) {
        String flags = ServiceFixture.text(upgrade, "flags");
        return ServiceFixture.cluster(
                ServiceFixture.text(upgrade, side),
                ServiceFixture.text(upgrade, "specification"),
                "",
                flags.isEmpty() ? new String[0] : flags.split(" ", -1));
    }

    private static Map<String, Function<Runbook, String>> forms() {
        Map<String, Function<Runbook, String>> forms = new LinkedHashMap<>();
        forms.put("expected.txt", RunbookText::plain);
        forms.put("expected.md", RunbookText::markdown);
        forms.put("expected.json", runbook -> RunbookText.json(runbook) + "\n");
        return forms;
    }

    static List<String> cases() throws IOException {
        try (Stream<Path> entries = Files.list(CASES)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
