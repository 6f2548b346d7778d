package io.fleetc.rules;

import io.fleetc.diagnostic.Severity;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rules hold the flags of a cluster where they are: those that the cluster would violate, or violate in more ways,
 * if the flag were the other way and nothing else changed. A rule that only warns holds nothing, and neither does one that
 * is waived.
 */
public final class Forcing {
    private final FleetFacts fleet;
    private final ClusterFacts cluster;
    private final Map<Rule, List<Finding>> violated = new LinkedHashMap<>();

    /**
     * A rule that holds a flag.
     *
     * @param rule its id
     * @param because what it says about this cluster
     * @param at where the fleet brings it into force; none where it would be the flag alone
     */
    public record By(String rule, String because, Span at) {}

    private Forcing(FleetFacts fleet, RuleBook book, ClusterFacts cluster) {
        this.fleet = fleet;
        this.cluster = cluster;
        for (Rule rule : book.rules()) {
            if (rule.severity() == Severity.ERROR) {
                violated.put(rule, violations(rule, fleet, cluster));
            }
        }
    }

    /** The rules that hold flags of a cluster, which must be one of the fleet's. */
    public static Forcing of(FleetFacts fleet, RuleBook book, String cluster) {
        ClusterFacts facts = fleet.clusters().stream()
                .filter(each -> each.name().equals(cluster))
                .findFirst()
                .orElseThrow();
        return new Forcing(fleet, book, facts);
    }

    /** The rules that hold a flag, in the order of the book; none for a flag that the cluster's release does not know. */
    public List<By> on(String flag) {
        List<By> holds = new ArrayList<>();
        if (cluster.release() == null || !cluster.flags().knows(flag)) {
            return holds;
        }
        ClusterFacts turned =
                new ClusterFacts(cluster.resolved(), cluster.flags().turned(flag), cluster.release());
        FleetFacts other = fleet.with(turned);
        violated.forEach((rule, before) -> {
            List<Finding> after = violations(rule, other, turned);
            if (ways(after) > ways(before)) {
                after.stream()
                        .filter(finding -> !before.contains(finding))
                        .findFirst()
                        .ifPresent(finding -> holds.add(new By(rule.id(), because(rule, finding), place(finding))));
            }
        });
        return holds;
    }

    private static List<Finding> violations(Rule rule, FleetFacts fleet, ClusterFacts cluster) {
        return findings(rule, fleet, cluster).stream()
                .filter(finding -> finding.clusters().contains(cluster.name()))
                .filter(finding -> finding.atMost() == null || finding.atMost() == Severity.ERROR)
                .filter(finding -> !isWaived(rule, finding, fleet))
                .toList();
    }

    private static boolean isWaived(Rule rule, Finding finding, FleetFacts fleet) {
        return rule.waivable()
                && fleet.waivers().stream().anyMatch(waiver -> waiver.covers(rule.id(), finding.clusters()));
    }

    /** A cluster is asked by itself where that is enough, since there can be thousands. */
    private static List<Finding> findings(Rule rule, FleetFacts fleet, ClusterFacts cluster) {
        boolean alone = rule.constraint() instanceof PerCluster
                && !(rule.constraint() instanceof Requires requires && requires.across() != null);
        if (!alone) {
            return rule.constraint().judge(fleet, rule.applies());
        }
        return rule.applies().to(cluster) ? ((PerCluster) rule.constraint()).judge(fleet, cluster) : List.of();
    }

    private static int ways(List<Finding> findings) {
        return findings.stream()
                .mapToInt(finding -> Math.max(1, finding.missing().size()))
                .sum();
    }

    /** A finding about what nobody wrote stands at the cluster. */
    private Span place(Finding finding) {
        return finding.at().equals(cluster.resolved().span()) ? Span.none() : finding.at();
    }

    private static String because(Rule rule, Finding finding) {
        if (!finding.onClusters()) {
            return rule.title();
        }
        return finding.missing().isEmpty() ? finding.head() : finding.head() + " " + Words.and(finding.missing());
    }
}
