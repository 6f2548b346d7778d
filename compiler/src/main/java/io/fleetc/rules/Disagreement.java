package io.fleetc.rules;

import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Clusters that should agree and do not: who has what, where that is said, and how they come to agree. */
final class Disagreement {
    private final String what;
    private final Peers peers;
    private final List<Camp> camps;
    private final boolean editable;

    /**
     * Clusters and what they have.
     *
     * @param what what they should agree on
     * @param peers the clusters
     * @param camps who has what
     * @param editable whether changing it in each cluster is a way to agree
     */
    Disagreement(String what, Peers peers, Collection<Camp> camps, boolean editable) {
        this.what = what;
        this.peers = peers;
        this.camps = camps.stream()
                .sorted((left, right) -> Integer.compare(right.size(), left.size()))
                .toList();
        this.editable = editable;
    }

    /** The violation, laid to the smallest camp; empty when there is only one camp. */
    Optional<Finding> finding() {
        if (camps.size() < 2) {
            return Optional.empty();
        }
        Optional<Camp> blamed = blamed();
        Span at = blamed.map(camp -> camp.places().get(0).span())
                .orElseGet(
                        () -> smallest().members().get(0).cluster().resolved().span());
        String message = what + " differs between the clusters of " + peers.name() + ": "
                + Words.and(camps.stream()
                        .map(camp -> camp.name() + " for " + Words.clusters(camp.names()))
                        .toList());
        return Optional.of(Finding.between(peers, at, message)
                .labelled(blamed.map(Camp::name).orElse(""))
                .mentioning(mentions(at))
                .knowing(defaults())
                .remediedBy(remedies()));
    }

    private Camp smallest() {
        return camps.get(camps.size() - 1);
    }

    /** The smallest camp of which a file says something. */
    private Optional<Camp> blamed() {
        for (int i = camps.size() - 1; i >= 0; i--) {
            if (!camps.get(i).places().isEmpty()) {
                return Optional.of(camps.get(i));
            }
        }
        return Optional.empty();
    }

    private List<Mention> mentions(Span at) {
        List<Mention> mentions = new ArrayList<>();
        for (Camp camp : camps) {
            for (Place place : camp.places()) {
                if (!place.span().equals(at)) {
                    mentions.add(Mention.of(
                            place.span(), camp.name() + " (" + place.layer().name() + ")"));
                }
            }
        }
        return mentions;
    }

    private List<String> defaults() {
        return camps.stream()
                .filter(camp -> !camp.silent().isEmpty())
                .map(camp -> what + " is " + camp.name() + " by default for " + Words.clusters(camp.silent()))
                .toList();
    }

    /** Everybody follows the largest camp; without a largest one, each of the first two could be followed. */
    private List<Remedy> remedies() {
        boolean majority = camps.get(0).size() > camps.get(1).size();
        return camps.stream()
                .limit(majority ? 1 : 2)
                .map(winner -> Remedy.of(follow(winner)))
                .toList();
    }

    private Action follow(Camp winner) {
        List<Action> actions = new ArrayList<>();
        List<String> followers = new ArrayList<>();
        for (Camp camp : camps) {
            if (!camp.name().equals(winner.name())) {
                followers.addAll(camp.names());
                camp.members()
                        .forEach(member -> actions.add(winner.has()
                                .action(member, true, member.cluster().own())));
            }
        }
        boolean byTool =
                editable && actions.stream().noneMatch(action -> action.edits().isEmpty());
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
