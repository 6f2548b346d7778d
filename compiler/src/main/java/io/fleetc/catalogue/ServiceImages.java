package io.fleetc.catalogue;

import io.fleetc.model.SemanticVersion;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which tag each image of the platform has in which release.
 *
 * <p>Until 4.0 the vendor tagged images independently and published no complete list. A tag is therefore that of the
 * release if it is known, else that of the nearest earlier release, else that of the nearest later one; how it was found
 * stays with it.
 */
public final class ServiceImages {
    private final Entry images;
    private final List<Entry> lists;

    /** What does not depend on the cluster, by release and image: found once and asked for by every cluster. */
    private final Map<SemanticVersion, Map<String, Optional<Tag>>> published = new ConcurrentHashMap<>();

    ServiceImages(Entry catalogue) {
        this.images = catalogue.entry("images");
        this.lists = catalogue.entries("imageLists");
    }

    /**
     * The tag of an image.
     *
     * @param image its name without registry
     * @param release the platform's release
     * @param chartVersion the version of the chart
     * @param set the chart's values that the fleet sets
     * @param values the chart's values as they take effect
     * @return the tag, or empty when none is known at all
     */
    public Optional<Tag> tag(
            String image, SemanticVersion release, String chartVersion, Value.Mapping set, Value.Mapping values) {
        Entry entry = images.entry(image);
        String setting = textAt(entry.optionalPath("setting"), set);
        if (setting != null) {
            return Optional.of(new Tag(setting, Mark.SETTING, Assurance.DOCUMENTED));
        }
        Optional<Tag> known = published
                .computeIfAbsent(release, none -> new ConcurrentHashMap<>())
                .computeIfAbsent(image, name -> published(name, release));
        String rule = entry.optionalText("tag");
        if (known.isPresent() || rule == null) {
            return known;
        }
        Assurance assurance = entry.assurance();
        if (rule.equals("chart")) {
            return Optional.of(new Tag(chartVersion, Mark.CHART_VERSION, assurance));
        }
        String value = textAt(entry.optionalPath("path"), values);
        return value == null ? Optional.empty() : Optional.of(new Tag(value, Mark.SETTING, assurance));
    }

    /** Every image of the catalogue, by name. */
    public List<String> names() {
        return List.copyOf(images.mapping().members().keySet());
    }

    /** The tag that a list of the vendor's has, else, where no rule says it, that of the nearest release. */
    private Optional<Tag> published(String image, SemanticVersion release) {
        String listed = listed(image, release);
        if (listed != null) {
            return Optional.of(new Tag(listed, Mark.EXACT, Assurance.DOCUMENTED));
        }
        Entry entry = images.entry(image);
        return entry.optionalText("tag") == null ? nearest(entry, release) : Optional.empty();
    }

    private @Nullable String listed(String image, SemanticVersion release) {
        for (Entry list : lists) {
            for (String known : list.texts("releases")) {
                if (SemanticVersion.of(known).equals(release)
                        && list.texts("images").contains(image)) {
                    return known;
                }
            }
        }
        return null;
    }

    private static Optional<Tag> nearest(Entry entry, SemanticVersion release) {
        TreeMap<SemanticVersion, Entry> known = new TreeMap<>();
        entry.entries("tags").forEach(tag -> known.put(tag.version("release"), tag));
        Entry exact = known.get(release);
        if (exact != null) {
            return Optional.of(tag(exact, Mark.EXACT));
        }
        Map.Entry<SemanticVersion, Entry> earlier = known.lowerEntry(release);
        if (earlier != null) {
            return Optional.of(tag(earlier.getValue(), Mark.EARLIER));
        }
        Map.Entry<SemanticVersion, Entry> later = known.higherEntry(release);
        return later == null ? Optional.empty() : Optional.of(tag(later.getValue(), Mark.LATER));
    }

    private static Tag tag(Entry entry, Mark mark) {
        return new Tag(entry.text("tag"), mark, entry.assurance());
    }

    private static @Nullable String textAt(@Nullable ValuePath path, Value.Mapping in) {
        return path != null && path.in(in) instanceof Value.Text text ? text.text() : null;
    }

    /**
     * A tag and how it was found.
     *
     * @param tag the tag
     * @param mark how it was found
     * @param assurance how sure it is for the release it is known of
     */
    public record Tag(String tag, Mark mark, Assurance assurance) {}

    /** How a tag was found. */
    public enum Mark {
        /** It is known for the release. */
        EXACT("exact"),
        /** It is that of the nearest earlier release. */
        EARLIER("earlier"),
        /** It is that of the nearest later release. */
        LATER("later"),
        /** The image is tagged with the version of the chart. */
        CHART_VERSION("chart version"),
        /** A value of the chart names it. */
        SETTING("setting"),
        /** The fleet names the whole image. */
        OVERRIDE("override");

        private final String word;

        Mark(String word) {
            this.word = word;
        }

        /** The word that is printed. */
        public String word() {
            return word;
        }
    }
}
