package io.fleetc.plan.artefact;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.catalogue.Migrations;
import io.fleetc.model.SemanticVersion;
import io.fleetc.rules.Job;
import io.fleetc.rules.Performer;
import io.fleetc.rules.RuleBook;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the rules say of a migration job and how it is run are two files; they agree. */
class ShippedMigrationsTest {
    private static final List<Job> JOBS = RuleBook.shipped(Catalogue.shipped()).jobs().stream()
            .filter(job -> job.by() == Performer.RAS_ONBOARDING)
            .toList();
    private static final Migrations MIGRATIONS = Migrations.shipped();

    @Test
    void everyJobOfThatKindCanBeRunAndNoOther() {
        assertThat(MIGRATIONS.jobs().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        JOBS.stream().map(Job::name).toList());
    }

    @Test
    void theImageIsOneThatTheRulesTrust() {
        assertThat(JOBS).allSatisfy(job -> {
            Migrations.Program program =
                    MIGRATIONS.job(job.name()).orElseThrow().program();
            assertThat(job.image()).endsWith("/" + program.image());
            assertThat(Objects.requireNonNull(job.versions()).contains(SemanticVersion.of(program.tag())))
                    .isTrue();
        });
    }

    /** Where a key stands several times, as for each type of asset, each of them says so. */
    @Test
    void theConfigurationIsTheOneThatTheRulesDemand() {
        assertThat(JOBS)
                .allSatisfy(job -> job.configuration().forEach((key, value) -> {
                    List<String> found = new ArrayList<>();
                    collect(MIGRATIONS.job(job.name()).orElseThrow().program().settings(), key, found);
                    assertThat(found)
                            .as("%s of %s", key, job.name())
                            .isNotEmpty()
                            .containsOnly(value);
                }));
    }

    private static void collect(Value.Mapping in, String key, List<String> found) {
        in.members().forEach((name, member) -> {
            if (name.equals(key) && member.value() instanceof Value.Text text) {
                found.add(text.text());
            } else if (member.value() instanceof Value.Mapping below) {
                collect(below, key, found);
            }
        });
    }
}
