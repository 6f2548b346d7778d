package io.fleetc.catalogue;

import io.fleetc.model.SemanticVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What each release of the platform brings, from the catalogue file {@code iomete-releases.yaml}.
 *
 * @param upgrade what every upgrade is made of
 * @param releases the releases, oldest first
 */
public record ReleaseNotes(Upgrade upgrade, NavigableMap<SemanticVersion, Entries> releases) {
    public ReleaseNotes {
        releases = Collections.unmodifiableNavigableMap(new TreeMap<>(releases));
    }

    /** The shipped ones. They are read once, when they are first asked for. */
    public static ReleaseNotes shipped() {
        return Shipped.NOTES;
    }

    /** The releases behind one and up to another, oldest first; none when the other is not later. */
    public List<Entries> between(SemanticVersion from, SemanticVersion to) {
        return from.compareTo(to) >= 0
                ? List.of()
                : List.copyOf(releases.subMap(from, false, to, true).values());
    }

    /** How much of the notes of a release is known. */
    public enum Known {
        /** Its release notes are published. */
        PUBLISHED("published"),
        /** Only a draft of them is. */
        DRAFT("draft"),
        /** They were not found. */
        MISSING("missing");

        private final String word;

        Known(String word) {
            this.word = word;
        }

        static Optional<Known> of(String word) {
            return Arrays.stream(values())
                    .filter(known -> known.word.equals(word))
                    .findFirst();
        }
    }

    /** What can be said of a release, in the order in which it is told. */
    public enum Topic {
        /** What stops working, or works otherwise. */
        BREAKING("breaking", "breaking change"),
        /** What somebody has to do. */
        MANUAL_STEPS("manualSteps", "by hand"),
        /** What happens to databases. */
        DATABASE("database", "database"),
        /** Rights that are needed. */
        RBAC("rbac", "rights"),
        /** Flags that are new, renamed or changed. */
        FLAGS("flags", "flags"),
        /** What holds now when nobody says anything. */
        CHANGED_DEFAULTS("changedDefaults", "default changed"),
        /** Values of the chart that are new. */
        NEW_KEYS("newKeys", "new value"),
        /** Values of the chart, or parts of it, that are gone. */
        REMOVED_KEYS("removedKeys", "gone"),
        /** What else is good to know. */
        REMARKS("remarks", "remark");

        private final String key;
        private final String words;

        Topic(String key, String words) {
            this.key = key;
            this.words = words;
        }

        /** What stands before a sentence about it. */
        public String words() {
            return words;
        }
    }

    /**
     * One release.
     *
     * @param version its version
     * @param known how much of its notes is known
     * @param crds whether custom resource definitions change
     * @param sentences what is said of it
     * @param sources the documents that say so
     */
    public record Entries(
            SemanticVersion version,
            Known known,
            boolean crds,
            SortedMap<Topic, List<String>> sentences,
            List<Citation> sources) {
        public Entries {
            sentences = Collections.unmodifiableSortedMap(new TreeMap<>(sentences));
            sources = List.copyOf(sources);
        }

        /** What is said about a topic; none when nothing is. */
        public List<String> about(Topic topic) {
            return sentences.getOrDefault(topic, List.of());
        }
    }

    /**
     * What every upgrade is made of.
     *
     * @param chartRepository the name under which Helm knows the chart repository
     * @param crds where the chart keeps its custom resource definitions
     * @param modules the request that shows which flags are live
     * @param schema what is known of going back behind a schema, as a sentence without a capital and a stop
     */
    public record Upgrade(String chartRepository, String crds, String modules, String schema) {}

    private static ReleaseNotes read(Entry file) {
        Map<String, Document> documents = new LinkedHashMap<>();
        file.forEach("sources", (id, member) -> documents.put(id, Document.read(id, new Entry(member.value()))));
        NavigableMap<SemanticVersion, Entries> releases = new TreeMap<>();
        for (Entry entry : file.entries("releases")) {
            Entries release = entries(entry, documents);
            if (releases.put(release.version(), release) != null) {
                throw Entry.broken(entry.span(), "release " + release.version() + " stands here twice");
            }
        }
        Entry upgrade = file.entry("upgrade");
        return new ReleaseNotes(
                new Upgrade(
                        upgrade.entry("chartRepository").text("name"),
                        upgrade.text("crds"),
                        upgrade.text("modules"),
                        upgrade.text("schema").strip()),
                releases);
    }

    private static Entries entries(Entry entry, Map<String, Document> documents) {
        SortedMap<Topic, List<String>> sentences = new TreeMap<>();
        for (Topic topic : Topic.values()) {
            List<String> about = new ArrayList<>(entry.texts(topic.key));
            if (!about.isEmpty()) {
                sentences.put(topic, about);
            }
        }
        return new Entries(
                entry.version("version"),
                entry.word("notes", "", Known::of),
                entry.bool("crds", false),
                sentences,
                entry.citations(documents));
    }

    /** Holds the shipped ones, so that they are read when they are first needed. */
    private static final class Shipped {
        private static final ReleaseNotes NOTES = read(new Entry(CatalogueFiles.read("iomete-releases.yaml")));

        private Shipped() {}
    }
}
