package io.fleetc.catalogue;

import io.fleetc.model.SemanticVersion;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which tag each image of the platform has in which release.
 *
 * <p>Until 4.0 the vendor tagged images independently and published no complete list. A tag is therefore that of the
 * release if it is known, else that of the nearest earlier release, else that of the nearest later one; how it was found
 * stays with it.
 */
public final class ServiceImages {
    private final ServiceEntry images;
    private final ServiceEntry lists;

    ServiceImages(Value.Mapping data) {
        ServiceEntry root = new ServiceEntry("catalogue", data);
        this.images = root.entry("images");
        this.lists = root;
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
        ServiceEntry entry = images.entry(image);
        String setting = textAt(entry.path("setting"), set);
        if (setting != null) {
            return Optional.of(new Tag(setting, Mark.SETTING, "documented"));
        }
        String listed = listed(image, release);
        if (listed != null) {
            return Optional.of(new Tag(listed, Mark.EXACT, "documented"));
        }
        String rule = entry.optionalText("tag");
        if (rule == null) {
            return nearest(entry, release);
        }
        String assurance = entry.text("assurance");
        if (rule.equals("chart")) {
            return Optional.of(new Tag(chartVersion, Mark.CHART_VERSION, assurance));
        }
        String value = textAt(entry.path("path"), values);
        return value == null ? Optional.empty() : Optional.of(new Tag(value, Mark.SETTING, assurance));
    }

    /** Every image of the catalogue, by name. */
    public List<String> names() {
        return List.copyOf(images.data().members().keySet());
    }

    private @Nullable String listed(String image, SemanticVersion release) {
        if (!(lists.data().get("imageLists") instanceof Value.Sequence all)) {
            return null;
        }
        for (Value item : all.items()) {
            ServiceEntry list = new ServiceEntry("imageLists", (Value.Mapping) item);
            for (String known : list.texts("releases")) {
                if (SemanticVersion.of(known).equals(release)
                        && list.texts("images").contains(image)) {
                    return known;
                }
            }
        }
        return null;
    }

    private static Optional<Tag> nearest(ServiceEntry entry, SemanticVersion release) {
        TreeMap<SemanticVersion, ServiceEntry> known = new TreeMap<>();
        if (entry.data().get("tags") instanceof Value.Sequence tags) {
            for (Value item : tags.items()) {
                ServiceEntry tag = new ServiceEntry(entry.where() + ".tags", (Value.Mapping) item);
                known.put(SemanticVersion.of(tag.text("release")), tag);
            }
        }
        ServiceEntry exact = known.get(release);
        if (exact != null) {
            return Optional.of(tag(exact, Mark.EXACT));
        }
        var earlier = known.lowerEntry(release);
        if (earlier != null) {
            return Optional.of(tag(earlier.getValue(), Mark.EARLIER));
        }
        var later = known.higherEntry(release);
        return later == null ? Optional.empty() : Optional.of(tag(later.getValue(), Mark.LATER));
    }

    private static Tag tag(ServiceEntry entry, Mark mark) {
        return new Tag(entry.text("tag"), mark, entry.text("assurance"));
    }

    private static @Nullable String textAt(@Nullable ValuePath path, Value.Mapping in) {
        return path != null && path.in(in) instanceof Value.Text text ? text.text() : null;
    }

    /**
     * A tag and how it was found.
     *
     * @param tag the tag
     * @param mark how it was found
     * @param assurance {@code documented}, {@code draft} or {@code inferred}: how sure it is for the release it is known
     *     of
     */
    public record Tag(String tag, Mark mark, String assurance) {}

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
