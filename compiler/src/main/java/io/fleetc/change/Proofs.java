package io.fleetc.change;

import io.fleetc.evidence.Scope;
import io.fleetc.rules.Condition;
import io.fleetc.rules.Edge;
import io.fleetc.rules.FlagState;
import io.fleetc.transition.Literal;
import io.fleetc.transition.Proof;
import io.fleetc.transition.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be on record for a change, each with its number. */
public final class Proofs {
    private final Facts facts;
    private final Scopes scopes;
    private final RecordBook record;
    private final Map<ProofKey, Integer> numbers = new LinkedHashMap<>();
    private final List<ProofKey> keys = new ArrayList<>();

    Proofs(Facts facts, Scopes scopes, RecordBook record) {
        this.facts = facts;
        this.scopes = scopes;
        this.record = record;
    }

    /** The number of a proof, a new one if it has none yet; what comes before it is numbered too. */
    int number(ProofKey key) {
        Integer known = numbers.get(key);
        if (known != null) {
            return known;
        }
        numbers.put(key, keys.size());
        keys.add(key);
        if (key instanceof ProofKey.Done done) {
            scopes.prerequisites(done.job(), done.scope()).forEach(before -> number(before.done()));
            needs(done);
            done.job().invalidatedBy().forEach(edge -> endings(done.scope(), edge));
        }
        return numbers.getOrDefault(key, 0);
    }

    /** What a number stands for. */
    public ProofKey key(int number) {
        return keys.get(number);
    }

    /** What the record is worth for a proof. */
    public Standing standing(int number) {
        return record.standing(keys.get(number));
    }

    /** What the record of a change is worth. */
    public RecordBook record() {
        return record;
    }

    /** The proofs that are on record and count. */
    State onRecord() {
        List<Integer> held = new ArrayList<>();
        for (int number = 0; number < keys.size(); number++) {
            if (record.standing(keys.get(number)).holds()) {
                held.add(number);
            }
        }
        return State.of(held);
    }

    /** The proofs in the terms of the theory. */
    List<Proof> toList() {
        return keys.stream().map(this::proof).toList();
    }

    private Proof proof(ProofKey key) {
        if (!(key instanceof ProofKey.Done done)) {
            boolean obtainable = !(key instanceof ProofKey.Never || key instanceof ProofKey.Retired);
            boolean perishable = key instanceof ProofKey.Approved approved
                    && approved.maxAge().isPresent();
            return new Proof(obtainable, List.of(), List.of(), List.of(), List.of(), perishable);
        }
        return new Proof(
                true,
                needs(done),
                scopes.prerequisites(done.job(), done.scope()).stream()
                        .map(before -> new Proof.Prerequisite(before.rule(), number(before.done())))
                        .toList(),
                done.job().invalidatedBy().stream()
                        .flatMap(edge -> endings(done.scope(), edge).stream())
                        .toList(),
                renewals(done),
                done.maxAge().isPresent());
    }

    /** What must be so while a job runs; what the database builds on can only be brought about on the database. */
    private List<Literal> needs(ProofKey.Done done) {
        List<Literal> needs = new ArrayList<>();
        done.job().needs().forEach(need -> needs.addAll(literals(done.scope(), need)));
        if (done.scope().kind() == Scope.Kind.CLUSTER && scopes.feedsDatabase(done.job())) {
            scopes.joining(done.scope().name())
                    .map(cluster -> facts.yes(Happenings.database(cluster)))
                    .ifPresent(needs::add);
        }
        return needs;
    }

    private List<Literal> literals(Scope scope, Condition need) {
        return scopes.clusters(scope).stream()
                .map(cluster -> facts.literal(cluster, need, false))
                .toList();
    }

    private List<Literal> endings(Scope scope, Edge edge) {
        boolean on = edge.kind() == Edge.Kind.ENABLE;
        if (!on && edge.kind() != Edge.Kind.DISABLE) {
            return List.of();
        }
        return literals(scope, new FlagState(edge.target(), on));
    }

    /** The proofs after whose renewal this one is worth nothing. */
    private List<Integer> renewals(ProofKey.Done done) {
        List<Integer> renewals = new ArrayList<>();
        for (Edge edge : done.job().invalidatedBy()) {
            if (edge.kind() == Edge.Kind.RUN) {
                numbers.forEach((key, number) -> {
                    if (key instanceof ProofKey.Done other
                            && other.job().name().equals(edge.target())
                            && (other.scope().agreesWith(done.scope())
                                    || scopes.clusters(done.scope())
                                            .contains(other.scope().name()))) {
                        renewals.add(number);
                    }
                });
            }
        }
        return renewals;
    }
}
