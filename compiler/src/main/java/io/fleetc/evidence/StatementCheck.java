package io.fleetc.evidence;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Judges one statement by what is known of the fleet and of the time: its names, its scope, the order of its moments. */
final class StatementCheck {
    /** Clocks differ a little. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final Document document;
    private final Known known;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private StatementCheck(Document document, Known known) {
        this.document = document;
        this.known = known;
    }

    /** Everything that is wrong with a statement of the right shape. */
    static List<Diagnostic> of(Document document, Known known, Optional<Instant> asOf) {
        StatementCheck check = new StatementCheck(document, known);
        check.names();
        check.scope();
        check.identity();
        check.coverage();
        check.order();
        asOf.ifPresent(check::future);
        return check.diagnostics;
    }

    private void names() {
        Scope scope = document.scope();
        Value.Text subject = document.subject();
        if (scope != null && subject != null) {
            known.names(scope.kind())
                    .filter(names -> !names.contains(scope.name()))
                    .ifPresent(names -> unknownScope(scope, subject.span(), names));
        }
        if (document.predicate().get("job") instanceof Value.Text job) {
            known.jobs()
                    .filter(jobs -> !jobs.contains(job.text()))
                    .ifPresent(jobs -> diagnostics.add(suggesting(
                            Diagnostic.error(Code.FC6012, "the catalogue has no job `" + job.text() + "`", job.span())
                                    .on("predicate.job"),
                            job.text(),
                            jobs,
                            "",
                            "jobs")));
        }
        if (document.predicate().get("context") instanceof Value.Mapping context) {
            known.names(Scope.Kind.CLUSTER)
                    .ifPresent(clusters -> context.members().forEach((name, member) -> {
                        if (!clusters.contains(name)) {
                            diagnostics.add(unknownCluster(name, member.keySpan(), "predicate.context", clusters));
                        }
                    }));
        }
    }

    private void unknownScope(Scope scope, Span at, Collection<String> names) {
        if (scope.kind() == Scope.Kind.CLUSTER) {
            diagnostics.add(unknownCluster(scope.name(), at, "subject[0].name", names));
            return;
        }
        diagnostics.add(suggesting(
                Diagnostic.error(Code.FC6013, "the fleet has no global database `" + scope.name() + "`", at)
                        .on("subject[0].name"),
                scope.name(),
                names,
                scope.kind().word() + "/",
                "global databases"));
    }

    private static Diagnostic unknownCluster(String name, Span at, String path, Collection<String> clusters) {
        String prefix = path.startsWith("subject") ? Scope.Kind.CLUSTER.word() + "/" : "";
        Diagnostic unknown = Diagnostic.error(Code.FC6013, "the fleet has no cluster `" + name + "`", at)
                .on(prefix.isEmpty() ? ValuePath.parse(path).key(name).toString() : path);
        return suggesting(unknown, name, clusters, prefix, "clusters")
                .helping("name the cluster under `spec.retired` if it has left the fleet");
    }

    private static Diagnostic suggesting(
            Diagnostic unknown, String name, Collection<String> names, String prefix, String called) {
        Optional<String> near = Nearest.to(name, names);
        if (near.isPresent()) {
            return unknown.helping("write `" + prefix + near.get() + "`");
        }
        return names.isEmpty() ? unknown.noting("there are no " + called) : unknown.noting(listed(called, names));
    }

    private static String listed(String called, Collection<String> names) {
        int most = 10;
        List<String> first = names.stream().limit(most).toList();
        String more = names.size() > most ? " and " + (names.size() - most) + " more" : "";
        return "the " + called + " are `" + String.join("`, `", first) + "`" + more;
    }

    /** A job that runs once for a database runs for a cluster only where the cluster has that database for itself. */
    private void scope() {
        Scope scope = document.scope();
        Value.Text subject = document.subject();
        Scope.Kind expected = known.scopeOf(document.text("job"));
        if (scope == null || subject == null || expected == null || expected == scope.kind()) {
            return;
        }
        String job = "job `" + document.text("job") + "` runs for ";
        if (expected == Scope.Kind.CLUSTER) {
            diagnostics.add(
                    Diagnostic.error(Code.FC6014, job + "one cluster, not for a global database", subject.span())
                            .on("subject[0].name")
                            .helping("write `cluster/NAME`, one statement for each cluster it ran for"));
        } else if (expected == Scope.Kind.GLOBAL_DATABASE
                && !known.sharedBy(scope.name()).isEmpty()) {
            String database = Scope.globalDatabase(known.sharedBy(scope.name())).subject();
            diagnostics.add(
                    Diagnostic.error(Code.FC6014, job + "a global database, not for one cluster", subject.span())
                            .on("subject[0].name")
                            .noting("cluster `" + scope.name() + "` shares its database")
                            .helping("write `" + database + "` if it ran for that database"));
        }
    }

    private void identity() {
        Scope scope = document.scope();
        Value written = document.database().get("identity");
        if (scope == null || scope.kind() != Scope.Kind.GLOBAL_DATABASE || written == null) {
            return;
        }
        String expected = known.identityOf(scope.name());
        if (!expected.isEmpty() && !expected.equals(scope.identity())) {
            diagnostics.add(Diagnostic.warning(
                            Code.FC6015,
                            "this is another database than `" + scope.name() + "`, whose identity is `" + expected
                                    + "`",
                            written.span())
                    .on("predicate.database.identity")
                    .noting("the statement counts for nothing while the fleet names that identity"));
        }
    }

    private void coverage() {
        List<String> covered = document.texts("covers");
        if (document.predicate().get("omitted") instanceof Value.Sequence omitted) {
            for (Value item : omitted.items()) {
                if (item instanceof Value.Text name && covered.contains(name.text())) {
                    diagnostics.add(
                            Diagnostic.error(Code.FC6019, "`" + name.text() + "` is covered and omitted", name.span())
                                    .on("predicate.omitted"));
                }
            }
        }
    }

    private void order() {
        inOrder("started", "finished", "the job finished before it started");
        inOrder("to", "at", "a database cannot hold what comes after its restore");
        inOrder("at", "expires", "the approval ends before it begins");
    }

    private void inOrder(String first, String last, String otherwise) {
        Value earlier = document.predicate().get(first);
        Value later = document.predicate().get(last);
        Optional<Instant> from = document.time(first);
        Optional<Instant> to = document.time(last);
        if (earlier != null
                && later != null
                && from.isPresent()
                && to.isPresent()
                && to.get().isBefore(from.get())) {
            Diagnostic wrong =
                    Diagnostic.error(Code.FC6016, otherwise, later.span()).on("predicate." + last);
            boolean enclosed = earlier.span().equals(later.span());
            diagnostics.add(enclosed ? wrong : wrong.also(earlier.span(), "`" + first + "`"));
        }
    }

    private void future(Instant asOf) {
        String field = document.kind().timeField();
        Value written = document.predicate().get(field);
        Optional<Instant> time = document.time(field);
        if (written != null && time.isPresent() && time.get().isAfter(asOf.plus(GRACE))) {
            diagnostics.add(Diagnostic.error(
                            Code.FC6017, "this is later than the moment of the judgement, " + asOf, written.span())
                    .on("predicate." + field)
                    .noting("clocks may differ by " + GRACE.toMinutes() + " minutes"));
        }
    }
}
