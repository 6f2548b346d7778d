package io.fleetc.plan.view;

import io.fleetc.evidence.Scope;
import io.fleetc.plan.Gate;
import io.fleetc.plan.JobStep;
import io.fleetc.plan.Move;
import io.fleetc.plan.StagedPlan;
import io.fleetc.plan.Step;
import io.fleetc.plan.runbook.RunbookText;
import io.fleetc.value.JsonWriter;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A plan for programs, as {@code schemas/plan.schema.json} describes it. */
public final class PlanJson {
    private static final String VERSION = "fleetc.io/plan/v1alpha1";

    private PlanJson() {}

    /** The text. */
    public static String text(PlanView view) {
        return JsonWriter.pretty(value(view));
    }

    /** The value. */
    public static Value.Mapping value(PlanView view) {
        StagedPlan plan = view.plan();
        Values.Builder window = Values.map();
        plan.window().forEach((cluster, revisions) -> window.put(cluster, Values.texts(revisions)));
        return Values.map()
                .put("apiVersion", VERSION)
                .put("name", plan.name())
                .put("base", plan.base())
                .put("window", window.build())
                .put("catalogue", plan.catalogue())
                .put("target", plan.target())
                .put("searched", plan.searched())
                .put("pointOfNoReturn", plan.pointOfNoReturn())
                .put(
                        "steps",
                        Values.list(plan.steps().stream()
                                .map(step -> step(view, step))
                                .toList()))
                .put(
                        "back",
                        Values.list(plan.back().stream()
                                .map(PlanJson::step)
                                .map(Values.Builder::build)
                                .toList()))
                .put("backImpossible", plan.backImpossible())
                .build();
    }

    private static Value.Mapping step(PlanView view, Step step) {
        Values.Builder builder = step(step).put("directory", view.directory(step));
        builder.put("notes", Values.texts(view.notes(step)));
        PlanView.Detail detail = view.detail(step);
        return builder.put("patch", detail.patch())
                .put(
                        "runbooks",
                        Values.list(detail.runbooks().stream()
                                .map(RunbookText::value)
                                .toList()))
                .build();
    }

    private static Values.Builder step(Step step) {
        return Values.map()
                .put("number", step.number())
                .put("title", step.title())
                .put(
                        "moves",
                        Values.list(step.moves().stream().map(PlanJson::move).toList()))
                .put("jobs", Values.list(step.jobs().stream().map(PlanJson::job).toList()))
                .put(
                        "gates",
                        Values.list(step.gates().stream().map(PlanJson::gate).toList()))
                .put(
                        "undo",
                        Values.map()
                                .put("class", step.undo().word())
                                .put("how", step.undoHow())
                                .build())
                .put("safeToStop", step.safeToStop())
                .put("stopReason", step.stopReason())
                .put(
                        "because",
                        Values.list(
                                step.because().stream().map(PlanJson::reason).toList()))
                .put("notes", Values.texts(step.notes()));
    }

    private static Value.Mapping move(Move move) {
        return Values.map()
                .put("target", move.target())
                .put("kind", word(move.kind().name()))
                .put("subject", move.subject())
                .put("from", move.from())
                .put("to", move.to())
                .build();
    }

    private static Value.Mapping job(JobStep job) {
        return Values.map()
                .put("name", job.job().name())
                .put("title", job.job().title())
                .put("scope", scope(job.scope()))
                .put("runsOn", job.runsOn())
                .put("flags", Values.texts(job.flags()))
                .put("clusters", Values.texts(job.clusters()))
                .put("dryRunFirst", job.job().dryRunFirst())
                .build();
    }

    private static Value.Mapping gate(Gate gate) {
        if (gate instanceof Gate.Observed observed) {
            return Values.map()
                    .put("kind", "observed")
                    .put("clusters", Values.texts(observed.clusters()))
                    .build();
        }
        if (gate instanceof Gate.Active active) {
            return Values.map()
                    .put("kind", "active")
                    .put("cluster", active.cluster())
                    .put("flags", Values.texts(active.flags()))
                    .build();
        }
        if (gate instanceof Gate.Recorded recorded) {
            return Values.map()
                    .put("kind", "recorded")
                    .put("job", recorded.job())
                    .put("scope", scope(recorded.scope()))
                    .put("covers", recorded.covers())
                    .put("maxAge", recorded.valid().map(Duration::toString).orElse(""))
                    .build();
        }
        Gate.Vouched vouched = (Gate.Vouched) gate;
        return Values.map()
                .put("kind", "vouched")
                .put("what", vouched.what())
                .put("scope", scope(vouched.scope()))
                .build();
    }

    private static Value.Mapping scope(Scope scope) {
        return Values.map()
                .put("kind", scope.kind().word())
                .put("name", scope.name())
                .put("identity", scope.identity())
                .put("prefix", scope.prefix())
                .build();
    }

    private static Value.Mapping reason(Step.Reason reason) {
        return Values.map()
                .put("rule", reason.rule())
                .put("after", reason.after())
                .put("text", reason.text())
                .build();
    }

    /** {@code FLAG_ON} as {@code flagOn}. */
    private static String word(String constant) {
        StringBuilder word = new StringBuilder();
        for (String part : List.of(constant.toLowerCase(Locale.ROOT).split("_", -1))) {
            word.append(word.length() == 0 ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return word.toString();
    }
}
