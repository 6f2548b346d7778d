package io.fleetc.rules;

import io.fleetc.catalogue.FlagSettings;
import io.fleetc.layers.Layer;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.model.SemanticVersion;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One cluster as the rules see it.
 *
 * @param resolved its layers and what they come to, over the shipped defaults of its release
 * @param flags its flags
 * @param release its platform version; null when fleetc does not know that release, and then only the fleet as a whole
 *     is judged, not this cluster
 */
public record ClusterFacts(
        ResolvedCluster resolved,
        FlagSettings flags,
        @Nullable SemanticVersion release) {
    private static final Set<Layer.Kind> NOT_THE_FLEET = Set.of(Layer.Kind.SHIPPED, Layer.Kind.DERIVED);
    private static final ValuePath REFERENCE = ValuePath.of("globalDatabase", "ref");

    /** Its name. */
    public String name() {
        return resolved.name();
    }

    /** Whether it runs. */
    public boolean active() {
        return !"passive".equals(text(ValuePath.of("role")));
    }

    /** The cluster for which it stands by, or null. */
    public @Nullable String standbyFor() {
        return text(ValuePath.of("standbyFor"));
    }

    /** The installation it belongs to: its own name, or for a standby that of its primary. */
    public String installation() {
        String primary = standbyFor();
        return primary == null ? name() : primary;
    }

    /** The global database that it names, or null. */
    public @Nullable String globalDatabase() {
        return text(REFERENCE);
    }

    /** What holds at a path, be it set by the fleet or shipped; null when there is nothing. */
    public @Nullable Value at(ValuePath path) {
        Value value = path.in(resolved.effective());
        return value instanceof Value.Null ? null : value;
    }

    /** The text at a path, or null. */
    public @Nullable String text(ValuePath path) {
        return at(path) instanceof Value.Text text ? text.text() : null;
    }

    /** The last layer of the fleet that says something about a path, be it that there is nothing; empty if none does. */
    public Optional<Place> place(ValuePath path) {
        List<ResolvedCluster.Setting> settings = resolved.settings(path);
        for (int i = settings.size() - 1; i >= 0; i--) {
            Layer layer = settings.get(i).layer();
            Value value = settings.get(i).value();
            if (fromFleet(layer)) {
                Span span = value instanceof Value.Null ? value.span() : span(layer.specification(), path);
                return Optional.of(new Place(span, layer));
            }
        }
        return Optional.empty();
    }

    /** Where a flag is set by the fleet; empty for a shipped default. */
    public Optional<Place> flagPlace(String flag) {
        FlagSettings.State state = flags.states().get(flag);
        if (state == null || !state.explicit()) {
            return Optional.empty();
        }
        return resolved.layers().stream()
                .filter(layer -> layer.name().equals(state.layer()))
                .findFirst()
                .map(layer -> new Place(state.span(), layer));
    }

    /** The cluster's own layer, which is the last one. */
    public Layer own() {
        return resolved.layers().get(resolved.layers().size() - 1);
    }

    /** Whether a layer is written in the fleet, rather than shipped or derived. */
    static boolean fromFleet(Layer layer) {
        return !NOT_THE_FLEET.contains(layer.kind());
    }

    /** A scalar is shown itself; a map or a list by its key, since it may be long. */
    private static Span span(Value.Mapping specification, ValuePath path) {
        Value value = path.in(specification);
        int last = path.steps().size() - 1;
        if (value instanceof Value.Mapping || value instanceof Value.Sequence) {
            Value around = new ValuePath(path.steps().subList(0, last)).in(specification);
            if (around instanceof Value.Mapping map && path.steps().get(last) instanceof String key) {
                Value.Member member = map.members().get(key);
                return member == null ? value.span() : member.keySpan();
            }
        }
        return value == null ? Span.none() : value.span();
    }
}
