package io.fleetc.change;

import io.fleetc.rules.Condition;
import io.fleetc.rules.FlagState;
import io.fleetc.rules.Not;
import io.fleetc.transition.Literal;
import io.fleetc.transition.State;
import io.fleetc.transition.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of a change, each with its number, and what is so of them in revisions and windows. */
public final class Facts {
    private final Map<Fact, Integer> numbers = new LinkedHashMap<>();
    private final List<Fact> facts = new ArrayList<>();

    /** The number of a fact, a new one if it has none yet. */
    int number(Fact fact) {
        return numbers.computeIfAbsent(fact, fresh -> {
            facts.add(fresh);
            return facts.size() - 1;
        });
    }

    /** A fact being so. */
    Literal yes(Fact fact) {
        return Literal.yes(number(fact));
    }

    /** A condition of one cluster as a literal: flags are facts of their own, whichever way a rule puts them. */
    Literal literal(String cluster, Condition condition, boolean orAbsent) {
        if (condition instanceof Not not) {
            return literal(cluster, not.part(), !orAbsent).not();
        }
        if (condition instanceof FlagState flag && !orAbsent) {
            return new Literal(number(new Fact.FlagOn(cluster, flag.flag())), flag.on());
        }
        return yes(new Fact.Holds(cluster, condition, orAbsent));
    }

    /** The number of a fact that has one. */
    public int numberOf(Fact fact) {
        Integer number = numbers.get(fact);
        if (number == null) {
            throw new IllegalArgumentException("no such fact: " + fact);
        }
        return number;
    }

    /** What a number stands for. */
    public Fact fact(int number) {
        return facts.get(number);
    }

    /** How many facts there are. */
    public int size() {
        return facts.size();
    }

    /** What is so in a revision. */
    State in(FleetRevision revision) {
        List<Integer> so = new ArrayList<>();
        for (int number = 0; number < facts.size(); number++) {
            if (facts.get(number).holds(revision)) {
                so.add(number);
            }
        }
        return State.of(so);
    }

    /**
     * What may run: each fact over the window of its own cluster, the newest revision being the base; and flags as they were
     * seen running, since the fleet is not the whole truth where the platform overrides it or has not started anew.
     */
    Window window(Change change) {
        State base = in(change.base());
        List<Integer> may = new ArrayList<>();
        List<Integer> sure = new ArrayList<>();
        for (int number = 0; number < facts.size(); number++) {
            Fact fact = facts.get(number);
            boolean some = base.is(number);
            boolean all = some;
            for (FleetRevision revision : change.window(fact.cluster())) {
                boolean so = fact.holds(revision);
                some |= so;
                all &= so;
            }
            if (fact instanceof Fact.FlagOn flag) {
                Optional<Change.Running> running = change.running(flag.cluster(), flag.flag());
                some |= running.map(Change.Running::on).orElse(false);
                all &= running.map(Change.Running::on).orElse(true);
            }
            if (some) {
                may.add(number);
            }
            if (all) {
                sure.add(number);
            }
        }
        return new Window(State.of(may), State.of(sure), base);
    }
}
