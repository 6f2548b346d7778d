package io.fleetc.compiler;

import io.fleetc.compiler.dhall.ShippedPackage;
import io.fleetc.dhall.Dhall;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Refusals;
import io.fleetc.source.Reading;
import io.fleetc.value.Value;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the files of a fleet hold: YAML and JSON as they stand, Dhall evaluated. Each file is read once. */
final class FileValues {
    private final FleetRoot root;
    private final KnownFiles known;

    /** Made for the first file in Dhall. */
    private @Nullable Dhall dhall;

    private final Map<String, Checked<Value>> values = new TreeMap<>();

    private FileValues(FleetRoot root, KnownFiles known) {
        this.root = root;
        this.known = known;
    }

    /** Reads all files: what one of them imports may be no document of its own, so that none is judged before. */
    static FileValues read(FleetFiles files, FleetRoot root, KnownFiles known) {
        FileValues values = new FileValues(root, known);
        files.entries().forEach(values::of);
        files.parts().forEach(values::of);
        files.rules().forEach(values::of);
        return values;
    }

    /** Whether a file, by its name, is written in a language that fleets are written in. */
    static boolean knows(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json") || isDhall(name);
    }

    /** Whether a file, by its name, is written in Dhall. */
    static boolean isDhall(String name) {
        return name.endsWith(".dhall");
    }

    /** What a file holds. */
    Checked<Value> of(String name) {
        return values.computeIfAbsent(name, this::value);
    }

    /**
     * Whether a file that was read is meant as a document: a Dhall file that others import and that does not say what kind
     * of document it is holds a part of them.
     */
    boolean standsAlone(String name) {
        if (!isDhall(name) || !dhall().imported(name)) {
            return true;
        }
        Checked<Value> value = of(name);
        return value.present()
                && value.value() instanceof Value.Mapping map
                && (map.get("kind") != null || map.get("apiVersion") != null);
    }

    private Checked<Value> value(String name) {
        Reading reading = root.files().read(name);
        if (!(reading instanceof Reading.Text text)) {
            return Checked.none(Refusals.diagnostic((Reading.Refused) reading));
        }
        return isDhall(name) ? dhall().evaluate(text.source()) : known.value(text.source());
    }

    private Dhall dhall() {
        if (dhall == null) {
            dhall = Dhall.of(
                    root.files(), root.dhall().importing(root.dhall().imports().shipping(ShippedPackage.texts())));
        }
        return dhall;
    }
}
