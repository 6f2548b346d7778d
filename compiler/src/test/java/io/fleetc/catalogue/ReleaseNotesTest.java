package io.fleetc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.ReleaseNotes.Known;
import io.fleetc.catalogue.ReleaseNotes.Topic;
import io.fleetc.model.SemanticVersion;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of the releases, against facts that were taken from the material and not from the catalogue. */
class ReleaseNotesTest {
    private static final ReleaseNotes NOTES = ReleaseNotes.shipped();

    @Test
    void everySupportedReleaseHasAnEntryAndNoOther() {
        assertThat(NOTES.releases().keySet()).isEqualTo(Catalogue.shipped().versions());
    }

    @Test
    void everyEntryNamesWhereItWasRead() {
        assertThat(NOTES.releases().values())
                .allSatisfy(entries -> assertThat(entries.sources()).isNotEmpty());
    }

    @Test
    void onlyWhereNotesArePublishedIsSilenceAnAnswer() {
        assertThat(NOTES.releases().values())
                .filteredOn(entries -> entries.known() != Known.PUBLISHED)
                .extracting(entries -> entries.version().toString())
                .containsExactly("3.19.0", "3.19.1", "4.0.0", "4.0.1");
    }

    @Test
    void definitionsChangeWhereTheNotesSaySo() {
        assertThat(NOTES.releases().values())
                .filteredOn(ReleaseNotes.Entries::crds)
                .extracting(entries -> entries.version().toString())
                .containsExactly("3.18.0");
    }

    /** How many breaking changes, manual steps and new keys a release has. */
    @ParameterizedTest
    @CsvSource({
        "3.12.0, 1, 1, 0", "3.12.1, 0, 0, 0", "3.13.0, 2, 0, 0", "3.15.0, 0, 4, 4",
        "3.16.0, 2, 3, 3", "3.17.0, 0, 0, 3", "3.18.0, 1, 1, 3", "3.19.1, 0, 1, 4",
        "4.0.0, 2, 0, 2"
    })
    void countsAsTheMaterialDoes(String version, int breaking, int manualSteps, int newKeys) {
        ReleaseNotes.Entries entries = Objects.requireNonNull(NOTES.releases().get(SemanticVersion.of(version)));
        assertThat(entries.about(Topic.BREAKING)).hasSize(breaking);
        assertThat(entries.about(Topic.MANUAL_STEPS)).hasSize(manualSteps);
        assertThat(entries.about(Topic.NEW_KEYS)).hasSize(newKeys);
    }

    @Test
    void theReleasesBetweenAreThoseBehindOneAndUpToTheOther() {
        assertThat(NOTES.between(SemanticVersion.of("3.17.1"), SemanticVersion.of("3.18.0")))
                .extracting(entries -> entries.version().toString())
                .containsExactly("3.17.2", "3.17.3", "3.18.0");
        assertThat(NOTES.between(SemanticVersion.of("3.18.0"), SemanticVersion.of("3.18.0")))
                .isEmpty();
    }
}
