package io.fleetc.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.catalogue.FlagSettings;
import io.fleetc.catalogue.Flags;
import io.fleetc.catalogue.Release;
import io.fleetc.layers.Layer;
import io.fleetc.layers.Layers;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.manifest.HelmValues;
import io.fleetc.model.SemanticVersion;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Flags, values and the answers of {@code why} agree, whatever layers say, nulls included. */
class LayerLaws {
    private static final Release RELEASE =
            Catalogue.shipped().release(SemanticVersion.of("3.18.0")).orElseThrow();
    private static final List<String> FLAGS =
            List.of("onboardComputeRas", "domainLevelBundleAuthorization", "icebergMetrics", "nats", "jobOrchestrator");

    /** What rules judge is what the chart is given. */
    @Property(tries = 300)
    void aFlagIsOnWhenTheValuesSaySo(@ForAll("clusters") ResolvedCluster cluster) {
        FlagSettings flags = Flags.settle(cluster, RELEASE).value();
        Value.Mapping set = HelmValues.set(cluster, RELEASE);
        Value.Mapping effective = HelmValues.effective(cluster, RELEASE);
        RELEASE.flags().forEach((name, flag) -> {
            ValuePath path = flag.valuesPath();
            if (path != null) {
                Value said = path.in(set);
                assertThat(flags.explicit(name)).as(name).isEqualTo(said != null);
                assertThat(Values.bool(flags.on(name)))
                        .as(name)
                        .isEqualTo(said != null ? said : RELEASE.defaultOf(flag))
                        .isEqualTo(path.in(effective));
            }
        });
    }

    /** The layer that is named is the one that says it. */
    @Property(tries = 300)
    void aFlagIsSetByALayerThatSaysIt(@ForAll("clusters") ResolvedCluster cluster) {
        for (FlagSettings.State state :
                Flags.settle(cluster, RELEASE).value().states().values()) {
            assertThat(cluster.settings(ValuePath.of("flags", state.name())))
                    .anyMatch(setting -> setting.layer().name().equals(state.layer())
                            && setting.value().equals(Values.bool(state.on())));
        }
    }

    @Property(tries = 300)
    void whoWinsSaysWhatHolds(@ForAll("clusters") ResolvedCluster cluster) {
        for (String top : List.of("flags", "trustStore", "services", "namespaces")) {
            Why why = Why.of(cluster, ValuePath.of(top)).value();
            assertThat(why.effective()).isEqualTo(cluster.effective().get(top));
            for (Why.Leaf leaf : why.leaves()) {
                List<Why.Opinion> winners =
                        leaf.opinions().stream().filter(Why.Opinion::wins).toList();
                assertThat(leaf.value()).isEqualTo(leaf.path().in(cluster.effective()));
                assertThat(winners).as(leaf.path().toString()).hasSize(1);
                Value said = winners.get(0).value();
                // An empty map is what is left of one whose entries were taken away.
                if (!(said instanceof Value.Mapping && leaf.value() instanceof Value.Mapping)) {
                    assertThat(said).as(leaf.path().toString()).isEqualTo(leaf.value());
                }
            }
        }
    }

    /** Only an entry of a map of things can be gone, with all below. */
    @Property(tries = 300)
    void aNullGoesBackToTheShippedDefault(@ForAll("clusters") ResolvedCluster cluster) {
        holdsAll(ValuePath.root(), RELEASE.defaults(), cluster);
    }

    private static void holdsAll(ValuePath path, Value shipped, ResolvedCluster cluster) {
        if (path.equals(ValuePath.of("services", "sparkProxy", "DEFAULT"))) {
            return;
        }
        assertThat(path.in(cluster.effective())).as(path.toString()).isNotNull();
        if (shipped instanceof Value.Mapping map) {
            map.members().forEach((key, member) -> holdsAll(path.key(key), member.value(), cluster));
        }
    }

    @Provide
    Arbitrary<ResolvedCluster> clusters() {
        return layer().list().ofMinSize(1).ofMaxSize(5).map(LayerLaws::cluster);
    }

    private static ResolvedCluster cluster(List<Value.Mapping> specifications) {
        List<Layer> layers = new ArrayList<>();
        for (Value.Mapping specification : specifications) {
            layers.add(new Layer("group " + layers.size(), Layer.Kind.GROUP, specification));
        }
        Value.Mapping set = Layers.merge(layers);
        return new ResolvedCluster("dc-a", Span.none(), layers, set, set).over(RELEASE.layer());
    }

    private static Arbitrary<Value.Mapping> layer() {
        Arbitrary<Value> bool = Arbitraries.of(Values.bool(true), Values.bool(false));
        Arbitrary<Value> text = Arbitraries.of(Values.text("a"), Values.text("b"));
        Arbitrary<Value> service =
                map(List.of("replicas"), Arbitraries.integers().between(1, 3).map(Values::whole));
        Arbitrary<Value> proxies = map(List.of("DEFAULT", "team-a"), service);
        Arbitrary<Value> core = map(List.of("core"), service);
        Arbitrary<Value> services = Arbitraries.oneOf(core, map(List.of("sparkProxy"), proxies));
        Arbitrary<Value> top = Arbitraries.oneOf(
                map(FLAGS, bool).map(value -> one("flags", value)),
                map(List.of("secretName", "fileName"), text).map(value -> one("trustStore", value)),
                services.map(value -> one("services", value)),
                map(List.of("team-a"), Arbitraries.just(Values.empty())).map(value -> one("namespaces", value)));
        return top.map(Value.Mapping.class::cast);
    }

    private static Value one(String key, Value value) {
        return Values.map().put(key, value).build();
    }

    /** A map of some of the keys, or a null. */
    private static Arbitrary<Value> map(List<String> keys, Arbitrary<? extends Value> member) {
        Arbitrary<Value> present = member.map(value -> value);
        Arbitrary<Value> orNull = Arbitraries.frequencyOf(
                Tuple.of(3, present),
                Tuple.of(1, Arbitraries.of(Values.nothing()).map(value -> value)));
        Arbitrary<Map<String, Value>> members = Arbitraries.maps(Arbitraries.of(keys), orNull);
        Arbitrary<Value> map = members.map(entries -> {
            Values.Builder builder = Values.map();
            entries.forEach(builder::put);
            return builder.build();
        });
        return Arbitraries.frequencyOf(
                Tuple.of(4, map), Tuple.of(1, Arbitraries.of(Values.nothing()).map(value -> value)));
    }
}
