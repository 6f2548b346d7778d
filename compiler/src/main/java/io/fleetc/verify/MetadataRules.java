package io.fleetc.verify;

import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names, namespaces, labels and annotations as the API server takes them (Kubernetes documentation, "Object Names and IDs",
 * "Labels and Selectors", "Annotations").
 */
final class MetadataRules {
    private static final String LABEL = "[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?";
    private static final Pattern DNS_LABEL = Pattern.compile(LABEL);
    private static final Pattern SERVICE_NAME = Pattern.compile("[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?");

    /** Its labels may be longer than those of DNS: Kubernetes limits only the whole. */
    private static final Pattern SUBDOMAIN =
            Pattern.compile("[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*");

    private static final Pattern PATH_SEGMENT = Pattern.compile("(?!\\.{1,2}$)[^/%]+");
    private static final Pattern KEY_NAME = Pattern.compile("[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?");
    private static final Pattern LABEL_VALUE = Pattern.compile("(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?");
    private static final int LONGEST_SUBDOMAIN = 253;

    /** Together, keys and values. */
    private static final int LARGEST_ANNOTATIONS = 256 * 1024;

    private static final SortedSet<String> CLUSTER_SCOPED = new TreeSet<>(List.of(
            "ClusterIssuer",
            "ClusterRole",
            "ClusterRoleBinding",
            "ClusterSecretStore",
            "CustomResourceDefinition",
            "MutatingWebhookConfiguration",
            "Namespace",
            "PriorityClass",
            "ValidatingAdmissionPolicy",
            "ValidatingAdmissionPolicyBinding"));
    private static final SortedSet<String> RBAC =
            new TreeSet<>(List.of("ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"));

    private MetadataRules() {}

    /** What is wrong with the metadata of an object. */
    static List<Finding> findings(String kind, Value.Mapping object) {
        List<Finding> findings = new ArrayList<>();
        ValuePath path = ValuePath.of("metadata");
        Value.Mapping metadata = object.mapping("metadata");
        if (metadata == null) {
            return List.of(new Finding(path, "is missing"));
        }
        name(kind, metadata.text("name"), path.key("name"), findings);
        namespace(kind, metadata.text("namespace"), path.key("namespace"), findings);
        marks(metadata, path, findings);
        return findings;
    }

    /** What is wrong with the labels and annotations of an object or of a template of one. */
    static void marks(Value.Mapping metadata, ValuePath path, List<Finding> findings) {
        labels(metadata.mapping("labels"), path.key("labels"), findings);
        Value.Mapping annotations = metadata.mapping("annotations");
        if (annotations == null) {
            return;
        }
        int size = 0;
        for (String key : annotations.members().keySet()) {
            key(key, path.key("annotations").key(key), findings);
            String value = annotations.text(key);
            size += key.length() + (value == null ? 0 : value.length());
        }
        if (size > LARGEST_ANNOTATIONS) {
            findings.add(new Finding(path.key("annotations"), "is larger than 256 KiB"));
        }
    }

    /** What is wrong with a map of labels. */
    static void labels(Value.@Nullable Mapping labels, ValuePath path, List<Finding> findings) {
        if (labels == null) {
            return;
        }
        for (String key : labels.members().keySet()) {
            key(key, path.key(key), findings);
            String value = labels.text(key);
            if (value == null || !LABEL_VALUE.matcher(value).matches()) {
                findings.add(new Finding(path.key(key), "is no label value: at most 63 letters, digits, -, _ and ."));
            }
        }
    }

    /** Whether a text can name a container, a port or a volume. */
    static boolean isDnsLabel(@Nullable String text) {
        return text != null && DNS_LABEL.matcher(text).matches();
    }

    private static void name(String kind, @Nullable String name, ValuePath path, List<Finding> findings) {
        if (name == null) {
            findings.add(new Finding(path, "is missing"));
        } else if (kind.equals("Service")) {
            demand(
                    SERVICE_NAME,
                    name,
                    path,
                    "is no name of a Service: a DNS label that begins with a letter",
                    findings);
        } else if (kind.equals("Namespace") || kind.equals("Job")) {
            demand(DNS_LABEL, name, path, "is no DNS label", findings);
        } else if (RBAC.contains(kind)) {
            demand(PATH_SEGMENT, name, path, "is no path segment", findings);
        } else if (name.length() > LONGEST_SUBDOMAIN || !SUBDOMAIN.matcher(name).matches()) {
            findings.add(new Finding(path, "is no DNS subdomain"));
        }
    }

    private static void namespace(String kind, @Nullable String namespace, ValuePath path, List<Finding> findings) {
        boolean clusterScoped = CLUSTER_SCOPED.contains(kind);
        if (clusterScoped && namespace != null) {
            findings.add(new Finding(path, "must not be set: " + kind + " is cluster-scoped"));
        } else if (!clusterScoped && namespace == null) {
            findings.add(new Finding(path, "is missing"));
        } else if (namespace != null) {
            demand(DNS_LABEL, namespace, path, "is no DNS label", findings);
        }
    }

    private static void key(String key, ValuePath path, List<Finding> findings) {
        int slash = key.indexOf('/');
        String prefix = slash < 0 ? null : key.substring(0, slash);
        boolean valid = KEY_NAME.matcher(key.substring(slash + 1)).matches()
                && (prefix == null
                        || (prefix.length() <= LONGEST_SUBDOMAIN
                                && SUBDOMAIN.matcher(prefix).matches()));
        if (!valid) {
            findings.add(new Finding(path, "is no key of a label or annotation"));
        }
    }

    private static void demand(Pattern pattern, String text, ValuePath path, String what, List<Finding> findings) {
        if (!pattern.matcher(text).matches()) {
            findings.add(new Finding(path, what));
        }
    }
}
