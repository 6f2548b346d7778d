package io.fleetc.argocd;

import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an Application may ask of the plugin: the one definition that {@code plugin.yaml} announces and that the reader
 * goes by. All parameters are texts. Argo CD never sends what was only announced, so that defaults are ours to apply.
 */
public enum Parameter {
    /** Which cluster is rendered. */
    CLUSTER("cluster", "Cluster", "Name of the cluster in the fleet", true, null),

    /** How the platform gets into the cluster. */
    DELIVERY("delivery", "Delivery", "manifests or chart; what the fleet says unless it is set", false, null),

    /** Whether no object at all is a result. */
    ALLOW_EMPTY(
            "allowEmpty",
            "Allow empty",
            "true when a cluster without any object is meant, which would delete everything",
            false,
            "false");

    private final String key;
    private final String title;
    private final String tooltip;
    private final boolean required;
    private final @Nullable String standard;

    Parameter(String key, String title, String tooltip, boolean required, @Nullable String standard) {
        this.key = key;
        this.title = title;
        this.tooltip = tooltip;
        this.required = required;
        this.standard = standard;
    }

    /** Its name in an Application. */
    public String key() {
        return key;
    }

    /** Whether an Application must set it. */
    boolean required() {
        return required;
    }

    /** The words that it can be set to; empty when any text will do. */
    List<String> words() {
        return switch (this) {
            case CLUSTER -> List.of();
            case DELIVERY -> List.of("manifests", "chart");
            case ALLOW_EMPTY -> List.of("true", "false");
        };
    }

    /** The parameter of a name, or null. */
    static @Nullable Parameter named(String key) {
        for (Parameter parameter : values()) {
            if (parameter.key.equals(key)) {
                return parameter;
            }
        }
        return null;
    }

    /** The names of all parameters. */
    static List<String> keys() {
        return List.of(values()).stream().map(Parameter::key).toList();
    }

    /** All of them as Argo CD's user interface wants them announced. */
    public static Value.Sequence announcements() {
        return Values.list(
                List.of(values()).stream().map(Parameter::announcement).toList());
    }

    private Value.Mapping announcement() {
        return Values.map()
                .put("name", key)
                .put("title", title)
                .put("tooltip", tooltip)
                .put("required", required)
                .put("itemType", "string")
                .put("collectionType", "string")
                .put("string", standard)
                .build();
    }
}
