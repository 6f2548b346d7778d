package io.fleetc.change;

import io.fleetc.catalogue.Flag;
import io.fleetc.diagnostic.Edit;
import io.fleetc.rules.Action;
import io.fleetc.rules.ClusterFacts;
import io.fleetc.rules.Condition;
import io.fleetc.rules.FlagState;
import io.fleetc.rules.RoleIs;
import io.fleetc.rules.Subject;
import io.fleetc.rules.Words;
import io.fleetc.transition.Literal;
import io.fleetc.transition.Remedies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    private static Fix of(Grounding grounding, List<Literal> literals) {
        List<String> words = new ArrayList<>();
        List<Edit> edits = new ArrayList<>();
        boolean all = true;
        for (Literal literal : literals) {
            Optional<Action> action = action(grounding, literal);
            Fact fact = grounding.facts().fact(literal.fact());
            words.add(action.map(found -> found.verb() + " " + found.object()).orElse("leave the rest as it is")
                    + (fact.cluster().isEmpty() ? "" : " on " + Words.code(fact.cluster())));
            all &= action.map(found -> !found.edits().isEmpty()).orElse(false);
            action.ifPresent(found -> edits.addAll(found.edits()));
        }
        return new Fix(
                literals,
                Words.and(words.stream().distinct().toList()),
                all ? edits.stream().distinct().toList() : List.of());
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
