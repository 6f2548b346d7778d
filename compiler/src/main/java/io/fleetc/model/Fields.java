package io.fleetc.model;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings of one cluster by their paths and collects what is missing.
 *
 * <p>The shape was checked before, so a value of another type is one that the schema stage took out; it reads as absent.
 */
final class Fields {
    private final String cluster;
    private final Span span;
    private final Value.Mapping set;
    private final Value.Mapping effective;
    private final Predicate<ValuePath> pruned;
    private final List<Diagnostic> missing = new ArrayList<>();
    private boolean prunedAway;

    /**
     * Settings of a cluster.
     *
     * @param cluster its name
     * @param span where it is declared
     * @param set what the fleet says
     * @param effective what holds, with shipped defaults
     * @param pruned whether a path was written but wrong
     */
    Fields(String cluster, Span span, Value.Mapping set, Value.Mapping effective, Predicate<ValuePath> pruned) {
        this.cluster = cluster;
        this.span = span;
        this.set = set;
        this.effective = effective;
        this.pruned = pruned;
    }

    List<Diagnostic> missing() {
        return missing;
    }

    /** Whether something required was written but taken out as wrong, so that the cluster is not complete. */
    boolean prunedAway() {
        return prunedAway;
    }

    @Nullable
    Value value(String path) {
        return effective.at(ValuePath.parse(path));
    }

    /** Whether the fleet itself says something at a path. */
    boolean isSet(String path) {
        return set.at(ValuePath.parse(path)) != null;
    }

    @Nullable
    String text(String path) {
        return value(path) instanceof Value.Text text ? text.text() : null;
    }

    String text(String path, String otherwise) {
        String text = text(path);
        return text == null ? otherwise : text;
    }

    /** A text that the fleet itself must give: a shipped default is not enough. */
    String required(String path, String why) {
        if (set.at(ValuePath.parse(path)) instanceof Value.Text text) {
            return text.text();
        }
        require(path, why);
        return "";
    }

    int number(String path, int otherwise) {
        return value(path) instanceof Value.Whole whole ? whole.number().intValue() : otherwise;
    }

    boolean bool(String path, boolean otherwise) {
        return value(path) instanceof Value.Bool bool ? bool.on() : otherwise;
    }

    Value.Mapping mapping(String path) {
        return value(path) instanceof Value.Mapping mapping ? mapping : Values.empty();
    }

    Value.Sequence list(String path) {
        return value(path) instanceof Value.Sequence list ? list : Values.list();
    }

    List<String> texts(String path) {
        return list(path).items().stream()
                .filter(Value.Text.class::isInstance)
                .map(item -> ((Value.Text) item).text())
                .toList();
    }

    Map<String, String> textMap(String path) {
        Map<String, String> texts = new LinkedHashMap<>();
        mapping(path).members().forEach((key, member) -> {
            if (member.value() instanceof Value.Text text) {
                texts.put(key, text.text());
            }
        });
        return texts;
    }

    /** A reference that may be left out; one that lacks a part, since a layer took it away, is reported. */
    @Nullable
    SecretRef secret(String path) {
        SecretRef reference = reference(path);
        if (reference == null && value(path) instanceof Value.Mapping incomplete) {
            for (String part : List.of("name", "key")) {
                if (incomplete.text(part) == null) {
                    require(path + "." + part, "a reference to a Secret has a name and a key");
                }
            }
        }
        return reference;
    }

    SecretRef requiredSecret(String path, String why) {
        SecretRef reference = reference(path);
        if (reference == null) {
            require(path, why);
            return new SecretRef("", "", Span.none());
        }
        return reference;
    }

    private @Nullable SecretRef reference(String path) {
        return value(path) instanceof Value.Mapping reference
                        && reference.get("name") instanceof Value.Text name
                        && reference.get("key") instanceof Value.Text key
                ? new SecretRef(name.text(), key.text(), reference.span())
                : null;
    }

    /** Where a path is written, or the nearest map around it that is written, or the cluster's name. */
    Span where(String path) {
        List<Object> steps = ValuePath.parse(path).steps();
        for (int length = steps.size(); length > 0; length--) {
            Value found = set.at(new ValuePath(steps.subList(0, length)));
            if (found != null && found.span().known()) {
                return found.span();
            }
        }
        return span;
    }

    void report(Diagnostic diagnostic) {
        missing.add(diagnostic);
    }

    /** Reports that a setting is missing, unless it was written and wrong: then that was said already. */
    void require(String path, String why) {
        if (pruned.test(ValuePath.parse(path))) {
            prunedAway = true;
            return;
        }
        missing.add(Diagnostic.error(Code.FC3006, "cluster `" + cluster + "` has no `" + path + "`", span)
                .noting(why)
                .helping("set `" + path + "` for the cluster, in one of its groups or in `spec.defaults`")
                .on("spec.clusters." + cluster + "." + path));
    }
}
