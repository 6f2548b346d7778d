package io.fleetc.change;

import io.fleetc.catalogue.Catalogue;
import io.fleetc.catalogue.Flag;
import io.fleetc.catalogue.FlagSettings;
import io.fleetc.model.SemanticVersion;
import io.fleetc.rules.ClusterFacts;
import io.fleetc.rules.Each;
import io.fleetc.rules.Edge;
import io.fleetc.rules.Place;
import io.fleetc.rules.Quantity;
import io.fleetc.rules.RoleIs;
import io.fleetc.rules.Words;
import io.fleetc.source.Span;
import io.fleetc.transition.Literal;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a change does what an edge of a rule is about.
 *
 * <p>A cluster that leaves the fleet does nothing else: that its flags are gone with it is no switching off. One that
 * comes to it switches on what it begins with.
 *
 * <p>It is longer than others because each kind of edge is found in a way of its own, and they read as one list.
 */
final class Happenings {
    private static final String DATABASE = "database";
    private static final Set<String> DATABASES = Set.of(DATABASE, "globalDatabase", "clusterDatabase");
    private static final ValuePath ROLE = ValuePath.of("role");

    private final FleetRevision base;
    private final FleetRevision next;
    private final Facts facts;
    private final Catalogue catalogue;
    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(ClusterFacts before, ClusterFacts after) {
        String name() {
            return after.name();
        }
    }

    Happenings(FleetRevision base, FleetRevision next, Facts facts, Catalogue catalogue) {
        this.base = base;
        this.next = next;
        this.facts = facts;
        this.catalogue = catalogue;
        next.clusters()
                .forEach((name, after) -> base.cluster(name).ifPresent(before -> pairs.add(new Pair(before, after))));
    }

    /** Everything in a change that an edge is about, by cluster. */
    List<Happening> of(Edge edge) {
        return switch (edge.kind()) {
            case ENABLE -> switched(edge, true);
            case DISABLE -> switched(edge, false);
            case TOGGLE -> {
                List<Happening> both = new ArrayList<>(switched(edge, true));
                both.addAll(switched(edge, false));
                yield both;
            }
            case UPGRADE, DOWNGRADE, SKIP_MAJOR -> moved(edge);
            case REMOVE -> removed(edge);
            case JOIN -> joined(edge);
            case LEAVE -> left(edge);
            case ACTIVATE -> role(edge, true);
            case DEACTIVATE -> role(edge, false);
            case CHANGE, SHRINK -> changed(edge);
            case FLIP -> flipped(edge);
            case DROP -> dropped(edge);
            case RUN -> List.of();
        };
    }

    // Flags.

    private List<Happening> switched(Edge edge, boolean on) {
        List<Happening> found = new ArrayList<>();
        for (String flag : edge.target().equals("*") ? catalogue.flags().keySet() : Set.of(edge.target())) {
            Edge concrete = new Edge(on ? Edge.Kind.ENABLE : Edge.Kind.DISABLE, flag);
            next.clusters().forEach((name, after) -> {
                boolean before = base.cluster(name)
                        .map(earlier -> earlier.flags().on(flag))
                        .orElse(false);
                if (after.flags().on(flag) == on && before != on) {
                    found.add(new Happening(
                            concrete,
                            new Literal(facts.number(new Fact.FlagOn(name, flag)), on),
                            name,
                            "",
                            flagSpan(after, flag),
                            (on ? "switching on " : "switching off ") + Words.code(flag)));
                }
            });
        }
        return found;
    }

    private static Span flagSpan(ClusterFacts cluster, String flag) {
        return cluster.flagPlace(flag)
                .map(Place::span)
                .orElse(cluster.resolved().span());
    }

    /** A flag that nobody sets and that another release has the other way round. */
    private List<Happening> flipped(Edge edge) {
        List<Happening> found = new ArrayList<>();
        for (Pair pair : pairs) {
            Optional<Literal> upgrade = release(pair);
            if (upgrade.isPresent()) {
                for (FlagSettings.State state : pair.after().flags().states().values()) {
                    FlagSettings.State before = pair.before().flags().states().get(state.name());
                    // A flag that the release before did not know was off.
                    boolean was = before != null && before.on();
                    boolean flips = was != state.on() && !state.explicit() && (before == null || !before.explicit());
                    if (flips) {
                        found.add(new Happening(
                                new Edge(edge.kind(), state.name()),
                                upgrade.get(),
                                pair.name(),
                                "",
                                versionSpan(pair.after()),
                                "the default of " + Words.code(state.name()) + ", which becomes "
                                        + (state.on() ? "on" : "off") + " by this release,"));
                    }
                }
            }
        }
        return found;
    }

    /** A flag that was on, and that the next release has neither under its name nor under another. */
    private List<Happening> dropped(Edge edge) {
        List<Happening> found = new ArrayList<>();
        for (Pair pair : pairs) {
            Optional<Literal> upgrade = release(pair);
            if (upgrade.isPresent()) {
                pair.before().flags().states().values().stream()
                        .filter(state -> state.on() && !pair.after().flags().knows(state.name()))
                        .filter(state -> !successorOn(state.name(), pair.after()))
                        .forEach(state -> found.add(new Happening(
                                new Edge(edge.kind(), state.name()),
                                upgrade.get(),
                                pair.name(),
                                "",
                                versionSpan(pair.after()),
                                "losing " + Words.code(state.name()) + ", which this release does not know,")));
            }
        }
        return found;
    }

    private boolean successorOn(String flag, ClusterFacts cluster) {
        Flag known = catalogue.flags().get(flag);
        String successor = known == null ? null : known.successor();
        return successor != null && cluster.flags().on(successor);
    }

    // Releases.

    private List<Happening> moved(Edge edge) {
        boolean platform = edge.target().equals("platform");
        ValuePath path = platform ? ValuePath.of("platform", "version") : ValuePath.of(edge.target(), "version");
        List<Happening> found = new ArrayList<>();
        for (Pair pair : pairs) {
            SemanticVersion from = version(pair.before(), path);
            SemanticVersion to = version(pair.after(), path);
            if (from != null && to != null && isMove(edge.kind(), from, to)) {
                Literal literal = facts.yes(
                        platform
                                ? new Fact.Runs(pair.name(), to)
                                : new Fact.Has(pair.name(), path, pair.after().at(path)));
                found.add(new Happening(
                        edge,
                        literal,
                        pair.name(),
                        "",
                        span(pair.after(), path),
                        (to.compareTo(from) > 0 ? "the upgrade" : "the downgrade") + " from " + Words.code(from)
                                + " to " + Words.code(to)));
            }
        }
        return found;
    }

    private static boolean isMove(Edge.Kind kind, SemanticVersion from, SemanticVersion to) {
        return switch (kind) {
            case UPGRADE -> to.compareTo(from) > 0;
            case DOWNGRADE -> to.compareTo(from) < 0;
            default -> to.major() > from.major() + 1;
        };
    }

    private static @Nullable SemanticVersion version(ClusterFacts cluster, ValuePath path) {
        String written = cluster.text(path);
        return written == null ? null : SemanticVersion.parse(written).orElse(null);
    }

    private Optional<Literal> release(Pair pair) {
        Optional<SemanticVersion> from = Fact.Runs.release(pair.before());
        Optional<SemanticVersion> to = Fact.Runs.release(pair.after());
        return to.isPresent() && !from.equals(to)
                ? Optional.of(facts.yes(new Fact.Runs(pair.name(), to.get())))
                : Optional.empty();
    }

    private static Span versionSpan(ClusterFacts cluster) {
        return span(cluster, ValuePath.of("platform", "version"));
    }

    private static Span span(ClusterFacts cluster, ValuePath path) {
        return cluster.place(path)
                .map(Place::span)
                .filter(Span::known)
                .orElse(cluster.resolved().span());
    }

    // What comes and goes.

    private List<Happening> removed(Edge edge) {
        List<Happening> found = new ArrayList<>();
        switch (edge.target()) {
            case "cluster" ->
                base.clusters().keySet().stream()
                        .filter(name -> next.cluster(name).isEmpty())
                        .forEach(name -> found.add(gone(edge, new Fact.Exists(name), name, "removing cluster", name)));
            case "globalDatabase" ->
                base.facts().globalDatabases().keySet().stream()
                        .filter(name -> !next.facts().globalDatabases().containsKey(name))
                        .forEach(name -> found.add(
                                gone(edge, new Fact.DatabaseExists("", name), "", "removing global database", name)));
            case "namespace" -> pairs.forEach(pair -> namespaces(edge, pair, found));
            default -> pairs.forEach(pair -> product(edge, pair, found));
        }
        return found;
    }

    private Happening gone(Edge edge, Fact fact, String cluster, String what, String name) {
        return new Happening(edge, facts.yes(fact).not(), cluster, name, next.span(), what + " " + Words.code(name));
    }

    private void namespaces(Edge edge, Pair pair, List<Happening> found) {
        ValuePath path = ValuePath.of("namespaces");
        if (pair.before().at(path) instanceof Value.Mapping had) {
            for (String name : had.members().keySet()) {
                ValuePath entry = path.key(name);
                if (pair.before().at(entry) != null && pair.after().at(entry) == null) {
                    found.add(new Happening(
                            new Edge(edge.kind(), edge.target()),
                            facts.yes(new Fact.Has(pair.name(), entry, null)),
                            pair.name(),
                            pair.name() + "/" + name,
                            pair.after().resolved().span(),
                            "removing namespace " + Words.code(name)));
                }
            }
        }
    }

    private void product(Edge edge, Pair pair, List<Happening> found) {
        ValuePath path = ValuePath.of(edge.target());
        if (pair.before().at(path) != null && pair.after().at(path) == null) {
            found.add(new Happening(
                    edge,
                    facts.yes(new Fact.Has(pair.name(), path, null)),
                    pair.name(),
                    "",
                    pair.after().resolved().span(),
                    "removing " + Words.code(edge.target())));
        }
    }

    // Databases and roles.

    private List<Happening> joined(Edge edge) {
        List<Happening> found = new ArrayList<>();
        next.clusters().forEach((name, after) -> {
            String now = after.globalDatabase();
            String before = base.cluster(name).map(ClusterFacts::globalDatabase).orElse(null);
            if (now != null && !now.equals(before)) {
                boolean isNew = base.cluster(name).isEmpty();
                found.add(new Happening(
                        edge,
                        facts.yes(isNew ? new Fact.Exists(name) : database(after)),
                        name,
                        now,
                        span(after, ValuePath.of("globalDatabase", "ref")),
                        "joining global database " + Words.code(now)));
            }
        });
        return found;
    }

    private List<Happening> left(Edge edge) {
        List<Happening> found = new ArrayList<>();
        for (Pair pair : pairs) {
            String before = pair.before().globalDatabase();
            if (before != null && !before.equals(pair.after().globalDatabase())) {
                found.add(new Happening(
                        edge,
                        facts.yes(database(pair.after())),
                        pair.name(),
                        before,
                        pair.after().resolved().span(),
                        "leaving global database " + Words.code(before)));
            }
        }
        return found;
    }

    static Fact database(ClusterFacts cluster) {
        ValuePath path = ValuePath.of("globalDatabase", "ref");
        return new Fact.Has(cluster.name(), path, cluster.at(path));
    }

    private List<Happening> role(Edge edge, boolean active) {
        List<Happening> found = new ArrayList<>();
        for (Pair pair : pairs) {
            if (pair.before().active() != active && pair.after().active() == active) {
                Literal literal = facts.literal(pair.name(), new RoleIs(true), false);
                found.add(new Happening(
                        edge,
                        active ? literal : literal.not(),
                        pair.name(),
                        "",
                        span(pair.after(), ROLE),
                        active ? "becoming active" : "becoming passive"));
            }
        }
        return found;
    }

    // Settings.

    private List<Happening> changed(Edge edge) {
        List<Object> steps = ValuePath.parse(edge.target()).steps();
        boolean shared = steps.get(0).equals("globalDatabase");
        // A cluster has the settings of the global database that it names as those of its database.
        ValuePath pattern = shared
                ? ValuePath.of(DATABASE).then(new ValuePath(steps.subList(1, steps.size())))
                : new ValuePath(steps);
        List<Happening> found = new ArrayList<>();
        for (Pair pair : pairs) {
            boolean elsewhere = DATABASES.contains(String.valueOf(steps.get(0)))
                    && !Objects.equals(
                            pair.before().globalDatabase(), pair.after().globalDatabase());
            // Who goes to another database changes nothing about the one that it leaves.
            boolean concerned = !elsewhere
                    && ((!steps.get(0).equals(DATABASE) && !shared)
                            || shared == (pair.after().globalDatabase() != null));
            if (concerned) {
                changed(edge, pattern, pair, found);
            }
        }
        return found;
    }

    /** What a release no longer has as its default changes nothing that the fleet set. */
    private void changed(Edge edge, ValuePath pattern, Pair pair, List<Happening> found) {
        for (Each.Found setting : Each.found(pair.before().resolved().effective(), pattern)) {
            ValuePath path = setting.path();
            Value before = setting.value();
            Value after = pair.after().at(path);
            boolean vanished = after == null && path.in(pair.before().resolved().set()) == null;
            if (!vanished && isDeployed(path, pair) && isChange(edge.kind(), before, after)) {
                found.add(new Happening(
                        new Edge(edge.kind(), path.toString()),
                        facts.yes(new Fact.Has(pair.name(), path, after)),
                        pair.name(),
                        "",
                        span(pair.after(), path),
                        "changing " + Words.code(path) + " from " + Words.code(Words.literal(before)) + " to "
                                + (after == null ? "nothing" : Words.code(Words.literal(after)))));
            }
        }
    }

    /** Whether a setting is of something that runs before and after: a service that a flag of its name deploys may not. */
    private boolean isDeployed(ValuePath path, Pair pair) {
        List<Object> steps = path.steps();
        String flag = steps.get(0).equals("services") ? String.valueOf(steps.get(1)) : "";
        return !catalogue.flags().containsKey(flag)
                || (pair.before().flags().on(flag) && pair.after().flags().on(flag));
    }

    /** Nothing and the empty text choose the same: what the platform chooses. */
    private static boolean isEmpty(@Nullable Value value) {
        return value == null || (value instanceof Value.Text text && text.text().isEmpty());
    }

    private static boolean isChange(Edge.Kind kind, Value before, @Nullable Value after) {
        if (kind == Edge.Kind.CHANGE) {
            return isEmpty(before) ? !isEmpty(after) : !before.equals(after);
        }
        Optional<BigDecimal> from = Quantity.of(before);
        Optional<BigDecimal> to = after == null ? Optional.empty() : Quantity.of(after);
        return from.isPresent() && to.isPresent() && to.get().compareTo(from.get()) < 0;
    }
}
