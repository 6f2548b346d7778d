package io.fleetc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.model.SemanticVersion;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped catalogue: complete, consistent, and what the facts say. */
class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.shipped();

    /** iomete-versions.yaml, all releases from 3.12.0 on. */
    @Test
    void supportsExactlyTheReleasesOfTheVersionTable() {
        assertThat(CATALOGUE.versions())
                .extracting(SemanticVersion::toString)
                .containsExactly(
                        "3.12.0", "3.12.1", "3.12.2", "3.13.0", "3.13.1", "3.13.2", "3.14.0", "3.14.1", "3.14.2",
                        "3.14.3", "3.15.0", "3.15.1", "3.15.2", "3.15.3", "3.16.0", "3.16.1", "3.16.2", "3.17.0",
                        "3.17.1", "3.17.2", "3.17.3", "3.18.0", "3.19.0", "3.19.1", "4.0.0", "4.0.1");
    }

    @Test
    void knowsAFlagFromItsFirstReleaseUntilItsLast() {
        assertThat(knowing("eventIngest")).containsExactly("3.15.0", "3.15.1", "3.15.2", "3.15.3");
        assertThat(knowing("scheduling")).startsWith("3.16.1").endsWith("4.0.1");
        assertThat(knowing("nats")).startsWith("3.12.0").endsWith("3.19.1");
        assertThat(knowing("sqlEditorV2")).isEmpty();
        assertThat(knowing("rangerAudit")).isEmpty();
    }

    @Test
    void laysTheBlocksOfDefaultsOverEachOtherReleaseByRelease() {
        assertThat(setting("3.14.0", "services.sparkHistory.settings.updateInterval"))
                .isNull();
        assertThat(setting("3.15.0", "services.sparkHistory.settings.updateInterval"))
                .isEqualTo("2147000000s");
        assertThat(setting("3.16.2", "images.defaultSparkVersion")).isEqualTo("3.5.5-v11");
        assertThat(setting("3.17.0", "images.defaultSparkVersion")).isEqualTo("3.5.7-v1");
        assertThat(setting("3.17.0", "services.typesense.persistence.storageClass"))
                .isNull();
        assertThat(setting("3.17.2", "services.typesense.persistence.storageClass"))
                .isEmpty();
        assertThat(release("3.19.1").defaults().at(ValuePath.parse("services.sparkConnect.restClient")))
                .isNotNull();
        assertThat(release("4.0.0").defaults().at(ValuePath.parse("services.sparkConnect.restClient")))
                .isNull();
    }

    @Test
    void pointsFromADefaultIntoTheCatalogue() {
        Value value = Objects.requireNonNull(release("3.18.0").defaults().at(ValuePath.parse("flags.jobOrchestrator")));
        assertThat(value.span().source().name()).isEqualTo("catalogue/iomete-3.12-3.15.yaml");
        assertThat(value.span().text()).isEqualTo("false");
    }

    @Test
    void readsADefaultThatChangesBetweenReleases() {
        Catalogue changing = Catalogues.of("""
                releases: [{version: 3.12.0}, {version: 3.18.0}, {version: 3.19.0}]
                flags:
                  flips:
                    effect: changes its default
                    kind: runtime
                    since: unknown
                    default: {3.12.0: false, 3.18.0: true}
                    fleetConsistency: {scope: cluster, assurance: inferred}
                    assurance: documented
                """);
        Flag flips = Objects.requireNonNull(changing.flags().get("flips"));
        assertThat(changing.versions())
                .extracting(version ->
                        changing.release(version).orElseThrow().defaultOf(flips).on())
                .containsExactly(false, true, true);
    }

    @ParameterizedTest
    @MethodSource("flags")
    void everyFlagIsAccountedFor(Flag flag) {
        assertThat(flag.sources()).isNotEmpty();
        assertThat(flag.effect()).isNotBlank();
        assertThat(flag.defaults()).isNotEmpty();
        if (flag.life().since() == null) {
            assertThat(flag.life().sinceNote()).isNotBlank();
        } else if (flag.life().until() != null) {
            assertThat(flag.life().since()).isLessThanOrEqualTo(flag.life().until());
        }
        if (flag.successor() != null) {
            Flag successor = Objects.requireNonNull(CATALOGUE.flags().get(flag.successor()));
            assertThat(flag.life().until()).isEqualTo(successor.life().since());
        }
        if (flag.status() == Flag.Status.DRAFT) {
            assertThat(flag.assurance()).isEqualTo(Assurance.UNVERIFIED);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentCanBeFound(Document document) {
        assertThat(document.title()).isNotBlank();
        if (document.commit() == null) {
            assertThat(document.note())
                    .as("why %s has no commit", document.id())
                    .isNotBlank();
        } else {
            assertThat(document.repository()).isNotBlank();
            assertThat(document.path()).isNotBlank();
        }
    }

    @Test
    void everyBlockOfDefaultsCitesADocumentAndComesInOrder() {
        assertThat(CATALOGUE.defaults())
                .isSortedAccordingTo((left, right) -> left.since().compareTo(right.since()))
                .allSatisfy(block -> assertThat(block.sources()).isNotEmpty());
    }

    static List<Flag> flags() {
        return List.copyOf(CATALOGUE.flags().values());
    }

    static List<Document> documents() {
        return List.copyOf(CATALOGUE.documents().values());
    }

    private static List<String> knowing(String flag) {
        return CATALOGUE.versions().stream()
                .filter(version ->
                        CATALOGUE.release(version).orElseThrow().flag(flag).isPresent())
                .map(SemanticVersion::toString)
                .toList();
    }

    private static Release release(String version) {
        return CATALOGUE.release(SemanticVersion.of(version)).orElseThrow();
    }

    private static @Nullable String setting(String version, String path) {
        return release(version).defaults().at(ValuePath.parse(path)) instanceof Value.Text text ? text.text() : null;
    }
}
