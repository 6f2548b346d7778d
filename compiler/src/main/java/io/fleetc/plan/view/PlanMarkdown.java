package io.fleetc.plan.view;

import io.fleetc.plan.StagedPlan;
import io.fleetc.plan.Step;
import io.fleetc.plan.runbook.Runbook;
import io.fleetc.plan.runbook.RunbookText;
import io.fleetc.report.Glyphs;
import io.fleetc.report.Markdown;
import java.util.List;

/** A plan for a pull request. */
public final class PlanMarkdown {
    /** GitHub takes no longer comment. */
    private static final int LONGEST = 65_536;

    private static final int MOST_ROWS = 100;

    private static final String REST =
            "\n*The rest of the plan is too long for a comment; `plan.json` has all of it.*\n";

    private final PlanView view;
    private final StagedPlan plan;
    private final StringBuilder out = new StringBuilder();

    private PlanMarkdown(PlanView view) {
        this.view = view;
        this.plan = view.plan();
    }

    /** The whole text, which fits into a comment: what does not is left out and the text says so. */
    public static String of(PlanView view) {
        PlanMarkdown text = new PlanMarkdown(view);
        text.print();
        return text.out.toString();
    }

    private void print() {
        if (plan.steps().isEmpty()) {
            out.append("Nothing changes from `").append(plan.base()).append("`: there is nothing to plan.\n");
            return;
        }
        out.append("## Plan `").append(plan.name()).append("`\n\n");
        out.append(PlanView.steps(plan.steps().size()))
                .append(" from `")
                .append(plan.base())
                .append('`');
        out.append(
                plan.pointOfNoReturn() == 0
                        ? ", each of which can be undone.\n"
                        : "; step " + plan.pointOfNoReturn() + " is the point of no return.\n");
        bullets(StepWords.window(plan.window()));
        overview();
        for (Step step : plan.steps()) {
            section(step);
        }
        fits(patch());
        fits(back());
        runbooks();
        out.append("\n<sub>catalogue ")
                .append(plan.catalogue())
                .append(", target ")
                .append(plan.target())
                .append("</sub>\n");
    }

    private void runbooks() {
        for (Step step : plan.steps()) {
            for (Runbook runbook : view.detail(step).runbooks()) {
                fits("\n<details><summary>Step " + step.number() + ", by hand: " + Markdown.html(runbook.title())
                        + "</summary>\n\n" + RunbookText.markdown(runbook) + "\n</details>\n");
            }
        }
    }

    private void overview() {
        out.append("\n| step | does | stop | undo |\n| --- | --- | --- | --- |\n");
        int rows = Math.min(MOST_ROWS, plan.steps().size());
        for (Step step : plan.steps().subList(0, rows)) {
            out.append("| ").append(step.number()).append(" | ").append(cell(step.title()));
            out.append(" | ")
                    .append(step.safeToStop() ? "safe" : "not for good")
                    .append(" | ");
            out.append(step.undo().word()).append(" |\n");
        }
        if (plan.steps().size() > rows) {
            out.append("| … | ").append(plan.steps().size() - rows).append(" more | | |\n");
        }
    }

    private void section(Step step) {
        StringBuilder text = new StringBuilder("\n### ")
                .append(step.number())
                .append(". ")
                .append(prose(step.title()))
                .append("\n\n");
        bullets(text, "Because ", StepWords.because(step));
        bullets(text, "**Commit** ", StepWords.moves(step));
        bullets(text, "**Job** ", StepWords.jobs(step));
        bullets(text, "**Gate** ", StepWords.gates(step));
        bullets(text, "**Stop** ", List.of(StepWords.stop(step)));
        bullets(text, "**Undo** ", List.of(StepWords.undo(step)));
        bullets(text, "**Note** ", view.notes(step));
        fits(text.toString());
    }

    private void bullets(List<String> lines) {
        if (!lines.isEmpty()) {
            out.append('\n');
            bullets(out, "", lines);
        }
    }

    private static void bullets(StringBuilder text, String head, List<String> lines) {
        lines.forEach(line -> text.append("- ").append(head).append(prose(line)).append('\n'));
    }

    private String patch() {
        String patch = view.firstPatch();
        if (patch.isEmpty()) {
            return "";
        }
        String fence = Markdown.fence(patch);
        return "\n<details><summary>This change as step 1</summary>\n\n" + fence + "diff\n" + patch + fence
                + "\n\n</details>\n";
    }

    private String back() {
        if (!plan.backImpossible().isEmpty()) {
            return "\n**No way back**: " + prose(plan.backImpossible()) + "\n";
        }
        StringBuilder text = new StringBuilder("\n**The way back**: ")
                .append(PlanView.steps(plan.back().size()))
                .append("\n\n");
        for (Step step : plan.back()) {
            text.append(step.number()).append(". ").append(prose(step.title())).append('\n');
        }
        return text.toString();
    }

    /** Adds a part, unless the text would become too long for its last lines. */
    private void fits(String part) {
        int digests = plan.catalogue().length() + plan.target().length() + 40;
        if (out.indexOf(REST) >= 0) {
            return;
        }
        out.append(out.length() + part.length() + REST.length() + digests <= LONGEST ? part : REST);
    }

    private static String prose(String text) {
        return Markdown.prose(Glyphs.line(text));
    }

    private static String cell(String text) {
        return Markdown.cell(prose(text));
    }
}
