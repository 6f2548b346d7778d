package io.fleetc.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The risks of a group, one line for each reason: {@code restart  pods are replaced: Deployment iom-core (iomete-system)}. */
final class RiskLines {
    private static final int MOST_NAMES = 4;

    private RiskLines() {}

    /**
     * A line.
     *
     * @param risk the risk
     * @param text the reason and what it is about
     */
    record Line(Risk risk, String text) {}

    /** The lines of a group, the gravest first; what is only set or labelled is told if there is nothing else. */
    static List<Line> of(Group group, boolean all) {
        Map<Risk, Map<String, List<Finding>>> reasons = new LinkedHashMap<>();
        for (Finding finding : group.findings()) {
            if (all
                    || finding.risk().compareTo(Risk.SETTINGS) < 0
                    || group.risk().compareTo(Risk.SETTINGS) >= 0) {
                reasons.computeIfAbsent(finding.risk(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(finding.reason(), key -> new ArrayList<>())
                        .add(finding);
            }
        }
        List<Line> lines = new ArrayList<>();
        reasons.forEach((risk, byReason) -> byReason.forEach((reason, findings) -> lines.add(new Line(
                risk, reason + ": " + subjects(findings, all ? Integer.MAX_VALUE - 1 : MOST_NAMES)))));
        return lines;
    }

    private static String subjects(List<Finding> findings, int most) {
        Map<String, List<Thing>> kinds = new LinkedHashMap<>();
        Set<String> others = new LinkedHashSet<>();
        for (Finding finding : findings) {
            Thing thing = finding.thing();
            if (thing == null) {
                others.add(finding.subject());
            } else {
                kinds.computeIfAbsent(thing.group() + "/" + thing.kind(), key -> new ArrayList<>())
                        .add(thing);
            }
        }
        List<String> parts = new ArrayList<>();
        if (!others.isEmpty()) {
            parts.add(Wording.names(others, most));
        }
        kinds.values().forEach(things -> parts.add(Wording.things(things, most)));
        return String.join("; ", parts);
    }
}
