package io.fleetc.rules;

import io.fleetc.layers.Layer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one thing holds, others must not; without the one thing, the others must never hold.
 *
 * @param each the settings that it looks at one by one
 * @param when the one thing, or null
 * @param excluded the others
 */
public record Excludes(Each each, @Nullable Condition when, List<Condition> excluded) implements PerCluster {
    public Excludes {
        excluded = List.copyOf(excluded);
    }

    @Override
    public String kind() {
        return "excludes";
    }

    @Override
    public List<Finding> judge(FleetFacts fleet, ClusterFacts cluster) {
        List<Finding> findings = new ArrayList<>();
        for (Subject subject : each.subjects(fleet, cluster)) {
            if (when == null || when.holds(subject)) {
                List<Condition> holding = holding(subject);
                if (!holding.isEmpty()) {
                    findings.add(finding(subject, holding));
                }
            }
        }
        return findings;
    }

    private List<Condition> holding(Subject subject) {
        List<Condition> holding = new ArrayList<>();
        for (Condition condition : excluded) {
            if (condition.holds(subject)) {
                holding.add(condition.cause(subject));
            }
        }
        return holding;
    }

    private Finding finding(Subject subject, List<Condition> holding) {
        List<String> facts =
                holding.stream().map(condition -> condition.fact(subject)).toList();
        if (when == null) {
            Blame blame = Blame.of(subject, holding.get(0), holding);
            return finding(
                            subject,
                            blame,
                            Words.and(facts) + (facts.size() > 1 ? " are" : " is") + " not allowed",
                            List.of())
                    .remediedBy(List.of(withdrawal(subject, holding, blame.floor())));
        }
        Condition cause = when.cause(subject);
        Blame blame = Blame.of(subject, cause, holding);
        List<Remedy> remedies = new ArrayList<>(List.of(withdrawal(subject, holding, blame.floor())));
        remedies.add(Remedy.of(cause.action(subject, false, blame.floor())));
        return finding(subject, blame, cause.fact(subject) + " cannot go together with", facts)
                .mentioning(holding.stream()
                        .flatMap(condition -> condition.place(subject).stream()
                                .map(place -> Mention.of(
                                        place.span(),
                                        condition.fact(subject) + " ("
                                                + place.layer().name() + ")")))
                        .toList())
                .remediedBy(remedies);
    }

    private static Finding finding(Subject subject, Blame blame, String head, List<String> facts) {
        return Finding.on(subject, blame.at(), head, facts)
                .labelled(blame.label())
                .on(blame.path());
    }

    private static Remedy withdrawal(Subject subject, List<Condition> holding, Layer floor) {
        return new Remedy(holding.stream()
                .map(condition -> condition.action(subject, false, floor))
                .toList());
    }
}
