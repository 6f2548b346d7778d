package io.fleetc.rules;

import io.fleetc.layers.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * Settings that do nothing unless others hold. Only what the fleet sets itself is reported: a default that does nothing
 * is nobody's mistake.
 *
 * @param settings the settings: conditions that hold when they are there to have an effect
 * @param needs what must hold for them to have one
 */
record EffectiveWhen(List<Condition> settings, List<Condition> needs) implements PerCluster {
    EffectiveWhen {
        settings = List.copyOf(settings);
        needs = List.copyOf(needs);
    }

    @Override
    public String kind() {
        return "effectiveWhen";
    }

    @Override
    public List<Finding> judge(FleetFacts fleet, ClusterFacts cluster) {
        Subject subject = new Subject(fleet, cluster, null);
        List<Condition> failing =
                needs.stream().flatMap(need -> need.failing(subject).stream()).toList();
        return failing.isEmpty()
                ? List.of()
                : settings.stream()
                        .filter(setting ->
                                setting.holds(subject) && setting.place(subject).isPresent())
                        .map(setting -> finding(subject, setting, failing))
                        .toList();
    }

    private Finding finding(Subject subject, Condition setting, List<Condition> failing) {
        Blame blame = Blame.of(subject, setting, failing);
        List<String> missing =
                failing.stream().map(need -> need.demand(subject)).toList();
        return Finding.on(subject, blame.at(), setting.fact(subject) + " takes effect only with", missing)
                .labelled(blame.label())
                .mentioning(blame.mentions(failing))
                .knowing(blame.defaults(failing))
                .remediedBy(remedies(subject, setting, failing, blame.floor()))
                .on(blame.path());
    }

    private static List<Remedy> remedies(Subject subject, Condition setting, List<Condition> failing, Layer floor) {
        List<Remedy> remedies = new ArrayList<>();
        remedies.add(new Remedy(
                failing.stream().map(need -> need.action(subject, true, floor)).toList()));
        Remedy withdrawal = Remedy.of(setting.action(subject, false, floor));
        if (withdrawal.byTool()) {
            remedies.add(withdrawal);
        }
        return remedies;
    }
}
