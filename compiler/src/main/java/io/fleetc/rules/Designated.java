package io.fleetc.rules;

import io.fleetc.diagnostic.Edit;
import io.fleetc.model.Section;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * On each global database one cluster has a duty, and a setting of the database names it. A standby that runs in the
 * place of the cluster named has the duty in its place. Whether the cluster named is on that database at all is checked
 * by {@link Membership}.
 *
 * @param setting the setting of the global database
 */
public record Designated(String setting) implements AcrossClusters {
    private static final int MOST_REMEDIES = 3;

    @Override
    public String kind() {
        return "exactlyOne";
    }

    @Override
    public Scope over() {
        return Scope.GLOBAL_DATABASE;
    }

    @Override
    public boolean counts() {
        return true;
    }

    @Override
    public List<Finding> judge(FleetFacts fleet, Peers peers) {
        List<Value.Text> named = peers.databases().stream()
                .flatMap(database ->
                        database.body().get(setting) instanceof Value.Text text ? Stream.of(text) : Stream.empty())
                .toList();
        if (named.isEmpty()) {
            return peers.databases().isEmpty()
                    ? List.of()
                    : List.of(nobody(peers, peers.databases().get(0)));
        }
        Value.Text last = named.get(named.size() - 1);
        if (named.stream().map(Value.Text::text).distinct().count() > 1) {
            return List.of(Finding.between(
                            peers,
                            last.span(),
                            Words.code(setting) + " of " + peers.name() + " names two clusters, "
                                    + Words.codes(
                                            named.stream().map(Value.Text::text).toList()))
                    .mentioning(List.of(Mention.of(named.get(0).span(), "the other one"))));
        }
        return idle(peers, last) ? List.of(passive(peers, last)) : List.of();
    }

    private static boolean idle(Peers peers, Value.Text named) {
        List<ClusterFacts> installation = peers.members().stream()
                .filter(member -> member.installation().equals(installationOf(peers, named.text())))
                .toList();
        return !installation.isEmpty() && installation.stream().noneMatch(ClusterFacts::active);
    }

    private static String installationOf(Peers peers, String name) {
        return peers.members().stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .map(ClusterFacts::installation)
                .orElse("");
    }

    private Finding nobody(Peers peers, Section database) {
        return Finding.between(
                        peers, database.nameSpan(), "no cluster is the " + Words.code(setting) + " of " + peers.name())
                .remediedBy(candidates(peers)
                        .map(member -> Remedy.of(new Action(
                                "set",
                                Words.code(setting + ": " + member.name()),
                                Insertion.into(database.body(), ValuePath.of(setting), member.name()).stream()
                                        .toList())))
                        .toList());
    }

    private Finding passive(Peers peers, Value.Text named) {
        Span span = named.span();
        return Finding.between(
                        peers,
                        span,
                        "cluster " + Words.code(named.text()) + ", the " + Words.code(setting) + " of " + peers.name()
                                + ", is passive")
                .mentioning(passiveHere(peers, named).stream().toList())
                .remediedBy(candidates(peers)
                        .map(member -> Remedy.of(new Action(
                                "set",
                                Words.code(setting + ": " + member.name()),
                                List.of(new Edit(span, member.name())))))
                        .toList());
    }

    private static Optional<Mention> passiveHere(Peers peers, Value.Text named) {
        return peers.members().stream()
                .filter(member -> member.name().equals(named.text()))
                .flatMap(member -> member.place(RoleIs.ROLE).stream())
                .filter(place -> place.span().known())
                .map(place -> Mention.of(place.span(), Words.code(named.text()) + " is passive"))
                .findFirst();
    }

    private static Stream<ClusterFacts> candidates(Peers peers) {
        return peers.members().stream().filter(ClusterFacts::active).limit(MOST_REMEDIES);
    }
}
