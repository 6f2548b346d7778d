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
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (JobStep job : step.jobs()) {
            Scope scope = job.scope();
            String head =
                    job.job().name() + (scope.kind() == Scope.Kind.CLUSTER ? "" : " once for " + scope(scope)) + " on ";
            String tail = job.job().dryRunFirst() ? " (dry run first)" : "";
            names.computeIfAbsent(head + '\n' + tail, none -> new ArrayList<>()).add(job.runsOn());
        }
        return joined(names);
    }

    /** What must be on record: the same of several clusters is one line. */
    static List<String> gates(Step step) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Gate gate : step.gates()) {
            if (gate instanceof Gate.Observed observed) {
                String tail = "\n seen at this revision, in sync and healthy, services restarted";
                names.computeIfAbsent(tail, none -> new ArrayList<>()).addAll(observed.clusters());
            } else if (gate instanceof Gate.Active active) {
                names.computeIfAbsent(String.join(", ", active.flags()) + " active on \n", none -> new ArrayList<>())
                        .add(active.cluster());
            } else if (gate instanceof Gate.Recorded recorded) {
                names.computeIfAbsent(recorded(recorded), none -> new ArrayList<>())
                        .add(recorded.scope().name());
            } else if (gate instanceof Gate.Vouched vouched) {
                names.computeIfAbsent(
                                vouched.what() + " on record for " + kind(vouched.scope()) + '\n',
                                none -> new ArrayList<>())
                        .add(vouched.scope().name());
            }
        }
        return joined(names);
    }

    private static String recorded(Gate.Recorded gate) {
        String covers = gate.covers().isEmpty() ? "" : ", complete for all " + gate.covers();
        String valid = gate.valid()
                .map(duration -> ", not older than " + words(duration) + " when it is used")
                .orElse("");
        return gate.job() + " on record for " + kind(gate.scope()) + '\n' + covers + valid;
    }

    /** Lines of which each has names between its head and its tail. */
    private static List<String> joined(Map<String, List<String>> names) {
        List<String> lines = new ArrayList<>();
        names.forEach((around, between) -> {
            int cut = around.indexOf('\n');
            lines.add(around.substring(0, cut) + few(between) + around.substring(cut + 1));
        });
        return lines;
    }

    private static String kind(Scope scope) {
        return switch (scope.kind()) {
            case CLUSTER -> "";
            case GLOBAL_DATABASE -> "global database ";
            case FLEET -> "the fleet";
        };
    }

    private static String scope(Scope scope) {
        return kind(scope) + scope.name();
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
