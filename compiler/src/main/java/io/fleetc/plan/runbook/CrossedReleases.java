package io.fleetc.plan.runbook;

import io.fleetc.catalogue.Citation;
import io.fleetc.catalogue.ReleaseNotes;
import io.fleetc.catalogue.ReleaseNotes.Entries;
import io.fleetc.catalogue.ReleaseNotes.Known;
import io.fleetc.catalogue.ReleaseNotes.Topic;
import io.fleetc.model.SemanticVersion;
import io.fleetc.plan.runbook.Runbook.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is known of every release that lies between two, none left out. On the way back the same releases are crossed, and
 * the newest is left first.
 */
final class CrossedReleases {
    private final ReleaseNotes notes;
    private final SemanticVersion from;
    private final SemanticVersion to;
    private final List<Entries> releases;

    CrossedReleases(ReleaseNotes notes, SemanticVersion from, SemanticVersion to) {
        this.notes = notes;
        this.from = from;
        this.to = to;
        List<Entries> crossed = new ArrayList<>(back() ? notes.between(to, from) : notes.between(from, to));
        if (back()) {
            Collections.reverse(crossed);
        }
        this.releases = List.copyOf(crossed);
    }

    /** Whether the way leads to an earlier release. */
    boolean back() {
        return to.compareTo(from) < 0;
    }

    /** Whether the release stays the same. */
    boolean none() {
        return to.equals(from);
    }

    /** Whether custom resource definitions change on the way, or may, since nobody says what changes. */
    boolean crds() {
        return releases.stream().anyMatch(release -> release.crds() || release.known() != Known.PUBLISHED) || !known();
    }

    /** The sentences about each release. */
    List<Item> items() {
        List<Item> items = new ArrayList<>();
        for (SemanticVersion end : List.of(from, to)) {
            if (!notes.releases().containsKey(end)) {
                items.add(new Item.Say("fleetc knows nothing about " + end + ": ask the vendor what it changes"));
            }
        }
        for (Entries release : releases) {
            add(release, items);
        }
        if (none()) {
            items.add(new Item.Say("no other release: " + from + " stays"));
        }
        return items;
    }

    private static void add(Entries release, List<Item> items) {
        String version = release.version().toString();
        if (release.known() == Known.DRAFT) {
            items.add(new Item.Say("of " + version + " only a draft of its release notes was found: ask the vendor"));
        } else if (release.known() == Known.MISSING) {
            items.add(new Item.Say("the release notes of " + version
                    + " were not found, so that what is told here is not all: ask the vendor"));
        } else if (release.sentences().isEmpty()) {
            items.add(new Item.Say(version + " brings nothing that concerns an upgrade"));
        }
        String source = release.sources().stream().map(Citation::toString).collect(Collectors.joining("; "));
        for (Topic topic : Topic.values()) {
            for (String sentence : release.about(topic)) {
                items.add(new Item.Quote(version, topic.words(), sentence, source));
            }
        }
    }

    private boolean known() {
        return notes.releases().containsKey(from) && notes.releases().containsKey(to);
    }
}
