package io.fleetc.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.value.AnyValue;
import io.fleetc.value.KeyOrder;
import io.fleetc.value.KeyedMember;
import io.fleetc.value.Sha256;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import io.fleetc.yaml.YamlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Whatever was written before, a file of objects is the file that a run of its own would write. */
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class CommonObjectsLaws {
    private final CommonObjects common = new CommonObjects();

    @Property
    void whatCameBeforeMakesNoDifference(@ForAll("fleets") List<List<Value.Mapping>> fleet) {
        for (List<Value.Mapping> objects : fleet) {
            CommonObjects.File file = common.file("manifests/all.yaml", objects);

            assertThat(text(file)).isEqualTo(YamlWriter.write(objects, KeyOrder.KUBERNETES));
            assertThat(file.ids()).isEqualTo(objects.stream().map(ObjectId::of).toList());
        }
    }

    @Property
    void theOrderOfMembersMakesNoDifference(@ForAll("fleets") List<List<Value.Mapping>> fleet) {
        for (List<Value.Mapping> objects : fleet) {
            List<Value.Mapping> turned =
                    objects.stream().map(CommonObjectsLaws::turned).toList();
            String path = "manifests/turned.yaml";

            assertThat(text(common.file(path, turned))).isEqualTo(text(common.file(path, objects)));
        }
    }

    private static String text(CommonObjects.File file) {
        FileTree tree = FileTree.builder().put("a.yaml", file.content()).build();
        assertThat(tree.sha256("a.yaml"))
                .isEqualTo(Sha256.hex(tree.text("a.yaml").getBytes(StandardCharsets.UTF_8)));
        return tree.text("a.yaml");
    }

    private static Value.Mapping turned(Value.Mapping object) {
        List<KeyedMember> members = new ArrayList<>(List.of(object.entries()));
        Collections.reverse(members);
        Values.Builder builder = Values.map();
        members.forEach(member -> builder.put(member.key(), member.member().value()));
        return builder.build();
    }

    /** Few specifications, so that objects come again. */
    @Provide
    Arbitrary<List<List<Value.Mapping>>> fleets() {
        Arbitrary<Value> specifications = AnyValue.values().list().ofSize(3).flatMap(few -> Arbitraries.of(few));
        return specifications.list().ofSize(4).flatMap(few -> {
            Arbitrary<Value.Mapping> objects = Arbitraries.integers()
                    .between(0, 2)
                    .flatMap(name -> Arbitraries.of(few).map(value -> object("n" + name, value)));
            return objects.list().ofMinSize(1).ofMaxSize(4).list().ofMinSize(2).ofMaxSize(12);
        });
    }

    private static Value.Mapping object(String name, Value value) {
        return Values.map()
                .put("kind", "ConfigMap")
                .put("data", value)
                .put("apiVersion", "v1")
                .put("metadata", Values.map().put("name", name).build())
                .build();
    }
}
