package io.fleetc.catalogue;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.model.SemanticVersion;
import io.fleetc.source.Span;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the platform, release by release. All of it is data: files under {@code schemas/catalogue}, each row
 * with the document that says so.
 *
 * <p>The files of the release ranges extend each other. A flag stands in one of them, with its whole life; the shipped
 * defaults are blocks that each hold from a release on. A {@link Release} is the cut through both at one version.
 */
public final class Catalogue {
    private final SortedMap<String, Document> documents;
    private final NavigableSet<SemanticVersion> versions;
    private final SortedMap<String, Flag> flags;
    private final List<ShippedDefaults> defaults;
    private final ConcurrentSkipListMap<SemanticVersion, Release> releases = new ConcurrentSkipListMap<>();

    Catalogue(
            SortedMap<String, Document> documents,
            NavigableSet<SemanticVersion> versions,
            SortedMap<String, Flag> flags,
            List<ShippedDefaults> defaults) {
        this.documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
        this.versions = Collections.unmodifiableNavigableSet(new TreeSet<>(versions));
        this.flags = Collections.unmodifiableSortedMap(new TreeMap<>(flags));
        this.defaults = List.copyOf(defaults);
    }

    /** The catalogue that fleetc ships. It is read once, when it is first asked for. */
    public static Catalogue shipped() {
        return Shipped.CATALOGUE;
    }

    /** The supported releases, oldest first. */
    public NavigableSet<SemanticVersion> versions() {
        return versions;
    }

    /** All flags of all releases by name, those that are gone or only announced included. */
    public SortedMap<String, Flag> flags() {
        return flags;
    }

    /** The documents that its rows cite, by their short names. */
    public SortedMap<String, Document> documents() {
        return documents;
    }

    /** The blocks of shipped defaults, in the order in which they are laid over each other. */
    public List<ShippedDefaults> defaults() {
        return defaults;
    }

    /** A release; empty if that version is not supported. */
    public Optional<Release> release(SemanticVersion version) {
        return versions.contains(version)
                ? Optional.of(releases.computeIfAbsent(version, wanted -> new Release(this, wanted)))
                : Optional.empty();
    }

    /**
     * The release that a fleet names.
     *
     * @param version the version
     * @param at where it is written
     * @param path the path of the value in the fleet
     * @return the release, or an error that lists the supported ones
     */
    public Checked<Release> release(SemanticVersion version, Span at, String path) {
        return release(version).map(Checked::of).orElseGet(() -> Checked.none(unsupported(version, at, path)));
    }

    private Diagnostic unsupported(SemanticVersion version, Span at, String path) {
        String list = versions.stream().map(SemanticVersion::toString).collect(Collectors.joining(", "));
        Diagnostic refused = Diagnostic.error(Code.FC4005, "platform version `" + version + "` is not supported", at)
                .labelled("not in the catalogue")
                .noting("supported versions: " + list)
                .on(path);
        SemanticVersion sibling = newestSibling(version);
        return sibling == null
                ? refused.helping("set one of the supported versions, or use a fleetc that knows " + version)
                : refused.helping(
                        "set `" + sibling + "`, the newest supported version of its minor release",
                        new Edit(at, at.text().replace(version.toString(), sibling.toString())));
    }

    private @Nullable SemanticVersion newestSibling(SemanticVersion version) {
        SemanticVersion sibling = versions.lower(new SemanticVersion(version.major(), version.minor() + 1, 0, "0"));
        return sibling != null && sibling.major() == version.major() && sibling.minor() == version.minor()
                ? sibling
                : null;
    }

    /** Holds the shipped catalogue, so that it is read when it is first needed and by one thread. */
    private static final class Shipped {
        private static final Catalogue CATALOGUE = CatalogueReader.shipped();

        private Shipped() {}
    }
}
