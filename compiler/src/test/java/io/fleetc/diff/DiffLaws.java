package io.fleetc.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fleetc.value.AnyValue;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every comparison. */
class DiffLaws {
    private static final Schema JSON = schema();
    private static final Pattern ROWS = Pattern.compile("(\\d+) rows? of the table");
    private static final Pattern PARTS = Pattern.compile("the details of (\\d+) groups?");

    /**
     * A change of some clusters.
     *
     * @param before their objects before, by cluster
     * @param after their objects now, by cluster
     */
    record World(SortedMap<String, ClusterSide> before, SortedMap<String, ClusterSide> after) {
        FleetDiff diff() {
            SortedMap<String, ClusterChange> changed = new TreeMap<>();
            List<FleetDiff.Alone> added = new ArrayList<>();
            List<FleetDiff.Alone> removed = new ArrayList<>();
            before.forEach((name, side) -> {
                ClusterSide other = after.get(name);
                if (other == null) {
                    removed.add(FleetDiff.Alone.of(side));
                } else {
                    changed.put(name, ClusterComparison.of(side, other));
                }
            });
            after.forEach((name, side) -> {
                if (!before.containsKey(name)) {
                    added.add(FleetDiff.Alone.of(side));
                }
            });
            return FleetDiff.of("main", new FleetDiff.Parts(changed, added, removed, List.of()), List.of());
        }

        World swapped() {
            return new World(after, before);
        }
    }

    @Property(tries = 500)
    void nothingThatDiffersIsLeftUnsaid(@ForAll("values") Value before, @ForAll("values") Value after) {
        assertThat(ValueChanges.between(before, after, new TextChanges()).isEmpty())
                .isEqualTo(before.equals(after));
        assertThat(ValueChanges.between(before, before, new TextChanges())).isEmpty();
    }

    @Property(tries = 300)
    void whatIsEqualDoesNotDiffer(@ForAll("worlds") World world) {
        assertThat(new World(world.before(), world.before()).diff().isEmpty()).isTrue();
    }

    @Property(tries = 300)
    void everyClusterIsInOneGroupOrUnchanged(@ForAll("worlds") World world) {
        FleetDiff diff = world.diff();
        List<String> grouped = new ArrayList<>();
        diff.groups().forEach(group -> grouped.addAll(group.clusters()));
        assertThat(grouped).doesNotHaveDuplicates();
        TreeMap<String, ClusterSide> all = new TreeMap<>(world.before());
        all.putAll(world.after());
        assertThat(all.keySet()).containsAll(grouped);
        assertThat(grouped.size() + diff.unchanged()).isEqualTo(all.size());
    }

    /** The change of a group is that of each of its clusters, with its name where the placeholder stands. */
    @Property(tries = 300)
    void aGroupTellsTheChangeOfEachOfItsClusters(@ForAll("worlds") World world) {
        for (Group group : world.diff().groups()) {
            for (String cluster : group.kind() == Group.Kind.CHANGED ? group.clusters() : List.<String>of()) {
                ClusterChange own = ClusterComparison.of(
                        Objects.requireNonNull(world.before().get(cluster)),
                        Objects.requireNonNull(world.after().get(cluster)));
                assertThat(group.named() ? OwnName.shown(group.change(), cluster) : group.change())
                        .isEqualTo(own);
            }
        }
    }

    @Property(tries = 300)
    void theWayBackRemovesWhatTheWayForwardAdds(@ForAll("worlds") World world) {
        FleetDiff forward = world.diff();
        FleetDiff back = world.swapped().diff();
        assertThat(back.count(ThingChange.Action.ADDED)).isEqualTo(forward.count(ThingChange.Action.REMOVED));
        assertThat(back.count(ThingChange.Action.REMOVED)).isEqualTo(forward.count(ThingChange.Action.ADDED));
        assertThat(back.count(ThingChange.Action.CHANGED)).isEqualTo(forward.count(ThingChange.Action.CHANGED));
        assertThat(back.clusters(Group.Kind.ADDED)).isEqualTo(forward.clusters(Group.Kind.REMOVED));
        assertThat(back.unchanged()).isEqualTo(forward.unchanged());
    }

    @Property(tries = 200)
    void theOrderOfObjectsDoesNotMatter(@ForAll("worlds") World world, @ForAll Random random) {
        SortedMap<String, ClusterSide> shuffled = new TreeMap<>();
        world.after().forEach((name, side) -> {
            List<Value.Mapping> objects = new ArrayList<>(side.objects());
            Collections.shuffle(objects, random);
            shuffled.put(
                    name,
                    new ClusterSide(name, side.release(), side.flags(), side.specification(), side.values(), objects));
        });
        assertThat(new World(world.before(), shuffled).diff()).isEqualTo(world.diff());
    }

    /** However much there is to tell: what is not there is counted. */
    @Property(tries = 40)
    void aCommentIsNeverTooLongAndCountsWhatItLeavesOut(
            @ForAll("longTexts") String text, @ForAll("counts") int clusters, @ForAll("counts") int objects) {
        FleetDiff diff = large(text, clusters, objects);
        String comment = DiffMarkdown.render(diff, "fleetc diff --base main --full");
        assertThat(comment.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(DiffMarkdown.LIMIT);
        assertThat(comment).startsWith(DiffMarkdown.MARK);
        long rows = comment.lines().filter(line -> line.startsWith("| **")).count();
        long parts = comment.lines().filter(line -> line.equals("<details>")).count();
        assertThat(rows + counted(ROWS, comment)).isEqualTo(diff.groups().size());
        assertThat(parts + counted(PARTS, comment)).isEqualTo(diff.groups().size());
        assertThat(comment.lines().filter(line -> line.equals("</details>")).count())
                .isEqualTo(parts);
    }

    @Property(tries = 100)
    void jsonFollowsItsSchema(@ForAll("worlds") World world) {
        assertThat(JSON.validate(DiffJson.render(world.diff()), InputFormat.JSON))
                .isEmpty();
    }

    private static long counted(Pattern pattern, String comment) {
        Matcher matcher = pattern.matcher(comment);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }

    /** Every cluster changes in a way of its own; as many objects as fit into little memory. */
    private static FleetDiff large(String text, int clusters, int most) {
        int objects = Math.max(1, Math.min(most, 1_000_000 / (clusters * text.length())));
        SortedMap<String, ClusterSide> before = new TreeMap<>();
        SortedMap<String, ClusterSide> after = new TreeMap<>();
        for (int cluster = 0; cluster < clusters; cluster++) {
            List<Value.Mapping> first = new ArrayList<>();
            List<Value.Mapping> second = new ArrayList<>();
            for (int object = 0; object < objects; object++) {
                first.add(object("ConfigMap", "c" + object, Values.text(cluster + text)));
                second.add(object("ConfigMap", "c" + object, Values.text(text + "\n" + cluster)));
            }
            String name = String.format(java.util.Locale.ROOT, "cluster%04d", cluster);
            before.put(name, side(name, first));
            after.put(name, side(name, second));
        }
        return new World(before, after).diff();
    }

    private static ClusterSide side(String name, List<Value.Mapping> objects) {
        return new ClusterSide(name, "3.18.0", new TreeMap<>(), Values.empty(), Values.empty(), objects);
    }

    private static Value.Mapping object(String kind, String name, Value data) {
        return Values.map()
                .put("apiVersion", "v1")
                .put("kind", kind)
                .put(
                        "metadata",
                        Values.map().put("name", name).put("namespace", "n").build())
                .put("data", data)
                .build();
    }

    @Provide
    Arbitrary<Value> values() {
        return AnyValue.values();
    }

    @Provide
    Arbitrary<Integer> counts() {
        return Arbitraries.of(1, 3, 40, 250);
    }

    @Provide
    Arbitrary<String> longTexts() {
        return Arbitraries.of("x", "```", "</details>", "\u20ac", "\ud83d\ude00|`<b>@team\n")
                .flatMap(part -> Arbitraries.of(1, 100, 1000).map(part::repeat));
    }

    @Provide
    Arbitrary<World> worlds() {
        return Combinators.combine(fleets(), fleets()).as(World::new);
    }

    /** Few names and few values, so that clusters share objects and change alike. */
    private static Arbitrary<SortedMap<String, ClusterSide>> fleets() {
        return Arbitraries.maps(Arbitraries.of("a", "b", "dc-a", "dc-a-b", "n"), objects())
                .ofMaxSize(5)
                .map(fleet -> {
                    SortedMap<String, ClusterSide> sides = new TreeMap<>();
                    fleet.forEach((name, objects) -> sides.put(name, side(name, own(name, objects))));
                    return sides;
                });
    }

    /** Objects in which some texts name the cluster. */
    private static List<Value.Mapping> own(String cluster, List<Value.Mapping> objects) {
        List<Value.Mapping> own = new ArrayList<>(objects);
        own.add(object("Service", "own", Values.text("db." + cluster + "." + objects.size())));
        return own;
    }

    private static Arbitrary<List<Value.Mapping>> objects() {
        Arbitrary<String> kinds = Arbitraries.of("ConfigMap", "Deployment", "PersistentVolumeClaim");
        Arbitrary<Value> data = Arbitraries.of(
                Values.text("a"),
                Values.text("{cluster}"),
                Values.text("dc-a"),
                Values.text("x: 1\ny: 2\n"),
                Values.empty());
        return Combinators.combine(kinds, Arbitraries.of("one", "two"), data)
                .as(DiffLaws::object)
                .list()
                .ofMaxSize(4)
                .uniqueElements(object -> Thing.of(object));
    }

    private static Schema schema() {
        try (InputStream in = Objects.requireNonNull(DiffLaws.class.getResourceAsStream("/schemas/diff.schema.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
