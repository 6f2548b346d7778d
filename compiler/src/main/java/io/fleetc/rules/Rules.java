package io.fleetc.rules;

import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges one revision of a fleet.
 *
 * <p>Each rule yields findings, one for each cluster or group of clusters. Findings that are laid to the same setting are
 * one mistake and become one diagnostic that lists the clusters: a setting of {@code spec.defaults} that is wrong for ten
 * clusters is told once. A waiver turns a finding into a note.
 */
public final class Rules {
    private Rules() {}

    /** Findings under the same key are one mistake. */
    private record Mistake(
            Span at, String head, int remedies, @Nullable Waiver waiver, int number) {}

    /** Everything that the rules and the waivers have to say about a fleet, by place. */
    public static List<Diagnostic> check(FleetFacts fleet, RuleBook book) {
        Waivers waivers = new Waivers(fleet, book);
        List<Diagnostic> diagnostics = new ArrayList<>(Membership.check(fleet));
        for (Rule rule : book.rules()) {
            diagnostics.addAll(judge(rule, fleet, waivers));
        }
        diagnostics.addAll(waivers.diagnostics());
        return diagnostics.stream().sorted(Diagnostic.BY_PLACE).toList();
    }

    private static List<Diagnostic> judge(Rule rule, FleetFacts fleet, Waivers waivers) {
        Map<Mistake, Finding> mistakes = new LinkedHashMap<>();
        for (Finding finding : rule.constraint().judge(fleet, rule.applies())) {
            Waiver waiver = waivers.of(rule, finding).orElse(null);
            int number = finding.onClusters() ? -1 : mistakes.size();
            Mistake mistake =
                    new Mistake(finding.at(), finding.head(), finding.remedies().size(), waiver, number);
            mistakes.merge(mistake, finding, Finding::and);
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        mistakes.forEach((mistake, finding) -> diagnostics.add(Story.tell(rule, finding, mistake.waiver())));
        return diagnostics;
    }
}
