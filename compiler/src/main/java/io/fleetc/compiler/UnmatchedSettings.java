package io.fleetc.compiler;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.model.Rings;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds environments and rings that no cluster is in: what they say would be ignored without a word. */
final class UnmatchedSettings {
    private static final String ENVIRONMENT = "env";

    private final ValidatedFleet fleet;
    private final List<Map<String, String>> labels;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private UnmatchedSettings(ValidatedFleet fleet) {
        this.fleet = fleet;
        this.labels = fleet.clusters().stream()
                .map(cluster -> Rings.texts(cluster.resolved().set().mapping("labels")))
                .toList();
    }

    /** A warning for each setting that matches nothing. The fleet must be complete, or what it matches may be missing. */
    static List<Diagnostic> check(ValidatedFleet fleet) {
        if (fleet.clusters().isEmpty()) {
            return List.of();
        }
        UnmatchedSettings settings = new UnmatchedSettings(fleet);
        settings.checkEnvironments();
        settings.checkRings();
        settings.diagnostics.addAll(UnmatchedImages.check(fleet));
        return settings.diagnostics;
    }

    private void checkEnvironments() {
        Value.Mapping environments = fleet.description().specification().mapping("environments");
        if (environments == null) {
            return;
        }
        Set<String> known = values(ENVIRONMENT);
        Set<String> free = new TreeSet<>(known);
        free.removeAll(environments.members().keySet());
        environments.members().forEach((name, member) -> {
            if (!known.contains(name) && demands(member.value())) {
                diagnostics.add(helping(
                        unmatched("no cluster has the label `env: " + name + "`", member.keySpan()),
                        member.keySpan(),
                        name,
                        free,
                        "label the clusters that it is meant for, or remove it"));
            }
        });
    }

    /** Whether clusters of an environment would be treated unlike those of none. */
    private static boolean demands(Value environment) {
        return environment instanceof Value.Mapping map
                && map.members().values().stream()
                        .anyMatch(member -> member.value() instanceof Value.Bool bool && bool.on());
    }

    private void checkRings() {
        Value.Mapping rollout = fleet.description().specification().mapping("rollout");
        if (rollout == null || !(rollout.get("rings") instanceof Value.Sequence list)) {
            return;
        }
        Map<Value.Text, Map<String, String>> before = new LinkedHashMap<>();
        for (Value item : list.items()) {
            if (item instanceof Value.Mapping ring && ring.get("name") instanceof Value.Text name) {
                Value.Mapping select = ring.mapping("select");
                Map<String, String> texts = Rings.texts(select);
                boolean reached = checkReached(name, texts, before);
                if (reached && select != null) {
                    select.members()
                            .forEach((key, member) -> checkLabel(
                                    name, key, member, select.members().keySet()));
                }
                before.put(name, texts);
            }
        }
    }

    /** A cluster is in the first ring that selects it, so a ring gets none once an earlier one selects all of its own. */
    private boolean checkReached(
            Value.Text name, Map<String, String> select, Map<Value.Text, Map<String, String>> before) {
        for (Map.Entry<Value.Text, Map<String, String>> earlier : before.entrySet()) {
            if (select.entrySet().containsAll(earlier.getValue().entrySet())) {
                String first = earlier.getKey().text();
                diagnostics.add(unmatched(
                                "no cluster is in ring `" + name.text() + "`: ring `" + first
                                        + "` before it selects every cluster that it would",
                                name.span())
                        .also(earlier.getKey().span(), "this ring comes first")
                        .helping("put ring `" + name.text() + "` before ring `" + first + "`, or remove it"));
                return false;
            }
        }
        return true;
    }

    private void checkLabel(Value.Text ring, String key, Value.Member member, Set<String> selected) {
        if (!(member.value() instanceof Value.Text value)) {
            return;
        }
        Set<String> keys = new TreeSet<>();
        labels.forEach(each -> keys.addAll(each.keySet()));
        if (!keys.contains(key)) {
            keys.removeAll(selected);
            diagnostics.add(helping(
                    unmatched(
                            "no cluster is in ring `" + ring.text() + "`: none has a label `" + key + "`",
                            member.keySpan()),
                    member.keySpan(),
                    key,
                    keys,
                    "label the clusters of the ring, or remove it"));
        } else if (!values(key).contains(value.text())) {
            diagnostics.add(helping(
                    unmatched(
                            "no cluster is in ring `" + ring.text() + "`: none has the label `" + key + ": "
                                    + value.text() + "`",
                            value.span()),
                    value.span(),
                    value.text(),
                    values(key),
                    "label the clusters of the ring, or remove it"));
        }
    }

    /** The values that a label has on any cluster. */
    private Set<String> values(String key) {
        Set<String> values = new TreeSet<>();
        for (Map<String, String> each : labels) {
            String value = each.get(key);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    static Diagnostic unmatched(String message, Span span) {
        return Diagnostic.warning(Code.FC3019, message, span);
    }

    private static Diagnostic helping(
            Diagnostic unknown, Span span, String written, Set<String> known, String otherwise) {
        return Nearest.to(written, known)
                .map(near -> unknown.helping("write `" + near + "`", Edit.renaming(span, near)))
                .orElseGet(() -> unknown.helping(otherwise));
    }
}
