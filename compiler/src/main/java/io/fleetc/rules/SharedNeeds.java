package io.fleetc.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What one cluster needs of the others on its global database: judged once for each database, so that a flag which is on
 * everywhere and a cluster which lacks something make one mistake, not one for each pair.
 */
final class SharedNeeds {
    private static final int MOST_MENTIONS = 3;

    private final FleetFacts fleet;
    private final Requires rule;

    SharedNeeds(FleetFacts fleet, Requires rule) {
        this.fleet = fleet;
        this.rule = rule;
    }

    /** The violations among the clusters that a rule is about. */
    List<Finding> judge(Applies applies) {
        return fleet.peers(Objects.requireNonNull(rule.across())).stream()
                .flatMap(peers -> judge(peers, applies).stream())
                .toList();
    }

    private Optional<Finding> judge(Peers peers, Applies applies) {
        List<Subject> running = peers.members().stream()
                .filter(member -> member.active() && applies.to(member))
                .map(member -> new Subject(fleet, member, null))
                .toList();
        List<Subject> holders = running.stream().filter(rule.when()::holds).toList();
        if (holders.isEmpty()) {
            return Optional.empty();
        }
        String only = holders.size() == 1 ? holders.get(0).cluster().name() : "";
        List<Subject> lacking = running.stream()
                .filter(member -> !member.cluster().name().equals(only))
                .filter(member -> !failing(member).isEmpty())
                .toList();
        return lacking.isEmpty() ? Optional.empty() : Optional.of(finding(peers, holders, lacking));
    }

    private List<Condition> failing(Subject member) {
        return rule.needs().stream()
                .flatMap(need -> need.failing(member).stream())
                .toList();
    }

    private Finding finding(Peers peers, List<Subject> holders, List<Subject> lacking) {
        Subject holder = holders.get(0);
        Condition cause = rule.when().cause(holder);
        Blame blame = Blame.of(holder, cause, List.of());
        Set<String> missing = new LinkedHashSet<>();
        Finding finding = null;
        for (Subject member : lacking) {
            List<String> demands =
                    failing(member).stream().map(need -> need.demand(member)).toList();
            missing.addAll(demands);
            Finding on = Finding.on(member, blame.at(), cause.fact(holder) + " needs", demands);
            finding = finding == null ? on : finding.and(on);
        }
        return Objects.requireNonNull(finding)
                .labelled(blame.label())
                .mentioning(mentions(holders, lacking, blame))
                .alreadyRight(right(lacking, missing))
                .knowing(List.of(cause.fact(holder) + " holds on "
                        + Words.clusters(holders.stream().map(SharedNeeds::name).toList())
                        + ", and all of them are on " + peers.name()))
                .remediedBy(remedies(holders, lacking))
                .on(blame.path());
    }

    /** What every cluster that lacks something has already. */
    private List<String> right(List<Subject> lacking, Set<String> missing) {
        return rule.needs().stream()
                .filter(need -> lacking.stream().allMatch(need::holds))
                .map(need -> need.demand(lacking.get(0)))
                .filter(demand -> !missing.contains(demand))
                .distinct()
                .toList();
    }

    private List<Mention> mentions(List<Subject> holders, List<Subject> lacking, Blame blame) {
        List<Mention> mentions = new ArrayList<>();
        for (Subject holder : holders.subList(1, Math.min(holders.size(), MOST_MENTIONS + 1))) {
            rule.when().cause(holder).place(holder).ifPresent(place -> mention(mentions, blame, place, "here too"));
        }
        for (Subject member : lacking.subList(0, Math.min(lacking.size(), MOST_MENTIONS))) {
            for (Condition need : failing(member)) {
                Optional<Place> wrong = need.place(member);
                if (wrong.isPresent()) {
                    mention(
                            mentions,
                            blame,
                            wrong.get(),
                            need.lack(member) + " (" + wrong.get().layer().name() + ")");
                }
            }
            mentions.add(Mention.of(
                    member.cluster().resolved().span(),
                    "cluster " + Words.code(name(member)) + " lacks "
                            + Words.and(failing(member).stream()
                                    .map(need -> need.demand(member))
                                    .toList())));
        }
        return mentions;
    }

    private static void mention(List<Mention> mentions, Blame blame, Place place, String words) {
        if (place.span().known() && !place.span().equals(blame.at())) {
            mentions.add(Mention.of(place.span(), words));
        }
    }

    private List<Remedy> remedies(List<Subject> holders, List<Subject> lacking) {
        List<Action> completion = lacking.stream()
                .map(member -> on(
                        member,
                        failing(member).stream()
                                .map(need -> need.action(
                                        member, true, member.cluster().own()))
                                .toList()))
                .toList();
        List<Action> withdrawal = holders.stream()
                .map(holder -> on(
                        holder,
                        List.of(rule.when()
                                .cause(holder)
                                .action(holder, false, holder.cluster().own()))))
                .toList();
        return List.of(new Remedy(completion), new Remedy(withdrawal));
    }

    /** What is to be done on one cluster as one step, which names it. */
    private static Action on(Subject member, List<Action> actions) {
        return new Action(
                Action.inWords(actions),
                "on cluster " + Words.code(name(member)),
                actions.stream().flatMap(action -> action.edits().stream()).toList());
    }

    private static String name(Subject subject) {
        return subject.cluster().name();
    }
}
