package io.fleetc.argocd;

import io.fleetc.compiler.FleetRoot;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The annotation by which Argo CD knows what an Application is rendered from: a commit that touches none of these paths
 * leaves its objects as they are, and with {@code --plugin-use-manifest-generate-paths} only the nearest directory that is
 * common to them is sent. A path too few and Argo CD shows what is out of date, so that the whole directory is named where
 * a program may import any file of it.
 */
public final class GeneratePaths {
    private static final String ANNOTATION = "argocd.argoproj.io/manifest-generate-paths";

    private GeneratePaths() {}

    /**
     * The annotation for an Application whose path is a directory, as a line of YAML.
     *
     * @param directory the absolute path of the directory
     */
    public static Checked<String> annotation(Path directory) {
        Checked<NearestFleet> nearest = NearestFleet.of(directory, "");
        if (!nearest.present()) {
            return Checked.none(absent(nearest.diagnostics()));
        }
        return nearest.map(fleet -> {
            List<String> paths = new ArrayList<>();
            for (String name : names(fleet)) {
                String below = name.equals(".") ? "" : "/" + name;
                paths.add(fleet.place().isEmpty() ? name : fleet.place() + below);
            }
            return ANNOTATION + ": " + String.join(";", paths) + "\n";
        });
    }

    /** The annotation is asked for where the repository lies, not where Argo CD sends files to. */
    private static Diagnostic absent(List<Diagnostic> refused) {
        Diagnostic absent =
                Diagnostic.error(Code.FC1001, "neither the directory nor one above it holds a fleet", Span.none());
        for (Diagnostic diagnostic : refused) {
            for (String note : diagnostic.notes()) {
                absent = absent.noting(note);
            }
        }
        return absent.helping("name the directory that `spec.source.path` of the Application names");
    }

    /** What is read, seen from the root. Every place is named where a file would be read once it is there. */
    private static List<String> names(NearestFleet fleet) {
        List<String> names = new ArrayList<>(FleetRoot.ENTRIES);
        names.addAll(FleetRoot.PARTS);
        names.add(FleetRoot.RULES);
        List<String> files = new ArrayList<>(fleet.files().list("", false).names());
        files.retainAll(FleetRoot.ENTRIES);
        for (String folder : names) {
            files.addAll(fleet.files().list(folder, true).names());
        }
        return files.stream().anyMatch(file -> file.endsWith(".dhall")) ? List.of(".") : names;
    }
}
