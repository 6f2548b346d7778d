package io.fleetc.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.value.AnyValue;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every release and every set of flags. */
class WorkloadLaws {
    private static final Pattern DNS_LABEL = Pattern.compile("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?");

    @Property(tries = 30)
    void everyObjectHasAnIdentityOfItsOwnAndAName(
            @ForAll("releases") String release, @ForAll("flags") Set<String> flags) {
        TreeSet<String> identities = new TreeSet<>();
        for (Value.Mapping object : objects(release, flags)) {
            String name = ServiceFixture.text(object, "metadata.name");
            assertThat(name).matches(DNS_LABEL);
            assertThat(identities.add(ServiceFixture.text(object, "kind") + " "
                            + ServiceFixture.text(object, "metadata.namespace") + " " + name))
                    .as(name)
                    .isTrue();
        }
    }

    /** A flag adds services; what else runs stays, though its pods may change. */
    @Property(tries = 30)
    void aFlagTakesNoServiceAway(@ForAll("releases") String release, @ForAll("flags") Set<String> flags) {
        List<String> without = kinds(objects(release, Set.of()));
        assertThat(kinds(objects(release, flags))).containsAll(without);
    }

    @Property(tries = 30)
    void aPassiveClusterHasNoReplicas(@ForAll("releases") String release, @ForAll("flags") Set<String> flags) {
        ClusterInput input = ServiceFixture.cluster(
                release, ServiceFixture.EVERYTHING + "role: passive\n", "", flags.toArray(String[]::new));
        for (Value.Mapping object : ServiceFixture.objects(input)) {
            assertThat(ServiceFixture.text(object, "kind"))
                    .isNotIn("Job", "HorizontalPodAutoscaler", "SparkApplication");
            assertThat(ServiceFixture.text(object, "spec.replicas")).isIn("", "0");
        }
    }

    @Property
    void theDigestDoesNotDependOnTheOrderOfMembers(@ForAll("values") Value value) {
        assertThat(ValueDigest.of(reversed(value))).isEqualTo(ValueDigest.of(value));
    }

    @Property
    void differentValuesHaveDifferentDigests(@ForAll("values") Value left, @ForAll("values") Value right) {
        assertThat(ValueDigest.of(left).equals(ValueDigest.of(right))).isEqualTo(left.equals(right));
    }

    @Provide
    Arbitrary<String> releases() {
        return Arbitraries.of("3.12.0", "3.14.3", "3.15.0", "3.16.0", "3.16.2", "3.17.3", "3.18.0", "3.19.1", "4.0.1");
    }

    @Provide
    Arbitrary<Set<String>> flags() {
        return Arbitraries.of(ServiceFixture.ALL_FLAGS).set();
    }

    @Provide
    Arbitrary<Value> values() {
        return AnyValue.values();
    }

    private static List<Value.Mapping> objects(String release, Set<String> flags) {
        return ServiceFixture.objects(
                ServiceFixture.cluster(release, ServiceFixture.EVERYTHING, "", flags.toArray(String[]::new)));
    }

    /** Kind and name of what runs; the names of Jobs follow their content. */
    private static List<String> kinds(List<Value.Mapping> objects) {
        return objects.stream()
                .filter(object -> !ServiceFixture.text(object, "kind").equals("Job"))
                .map(object -> ServiceFixture.text(object, "kind") + " " + ServiceFixture.text(object, "metadata.name"))
                .toList();
    }

    private static Value reversed(Value value) {
        if (value instanceof Value.Sequence list) {
            return Values.list(list.items().stream().map(WorkloadLaws::reversed).toList());
        }
        if (!(value instanceof Value.Mapping mapping)) {
            return value;
        }
        List<String> keys = new ArrayList<>(mapping.members().keySet());
        Collections.reverse(keys);
        Values.Builder builder = Values.map();
        for (String key : keys) {
            Value member = mapping.get(key);
            builder.put(key, member == null ? null : reversed(member));
        }
        return builder.build();
    }
}
