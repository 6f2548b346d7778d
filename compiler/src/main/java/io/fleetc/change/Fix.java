package io.fleetc.change;

import io.fleetc.catalogue.Flag;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Help;
import io.fleetc.model.Section;
import io.fleetc.rules.Action;
import io.fleetc.rules.ClusterFacts;
import io.fleetc.rules.Condition;
import io.fleetc.rules.FlagState;
import io.fleetc.rules.Remedy;
import io.fleetc.rules.RoleIs;
import io.fleetc.rules.Subject;
import io.fleetc.rules.Words;
import io.fleetc.transition.Literal;
import io.fleetc.transition.Remedies;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The cheapest alteration of a change that makes it legal as one step.
 *
 * @param literals what it sets otherwise than the change does
 * @param words what to do, in words
 * @param edits the edits that do it; empty when a person must
 */
public record Fix(List<Literal> literals, String words, List<Edit> edits) {
    /** To take back a line of the change itself is cheapest. */
    private static final long TAKE_BACK = 1;
    /** To add what is missing alters more than was asked for. */
    private static final long ADD = 2;
    /** To alter what stood there before is worse than either. */
    private static final long ALTER = 10;
    /** What belongs to authorization is lowered last of all. */
    private static final long UNSAFE = 1000;

    public Fix {
        literals = List.copyOf(literals);
        edits = List.copyOf(edits);
    }

    /** The cheapest alteration; empty when there is none, or when nothing has to be altered. */
    static Optional<Fix> of(Grounding grounding) {
        return Remedies.cheapest(
                        grounding.model(),
                        grounding.window(),
                        grounding.onRecord(),
                        grounding.next(),
                        literal -> price(grounding, literal))
                .filter(literals -> !literals.isEmpty())
                .map(literals -> of(grounding, literals));
    }

    private static long price(Grounding grounding, Literal literal) {
        boolean changed = grounding.window().last().is(literal);
        Fact fact = grounding.facts().fact(literal.fact());
        if (fact instanceof Fact.Designated duty && isOrphaned(grounding, duty)) {
            return Long.MAX_VALUE;
        }
        if (changed) {
            return TAKE_BACK;
        }
        if (fact instanceof Fact.FlagOn flag) {
            Flag known = grounding.change().rules().catalogue().flags().get(flag.flag());
            boolean global = known != null && known.consistency().global();
            return literal.so() ? ADD : global ? UNSAFE : ALTER;
        }
        return Long.MAX_VALUE;
    }

    /** Whether the one who had a duty is no longer on the database, so that it cannot be left as it was. */
    private static boolean isOrphaned(Grounding grounding, Fact.Designated duty) {
        Section entry = grounding.change().base().facts().globalDatabases().get(duty.database());
        String bearer = entry == null ? null : entry.body().text(duty.setting());
        return bearer != null
                && grounding
                        .change()
                        .next()
                        .cluster(bearer)
                        .filter(cluster -> duty.database().equals(cluster.globalDatabase()))
                        .isEmpty();
    }

    private static Fix of(Grounding grounding, List<Literal> literals) {
        List<Action> actions = new ArrayList<>();
        Set<String> clusters = new LinkedHashSet<>();
        List<String> byHand = new ArrayList<>();
        for (Literal literal : literals) {
            Fact fact = grounding.facts().fact(literal.fact());
            Optional<Action> action = action(grounding, literal);
            action.ifPresent(actions::add);
            if (action.isPresent()) {
                if (fact instanceof Fact.FlagOn) {
                    clusters.add(fact.cluster());
                }
            } else {
                byHand.add(byHand(grounding, fact));
            }
        }
        Help help = new Remedy(actions).help();
        List<String> words = new ArrayList<>();
        if (!actions.isEmpty()) {
            // A flag does not say whose it is; what else can be altered does.
            words.add(help.text() + (clusters.isEmpty() ? "" : " on " + Words.clusters(List.copyOf(clusters))));
        }
        words.addAll(byHand.stream().distinct().toList());
        return new Fix(literals, Words.and(words), byHand.isEmpty() ? help.edits() : List.of());
    }

    /** What a person must leave as it was, with the cluster. */
    private static String byHand(Grounding grounding, Fact fact) {
        String cluster = Words.code(fact.cluster());
        boolean had = grounding.change().base().cluster(fact.cluster()).isPresent();
        boolean has = grounding.change().next().cluster(fact.cluster()).isPresent();
        if (fact instanceof Fact.Designated designated) {
            return "leave " + Words.code(designated.setting()) + " of global database "
                    + Words.code(designated.database()) + " as it was";
        }
        if (fact.cluster().isEmpty() || had != has) {
            return fact.cluster().isEmpty()
                    ? "keep the database"
                    : (had ? "keep" : "leave out") + " cluster " + cluster;
        }
        return "leave "
                + (fact instanceof Fact.Runs
                        ? "the release"
                        : fact instanceof Fact.Came || fact instanceof Fact.Lacks || fact instanceof Fact.LeftOut
                                ? "the global database"
                                : fact instanceof Fact.Has setting ? Words.code(setting.path()) : "what the rule names")
                + " of " + cluster + " as it was";
    }

    private static Optional<Action> action(Grounding grounding, Literal literal) {
        Fact fact = grounding.facts().fact(literal.fact());
        Condition condition = fact instanceof Fact.FlagOn flag
                ? new FlagState(flag.flag(), true)
                : fact instanceof Fact.Holds holds && holds.condition() instanceof RoleIs role ? role : null;
        Optional<ClusterFacts> cluster = grounding.change().next().cluster(fact.cluster());
        if (condition == null || cluster.isEmpty()) {
            return Optional.empty();
        }
        Subject subject = new Subject(grounding.change().next().facts(), cluster.get(), null);
        return Optional.of(condition.action(subject, literal.so(), cluster.get().own()));
    }
}
