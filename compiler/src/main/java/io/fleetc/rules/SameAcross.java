package io.fleetc.rules;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Clusters agree on flags and settings. A flag is compared only between clusters whose release knows it.
 *
 * @param over which clusters
 * @param flags the flags
 * @param settings the paths
 */
record SameAcross(Scope over, List<String> flags, List<ValuePath> settings) implements AcrossClusters {
    SameAcross {
        flags = List.copyOf(flags);
        settings = List.copyOf(settings);
    }

    @Override
    public String kind() {
        return "sameAcross";
    }

    @Override
    public List<Finding> judge(FleetFacts fleet, Peers peers) {
        List<Subject> members = peers.members().stream()
                .map(cluster -> new Subject(fleet, cluster, null))
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (String flag : flags) {
            compareFlag(peers, members, flag).ifPresent(findings::add);
        }
        for (ValuePath setting : settings) {
            compareSetting(peers, members, setting).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<Finding> compareFlag(Peers peers, List<Subject> members, String flag) {
        Map<String, Camp> camps = new LinkedHashMap<>();
        for (Subject member : members) {
            if (member.cluster().flags().knows(flag)) {
                boolean on = member.cluster().flags().on(flag);
                String has = on ? "on" : "off";
                camps.computeIfAbsent(has, key -> new Camp(key, new FlagState(flag, on)))
                        .members()
                        .add(member);
            }
        }
        return new Disagreement(Words.code(flag), peers, camps.values(), true).finding();
    }

    private static Optional<Finding> compareSetting(Peers peers, List<Subject> members, ValuePath setting) {
        Map<String, Camp> camps = new LinkedHashMap<>();
        boolean editable = true;
        for (Subject member : members) {
            Value value = member.at(setting);
            Condition has = value == null
                    ? new Presence(setting, false)
                    : new PathTest(setting, new ValueTest.OneOf(List.of(value)));
            String name = value == null ? "not set" : Words.code(Words.literal(value));
            String key = value == null ? name : value.typeName() + value.hashCode() + name;
            camps.computeIfAbsent(key, unused -> new Camp(name, has)).members().add(member);
            editable &= !describedTwice(peers, member, setting);
        }
        return new Disagreement(Words.code(setting), peers, camps.values(), editable).finding();
    }

    /** Two descriptions of one database must not be made the same: they must become one. */
    private static boolean describedTwice(Peers peers, Subject member, ValuePath setting) {
        return peers.databases().size() > 1 && Rewrite.inDatabase(member.cluster(), setting);
    }
}
