package io.fleetc.change;

import io.fleetc.rules.ClusterFacts;
import io.fleetc.rules.Condition;
import io.fleetc.rules.Designated;
import io.fleetc.rules.ExactlyOne;
import io.fleetc.rules.Excludes;
import io.fleetc.rules.Peers;
import io.fleetc.rules.Requires;
import io.fleetc.rules.Rule;
import io.fleetc.transition.AtMostOne;
import io.fleetc.transition.Hold;
import io.fleetc.transition.Implication;
import io.fleetc.transition.Literal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Binds rules about one revision: what they say must hold while the fleet goes from one to the next. */
final class GroundRevisionRules {
    private final Ground ground;

    GroundRevisionRules(Ground ground) {
        this.ground = ground;
    }

    /** Binds a rule that must hold; one of another kind says nothing of a change. */
    void ground(Rule rule, Hold hold) {
        if (rule.constraint() instanceof Requires requires
                && requires.each().patterns().isEmpty()) {
            requires(rule, requires, hold);
        } else if (rule.constraint() instanceof Excludes excludes
                && excludes.each().patterns().isEmpty()) {
            excludes(rule, excludes, hold);
        } else if (rule.constraint() instanceof ExactlyOne one) {
            exactlyOne(rule, one, hold);
        } else if (rule.constraint() instanceof Designated designated) {
            designated(rule, designated, hold);
        }
    }

    private List<ClusterFacts> concerned(Rule rule) {
        return ground.next().clusters().values().stream()
                .filter(cluster -> ground.touched().contains(cluster.name()))
                .filter(cluster -> ground.base().cluster(cluster.name()).isPresent())
                .filter(cluster -> rule.applies().to(cluster))
                .toList();
    }

    private void requires(Rule rule, Requires requires, Hold hold) {
        if (!isLeaf(requires.when()) || !requires.needs().stream().allMatch(GroundRevisionRules::isLeaf)) {
            return;
        }
        for (ClusterFacts cluster : concerned(rule)) {
            Literal when = ground.facts().literal(cluster.name(), requires.when(), false);
            for (Condition need : requires.needs()) {
                if (requires.across() == null) {
                    Literal needs = ground.facts().literal(cluster.name(), need, false);
                    ground.add(rule, List.of(cluster.name()), new Implication(rule.id(), when, needs, hold));
                } else {
                    across(rule, requires, cluster, need, hold);
                }
            }
        }
    }

    /**
     * What one cluster needs of all others on its database, and of those that may still be there. One that is there in
     * every revision that may run has it or not; of one that comes or goes it matters only while it is there.
     */
    private void across(Rule rule, Requires requires, ClusterFacts cluster, Condition need, Hold hold) {
        Literal when = ground.facts().literal(cluster.name(), requires.when(), false);
        for (ClusterFacts member : ground.scopes().sharing(cluster)) {
            if (!member.name().equals(cluster.name())
                    && member.active()
                    && rule.applies().to(member)) {
                String database = String.valueOf(cluster.globalDatabase());
                boolean known = ground.base().cluster(member.name()).isPresent();
                Literal needs = known && !stays(member.name(), database)
                        ? lacks(member, database, need)
                        : ground.facts().literal(member.name(), need, !known);
                ground.add(rule, List.of(cluster.name(), member.name()), new Implication(rule.id(), when, needs, hold));
            }
        }
        String left = cluster.globalDatabase();
        for (ClusterFacts member :
                left == null ? List.<ClusterFacts>of() : ground.scopes().leaving(left)) {
            if (rule.applies().to(member)) {
                Literal needs = lacks(member, String.valueOf(cluster.globalDatabase()), need);
                ground.add(rule, List.of(cluster.name(), member.name()), new Implication(rule.id(), when, needs, hold));
            }
        }
    }

    private Literal lacks(ClusterFacts member, String database, Condition need) {
        return ground.facts().yes(new Fact.Lacks(member.name(), database, need)).not();
    }

    private boolean stays(String cluster, String database) {
        return ground.change().window(cluster).stream().allMatch(revision -> isOn(revision, cluster, database));
    }

    private static boolean isOn(FleetRevision revision, String cluster, String database) {
        return revision.cluster(cluster)
                .map(ClusterFacts::globalDatabase)
                .filter(database::equals)
                .isPresent();
    }

    private void excludes(Rule rule, Excludes excludes, Hold hold) {
        Condition when = excludes.when();
        if (when == null || !isLeaf(when) || !excludes.excluded().stream().allMatch(GroundRevisionRules::isLeaf)) {
            return;
        }
        for (ClusterFacts cluster : concerned(rule)) {
            for (Condition excluded : excludes.excluded()) {
                ground.add(
                        rule,
                        List.of(cluster.name()),
                        new Implication(
                                rule.id(),
                                ground.facts().literal(cluster.name(), when, false),
                                ground.facts()
                                        .literal(cluster.name(), excluded, false)
                                        .not(),
                                hold));
            }
        }
    }

    private void exactlyOne(Rule rule, ExactlyOne one, Hold hold) {
        if (!isLeaf(one.of())) {
            return;
        }
        for (Peers peers : ground.next().facts().peers(one.over())) {
            if (peers.names().stream().anyMatch(ground.touched()::contains)) {
                List<Integer> members = peers.members().stream()
                        .filter(rule.applies()::to)
                        .map(member -> ground.facts().literal(member.name(), one.of(), false))
                        .filter(Literal::so)
                        .map(Literal::fact)
                        .toList();
                ground.add(rule, peers.names(), new AtMostOne(rule.id(), members, hold));
            }
        }
    }

    private void designated(Rule rule, Designated designated, Hold hold) {
        for (String database : ground.next().facts().globalDatabases().keySet()) {
            Set<String> members = new TreeSet<>();
            for (FleetRevision revision : List.of(ground.base(), ground.next())) {
                revision.clusters().values().stream()
                        .filter(cluster -> database.equals(cluster.globalDatabase()))
                        .forEach(cluster -> members.add(cluster.name()));
            }
            if (members.stream().anyMatch(ground.touched()::contains)) {
                List<Integer> duties = members.stream()
                        .map(member ->
                                ground.facts().number(new Fact.Designated(member, database, designated.setting())))
                        .toList();
                ground.add(rule, List.copyOf(members), new AtMostOne(rule.id(), duties, hold));
            }
        }
    }

    /** What can be said of a cluster without taking it apart. */
    private static boolean isLeaf(Condition condition) {
        return !(condition instanceof io.fleetc.rules.AllOf || condition instanceof io.fleetc.rules.AnyOf);
    }
}
