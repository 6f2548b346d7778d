package io.fleetc.layers;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What merging layers promises, whatever the layers are. */
class OverlayLaws {
    @Property
    void mergingIsAssociative(@ForAll("layers") Value a, @ForAll("layers") Value b, @ForAll("layers") Value c) {
        OverlayModel left = OverlayModel.of(a).under(OverlayModel.of(b)).under(OverlayModel.of(c));
        OverlayModel right = OverlayModel.of(a).under(OverlayModel.of(b).under(OverlayModel.of(c)));
        assertThat(left.result()).isEqualTo(right.result());
    }

    /** The model keeps everything until the result is taken; we share what no upper layer touches. */
    @Property
    void mergingDoesWhatTheModelSays(@ForAll("layerLists") List<Value> layers) {
        OverlayModel model = OverlayModel.of(Values.empty());
        Value.Mapping merged = Values.empty();
        for (Value layer : layers) {
            model = model.under(OverlayModel.of(layer));
            merged = Overlay.of(merged, (Value.Mapping) layer);
        }
        assertThat(Optional.<Value>of(merged)).isEqualTo(model.result());
    }

    @Provide
    Arbitrary<List<Value>> layerLists() {
        return layers().list().ofMaxSize(5);
    }

    @Property
    void mergingALayerWithItselfChangesNothing(@ForAll("layers") Value a) {
        OverlayModel once = OverlayModel.of(a);
        assertThat(once.under(once).result()).isEqualTo(once.result());
    }

    @Property
    void anEmptyLayerChangesNothing(@ForAll("layers") Value a) {
        OverlayModel empty = OverlayModel.of(Values.empty());
        assertThat(empty.under(OverlayModel.of(a)).result())
                .isEqualTo(OverlayModel.of(a).under(empty).result());
    }

    @Property
    void noNullIsLeft(@ForAll("layers") Value a, @ForAll("layers") Value b) {
        assertThat(OverlayModel.of(a).under(OverlayModel.of(b)).result().stream())
                .allMatch(OverlayLaws::hasNoNull);
    }

    @Property
    void whatTheUpperLayerSaysHolds(@ForAll("scalars") Value lower, @ForAll("scalars") Value upper) {
        OverlayModel merged = OverlayModel.of(Values.map().put("k", lower).build())
                .under(OverlayModel.of(Values.map().put("k", upper).build()));
        assertThat(merged.result().map(value -> ((Value.Mapping) value).get("k")))
                .isEqualTo(Optional.of(upper));
    }

    private static boolean hasNoNull(Value value) {
        if (value instanceof Value.Mapping mapping) {
            return mapping.members().values().stream().allMatch(member -> hasNoNull(member.value()));
        }
        return !(value instanceof Value.Null);
    }

    @Provide
    Arbitrary<Value> scalars() {
        return Arbitraries.of(List.of(
                Values.text("a"), Values.text("b"), Values.whole(1), Values.bool(true), Values.list(Values.text("x"))));
    }

    @Provide
    Arbitrary<Value> layers() {
        return Arbitraries.lazyOf(() -> mapping(node(3)));
    }

    private Arbitrary<Value> node(int depth) {
        Arbitrary<Value> leaf = Arbitraries.oneOf(scalars(), Arbitraries.of(Values.nothing()));
        return depth == 0 ? leaf : Arbitraries.frequencyOf(Tuple.of(2, leaf), Tuple.of(3, mapping(node(depth - 1))));
    }

    private static Arbitrary<Value> mapping(Arbitrary<Value> member) {
        return Arbitraries.maps(Arbitraries.of("p", "q", "r"), member)
                .ofMaxSize(3)
                .map(members -> {
                    Values.Builder builder = Values.map();
                    members.forEach(builder::put);
                    return builder.build();
                });
    }
}
