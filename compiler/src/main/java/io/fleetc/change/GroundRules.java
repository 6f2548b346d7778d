package io.fleetc.change;

import io.fleetc.diagnostic.Severity;
import io.fleetc.evidence.Scope;
import io.fleetc.model.SemanticVersion;
import io.fleetc.rules.AboutChange;
import io.fleetc.rules.ClusterFacts;
import io.fleetc.rules.Condition;
import io.fleetc.rules.Designated;
import io.fleetc.rules.Edge;
import io.fleetc.rules.ExactlyOne;
import io.fleetc.rules.Excludes;
import io.fleetc.rules.Hold.Level;
import io.fleetc.rules.Job;
import io.fleetc.rules.JobScope;
import io.fleetc.rules.Need;
import io.fleetc.rules.Peers;
import io.fleetc.rules.Requires;
import io.fleetc.rules.Rule;
import io.fleetc.rules.Subject;
import io.fleetc.transition.AtMostOne;
import io.fleetc.transition.Constraint;
import io.fleetc.transition.Guard;
import io.fleetc.transition.Hold;
import io.fleetc.transition.Implication;
import io.fleetc.transition.Literal;
import io.fleetc.transition.Serial;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Binds rules to the clusters that they are about. Clusters that neither change nor share a database with one that does
 * are left out: the rules judge them as they did before.
 *
 * <p>It is longer than others because it is the one table from each kind of rule to the constraints of the theory: the
 * kinds read side by side, and share who is concerned, what is waived and what is asked of the record.
 */
final class GroundRules {
    private static final Set<Level> NUMBERS = EnumSet.of(Level.EXACTLY_ONE, Level.AT_MOST_ONE);
    private static final Set<Level> ENFORCED = EnumSet.of(Level.ERROR, Level.EXACTLY_ONE, Level.AT_MOST_ONE);

    private final Change change;
    private final FleetRevision base;
    private final FleetRevision next;
    private final Facts facts = new Facts();
    private final Scopes scopes;
    private final Proofs proofs;
    private final RecordBook whileLeaving;
    private final Happenings happenings;
    private final Set<String> touched;
    private final List<Constraint> constraints = new ArrayList<>();
    private final List<Constraint> waived = new ArrayList<>();
    private final Map<Guard, Happening> happeningOf = new LinkedHashMap<>();

    GroundRules(Change change) {
        this.change = change;
        this.base = change.base();
        this.next = change.next();
        this.scopes = new Scopes(change);
        this.proofs = new Proofs(facts, scopes, new RecordBook(change, scopes));
        this.whileLeaving = new RecordBook(change, scopes, true);
        this.happenings = new Happenings(base, next, facts, change.rules().catalogue());
        this.touched = Touched.clusters(change);
        change.rules().rules().forEach(this::ground);
    }

    Facts facts() {
        return facts;
    }

    Proofs proofs() {
        return proofs;
    }

    List<Constraint> constraints() {
        return constraints;
    }

    List<Constraint> waived() {
        return waived;
    }

    Map<Guard, Happening> happenings() {
        return happeningOf;
    }

    private void ground(Rule rule) {
        if (rule.constraint() instanceof AboutChange about) {
            ground(rule, about);
            return;
        }
        Optional<Hold> hold = hold(rule);
        if (hold.isEmpty()) {
            return;
        }
        if (rule.constraint() instanceof Requires requires
                && requires.each().patterns().isEmpty()) {
            requires(rule, requires, hold.get());
        } else if (rule.constraint() instanceof Excludes excludes
                && excludes.each().patterns().isEmpty()) {
            excludes(rule, excludes, hold.get());
        } else if (rule.constraint() instanceof ExactlyOne one) {
            exactlyOne(rule, one, hold.get());
        } else if (rule.constraint() instanceof Designated designated) {
            designated(rule, designated, hold.get());
        }
    }

    /** When a rule must hold while the fleet changes; empty for one that never refuses anything. */
    private static Optional<Hold> hold(Rule rule) {
        io.fleetc.rules.Hold hold = rule.hold();
        // What a rule says of numbers holds for changes, also where one revision is only warned of.
        if (rule.severity() != Severity.ERROR && (hold == null || !NUMBERS.contains(hold.during()))) {
            return Optional.empty();
        }
        if (hold == null) {
            return Optional.of(Hold.BETWEEN);
        }
        return ENFORCED.contains(hold.during())
                ? Optional.of(Hold.DURING)
                : ENFORCED.contains(hold.between()) ? Optional.of(Hold.BETWEEN) : Optional.of(Hold.AT_REST);
    }

    private void add(Rule rule, List<String> clusters, Constraint constraint) {
        boolean isWaived = rule.waivable()
                && next.facts().waivers().stream().anyMatch(waiver -> waiver.covers(rule.id(), clusters));
        (isWaived ? waived : constraints).add(constraint);
    }

    // --- Rules about one revision
    // --------------------------------------------------------------------------------------

    private List<ClusterFacts> concerned(Rule rule) {
        return next.clusters().values().stream()
                .filter(cluster -> touched.contains(cluster.name()))
                .filter(cluster -> base.cluster(cluster.name()).isPresent())
                .filter(cluster -> rule.applies().to(cluster))
                .toList();
    }

    private void requires(Rule rule, Requires requires, Hold hold) {
        if (!isLeaf(requires.when()) || !requires.needs().stream().allMatch(GroundRules::isLeaf)) {
            return;
        }
        for (ClusterFacts cluster : concerned(rule)) {
            Literal when = facts.literal(cluster.name(), requires.when(), false);
            for (Condition need : requires.needs()) {
                if (requires.across() == null) {
                    Literal needs = facts.literal(cluster.name(), need, false);
                    add(rule, List.of(cluster.name()), new Implication(rule.id(), when, needs, hold));
                } else {
                    across(rule, requires, cluster, need, hold);
                }
            }
        }
    }

    /**
     * What one cluster needs of all others on its database, and of those that may still be there. One that is there in
     * every revision that may run has it or not; of one that comes or goes it matters only while it is there.
     */
    private void across(Rule rule, Requires requires, ClusterFacts cluster, Condition need, Hold hold) {
        Literal when = facts.literal(cluster.name(), requires.when(), false);
        for (ClusterFacts member : sharing(cluster)) {
            if (!member.name().equals(cluster.name())
                    && member.active()
                    && rule.applies().to(member)) {
                String database = String.valueOf(cluster.globalDatabase());
                boolean known = base.cluster(member.name()).isPresent();
                Literal needs = known && !stays(member.name(), database)
                        ? lacks(member, database, need)
                        : facts.literal(member.name(), need, !known);
                add(rule, List.of(cluster.name(), member.name()), new Implication(rule.id(), when, needs, hold));
            }
        }
        String left = cluster.globalDatabase();
        for (ClusterFacts member : left == null ? List.<ClusterFacts>of() : scopes.leaving(left)) {
            if (rule.applies().to(member)) {
                Literal needs = lacks(member, String.valueOf(cluster.globalDatabase()), need);
                add(rule, List.of(cluster.name(), member.name()), new Implication(rule.id(), when, needs, hold));
            }
        }
    }

    private Literal lacks(ClusterFacts member, String database, Condition need) {
        return facts.yes(new Fact.Lacks(member.name(), database, need)).not();
    }

    private boolean stays(String cluster, String database) {
        return change.window(cluster).stream().allMatch(revision -> isOn(revision, cluster, database));
    }

    private static boolean isOn(FleetRevision revision, String cluster, String database) {
        return revision.cluster(cluster)
                .map(ClusterFacts::globalDatabase)
                .filter(database::equals)
                .isPresent();
    }

    private List<ClusterFacts> sharing(ClusterFacts cluster) {
        String database = cluster.globalDatabase();
        return database == null ? List.of() : scopes.members(database);
    }

    private void excludes(Rule rule, Excludes excludes, Hold hold) {
        Condition when = excludes.when();
        if (when == null || !isLeaf(when) || !excludes.excluded().stream().allMatch(GroundRules::isLeaf)) {
            return;
        }
        for (ClusterFacts cluster : concerned(rule)) {
            for (Condition excluded : excludes.excluded()) {
                add(
                        rule,
                        List.of(cluster.name()),
                        new Implication(
                                rule.id(),
                                facts.literal(cluster.name(), when, false),
                                facts.literal(cluster.name(), excluded, false).not(),
                                hold));
            }
        }
    }

    private void exactlyOne(Rule rule, ExactlyOne one, Hold hold) {
        if (!isLeaf(one.of())) {
            return;
        }
        for (Peers peers : next.facts().peers(one.over())) {
            if (peers.names().stream().anyMatch(touched::contains)) {
                List<Integer> members = peers.members().stream()
                        .filter(rule.applies()::to)
                        .map(member -> facts.literal(member.name(), one.of(), false))
                        .filter(Literal::so)
                        .map(Literal::fact)
                        .toList();
                add(rule, peers.names(), new AtMostOne(rule.id(), members, hold));
            }
        }
    }

    private void designated(Rule rule, Designated designated, Hold hold) {
        for (String database : next.facts().globalDatabases().keySet()) {
            Set<String> members = new TreeSet<>();
            for (FleetRevision revision : List.of(base, next)) {
                revision.clusters().values().stream()
                        .filter(cluster -> database.equals(cluster.globalDatabase()))
                        .forEach(cluster -> members.add(cluster.name()));
            }
            if (members.stream().anyMatch(touched::contains)) {
                List<Integer> duties = members.stream()
                        .map(member -> facts.number(new Fact.Designated(member, database, designated.setting())))
                        .toList();
                add(rule, List.copyOf(members), new AtMostOne(rule.id(), duties, hold));
            }
        }
    }

    /** What can be said of a cluster without taking it apart. */
    private static boolean isLeaf(Condition condition) {
        return !(condition instanceof io.fleetc.rules.AllOf || condition instanceof io.fleetc.rules.AnyOf);
    }

    // --- Rules about changes
    // -------------------------------------------------------------------------------------------

    private void ground(Rule rule, AboutChange about) {
        if (about instanceof AboutChange.Guard guard) {
            guard(rule, guard.edge(), guard.needs(), guard.freshExempt());
        } else if (about instanceof AboutChange.Lossy lossy) {
            guard(rule, lossy.edge(), lossy.needs(), false);
        } else if (about instanceof AboutChange.Order order) {
            order(rule, order);
        } else if (about instanceof AboutChange.Ratchet ratchet) {
            ratchet(rule, ratchet);
        } else if (about instanceof AboutChange.Phases phases) {
            new GroundPhases(rule, phases).ground();
        }
    }

    private void guard(Rule rule, Edge edge, List<Need> needs, boolean freshExempt) {
        for (Happening happening : happenings.of(edge)) {
            Optional<ClusterFacts> cluster = concerned(happening);
            if (cluster.isEmpty()
                    ? happening.cluster().isEmpty()
                    : rule.applies().to(cluster.get())) {
                List<Need> left = freshExempt && cluster.isPresent() ? unlessFresh(needs, cluster.get()) : needs;
                if (!left.isEmpty()) {
                    guard(rule, happening, needs(left, happening, cluster));
                    cluster.ifPresent(found -> notWhileLeaving(rule, happening, left, found));
                    notBeforeItsCluster(rule, happening);
                }
            }
        }
    }

    /** What is needed also of a cluster on a database that is new; a job is, once the database was used without it. */
    private List<Need> unlessFresh(List<Need> needs, ClusterFacts cluster) {
        Scope database = scopes.database(cluster);
        return needs.stream()
                .filter(need -> need instanceof Need.Job asked
                        ? change.rules()
                                .job(asked.job())
                                .filter(job -> !proofs.record().fresh(database, job))
                                .isPresent()
                        : proofs.record().fresh(database).findAny().isEmpty())
                .toList();
    }

    /** What a job was not done for may not be there any more, unless the job was done for it too. */
    private void notWhileLeaving(Rule rule, Happening happening, List<Need> needs, ClusterFacts cluster) {
        String database = cluster.globalDatabase();
        List<ClusterFacts> leaving = database == null ? List.of() : scopes.leaving(database);
        for (Need need : leaving.isEmpty() ? List.<Need>of() : needs) {
            if (need instanceof Need.Job asked) {
                change.rules()
                        .job(asked.job())
                        .ifPresent(job -> leaving.stream()
                                .filter(member -> asked.everyIn() || job.scope() == JobScope.GLOBAL_DATABASE)
                                .forEach(member -> notWhileLeaving(rule, happening, job, asked, cluster, member)));
            }
        }
    }

    private void notWhileLeaving(
            Rule rule, Happening happening, Job job, Need.Job asked, ClusterFacts cluster, ClusterFacts member) {
        ProofKey key = new ProofKey.Done(
                job, asked.everyIn() ? scopes.of(job, member) : scopes.of(job, cluster), asked.maxAge());
        boolean concerned = asked.everyIn() || !job.needs().isEmpty();
        Standing standing = whileLeaving.standing(key);
        if (concerned && !standing.holds()) {
            Fact leftOut = new Fact.LeftOut(
                    member.name(),
                    String.valueOf(cluster.globalDatabase()),
                    job.name(),
                    RecordBook.reasons(standing).stream().findFirst().orElse(""));
            Literal gone = facts.yes(leftOut).not();
            add(
                    rule,
                    List.of(cluster.name(), member.name()),
                    new Implication(rule.id(), happening.literal(), gone, Hold.DURING));
        }
    }

    /** A cluster that is new may come without a flag that it begins with, and not the other way round. */
    private void notBeforeItsCluster(Rule rule, Happening happening) {
        String cluster = happening.cluster();
        if (happening.edge().kind() == Edge.Kind.ENABLE && base.cluster(cluster).isEmpty()) {
            Literal exists = facts.yes(new Fact.Exists(cluster));
            add(rule, List.of(cluster), new Implication(rule.id(), happening.literal(), exists, Hold.BETWEEN));
        }
    }

    private void guard(Rule rule, Happening happening, List<ProofKey> keys) {
        Guard guard = new Guard(
                rule.id(),
                happening.literal(),
                keys.stream().map(proofs::number).toList());
        happeningOf.put(guard, happening);
        add(rule, happening.cluster().isEmpty() ? List.of() : List.of(happening.cluster()), guard);
    }

    /** The cluster on which something happens, as it is wanted, or as it was if it goes. */
    private Optional<ClusterFacts> concerned(Happening happening) {
        return next.cluster(happening.cluster()).or(() -> base.cluster(happening.cluster()));
    }

    private List<ProofKey> needs(List<Need> needs, Happening happening, Optional<ClusterFacts> cluster) {
        List<ProofKey> keys = new ArrayList<>();
        for (Need need : needs) {
            keys.addAll(keys(need, happening, cluster));
        }
        return keys;
    }

    private List<ProofKey> keys(Need need, Happening happening, Optional<ClusterFacts> cluster) {
        Scope scope = cluster.map(found -> Scope.cluster(found.name()))
                .orElseGet(() -> Scope.globalDatabase(happening.subject()));
        if (need instanceof Need.Job asked) {
            return cluster.map(found -> done(asked, found)).orElse(List.of());
        }
        if (need instanceof Need.Approval approval) {
            return List.of(new ProofKey.Approved(
                    approval.subject(),
                    scope,
                    cluster.map(found -> List.of(scopes.database(found), Scope.fleet()))
                            .orElse(List.of(Scope.fleet())),
                    facts.fact(happening.literal().fact()),
                    approval.maxAge()));
        }
        if (need instanceof Need.Retired) {
            return List.of(new ProofKey.Retired(happening.subject(), scope));
        }
        if (need instanceof Need.Overrides) {
            return List.of(new ProofKey.Looked(scope, happening.edge().target()));
        }
        if (need instanceof Need.Restored) {
            return List.of(new ProofKey.Restored(cluster.map(scopes::database).orElse(scope)));
        }
        return List.of(new ProofKey.Never(scope, ""));
    }

    private List<ProofKey> done(Need.Job asked, ClusterFacts cluster) {
        List<ClusterFacts> where = new ArrayList<>();
        if (asked.everyIn() && cluster.globalDatabase() != null) {
            sharing(cluster).stream().filter(ClusterFacts::active).forEach(where::add);
        } else {
            where.add(cluster);
        }
        return change.rules().job(asked.job()).stream()
                .flatMap(job -> where.stream()
                        .<ProofKey>map(found -> new ProofKey.Done(job, scopes.of(job, found), asked.maxAge())))
                .distinct()
                .toList();
    }

    // --- Orders
    // --------------------------------------------------------------------------------------------------------

    private void order(Rule rule, AboutChange.Order order) {
        List<Happening> all = happenings.of(order.edge());
        for (Peers peers : next.facts().peers(order.over())) {
            List<Happening> happening = all.stream()
                    .filter(found -> peers.names().contains(found.cluster()))
                    .filter(found -> next.cluster(found.cluster())
                            .map(rule.applies()::to)
                            .orElse(true))
                    .toList();
            if (!happening.isEmpty()) {
                if (order.oneAtATime()) {
                    add(rule, peers.names(), new Serial(rule.id(), unsettled(peers, order.edge(), happening)));
                }
                Condition first = order.first();
                Condition last = order.last();
                if (first != null) {
                    happening.forEach(found -> after(rule, order, found, peers, first, true));
                }
                if (last != null) {
                    happening.forEach(found -> after(rule, order, found, peers, last, false));
                }
            }
        }
    }

    /** The facts of those that change now, and of those that may still be changing. */
    private List<Integer> unsettled(Peers peers, Edge edge, List<Happening> happening) {
        Set<Integer> changing = new LinkedHashSet<>();
        happening.forEach(found -> changing.add(found.literal().fact()));
        if (edge.kind() == Edge.Kind.UPGRADE || edge.kind() == Edge.Kind.DOWNGRADE) {
            for (ClusterFacts member : peers.members()) {
                Fact.Runs.release(member)
                        .ifPresent(release -> changing.add(facts.number(new Fact.Runs(member.name(), release))));
            }
        }
        return List.copyOf(changing);
    }

    /**
     * What a cluster that is not among the first waits for, or one that is among the last.
     *
     * @param first whether the condition names those that come first; otherwise it names those that come last
     */
    private void after(
            Rule rule, AboutChange.Order order, Happening found, Peers peers, Condition condition, boolean first) {
        boolean named = is(condition, found.cluster());
        if (named == first) {
            return;
        }
        for (String other : peers.names()) {
            if (!other.equals(found.cluster()) && is(condition, other) != named) {
                waitsFor(order.edge(), found, other)
                        .ifPresent(needs -> add(
                                rule,
                                List.of(found.cluster(), other),
                                new Implication(rule.id(), found.literal(), needs, Hold.DURING)));
            }
        }
    }

    private boolean is(Condition condition, String cluster) {
        return base.cluster(cluster)
                .or(() -> next.cluster(cluster))
                .map(found -> condition.holds(new Subject(base.facts(), found, null)))
                .orElse(false);
    }

    private Optional<Literal> waitsFor(Edge edge, Happening found, String other) {
        if (edge.kind() == Edge.Kind.REMOVE) {
            return Optional.of(facts.yes(new Fact.Has(other, ValuePath.of(edge.target()), null)));
        }
        ValuePath path = ValuePath.of(edge.target(), "version");
        return next.cluster(found.cluster())
                .map(cluster -> cluster.text(path))
                .flatMap(SemanticVersion::parse)
                .map(version -> facts.yes(new Fact.Reached(other, path, version)));
    }

    // --- The schema of a shared database
    // -------------------------------------------------------------------------------

    private void ratchet(Rule rule, AboutChange.Ratchet ratchet) {
        SchemaDemands demands = new SchemaDemands(change, scopes, ratchet);
        List<Happening> coming = new ArrayList<>(happenings.of(ratchet.raisedBy()));
        coming.addAll(happenings.of(new Edge(Edge.Kind.JOIN, "globalDatabase")));
        coming.addAll(happenings.of(new Edge(Edge.Kind.ACTIVATE, "cluster")));
        for (Happening raised : coming) {
            next.cluster(raised.cluster())
                    .filter(rule.applies()::to)
                    .ifPresent(cluster -> guardUnlessNothing(rule, raised, demands.coming(cluster)));
        }
        for (Happening lowered :
                happenings.of(new Edge(Edge.Kind.DOWNGRADE, ratchet.raisedBy().target()))) {
            next.cluster(lowered.cluster())
                    .filter(rule.applies()::to)
                    .filter(cluster ->
                            cluster.globalDatabase() != null || ratchet.over() == io.fleetc.rules.Scope.FLEET)
                    .ifPresent(cluster -> {
                        guard(rule, lowered, needs(ratchet.back(), lowered, Optional.of(cluster)));
                        guardUnlessNothing(rule, lowered, demands.goingBack(cluster));
                    });
        }
    }

    private void guardUnlessNothing(Rule rule, Happening happening, List<ProofKey> keys) {
        if (!keys.isEmpty()) {
            guard(rule, happening, keys);
        }
    }

    // --- Joining
    // -------------------------------------------------------------------------------------------------------

    /** Clusters that come into a phase. */
    private final class GroundPhases {
        private final Rule rule;
        private final AboutChange.Phases phases;

        GroundPhases(Rule rule, AboutChange.Phases phases) {
            this.rule = rule;
            this.phases = phases;
        }

        void ground() {
            phases.moves().forEach(this::ground);
        }

        private void ground(AboutChange.Move move) {
            List<Condition> from = from(move.to());
            for (Peers peers : next.facts().peers(phases.over())) {
                List<Integer> coming = new ArrayList<>();
                for (ClusterFacts cluster : peers.members()) {
                    if (moves(cluster) && rule.applies().to(cluster)) {
                        Fact came = new Fact.Came(cluster.name(), from);
                        if (came.holds(next) && !came.holds(base)) {
                            coming.add(facts.number(came));
                            come(move, cluster, came);
                        }
                    }
                }
                if (move.oneAtATime() && !coming.isEmpty()) {
                    add(rule, peers.names(), new Serial(rule.id(), coming));
                }
                follow(move, peers, coming);
            }
        }

        /** Who comes to a later phase waits for those that come only as far as an earlier one. */
        private void follow(AboutChange.Move move, Peers peers, List<Integer> coming) {
            for (AboutChange.Move earlier :
                    phases.moves().subList(0, phases.moves().indexOf(move))) {
                for (ClusterFacts first : peers.members()) {
                    Fact settled = new Fact.Came(first.name(), from(earlier.to()));
                    boolean stays = settled.holds(next) && !new Fact.Came(first.name(), from(move.to())).holds(next);
                    if (stays && rule.applies().to(first)) {
                        for (int came : coming) {
                            add(
                                    rule,
                                    List.of(facts.fact(came).cluster(), first.name()),
                                    new Implication(rule.id(), Literal.yes(came), facts.yes(settled), Hold.DURING));
                        }
                    }
                }
            }
        }

        /**
         * Whether a cluster comes to its database now. One that was there is no other because more come to it, and one
         * that comes into the fleet together with its database moves nowhere.
         */
        private boolean moves(ClusterFacts cluster) {
            String database = cluster.globalDatabase();
            return base.cluster(cluster.name())
                    .map(before -> !Objects.equals(before.globalDatabase(), database))
                    .orElseGet(() ->
                            database != null && base.facts().globalDatabases().containsKey(database));
        }

        /** A cluster that is new has nothing of its own that a job could have been done for. */
        private boolean possible(ProofKey key, ClusterFacts cluster) {
            return !(key instanceof ProofKey.Done done)
                    || done.scope().kind() != Scope.Kind.CLUSTER
                    || base.cluster(cluster.name()).isPresent();
        }

        private void come(AboutChange.Move move, ClusterFacts cluster, Fact came) {
            List<Need> left = move.freshExempt() ? unlessFresh(move.needs(), cluster) : move.needs();
            Happening happening = new Happening(
                    new Edge(Edge.Kind.JOIN, "globalDatabase"),
                    facts.yes(came),
                    cluster.name(),
                    String.valueOf(cluster.globalDatabase()),
                    cluster.place(ValuePath.of("globalDatabase"))
                            .map(io.fleetc.rules.Place::span)
                            .filter(io.fleetc.source.Span::known)
                            .orElse(cluster.resolved().span()),
                    "coming into phase `" + move.to() + "`");
            List<ProofKey> keys = new ArrayList<>();
            needs(left, happening, Optional.of(cluster)).stream()
                    .filter(key -> possible(key, cluster))
                    .forEach(keys::add);
            Subject subject = new Subject(next.facts(), cluster, null);
            move.conditions().stream()
                    .filter(condition -> !condition.holds(subject))
                    .forEach(condition ->
                            keys.add(new ProofKey.Never(Scope.cluster(cluster.name()), condition.demand(subject))));
            guardUnlessNothing(rule, happening, keys);
        }

        private List<Condition> from(String phase) {
            boolean reached = false;
            List<Condition> conditions = new ArrayList<>();
            for (AboutChange.Phase each : phases.phases()) {
                reached |= each.name().equals(phase);
                if (reached) {
                    conditions.add(each.when());
                }
            }
            return conditions;
        }
    }
}
