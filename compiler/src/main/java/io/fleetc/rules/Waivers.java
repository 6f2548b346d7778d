package io.fleetc.rules;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies the waivers of a fleet and says which of them cannot apply or are not used. */
final class Waivers {
    private final FleetFacts fleet;
    private final RuleBook book;
    private final Set<Waiver> used = new LinkedHashSet<>();

    Waivers(FleetFacts fleet, RuleBook book) {
        this.fleet = fleet;
        this.book = book;
    }

    /** The waivers that the Fleet document holds. Their shape was checked before. */
    static List<Waiver> read(Value.Mapping specification) {
        if (!(specification.get("waivers") instanceof Value.Sequence list)) {
            return List.of();
        }
        List<Waiver> waivers = new ArrayList<>();
        for (Value item : list.items()) {
            if (item instanceof Value.Mapping entry && entry.get("rule") instanceof Value.Text rule) {
                waivers.add(new Waiver(
                        rule,
                        texts(entry.get("clusters")),
                        text(entry, "reason"),
                        text(entry, "owner"),
                        text(entry, "expires")));
            }
        }
        return waivers;
    }

    private static List<Value.Text> texts(@Nullable Value value) {
        return value instanceof Value.Sequence list
                ? list.items().stream()
                        .filter(Value.Text.class::isInstance)
                        .map(Value.Text.class::cast)
                        .toList()
                : List.of();
    }

    private static String text(Value.Mapping entry, String key) {
        String text = entry.text(key);
        return text == null ? "" : text;
    }

    /** The waiver that lets a violation pass: it must name every cluster that the violation is about. */
    Optional<Waiver> of(Rule rule, Finding finding) {
        if (!rule.waivable()) {
            return Optional.empty();
        }
        Optional<Waiver> found = fleet.waivers().stream()
                .filter(waiver -> waiver.covers(rule.id(), finding.clusters()))
                .findFirst();
        found.ifPresent(used::add);
        return found;
    }

    /** What is to be said about the waivers themselves, once all rules were judged. */
    List<Diagnostic> diagnostics() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Waiver waiver : fleet.waivers()) {
            int before = diagnostics.size();
            checkRule(waiver, diagnostics);
            checkClusters(waiver, diagnostics);
            if (diagnostics.size() == before && !used.contains(waiver) && canBeUnused(waiver)) {
                diagnostics.add(unused(waiver));
            }
        }
        return diagnostics;
    }

    /** Whether it can be told from one revision that nothing needs a waiver; what a change needs is told with a change. */
    private boolean canBeUnused(Waiver waiver) {
        return book.rule(waiver.rule().text())
                .filter(rule -> !(rule.constraint() instanceof AboutChange))
                .isPresent();
    }

    private void checkRule(Waiver waiver, List<Diagnostic> diagnostics) {
        Optional<Rule> rule = book.rule(waiver.rule().text());
        if (rule.isEmpty()) {
            // A rule of a document that could not be read may well have this id.
            if (book.complete()) {
                diagnostics.add(
                        unknown("rule", waiver.rule(), family(waiver.rule().text())));
            }
        } else if (!rule.get().waivable()) {
            diagnostics.add(Diagnostic.error(
                            Code.FC3010,
                            "rule " + Words.code(rule.get().id()) + " cannot be waived",
                            waiver.rule().span())
                    .noting(rule.get().harm())
                    .helping("remove the waiver and put the violation right"));
        }
    }

    private void checkClusters(Waiver waiver, List<Diagnostic> diagnostics) {
        List<String> known = fleet.clusters().stream().map(ClusterFacts::name).toList();
        waiver.clusters().stream()
                .filter(cluster -> !known.contains(cluster.text()))
                .forEach(cluster -> diagnostics.add(unknown("cluster", cluster, known)));
    }

    /** The rules whose ids differ from one in the number alone: rules of other letters are about something else. */
    private List<String> family(String id) {
        String letters = id.substring(0, id.lastIndexOf('-') + 1);
        return book.ids().stream()
                .filter(known -> known.substring(0, known.lastIndexOf('-') + 1).equals(letters))
                .toList();
    }

    private static Diagnostic unknown(String what, Value.Text name, Collection<String> known) {
        Diagnostic diagnostic = Diagnostic.error(
                Code.FC3010, "the waiver names the unknown " + what + " `" + name.text() + "`", name.span());
        return Nearest.to(name.text(), known)
                .map(near -> diagnostic.helping("write `" + near + "`", Edit.renaming(name.span(), near)))
                .orElseGet(() -> diagnostic.helping("name another " + what + ", or remove the waiver"));
    }

    private static Diagnostic unused(Waiver waiver) {
        return Diagnostic.warning(
                        Code.FC3011,
                        "no violation of " + Words.code(waiver.rule().text()) + " on "
                                + Words.clusters(waiver.clusters().stream()
                                        .map(Value.Text::text)
                                        .toList())
                                + " needs this waiver",
                        waiver.rule().span())
                .helping("remove the waiver");
    }
}
