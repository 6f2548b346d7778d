package io.fleetc.plan.artefact;

import io.fleetc.diagnostic.Severity;
import io.fleetc.model.Cluster;
import io.fleetc.plan.artefact.TransitionRule.FlagIs;
import io.fleetc.rules.AboutChange;
import io.fleetc.rules.Applies;
import io.fleetc.rules.Edge;
import io.fleetc.rules.FlagState;
import io.fleetc.rules.Hold;
import io.fleetc.rules.Need;
import io.fleetc.rules.Requires;
import io.fleetc.rules.Rule;
import io.fleetc.rules.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The rules of a book that one cluster can hold itself to: those that are about nothing but flags, and that refuse. What
 * concerns other clusters, settings or people stays with the judgement of changes.
 */
public final class TransitionRules {
    private TransitionRules() {}

    /** Those that are about a cluster, in the order of the book. */
    public static List<TransitionRule> of(RuleBook book, Cluster cluster) {
        List<TransitionRule> rules = new ArrayList<>();
        for (Rule rule : book.rules()) {
            if (rule.severity() == Severity.ERROR && concerns(rule.applies(), cluster)) {
                transition(rule).ifPresent(rules::add);
            }
        }
        return List.copyOf(rules);
    }

    private static boolean concerns(Applies applies, Cluster cluster) {
        String delivery = cluster.delivery().name().toLowerCase(Locale.ROOT);
        return (applies.releases() == null || applies.releases().contains(cluster.platformVersion()))
                && (applies.delivery() == null || applies.delivery().equals(delivery))
                && (applies.providers().isEmpty()
                        || applies.providers().contains(cluster.kubernetes().provider()));
    }

    private static Optional<TransitionRule> transition(Rule rule) {
        Hold hold = rule.hold();
        if (rule.constraint() instanceof Requires requires
                && hold != null
                && hold.during() == Hold.Level.ERROR
                && requires.across() == null
                && requires.each().patterns().isEmpty()
                && requires.when() instanceof FlagState when) {
            List<FlagIs> needs = requires.needs().stream()
                    .filter(FlagState.class::isInstance)
                    .map(need -> flag((FlagState) need))
                    .toList();
            return needs.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TransitionRule.Requires(rule.id(), flag(when), needs));
        }
        return rule.constraint() instanceof AboutChange.Guard guard ? guarded(rule, guard) : Optional.empty();
    }

    private static Optional<TransitionRule> guarded(Rule rule, AboutChange.Guard guard) {
        Edge edge = guard.edge();
        boolean switches = edge.kind() == Edge.Kind.ENABLE || edge.kind() == Edge.Kind.DISABLE;
        List<String> jobs = guard.needs().stream()
                .filter(Need.Job.class::isInstance)
                .map(need -> ((Need.Job) need).job())
                .toList();
        return switches && !jobs.isEmpty()
                ? Optional.of(new TransitionRule.Guarded(
                        rule.id(), new FlagIs(edge.target(), edge.kind() == Edge.Kind.ENABLE), jobs))
                : Optional.empty();
    }

    private static FlagIs flag(FlagState state) {
        return new FlagIs(state.flag(), state.on());
    }
}
