package io.fleetc.plan.view;

import io.fleetc.plan.StagedPlan;
import io.fleetc.plan.Step;
import io.fleetc.plan.runbook.Runbook;
import io.fleetc.plan.runbook.RunbookText;
import io.fleetc.report.Glyphs;
import io.fleetc.report.Ink;
import java.util.List;
import java.util.regex.Pattern;

/** A plan for a terminal. */
public final class PlanText {
    private static final int LABEL = 9;
    private static final int MOST_LINES = 60;
    private static final int NARROWEST = 40;

    /** A sign stays with what it is about. */
    private static final Pattern SIGN = Pattern.compile("(^| )([+-]) ");

    private static final String TIED = "\u00A0";

    private final PlanView view;
    private final StagedPlan plan;
    private final Ink ink;
    private final int width;
    private final StringBuilder out = new StringBuilder();

    private PlanText(PlanView view, Ink ink, int width) {
        this.view = view;
        this.plan = view.plan();
        this.ink = ink;
        this.width = Math.max(width, NARROWEST);
    }

    /** The whole text with a line end. */
    public static String of(PlanView view, Ink ink, int width) {
        PlanText text = new PlanText(view, ink, width);
        text.print();
        return text.out.toString();
    }

    private void print() {
        if (plan.steps().isEmpty()) {
            out.append("nothing changes from ").append(Glyphs.line(plan.base())).append(": there is nothing to plan\n");
            return;
        }
        out.append(ink.paint(
                Ink.Role.MESSAGE,
                "plan " + plan.name() + ": " + PlanView.steps(plan.steps().size()) + " from "
                        + Glyphs.line(plan.base())));
        out.append(", catalogue ").append(brief(plan.catalogue())).append('\n');
        StepWords.window(plan.window()).forEach(line -> wrapped("  ", line));
        if (plan.searched()) {
            wrapped("  ", "a bounded search found it, since the rules go beyond what planning decides exactly");
        }
        for (Step step : plan.steps()) {
            out.append('\n');
            print(step);
        }
        patch();
        back();
        runbooks();
    }

    /** What people do differs between clusters in names alone: one tells enough at a terminal. */
    private void runbooks() {
        for (Step step : plan.steps()) {
            List<Runbook> runbooks = view.detail(step).runbooks();
            if (runbooks.isEmpty()) {
                continue;
            }
            out.append('\n')
                    .append(ink.paint(Ink.Role.MESSAGE, "step " + step.number() + ", by hand"))
                    .append('\n');
            RunbookText.plain(runbooks.get(0))
                    .lines()
                    .forEach(line -> out.append(line.isEmpty() ? "" : "  ")
                            .append(Glyphs.line(line))
                            .append('\n'));
            if (runbooks.size() > 1) {
                out.append("  likewise for ")
                        .append(runbooks.size() - 1)
                        .append(" more: `--write` and `-o json` have a runbook for each\n");
            }
        }
    }

    private static String brief(String digest) {
        String hex = digest.substring(digest.indexOf(':') + 1);
        return hex.length() > 12 ? hex.substring(0, 12) : hex;
    }

    private void print(Step step) {
        StepWords.because(step)
                .forEach(line -> wrapped("  " + ink.paint(Ink.Role.GUTTER, "──") + " because ", 13, line));
        int digits = String.valueOf(plan.steps().size()).length();
        String number = String.valueOf(step.number());
        String margin = " ".repeat(2 + digits + 2);
        String mark = step.number() == plan.pointOfNoReturn()
                ? "  " + ink.paint(Ink.Role.WARNING, "◀ point of no return")
                : "";
        out.append("  ")
                .append(" ".repeat(digits - number.length()))
                .append(ink.paint(Ink.Role.HELP, number))
                .append("  ")
                .append(ink.paint(Ink.Role.MESSAGE, Glyphs.line(step.title())))
                .append(mark)
                .append('\n');
        lines(margin, "commit", StepWords.moves(step));
        lines(margin, step.jobs().size() == 1 ? "job" : "jobs", StepWords.jobs(step));
        lines(margin, "gate", StepWords.gates(step));
        lines(margin, "stop", List.of(StepWords.stop(step)));
        lines(margin, "undo", List.of(StepWords.undo(step)));
        lines(margin, "note", view.notes(step));
    }

    private void lines(String margin, String label, List<String> lines) {
        String name = label;
        for (String line : lines) {
            String head = margin + ink.paint(Ink.Role.GUTTER, name) + " ".repeat(LABEL - name.length());
            wrapped(head, margin.length() + LABEL, line);
            name = "";
        }
    }

    private void wrapped(String head, String text) {
        wrapped(head, head.length(), text);
    }

    /** Prints a text behind a head, broken at blanks; the lines that follow begin where the first one did. */
    private void wrapped(String head, int column, String text) {
        out.append(head);
        int at = column;
        boolean first = true;
        for (String word :
                SIGN.matcher(Glyphs.line(text)).replaceAll("$1$2" + TIED).split(" ", -1)) {
            if (!first && at + 1 + word.length() > width) {
                out.append('\n').append(" ".repeat(column));
                at = column;
                first = true;
            }
            out.append(first ? "" : " ").append(word.replace(TIED, " "));
            at += word.length() + (first ? 0 : 1);
            first = false;
        }
        out.append('\n');
    }

    private void patch() {
        List<String> lines = view.firstPatch().lines().toList();
        if (lines.isEmpty()) {
            return;
        }
        out.append('\n')
                .append(ink.paint(Ink.Role.MESSAGE, "this change as step 1:"))
                .append('\n');
        for (String line : lines.subList(0, Math.min(MOST_LINES, lines.size()))) {
            String shown = Glyphs.line(line);
            boolean name = line.startsWith("---") || line.startsWith("+++");
            out.append("  ")
                    .append(
                            name || line.isEmpty()
                                    ? shown
                                    : switch (line.charAt(0)) {
                                        case '-' -> ink.paint(Ink.Role.REMOVED, shown);
                                        case '+' -> ink.paint(Ink.Role.ADDED, shown);
                                        case '@' -> ink.paint(Ink.Role.GUTTER, shown);
                                        default -> shown;
                                    })
                    .append('\n');
        }
        if (lines.size() > MOST_LINES) {
            out.append("  … ").append(lines.size() - MOST_LINES).append(" more lines\n");
        }
    }

    private void back() {
        out.append('\n');
        if (!plan.backImpossible().isEmpty()) {
            wrapped(ink.paint(Ink.Role.MESSAGE, "no way back") + ": ", 13, plan.backImpossible());
            return;
        }
        out.append(ink.paint(
                        Ink.Role.MESSAGE,
                        "the way back: " + PlanView.steps(plan.back().size())))
                .append('\n');
        for (Step step : plan.back()) {
            String head = "  " + step.number() + "  ";
            wrapped(head, step.title());
            StepWords.because(step).forEach(line -> wrapped(" ".repeat(head.length()) + "because ", line));
        }
    }
}
