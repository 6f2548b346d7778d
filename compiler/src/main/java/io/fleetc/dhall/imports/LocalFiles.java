package io.fleetc.dhall.imports;

import io.fleetc.dhall.syntax.ImportTarget.Anchor;
import io.fleetc.dhall.syntax.Octets;
import io.fleetc.source.Reading;
import io.fleetc.source.Reading.Problem;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files that imports may read: those under the root, by whatever path, and those of the policy's further roots. */
final class LocalFiles {
    private final Sources sources;
    private final List<ImportPolicy.Root> roots;
    private final @Nullable String home;

    /** The home directory is an absolute path, null if there is none. */
    LocalFiles(Sources sources, List<ImportPolicy.Root> roots, @Nullable String home) {
        this.sources = sources;
        this.roots = roots;
        this.home = home;
    }

    /** A file as the sources know it, and as messages call it. */
    private record File(Sources sources, String name, String shown) {}

    /** How messages call the file at a place. */
    String shown(Place.Local place) {
        File file = find(place);
        return file == null ? place.text() : file.shown;
    }

    /** Reads a file, as text or as bytes. */
    Content read(Place.Local place, boolean raw) {
        File file = find(place);
        if (file == null || file.name.startsWith("../")) {
            return new Content.Refused(ImportMessages.outside(file == null ? place.text() : file.shown));
        }
        Reading reading = raw ? file.sources.readBytes(file.name) : file.sources.read(file.name);
        if (reading instanceof Reading.Bytes bytes) {
            return new Content.Raw(new Octets(bytes.toArray()));
        }
        if (reading instanceof Reading.Text text) {
            Source source = text.source();
            return new Content.Text(file.shown.equals(file.name) ? source : new Source(file.shown, source.text()));
        }
        Reading.Refused refused = (Reading.Refused) reading;
        return refused.problem() == Problem.NOT_FOUND || refused.problem() == Problem.NO_ROOT
                ? new Content.Absent(ImportMessages.noFile(file.shown, neighbours(file)))
                : new Content.Refused(ImportMessages.unreadable(refused, file.shown));
    }

    /** The names of the files in the same directory. */
    private static List<String> neighbours(File file) {
        int slash = file.name.lastIndexOf('/');
        String directory = slash < 0 ? "" : file.name.substring(0, slash);
        return file.sources.list(directory, false).names().stream()
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .toList();
    }

    private @Nullable File find(Place.Local place) {
        String text = place.text();
        for (ImportPolicy.Root root : roots) {
            if (text.startsWith(root.prefix() + "/")) {
                String below = text.substring(root.prefix().length() + 1);
                return new File(root.sources(), below, root.name() + "/" + below);
            }
        }
        if (place.anchor() == Anchor.HERE) {
            String name = text.substring(2);
            return new File(sources, name, name);
        }
        if (place.anchor() == Anchor.PARENT) {
            return new File(sources, text, text);
        }
        return absolute(place)
                .flatMap(sources::nameOf)
                .map(name -> new File(sources, name, name))
                .orElse(null);
    }

    private Optional<String> absolute(Place.Local place) {
        if (place.anchor() == Anchor.ABSOLUTE) {
            return Optional.of(place.text());
        }
        return Optional.ofNullable(home)
                .map(directory -> directory + place.text().substring(1));
    }
}
