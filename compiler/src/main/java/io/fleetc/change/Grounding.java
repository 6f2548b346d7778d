package io.fleetc.change;

import io.fleetc.rules.Rule;
import io.fleetc.transition.Breach;
import io.fleetc.transition.Constraint;
import io.fleetc.transition.Guard;
import io.fleetc.transition.Judge;
import io.fleetc.transition.Model;
import io.fleetc.transition.State;
import io.fleetc.transition.Window;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A change in the terms of {@link io.fleetc.transition}: its facts, what the rules demand of them, what is on record, what
 * may run, and what is wanted.
 */
public final class Grounding {
    private final Change change;
    private final Facts facts;
    private final Model model;
    private final Model waived;
    private final Window window;
    private final State next;
    private final State onRecord;
    private final Proofs proofs;
    private final Map<Guard, Happening> happenings;

    private Grounding(Change change, GroundRules rules, List<Set<Fact>> together) {
        this.change = change;
        this.facts = rules.facts();
        this.proofs = rules.proofs();
        this.happenings = Collections.unmodifiableMap(new LinkedHashMap<>(rules.happenings()));
        List<List<Integer>> groups = together.stream()
                .map(group -> group.stream().map(facts::number).toList())
                .toList();
        this.model = new Model(rules.constraints(), proofs.toList(), groups);
        this.waived = new Model(rules.waived(), proofs.toList(), List.of());
        this.window = facts.window(change);
        this.next = facts.in(change.next());
        this.onRecord = proofs.onRecord();
    }

    /** A change, with every rule bound to the clusters that it is about. */
    public static Grounding of(Change change) {
        return new Grounding(change, new GroundRules(change), List.of());
    }

    /** The same with further facts, which change in groups. */
    public Grounding with(List<Set<Fact>> together) {
        return new Grounding(change, new GroundRules(change), together);
    }

    /** The change. */
    public Change change() {
        return change;
    }

    /** What the numbers of facts stand for. */
    public Facts facts() {
        return facts;
    }

    /** What the rules demand. */
    public Model model() {
        return model;
    }

    /** What may run. */
    public Window window() {
        return window;
    }

    /** What is wanted. */
    public State next() {
        return next;
    }

    /** The proofs that are on record and count. */
    public State onRecord() {
        return onRecord;
    }

    /** What the numbers of proofs stand for, and what the record is worth for each. */
    public Proofs proofs() {
        return proofs;
    }

    /** Everything that makes the change unsafe as one step. */
    public List<Breach> breaches() {
        return Judge.judge(model, window, onRecord, next);
    }

    /** Everything that would make it unsafe, were it not for a waiver. */
    public List<Breach> waivedBreaches() {
        return Judge.judge(waived, window, onRecord, next);
    }

    /** What happens where a guard stands. */
    public Optional<Happening> happening(Guard guard) {
        return Optional.ofNullable(happenings.get(guard));
    }

    /** The rule that a constraint comes from. */
    public Rule rule(Constraint constraint) {
        return change.rules()
                .rule(constraint.rule())
                .orElseThrow(() -> new IllegalStateException("no rule " + constraint.rule()));
    }
}
