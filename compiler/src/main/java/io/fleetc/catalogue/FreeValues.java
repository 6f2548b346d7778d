package io.fleetc.catalogue;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.layers.Layer;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Judges the free-form {@code values} of a fleet: they are merged last, so whatever a setting or a flag can say would be
 * overruled there behind the back of layers and rules. Each place is reported once, however many clusters it reaches.
 */
public final class FreeValues {
    private final Map<Span, Diagnostic> found = new TreeMap<>();

    private FreeValues() {}

    /** One error for each free-form value that a setting, a flag or fleetc itself owns (FC3013). */
    public static List<Diagnostic> check(Collection<ResolvedCluster> clusters) {
        FreeValues judged = new FreeValues();
        for (ResolvedCluster cluster : clusters) {
            for (Layer layer : cluster.layers()) {
                Value.Mapping free = layer.specification().mapping("values");
                if (layer.kind() != Layer.Kind.SHIPPED && free != null) {
                    judged.check(layer, free, ValuePath.root());
                }
            }
        }
        return new ArrayList<>(judged.found.values());
    }

    private void check(Layer layer, Value.Mapping free, ValuePath above) {
        free.members().forEach((key, member) -> {
            ValuePath path = above.key(key);
            if (member.value() instanceof Value.Mapping deeper
                    && !ValueTable.shipped().ownsAll(path)) {
                check(layer, deeper, path);
            } else {
                ValueTable.shipped()
                        .owner(path)
                        .ifPresent(owner ->
                                found.putIfAbsent(member.keySpan(), refusal(layer, free, member, path, owner)));
            }
        });
    }

    private static Diagnostic refusal(
            Layer layer, Value.Mapping free, Value.Member member, ValuePath path, ValueTable.Owner owner) {
        Optional<String> setting = owner.setting();
        String message = setting.isPresent()
                ? "chart value `" + path + "` is set by `" + setting.get() + "`, not by `values`"
                : "chart value `" + path + "` belongs to fleetc";
        Diagnostic refusal = Diagnostic.error(Code.FC3013, message, member.keySpan())
                .labelled("owned")
                .on(LayerPath.of(layer).key("values").then(path).toString());
        Diagnostic explained = setting.isPresent() ? refusal : refusal.noting(owner.because());
        return explained.helping(
                setting.isPresent() ? "remove it here, and set `" + setting.get() + "`" : "remove it",
                new MemberEdits(free, member).remove());
    }
}
