package io.fleetc.rules;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which states of flags bring which others with them, according to rules of kind {@code requires}. A rule says it both
 * ways: when what is needed is not so, what needs it is not so either.
 */
final class Implications {
    private static final Comparator<FlagState> BY_NAME =
            Comparator.comparing(FlagState::flag).thenComparing(FlagState::on);

    private final Map<FlagState, List<Arrow>> arrows = new TreeMap<>(BY_NAME);

    /** That one state of a flag brings another with it, and the rule that says so. */
    record Arrow(FlagState from, FlagState to, Rule rule) {
        @Override
        public String toString() {
            return inWords(from) + " needs " + inWords(to) + " (" + rule.id() + ")";
        }
    }

    /** The implications of rules, in the order in which the rules are given. */
    static Implications of(Collection<Rule> rules) {
        Implications implications = new Implications();
        for (Rule rule : rules) {
            if (rule.constraint() instanceof Requires requires && requires.when() instanceof FlagState when) {
                for (Condition need : requires.needs()) {
                    parts(need).forEach(part -> implications.add(when, part, rule));
                }
            }
        }
        return implications;
    }

    private static List<FlagState> parts(Condition need) {
        List<Condition> leaves = need instanceof AllOf all ? all.parts() : List.of(need);
        return leaves.stream()
                .filter(FlagState.class::isInstance)
                .map(FlagState.class::cast)
                .toList();
    }

    private void add(FlagState from, FlagState to, Rule rule) {
        arrows.computeIfAbsent(from, key -> new ArrayList<>()).add(new Arrow(from, to, rule));
    }

    /** Everything that some states bring with them, themselves included; backwards too, from what is not so. */
    Set<FlagState> closure(Collection<FlagState> states) {
        Map<FlagState, Set<FlagState>> next = new LinkedHashMap<>();
        arrows.values()
                .forEach(list -> list.forEach(arrow -> {
                    next.computeIfAbsent(arrow.from(), key -> new LinkedHashSet<>())
                            .add(arrow.to());
                    next.computeIfAbsent(opposite(arrow.to()), key -> new LinkedHashSet<>())
                            .add(opposite(arrow.from()));
                }));
        Set<FlagState> reached = new LinkedHashSet<>(states);
        Deque<FlagState> open = new ArrayDeque<>(states);
        while (!open.isEmpty()) {
            for (FlagState to : next.getOrDefault(open.remove(), Set.of())) {
                if (reached.add(to)) {
                    open.add(to);
                }
            }
        }
        return reached;
    }

    /** The shortest circle of implications, the first of those by name; empty when there is none. */
    List<Arrow> shortestCycle() {
        List<Arrow> shortest = List.of();
        for (FlagState start : arrows.keySet()) {
            List<Arrow> cycle = cycleFrom(start);
            if (!cycle.isEmpty() && (shortest.isEmpty() || cycle.size() < shortest.size())) {
                shortest = cycle;
            }
        }
        return shortest;
    }

    private List<Arrow> cycleFrom(FlagState start) {
        Map<FlagState, Arrow> reachedBy = new LinkedHashMap<>();
        Deque<FlagState> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            for (Arrow arrow : arrows.getOrDefault(open.remove(), List.of())) {
                if (reachedBy.putIfAbsent(arrow.to(), arrow) == null) {
                    if (arrow.to().equals(start)) {
                        return path(reachedBy, start);
                    }
                    open.add(arrow.to());
                }
            }
        }
        return List.of();
    }

    private static List<Arrow> path(Map<FlagState, Arrow> reachedBy, FlagState start) {
        List<Arrow> path = new ArrayList<>();
        FlagState at = start;
        do {
            Arrow arrow = Objects.requireNonNull(reachedBy.get(at));
            path.add(0, arrow);
            at = arrow.from();
        } while (!at.equals(start));
        return path;
    }

    static FlagState opposite(FlagState state) {
        return new FlagState(state.flag(), !state.on());
    }

    static String inWords(FlagState state) {
        return Words.code(state.flag()) + (state.on() ? "" : " off");
    }
}
