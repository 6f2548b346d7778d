package io.fleetc.plan.view;

import io.fleetc.evidence.Scope;
import io.fleetc.plan.Gate;
import io.fleetc.plan.JobStep;
import io.fleetc.plan.Move;
import io.fleetc.plan.MoveText;
import io.fleetc.plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is said of a step, line by line, whatever the form. */
final class StepWords {
    private static final int MOST_NAMES = 6;

    private StepWords() {}

    /** What the commit of a step does: clusters that do the same are one line. */
    static List<String> moves(Step step) {
        Map<String, List<String>> byTarget = new LinkedHashMap<>();
        for (Move move : step.moves()) {
            byTarget.computeIfAbsent(move.target(), target -> new ArrayList<>()).add(MoveText.what(move));
        }
        Map<List<String>, List<String>> targets = new LinkedHashMap<>();
        byTarget.forEach((target, what) ->
                targets.computeIfAbsent(what, none -> new ArrayList<>()).add(target));
        List<String> lines = new ArrayList<>();
        targets.forEach((what, names) -> lines.add(few(names) + ": " + String.join(", ", what)));
        return lines;
    }

    /** What runs: a job for several scopes is one line. */
    static List<String> jobs(Step step) {
        Map<String, List<String>> scopes = new LinkedHashMap<>();
        Map<String, String> remarks = new LinkedHashMap<>();
        for (JobStep job : step.jobs()) {
            String name = job.job().name();
            scopes.computeIfAbsent(name, none -> new ArrayList<>()).add(where(job));
            remarks.put(name, job.job().dryRunFirst() ? " (dry run first)" : "");
        }
        List<String> lines = new ArrayList<>();
        scopes.forEach((name, where) -> lines.add(name + " " + few(where) + remarks.get(name)));
        return lines;
    }

    private static String where(JobStep job) {
        Scope scope = job.scope();
        return scope.kind() == Scope.Kind.CLUSTER
                ? "on " + scope.name()
                : "once for " + scope(scope) + ", on " + job.runsOn();
    }

    /** What must be on record. */
    static List<String> gates(Step step) {
        return step.gates().stream().map(StepWords::gate).toList();
    }

    private static String gate(Gate gate) {
        if (gate instanceof Gate.Observed observed) {
            return few(observed.clusters()) + " seen at this revision, in sync and healthy, services restarted";
        }
        if (gate instanceof Gate.Active active) {
            return String.join(", ", active.flags()) + " active on " + active.cluster();
        }
        if (gate instanceof Gate.Recorded recorded) {
            String covers = recorded.covers().isEmpty() ? "" : ", complete for all " + recorded.covers();
            String valid = recorded.valid()
                    .map(duration -> ", not older than " + words(duration) + " when it is used")
                    .orElse("");
            return recorded.job() + " on record for " + scope(recorded.scope()) + covers + valid;
        }
        Gate.Vouched vouched = (Gate.Vouched) gate;
        return vouched.what() + " on record for " + scope(vouched.scope());
    }

    private static String scope(Scope scope) {
        return switch (scope.kind()) {
            case CLUSTER -> "cluster " + scope.name();
            case GLOBAL_DATABASE -> "global database " + scope.name();
            case FLEET -> "the fleet";
        };
    }

    private static String words(Duration duration) {
        long hours = duration.toHours();
        if (!duration.equals(Duration.ofHours(hours)) || hours == 0) {
            return duration.toString();
        }
        return hours % 24 == 0 && hours > 48 ? hours / 24 + " days" : hours == 1 ? "1 hour" : hours + " hours";
    }

    /** How to come back. */
    static String undo(Step step) {
        String how = step.undoHow();
        return switch (step.undo()) {
            case REVERSIBLE -> how.isEmpty() ? "nothing to undo" : how;
            case ADDITIVE -> how.isEmpty() ? "not needed, it only adds" : how;
            case NEEDS_ACTION -> "needs work first" + behind(how);
            case LOSSY -> "loses something" + behind(how);
            case IRREVERSIBLE -> "not possible" + behind(how);
            case UNKNOWN -> "nobody has said how" + behind(how);
        };
    }

    private static String behind(String how) {
        return how.isEmpty() ? "" : ": " + how;
    }

    /** Whether the fleet may stay. */
    static String stop(Step step) {
        return (step.safeToStop() ? "safe" : "not for good") + behind(step.stopReason());
    }

    /** Why a step is no part of the one before. */
    static List<String> because(Step step) {
        return step.because().stream()
                .map(reason -> reason.rule() + (reason.after() == 0 ? "" : " (after step " + reason.after() + ")")
                        + ": " + reason.text())
                .toList();
    }

    /** The directory of a step. */
    static String directory(Step step, int steps) {
        int digits = String.valueOf(steps).length();
        String number = String.valueOf(step.number());
        String slug = step.title()
                .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String cut = slug.length() > 40 ? slug.substring(0, 40).replaceAll("-[^-]*$", "") : slug;
        return "0".repeat(digits - number.length()) + number + (cut.isEmpty() ? "" : "-" + cut);
    }

    /** Names, not too many of them. */
    static String few(List<String> names) {
        return names.size() <= MOST_NAMES
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMES - 1)) + " and " + (names.size() - MOST_NAMES + 1)
                        + " more";
    }

    /** Which revisions clusters may run, where that is more than the base. */
    static List<String> window(Map<String, List<String>> window) {
        Map<List<String>, List<String>> clusters = new LinkedHashMap<>();
        window.forEach((cluster, revisions) -> {
            if (revisions.size() > 1) {
                clusters.computeIfAbsent(revisions, none -> new ArrayList<>()).add(cluster);
            }
        });
        List<String> lines = new ArrayList<>();
        clusters.forEach((revisions, names) -> lines.add(few(names) + " may still run "
                + (revisions.size() > 3
                        ? revisions.get(0) + " or any later one up to " + revisions.get(revisions.size() - 1)
                        : String.join(" or ", revisions))));
        return lines;
    }
}
