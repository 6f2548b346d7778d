package io.fleetc.plan.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetc.layers.Layers;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.source.Sources;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What the files of a step promise, whatever the fleet, its layout and the step. */
class StepTreeLaws {
    private static final ValuePath ROOT = ValuePath.root();

    /** Reading the files again gives the change but for what the step does not do; it is computed here once more. */
    @Property(tries = 300)
    void theFilesSayWhatTheStepWants(@ForAll Random random) {
        AnyFleet fleet = new AnyFleet(random);
        Tree base = AnyFleet.tree(fleet.texts(1));
        Tree target = AnyFleet.tree(fleet.changed().texts(random.nextInt(2)));
        List<Reversion> some = Reversions.all(target.fleet(), base.fleet()).stream()
                .filter(reversion -> reversion.subject() == Reversion.Subject.CLUSTER)
                .filter(reversion -> !reversion.path().steps().isEmpty())
                .filter(reversion -> !List.of("database", "globalDatabase", "groups")
                        .contains(reversion.path().steps().get(0)))
                .filter(reversion -> random.nextBoolean())
                .toList();

        Tree step = step(target, base, some);

        Map<String, Value.Mapping> settings = settings(step);
        Map<String, Value.Mapping> before = settings(base);
        assertThat(settings).containsOnlyKeys(settings(target).keySet());
        settings(target).forEach((name, changed) -> {
            Vacancy vacancy = new Vacancy(changed, before.getOrDefault(name, Values.empty()));
            Value.Mapping wanted = changed;
            for (Reversion reversion : some) {
                if (reversion.name().equals(name)) {
                    wanted = reversion.value().isPresent()
                            ? Exchange.put(
                                    wanted, reversion.path(), reversion.value().get())
                            : Exchange.remove(wanted, reversion.path());
                }
            }
            assertThat(vacancy.difference(settings.get(name), wanted, ROOT)).isNull();
        });
        assertThat(step.fleet().globalDatabases().keySet())
                .isEqualTo(target.fleet().globalDatabases().keySet());
    }

    @Property(tries = 50)
    void aStepThatDoesEverythingHasTheFilesOfTheChange(@ForAll Random random) {
        AnyFleet fleet = new AnyFleet(random);
        Tree base = AnyFleet.tree(fleet.texts(1));
        SortedMap<String, String> texts = fleet.changed().texts(1);
        StepTree step = StepTree.of(AnyFleet.tree(texts), base, List.of(), AnyFleet.FRONT_END);
        assertThat(step.over(Sources.of(texts))).isEqualTo(texts);
    }

    @Property(tries = 300)
    void aStepThatDoesNothingHasTheSettingsOfTheBase(@ForAll Random random) {
        AnyFleet fleet = new AnyFleet(random);
        Tree base = AnyFleet.tree(fleet.texts(1));
        Tree target = AnyFleet.tree(fleet.changed().texts(random.nextInt(2)));

        Tree step = step(target, base, Reversions.all(target.fleet(), base.fleet()));

        Map<String, Value.Mapping> settings = settings(step);
        Map<String, Value.Mapping> changed = settings(target);
        assertThat(settings).containsOnlyKeys(settings(base).keySet());
        settings(base).forEach((name, before) -> {
            Vacancy vacancy = new Vacancy(changed.getOrDefault(name, Values.empty()), before);
            assertThat(vacancy.difference(settings.get(name), before, ROOT)).isNull();
        });
        assertThat(step.fleet().specification()).isEqualTo(base.fleet().specification());
    }

    /** Nobody's comments are lost: no layout is too free for edits, as long as no anchor is repeated. */
    @Property(tries = 200)
    void theFilesAreEditedRatherThanWrittenAnew(@ForAll Random random) {
        AnyFleet fleet = new AnyFleet(random);
        Tree base = AnyFleet.tree(fleet.texts(7));
        Tree target = AnyFleet.tree(fleet.changed().texts(random.nextInt()));
        StepTree step = StepTree.of(target, base, Reversions.all(target.fleet(), base.fleet()), AnyFleet.FRONT_END);
        assertThat(step.notes()).isEmpty();
    }

    private static Tree step(Tree target, Tree base, List<Reversion> reversions) {
        return AnyFleet.tree(
                StepTree.of(target, base, reversions, AnyFleet.FRONT_END).over(target.files()));
    }

    private static Map<String, Value.Mapping> settings(Tree tree) {
        Map<String, Value.Mapping> settings = new TreeMap<>();
        for (ResolvedCluster cluster : Layers.of(tree.fleet()).values()) {
            settings.put(cluster.name(), cluster.set());
        }
        return settings;
    }
}
