package io.fleetc.rules;

import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
            Map<Condition, List<Subject>> camps = new LinkedHashMap<>();
            members.stream()
                    .filter(member -> member.cluster().flags().knows(flag))
                    .forEach(member -> camps.computeIfAbsent(
                                    new FlagState(flag, member.cluster().flags().on(flag)), key -> new ArrayList<>())
                            .add(member));
            compare(peers, Words.code(flag), camps).ifPresent(findings::add);
        }
        for (ValuePath setting : settings) {
            Map<Condition, List<Subject>> camps = new LinkedHashMap<>();
            members.forEach(member -> camps.computeIfAbsent(camp(setting, member.at(setting)), key -> new ArrayList<>())
                    .add(member));
            compare(peers, Words.code(setting), camps).ifPresent(findings::add);
        }
        return findings;
    }

    private static Condition camp(ValuePath setting, @Nullable Value value) {
        return value == null
                ? new Presence(setting, false)
                : new PathTest(setting, new ValueTest.OneOf(List.of(value)));
    }

    private static Optional<Finding> compare(Peers peers, String name, Map<Condition, List<Subject>> camps) {
        if (camps.size() < 2) {
            return Optional.empty();
        }
        List<Map.Entry<Condition, List<Subject>>> bySize = camps.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<Condition, List<Subject>> camp) ->
                        -camp.getValue().size()))
                .toList();
        Span at = blamed(bySize);
        return Optional.of(Finding.between(
                        peers,
                        at,
                        name + " differs on " + peers.name() + ": "
                                + Words.and(
                                        bySize.stream().map(SameAcross::side).toList()))
                .mentioning(mentions(bySize, at))
                .knowing(defaults(bySize))
                .remediedBy(remedies(bySize)));
    }

    private static String side(Map.Entry<Condition, List<Subject>> camp) {
        Subject one = camp.getValue().get(0);
        return camp.getKey().demand(one) + " for " + Words.clusters(names(camp.getValue()));
    }

    private static List<String> names(List<Subject> camp) {
        return camp.stream().map(subject -> subject.cluster().name()).toList();
    }

    /** The last setting of the smallest camp that has one. */
    private static Span blamed(List<Map.Entry<Condition, List<Subject>>> bySize) {
        for (int i = bySize.size() - 1; i >= 0; i--) {
            Map.Entry<Condition, List<Subject>> camp = bySize.get(i);
            for (Subject subject : camp.getValue()) {
                Optional<Place> place = camp.getKey().place(subject);
                if (place.isPresent() && place.get().span().known()) {
                    return place.get().span();
                }
            }
        }
        List<Subject> smallest = bySize.get(bySize.size() - 1).getValue();
        return smallest.get(0).cluster().resolved().span();
    }

    private static List<Mention> mentions(List<Map.Entry<Condition, List<Subject>>> bySize, Span at) {
        Map<Span, Mention> mentions = new LinkedHashMap<>();
        for (Map.Entry<Condition, List<Subject>> camp : bySize) {
            for (Subject subject : camp.getValue()) {
                camp.getKey()
                        .place(subject)
                        .filter(place -> place.span().known() && !place.span().equals(at))
                        .ifPresent(place -> mentions.putIfAbsent(
                                place.span(),
                                Mention.of(
                                        place.span(),
                                        camp.getKey().fact(subject) + " ("
                                                + place.layer().name() + ")")));
            }
        }
        return List.copyOf(mentions.values());
    }

    private static List<String> defaults(List<Map.Entry<Condition, List<Subject>>> bySize) {
        List<String> facts = new ArrayList<>();
        for (Map.Entry<Condition, List<Subject>> camp : bySize) {
            List<String> silent = names(camp.getValue().stream()
                    .filter(subject -> camp.getKey().place(subject).isEmpty())
                    .toList());
            if (!silent.isEmpty()) {
                facts.add(Words.clusters(silent) + (silent.size() == 1 ? " has " : " have ")
                        + camp.getKey().demand(camp.getValue().get(0)) + " by default");
            }
        }
        return facts;
    }

    /** Everybody follows the largest camp; without a largest one, each camp could be followed. */
    private static List<Remedy> remedies(List<Map.Entry<Condition, List<Subject>>> bySize) {
        boolean majority =
                bySize.get(0).getValue().size() > bySize.get(1).getValue().size();
        return bySize.stream()
                .limit(majority ? 1 : 2)
                .map(winner -> Remedy.of(follow(winner, bySize)))
                .toList();
    }

    private static Action follow(
            Map.Entry<Condition, List<Subject>> winner, List<Map.Entry<Condition, List<Subject>>> bySize) {
        List<Action> actions = bySize.stream()
                .filter(camp -> camp != winner)
                .flatMap(camp -> camp.getValue().stream())
                .map(subject ->
                        winner.getKey().action(subject, true, subject.cluster().own()))
                .toList();
        List<String> followers = bySize.stream()
                .filter(camp -> camp != winner)
                .flatMap(camp -> names(camp.getValue()).stream())
                .toList();
        boolean byTool = actions.stream().noneMatch(action -> action.edits().isEmpty());
        return new Action(
                actions.get(0).verb(),
                actions.get(0).object() + " on " + Words.clusters(followers),
                byTool
                        ? actions.stream()
                                .flatMap(action -> action.edits().stream())
                                .distinct()
                                .toList()
                        : List.of());
    }
}
