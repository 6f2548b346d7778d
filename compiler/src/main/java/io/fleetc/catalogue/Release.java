package io.fleetc.catalogue;

import io.fleetc.layers.Layer;
import io.fleetc.layers.Layers;
import io.fleetc.model.SemanticVersion;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One release of the platform: the flags that it knows and what it ships when nobody says anything. */
public final class Release {
    private final Catalogue catalogue;
    private final SemanticVersion version;
    private final SortedMap<String, Flag> flags = new TreeMap<>();
    private final Value.Mapping defaults;

    Release(Catalogue catalogue, SemanticVersion version) {
        this.catalogue = catalogue;
        this.version = version;
        catalogue.flags().forEach((name, flag) -> {
            if (flag.knownIn(version)) {
                flags.put(name, flag);
            }
        });
        this.defaults = merged(catalogue.defaults());
    }

    /** The catalogue that it is a cut through. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Its version. */
    public SemanticVersion version() {
        return version;
    }

    /** The flags that it knows, by name. */
    public SortedMap<String, Flag> flags() {
        return Collections.unmodifiableSortedMap(flags);
    }

    /** A flag that it knows. */
    public Optional<Flag> flag(String name) {
        return Optional.ofNullable(flags.get(name));
    }

    /** What holds for a flag when nobody sets it. */
    public Value.Bool defaultOf(Flag flag) {
        return flag.defaultIn(version);
    }

    /**
     * What the vendor's chart does when nobody says anything, as a cluster specification; the default of every flag is
     * under {@code flags}. Spans point into the catalogue. The chart's example settings (a host called
     * {@code postgresql}, a bucket called {@code lakehouse}) are among them: they do not answer what a fleet must say.
     */
    public Value.Mapping defaults() {
        return defaults;
    }

    /** The defaults as the lowest layer of a cluster. */
    public Layer layer() {
        return new Layer("shipped defaults of " + version, Layer.Kind.SHIPPED, defaults);
    }

    private Value.Mapping merged(List<ShippedDefaults> blocks) {
        List<Layer> layers = new ArrayList<>();
        for (ShippedDefaults block : blocks) {
            if (version.atLeast(block.since())) {
                layers.add(new Layer(block.since().toString(), Layer.Kind.SHIPPED, block.settings()));
            }
        }
        layers.add(new Layer("flags", Layer.Kind.SHIPPED, flagDefaults()));
        return Layers.merge(layers);
    }

    private Value.Mapping flagDefaults() {
        Values.Builder states = Values.map();
        flags.forEach((name, flag) -> states.put(name, defaultOf(flag)));
        return Values.map().put("flags", states.build()).build();
    }
}
