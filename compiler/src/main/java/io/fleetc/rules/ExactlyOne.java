package io.fleetc.rules;

import io.fleetc.diagnostic.Severity;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Among some clusters there is exactly one of a kind.
 *
 * @param over which clusters
 * @param of what the one is
 * @param noneBetween whether there may be none between two steps of a change: a handover passes through such a revision,
 *     so that it is told of one and not refused
 */
public record ExactlyOne(Scope over, Condition of, boolean noneBetween) implements AcrossClusters {
    private static final int MOST_REMEDIES = 3;

    @Override
    public String kind() {
        return "exactlyOne";
    }

    @Override
    public boolean counts() {
        return true;
    }

    @Override
    public List<Finding> judge(FleetFacts fleet, Peers peers) {
        List<Subject> members = peers.members().stream()
                .map(cluster -> new Subject(fleet, cluster, null))
                .toList();
        List<Subject> holding = members.stream().filter(of::holds).toList();
        if (holding.size() == 1) {
            return List.of();
        }
        return List.of(holding.isEmpty() ? nobody(peers, members) : several(peers, holding));
    }

    private Finding nobody(Peers peers, List<Subject> members) {
        Subject last = members.get(members.size() - 1);
        List<Remedy> remedies = members.stream()
                .limit(MOST_REMEDIES)
                .map(member ->
                        Remedy.of(of.action(member, true, member.cluster().own())))
                .toList();
        Finding finding = Finding.between(
                        peers,
                        where(last),
                        "no cluster of " + peers.name() + " has " + of.demand(last) + ", exactly one must")
                .mentioning(mentions(members, last))
                .remediedBy(remedies);
        return noneBetween ? finding.weighing(Severity.WARNING) : finding;
    }

    private Finding several(Peers peers, List<Subject> holding) {
        Subject last = holding.get(holding.size() - 1);
        List<String> names = names(holding);
        List<Remedy> remedies = new ArrayList<>();
        for (int i = 0; i < Math.min(holding.size(), MOST_REMEDIES); i++) {
            Subject keeper = holding.get(i);
            remedies.add(new Remedy(holding.stream()
                    .filter(other -> !same(other, keeper))
                    .map(other -> of.action(other, false, other.cluster().own()))
                    .toList()));
        }
        return Finding.between(
                        peers,
                        where(last),
                        Words.clusters(names) + " of " + peers.name() + " have " + of.fact(last) + ", exactly one may")
                .mentioning(mentions(holding, last))
                .remediedBy(remedies);
    }

    private static List<String> names(List<Subject> subjects) {
        return subjects.stream().map(subject -> subject.cluster().name()).toList();
    }

    private List<Mention> mentions(List<Subject> subjects, Subject blamed) {
        return subjects.stream()
                .filter(subject -> !same(subject, blamed) && !where(subject).equals(where(blamed)))
                .map(subject -> Mention.of(
                        where(subject),
                        "cluster " + Words.code(subject.cluster().name())))
                .toList();
    }

    private static boolean same(Subject one, Subject other) {
        return one.cluster().name().equals(other.cluster().name());
    }

    private Span where(Subject subject) {
        Optional<Place> place = of.place(subject);
        return place.map(Place::span)
                .filter(Span::known)
                .orElseGet(() -> subject.cluster().resolved().span());
    }
}
