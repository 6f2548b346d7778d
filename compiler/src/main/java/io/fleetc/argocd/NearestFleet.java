package io.fleetc.argocd;

import io.fleetc.compiler.FleetRoot;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Reading;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The fleet that a directory belongs to: the nearest directory, from itself upward, that holds an entry file of
 * {@code kind: Fleet}. Other programs have a {@code fleet.yaml} too; a directory with theirs is walked past.
 *
 * <p>Argo CD sends the whole repository, or only a part of it, and says nowhere which; the part lies in a directory of its
 * own below {@code _cmp_server}, beyond which nobody looks. Nothing here needs {@code .git}, which may be missing.
 *
 * @param files the files of the fleet
 * @param place the directory as the repository calls it; empty for its root
 */
record NearestFleet(Sources files, String place) {
    /** The directory of the command server in which each request has a directory. */
    private static final String REQUESTS = "_cmp_server";

    /**
     * The fleet of a directory.
     *
     * @param directory the absolute path of the directory
     * @param called the same directory as the repository calls it; empty where nobody said
     */
    static Checked<NearestFleet> of(Path directory, String called) {
        List<String> passed = new ArrayList<>();
        int up = 0;
        for (Path at = directory; at != null; at = at.getParent()) {
            Sources files = Sources.open(at);
            for (String entry : FleetRoot.ENTRIES) {
                Reading reading = files.read(entry);
                if (isFleet(reading)) {
                    return Checked.of(new NearestFleet(files, place(called, up)));
                }
                if (reading instanceof Reading.Text) {
                    String place = place(called, up);
                    passed.add(place.isEmpty() ? entry : place + "/" + entry);
                }
            }
            if (isRequest(at)) {
                break;
            }
            up++;
        }
        return Checked.none(List.of(absent(passed)));
    }

    private static boolean isRequest(Path directory) {
        Path above = directory.getParent();
        return above != null && Objects.equals(above.getFileName(), Path.of(REQUESTS));
    }

    private static Diagnostic absent(List<String> passed) {
        Diagnostic absent = Diagnostic.error(
                Code.FC5106,
                "fleet root not in the files sent by Argo CD; check argocd.argoproj.io/manifest-generate-paths",
                Span.none());
        if (!passed.isEmpty()) {
            absent = absent.noting("`" + String.join("`, `", passed) + "` is there, but not of `kind: Fleet`");
        }
        return absent.noting(
                        "the root is the nearest directory, from the Application's `spec.source.path` upward, whose `"
                                + FleetRoot.ENTRIES.get(0) + "` is of `kind: Fleet`")
                .helping("let `spec.source.path` name the directory of the fleet, or one below it");
    }

    /** Whether an entry file is ours; one that is there and cannot be read is, so that the compiler says why. */
    private static boolean isFleet(Reading reading) {
        if (reading instanceof Reading.Refused refused) {
            return switch (refused.problem()) {
                case NO_ROOT, NOT_FOUND, DIRECTORY -> false;
                default -> true;
            };
        }
        return reading instanceof Reading.Text text && isFleet(text.source());
    }

    /** Only where no line says so at once is the file read as YAML, which the compiler will do again. */
    private static boolean isFleet(Source source) {
        String text = source.text();
        if (source.isProgram() || text.startsWith("kind: Fleet\n") || text.contains("\nkind: Fleet\n")) {
            return true;
        }
        Checked<Value> read = YamlReader.read(source);
        return read.present()
                ? read.value() instanceof Value.Mapping map && "Fleet".equals(map.text("kind"))
                : text.contains("Fleet");
    }

    /** What the repository calls the directory some levels above one; dots where it does not say. */
    private static String place(String called, int up) {
        List<String> segments = new ArrayList<>();
        for (int at = 0; at <= called.length(); ) {
            int slash = called.indexOf('/', at);
            int end = slash < 0 ? called.length() : slash;
            enter(called.substring(at, end), segments);
            at = end + 1;
        }
        for (int i = 0; i < up; i++) {
            enter("..", segments);
        }
        return String.join("/", segments);
    }

    private static void enter(String segment, List<String> segments) {
        boolean leaves = segment.equals("..");
        int last = segments.size() - 1;
        if (leaves && last >= 0 && !segments.get(last).equals("..")) {
            segments.remove(last);
        } else if (!segment.isEmpty() && !segment.equals(".")) {
            segments.add(segment);
        }
    }
}
