package io.fleetc.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** The members of a map value are what a linked hash map of the same puts is. */
@PropertyDefaults(tries = 500, edgeCases = EdgeCasesMode.NONE)
class MembersLaws {
    @Property
    void aBuilderIsALinkedMap(@ForAll("puts") List<String> keys) {
        Map<String, Value.Member> model = new LinkedHashMap<>();
        Values.Builder builder = Values.map();
        for (int i = 0; i < keys.size(); i++) {
            model.put(keys.get(i), new Value.Member(Span.none(), Values.whole(i)));
            builder.put(keys.get(i), i);
        }
        Map<String, Value.Member> members = builder.build().members();

        assertThat(new ArrayList<>(members.entrySet())).isEqualTo(new ArrayList<>(model.entrySet()));
        assertThat(members).isEqualTo(model).hasSameHashCodeAs(model);
        assertThat(model).isEqualTo(members);
        model.keySet().forEach(key -> assertThat(members.get(key)).isSameAs(members.getOrDefault(key, null)));
        assertThat(members.get("none")).isNull();
    }

    @Property
    void theOrderDoesNotCount(@ForAll("puts") List<String> keys, @ForAll("puts") List<String> others) {
        Value.Mapping one = put(keys);
        List<String> turned = new ArrayList<>(one.members().keySet());
        Collections.reverse(turned);
        Value.Mapping same = put(turned);
        Value.Mapping other = put(others);

        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(one.equals(other))
                .isEqualTo(one.members().keySet().equals(other.members().keySet()));
    }

    /** The value under a key depends on the key alone. */
    private static Value.Mapping put(List<String> keys) {
        Values.Builder builder = Values.map();
        keys.forEach(key -> builder.put(key, key.length()));
        return builder.build();
    }

    @Provide
    Arbitrary<List<String>> puts() {
        return Arbitraries.strings()
                .withCharRange('a', 'f')
                .ofMaxLength(2)
                .list()
                .ofMaxSize(60);
    }
}
