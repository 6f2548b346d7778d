package io.fleetc.evidence;

import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One Application of Argo CD, as its API server prints it.
 *
 * @param name its name, with its place
 * @param body all of it
 */
record Application(Value.Text name, Value.Mapping body) {
    /** The label that fleetc gives to the Applications it writes. */
    private static final ValuePath LABEL = ValuePath.of("metadata", "labels", "fleetc.io/cluster");

    private static final ValuePath SOURCES = ValuePath.parse("spec.sources");

    /** The cluster that its label names; empty without one. */
    String label() {
        return LABEL.in(body) instanceof Value.Text text ? text.text() : "";
    }

    /** Whether it installs a chart from a registry, so that its revision is a version and none of the fleet. */
    boolean isChart() {
        return revisionSource() < 0;
    }

    /**
     * The revision that runs: where it is in sync the one it is compared with; else the one that was deployed last, since
     * the other one is only wanted.
     */
    Optional<Value.Text> revision() {
        if (!isSynced() && body.at(ValuePath.parse("status.history")) instanceof Value.Sequence history) {
            List<Value> items = history.items();
            Optional<Value.Text> deployed =
                    items.isEmpty() ? Optional.empty() : revision(items.get(items.size() - 1), ValuePath.root());
            if (deployed.isPresent()) {
                return deployed;
            }
        }
        return revision(body, ValuePath.parse("status.sync"));
    }

    /** Whether the cluster holds all that the revision says, and nothing is being applied. */
    boolean isSynced() {
        return text("status.sync.status").equals("Synced")
                && !text("status.operationState.phase").equals("Running");
    }

    /** Its health in our words; {@code Missing} is what should run and does not. */
    Observed.Health health() {
        return switch (text("status.health.status").toLowerCase(Locale.ROOT)) {
            case "healthy" -> Observed.Health.HEALTHY;
            case "progressing", "suspended" -> Observed.Health.PROGRESSING;
            case "degraded", "missing" -> Observed.Health.DEGRADED;
            default -> Observed.Health.UNKNOWN;
        };
    }

    /** When Argo CD looked last; empty if it does not say. */
    Optional<Instant> seen() {
        Optional<Instant> reconciled = Times.parse(text("status.reconciledAt"));
        return reconciled.isPresent() ? reconciled : Times.parse(text("status.operationState.finishedAt"));
    }

    /** Where to point at when something of it is missing: the outermost key of a path that is there, else its name. */
    Span where(String key) {
        Value.Member member = body.members().get(key);
        return member == null ? name.span() : member.keySpan();
    }

    /** The key of a member of a map, or the beginning of anything else. */
    static Span first(Value value, String key) {
        if (value instanceof Value.Mapping map) {
            Value.Member member = map.members().get(key);
            if (member != null) {
                return member.keySpan();
            }
            if (!map.members().isEmpty()) {
                return map.members().values().iterator().next().keySpan();
            }
        }
        return value.span();
    }

    /** Which of its sources is no chart; 0 for the only one; negative if all of them are charts. */
    private int revisionSource() {
        if (SOURCES.in(body) instanceof Value.Sequence sources) {
            for (int i = 0; i < sources.items().size(); i++) {
                if (!(sources.items().get(i) instanceof Value.Mapping source) || !isChart(source)) {
                    return i;
                }
            }
            return sources.items().isEmpty() ? 0 : -1;
        }
        return body.at(ValuePath.parse("spec.source")) instanceof Value.Mapping source && isChart(source) ? -1 : 0;
    }

    private static boolean isChart(Value.Mapping source) {
        return source.get("chart") instanceof Value.Text chart && !chart.text().isEmpty();
    }

    private Optional<Value.Text> revision(Value around, ValuePath path) {
        Value single = path.key("revision").in(around);
        Value several = path.key("revisions").in(around);
        Value found = several instanceof Value.Sequence list
                        && revisionSource() >= 0
                        && revisionSource() < list.items().size()
                ? list.items().get(revisionSource())
                : single;
        return found instanceof Value.Text text && !text.text().isBlank() ? Optional.of(text) : Optional.empty();
    }

    private String text(String path) {
        @Nullable Value found = body.at(ValuePath.parse(path));
        return found instanceof Value.Text text ? text.text() : "";
    }
}
