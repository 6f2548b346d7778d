package io.fleetc.conform;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.compiler.CompileOptions;
import io.fleetc.compiler.FleetCompiler;
import io.fleetc.source.Source;
import io.fleetc.source.Sources;
import io.fleetc.value.KeyOrder;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import io.fleetc.yaml.YamlWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every object that we compile. */
class ConformLaws {
    private static final List<Value.Mapping> OBJECTS = objects();

    @Provide
    Arbitrary<Value.Mapping> compiled() {
        return Arbitraries.of(OBJECTS);
    }

    @Property(tries = 300)
    void anObjectThatIsWrittenOtherwiseIsTheSame(@ForAll("compiled") Value.Mapping object, @ForAll long seed) {
        Random random = new Random(seed);
        Value.Mapping rewritten = new Rewriting(random).renaming(object).of(object);
        Conformance conformance = compared(object, rewritten);
        assertThat(conformance.differences()).isEmpty();
        assertThat(conformance.isSame()).isTrue();
    }

    @Property(tries = 300)
    void aScalarThatIsAnotherOneIsTold(@ForAll("compiled") Value.Mapping object, @ForAll long seed) {
        List<List<String>> leaves = new ArrayList<>();
        collect(object, List.of(), leaves);
        List<String> leaf = leaves.get(new Random(seed).nextInt(leaves.size()));
        Conformance conformance = compared(object, changed(object, leaf));
        assertThat(conformance.differences()).as(leaf.toString()).hasSize(1);
    }

    @Property(tries = 200)
    void bothSidesAreTreatedAlike(
            @ForAll("compiled") Value.Mapping one, @ForAll("compiled") Value.Mapping other, @ForAll long seed) {
        Value.Mapping named = Values.map()
                .putAll(other)
                .put("apiVersion", one.get("apiVersion"))
                .put("kind", one.get("kind"))
                .put("metadata", one.get("metadata"))
                .build();
        assertThat(compared(one, named).isSame()).isEqualTo(compared(named, one).isSame());
        assertThat(compared(one, new Rewriting(new Random(seed)).of(named)).isSame())
                .isEqualTo(compared(one, named).isSame());
    }

    private static Conformance compared(Value.Mapping ours, Value.Mapping theirs) {
        String text = YamlWriter.write(theirs, KeyOrder.AS_GIVEN);
        List<RenderedObject> rendered =
                RenderedObjects.read(new Source("rendered.yaml", text)).value();
        return Conforming.of("dc-a", "iomete-system", List.of(ours), rendered).value();
    }

    /** The paths of texts and numbers outside of names, digests, and what tells Argo CD what to do. */
    private static void collect(Value value, List<String> path, List<List<String>> leaves) {
        if (value instanceof Value.Mapping map) {
            map.members().forEach((key, member) -> {
                boolean told = !key.startsWith("checksum/")
                        && !key.startsWith("argocd.")
                        && !(path.equals(List.of("metadata")) && (key.equals("name") || key.equals("namespace")))
                        && !(path.isEmpty() && (key.equals("kind") || key.equals("apiVersion")));
                if (told) {
                    collect(member.value(), plus(path, key), leaves);
                }
            });
        } else if (!(value instanceof Value.Sequence)) {
            leaves.add(path);
        }
    }

    private static List<String> plus(List<String> path, String key) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }

    private static Value.Mapping changed(Value.Mapping map, List<String> path) {
        Map<String, Value.Member> members = new LinkedHashMap<>(map.members());
        String key = path.get(0);
        Value old = map.get(key);
        Value fresh = path.size() > 1 && old instanceof Value.Mapping below
                ? changed(below, path.subList(1, path.size()))
                : old instanceof Value.Bool flag ? Values.bool(!flag.on()) : Values.text("another one");
        members.put(key, new Value.Member(map.span(), fresh));
        return new Value.Mapping(members, map.span());
    }

    private static List<Value.Mapping> objects() {
        List<Value.Mapping> objects = new ArrayList<>();
        for (String fleet : List.of("shared", "regulated")) {
            Sources files = Sources.open(Path.of("../fleet-examples").resolve(fleet));
            objects.addAll(FleetCompiler.objects(files, CompileOptions.defaults())
                    .value()
                    .get(0)
                    .objects());
        }
        return objects;
    }
}
