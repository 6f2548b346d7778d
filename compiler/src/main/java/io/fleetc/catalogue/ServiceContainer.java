package io.fleetc.catalogue;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A container of a service.
 *
 * @param name its name in the pod
 * @param image its image, by the name under which the catalogue has its tags
 * @param imageOverride path of the cluster's setting that names another image in full
 * @param command what replaces the image's entry point; empty for the image's own
 * @param arguments arguments of the command
 * @param ports TCP ports on which it listens, by name
 * @param resources path of its requests and limits in the chart's values
 * @param defaultResources requests and limits where the chart has none; may be empty
 * @param probes {@code livenessProbe}, {@code readinessProbe} and {@code startupProbe} as Kubernetes writes them
 * @param environment variables by name
 * @param environmentFrom path of a map of further variables in the chart's values, or null
 * @param mounts what it mounts
 */
public record ServiceContainer(
        String name,
        String image,
        ValuePath imageOverride,
        List<String> command,
        List<ServiceTemplate> arguments,
        Map<String, Integer> ports,
        @Nullable ValuePath resources,
        Value.Mapping defaultResources,
        Value.Mapping probes,
        Map<String, Variable> environment,
        @Nullable ValuePath environmentFrom,
        List<Mount> mounts) {
    public ServiceContainer {
        command = List.copyOf(command);
        arguments = List.copyOf(arguments);
        ports = Collections.unmodifiableMap(new LinkedHashMap<>(ports));
        environment = Collections.unmodifiableMap(new LinkedHashMap<>(environment));
        mounts = List.copyOf(mounts);
    }

    /**
     * An environment variable: a text, a key of a Secret, or a field of the pod.
     *
     * @param when whether it is set at all
     * @param parts the parts of its text, joined by blanks; empty when it is no text
     * @param fleetSecret path of a Secret reference in the cluster's settings, or null
     * @param field path of a field of the pod, or null
     */
    public record Variable(
            ServiceCondition when,
            List<Part> parts,
            @Nullable ValuePath fleetSecret,
            @Nullable String field) {
        public Variable {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of a variable's text; it is left out when a placeholder has no value.
     *
     * @param when whether it belongs to the text
     * @param text the part
     */
    public record Part(ServiceCondition when, ServiceTemplate text) {}

    /**
     * Something mounted.
     *
     * @param name name of the volume
     * @param when whether it is mounted
     * @param source what kind of volume it is
     * @param object the Secret, ConfigMap or claim, or the path on the node; empty for a temporary directory
     * @param path where it is mounted
     * @param file the one key that is mounted as the file {@code path}, or null for a directory of all keys
     * @param readOnly whether the container may only read it
     */
    public record Mount(
            String name,
            ServiceCondition when,
            Volume source,
            ServiceTemplate object,
            ServiceTemplate path,
            @Nullable String file,
            boolean readOnly) {}

    /** Kinds of volumes. */
    public enum Volume {
        /** A Secret. */
        SECRET("secret"),
        /** A ConfigMap. */
        CONFIG_MAP("configMap"),
        /** A claim that stands beside the workload. */
        CLAIM("claim"),
        /** A claim that each pod of a StatefulSet gets for itself. */
        CLAIM_TEMPLATE("claimTemplate"),
        /** A directory of the node. */
        HOST_PATH("hostPath"),
        /** A directory that lives as long as the pod. */
        EMPTY_DIR("emptyDir");

        private final String key;

        Volume(String key) {
            this.key = key;
        }

        /** The key of the catalogue. */
        String key() {
            return key;
        }
    }
}
