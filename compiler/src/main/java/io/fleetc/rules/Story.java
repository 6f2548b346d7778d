package io.fleetc.rules;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Help;
import io.fleetc.diagnostic.Label;
import io.fleetc.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the violation of a rule: what is wrong where, what is already right, why it matters, who says so, what to do. */
final class Story {
    private Story() {}

    /**
     * The diagnostic under the rule's id.
     *
     * @param rule the rule
     * @param finding the violation
     * @param waiver the waiver that lets it pass, or null
     */
    static Diagnostic tell(Rule rule, Finding finding, @Nullable Waiver waiver) {
        return new Diagnostic(
                rule.id(),
                severity(rule, finding, waiver),
                message(finding) + (waiver == null ? "" : ", waived until " + waiver.expires()),
                new Label(finding.at(), finding.label()),
                related(finding, waiver),
                notes(rule, finding, waiver),
                waiver == null ? help(rule, finding) : List.of(),
                finding.path());
    }

    private static Severity severity(Rule rule, Finding finding, @Nullable Waiver waiver) {
        if (waiver != null) {
            return Severity.NOTE;
        }
        Severity most = finding.atMost();
        return most != null && most.compareTo(rule.severity()) > 0 ? most : rule.severity();
    }

    private static String message(Finding finding) {
        String what =
                finding.missing().isEmpty() ? finding.head() : finding.head() + " " + Words.and(finding.missing());
        return finding.onClusters() ? what + " on " + Words.clusters(finding.clusters()) : what;
    }

    private static List<Label> related(Finding finding, @Nullable Waiver waiver) {
        List<Label> labels = new ArrayList<>(Mention.labels(finding.related()));
        if (waiver != null) {
            labels.add(new Label(waiver.rule().span(), "waived here by " + waiver.owner()));
        }
        return labels;
    }

    private static List<String> notes(Rule rule, Finding finding, @Nullable Waiver waiver) {
        List<String> notes = new ArrayList<>();
        if (finding.onClusters() && Words.tooMany(finding.clusters())) {
            notes.add("clusters: " + Words.codes(finding.clusters()));
        }
        if (!finding.right().isEmpty()) {
            boolean flags = rule.constraint() instanceof Requires requires && requires.onlyFlags();
            notes.add((flags ? "already on: " : "already in place: ") + Words.and(finding.right()));
        }
        notes.addAll(finding.facts());
        if (waiver != null) {
            notes.add("waived because: " + waiver.reason());
        }
        notes.add(rule.harm());
        notes.add("rule: " + rule.title());
        notes.add("source: " + rule.source() + " (" + rule.assurance().word() + ")");
        return notes;
    }

    private static List<Help> help(Rule rule, Finding finding) {
        String fix = rule.fix();
        List<Help> help = new ArrayList<>(finding.remedies().stream()
                .filter(remedy -> fix == null || remedy.byTool())
                .map(Remedy::help)
                .distinct()
                .toList());
        if (fix != null) {
            help.add(new Help(fix, List.of()));
        }
        return help;
    }
}
