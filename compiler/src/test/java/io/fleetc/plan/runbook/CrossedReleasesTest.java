package io.fleetc.plan.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.catalogue.ReleaseNotes;
import io.fleetc.catalogue.ReleaseNotes.Topic;
import io.fleetc.model.SemanticVersion;
import io.fleetc.plan.runbook.Runbook.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** No release on the way is left out, in either direction, and nothing that is said about it. */
class CrossedReleasesTest {
    private static final ReleaseNotes NOTES = ReleaseNotes.shipped();
    private static final NavigableSet<SemanticVersion> VERSIONS =
            Catalogue.shipped().versions();

    @Test
    void everyReleaseOnEveryWayIsToldWhole() {
        for (SemanticVersion from : VERSIONS) {
            for (SemanticVersion to : VERSIONS) {
                List<Item> items = new CrossedReleases(NOTES, from, to).items();
                SemanticVersion lower = from.compareTo(to) < 0 ? from : to;
                SemanticVersion upper = lower.equals(from) ? to : from;
                List<String> quoted = new ArrayList<>();
                for (Item item : items) {
                    if (item instanceof Item.Quote quote) {
                        quoted.add(quote.release() + " " + quote.text());
                    }
                }
                List<String> wanted = new ArrayList<>();
                for (SemanticVersion crossed : VERSIONS.subSet(lower, false, upper, true)) {
                    assertThat(items).anyMatch(item -> item.toString().contains(crossed.toString()));
                    for (Topic topic : Topic.values()) {
                        Objects.requireNonNull(NOTES.releases().get(crossed))
                                .about(topic)
                                .forEach(text -> wanted.add(crossed + " " + text));
                    }
                }
                assertThat(quoted).as("%s to %s", from, to).containsExactlyInAnyOrderElementsOf(wanted);
            }
        }
    }

    @Test
    void whatNobodyKnowsIsSaid() {
        List<Item> items =
                new CrossedReleases(NOTES, SemanticVersion.of("3.18.0"), SemanticVersion.of("9.0.0")).items();
        assertThat(items.get(0))
                .isEqualTo(new Item.Say("fleetc knows nothing about 9.0.0: ask the vendor what it changes"));
        assertThat(items).anyMatch(item -> item.toString().contains("4.0.1"));
    }

    @Test
    void theWayBackLeavesTheNewestFirst() {
        List<Item> items =
                new CrossedReleases(NOTES, SemanticVersion.of("3.17.1"), SemanticVersion.of("3.15.3")).items();
        assertThat(items.get(0).toString()).contains("3.17.1");
        assertThat(items.get(items.size() - 1).toString()).contains("3.16.0");
    }
}
