package io.fleetc.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import io.fleetc.yaml.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is accepted quickly is what the validator has nothing to say about. */
class AcceptanceLaws {
    private static final List<Value> STRANGE = List.of(
            Values.text(""),
            Values.text("2026-02-30"),
            Values.text("x".repeat(300)),
            Values.text("ünïcode 🚀"),
            Values.whole(-1),
            Values.whole(70_000),
            new Value.Decimal(5.0, Span.none()),
            new Value.Decimal(0.5, Span.none()),
            Values.bool(true),
            Values.nothing(),
            Values.empty(),
            Values.list(),
            Values.list(Values.text("a"), Values.whole(1)),
            Values.map().put("name", "a").put("key", "b").build());

    /** Else nothing would be gained. */
    @ParameterizedTest
    @MethodSource("io.fleetc.schema.Examples#documents")
    void everyExampleIsAccepted(Source source) {
        Value document = YamlReader.read(source).value();

        assertThat(FleetSchema.shipped().acceptance().accepts(definition(document), document))
                .isTrue();
    }

    /** The validator is the judge: what it refuses is never accepted, whatever somebody did to a good document. */
    @Property(tries = 1500)
    void acceptsNothingThatTheValidatorRefuses(@ForAll("documents") Value.Mapping document, @ForAll Random random) {
        Value changed = changed(document, random);
        for (int again = random.nextInt(3); again > 0; again--) {
            changed = changed(changed, random);
        }
        String definition = definition(document);
        FleetSchema schema = FleetSchema.shipped();
        if (schema.acceptance().accepts(definition, changed)) {
            assertThat(schema.validator().mistakes(SchemaTree.pointer(definition), changed))
                    .isEmpty();
        }
    }

    @Provide
    Arbitrary<Value.Mapping> documents() {
        return Arbitraries.of(Examples.documents()
                .map(source -> (Value.Mapping) YamlReader.read(source).value())
                .toList());
    }

    private static String definition(Value document) {
        return ((Value.Mapping) document).text("kind") + "Document";
    }

    /** The value with something strange somewhere in it. */
    private static Value changed(Value value, Random random) {
        if (random.nextInt(8) == 0) {
            return STRANGE.get(random.nextInt(STRANGE.size()));
        }
        if (value instanceof Value.Mapping map && !map.members().isEmpty()) {
            Map<String, Value.Member> members = new LinkedHashMap<>(map.members());
            List<String> keys = new ArrayList<>(members.keySet());
            String key = keys.get(random.nextInt(keys.size()));
            switch (random.nextInt(8)) {
                case 0 -> members.remove(key);
                case 1 ->
                    members.put(
                            key + "x",
                            new Value.Member(
                                    map.span(),
                                    Objects.requireNonNull(members.get(key)).value()));
                case 2 ->
                    members.put(
                            keys.get(0).toUpperCase(Locale.ROOT),
                            new Value.Member(map.span(), STRANGE.get(random.nextInt(STRANGE.size()))));
                default ->
                    members.put(
                            key,
                            new Value.Member(
                                    map.span(),
                                    changed(
                                            Objects.requireNonNull(members.get(key))
                                                    .value(),
                                            random)));
            }
            return new Value.Mapping(members, map.span());
        }
        if (value instanceof Value.Sequence list && !list.items().isEmpty()) {
            List<Value> items = new ArrayList<>(list.items());
            int at = random.nextInt(items.size());
            items.set(at, changed(items.get(at), random));
            return new Value.Sequence(items, list.span());
        }
        return STRANGE.get(random.nextInt(STRANGE.size()));
    }
}
