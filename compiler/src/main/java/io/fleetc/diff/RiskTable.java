package io.fleetc.diff;

import io.fleetc.diff.ThingChange.Action;
import io.fleetc.value.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which risk is in which change of an object: what Kubernetes documents of its kinds, row by row; the first row that fits
 * holds. Pods that are replaced are told beside that.
 */
final class RiskTable {
    private static final Set<String> ANY = Set.of();
    private static final Set<String> CLAIM = Set.of("PersistentVolumeClaim");
    private static final Set<String> STATEFUL = Set.of("StatefulSet");
    private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet", "DaemonSet", "SparkApplication");
    private static final Set<String> RIGHTS =
            Set.of("Role", "ClusterRole", "RoleBinding", "ClusterRoleBinding", "ServiceAccount");
    private static final Set<String> BINDINGS = Set.of("RoleBinding", "ClusterRoleBinding");
    private static final Set<String> SECRETS = Set.of("Secret", "ExternalSecret");
    private static final Set<String> KEPT =
            Set.of("PersistentVolumeClaim", "Namespace", "Secret", "ExternalSecret", "CustomResourceDefinition");
    private static final Set<String> ADMISSION =
            Set.of("ValidatingWebhookConfiguration", "MutatingWebhookConfiguration");
    private static final Set<String> ROUTES = Set.of(
            "Service",
            "NetworkPolicy",
            "Ingress",
            "Gateway",
            "HTTPRoute",
            "VirtualService",
            "DestinationRule",
            "ServiceEntry");
    private static final Set<String> AMOUNTS =
            Set.of("HorizontalPodAutoscaler", "PodDisruptionBudget", "ResourceQuota", "LimitRange");

    /** Members that name a Secret, in pods and in accounts. */
    private static final Set<String> SECRET_REFERENCES =
            Set.of("secretKeyRef", "secretRef", "secretName", "imagePullSecrets");

    private static final Set<String> ACCOUNTS = Set.of("serviceAccountName", "serviceAccount");

    private static final String SECRETS_CHANGE = "another Secret is used";
    private static final String MADE_ANEW = "the API server refuses this: the object must be deleted and made anew";
    private static final String RIGHTS_CHANGE = "who may do what changes";
    private static final String UNPROTECTED = "what keeps it from being deleted changes";

    private static final List<Row> CHANGED = List.of(
            Row.of(
                    CLAIM,
                    RiskTable::shrinks,
                    Risk.DATA_LOSS,
                    "a claim cannot shrink: it must be deleted and made anew"),
            Row.at(CLAIM, Risk.SCALING, "the claim grows", "spec", "resources", "requests", "storage"),
            Row.at(CLAIM, Risk.DATA_LOSS, "a claim cannot be changed: it must be deleted and made anew", "spec"),
            Row.at(
                    STATEFUL,
                    Risk.DATA_LOSS,
                    "the claims of its pods cannot be changed: they must be made anew",
                    "spec",
                    "volumeClaimTemplates"),
            Row.at(KEPT, Risk.DATA_LOSS, UNPROTECTED, "metadata", "annotations", "argocd.argoproj.io/sync-options"),
            Row.at(KEPT, Risk.DATA_LOSS, UNPROTECTED, "metadata", "annotations", "helm.sh/resource-policy"),
            Row.at(WORKLOADS, Risk.IMMUTABLE, MADE_ANEW, "spec", "selector"),
            Row.at(STATEFUL, Risk.IMMUTABLE, MADE_ANEW, "spec", "serviceName"),
            Row.at(STATEFUL, Risk.IMMUTABLE, MADE_ANEW, "spec", "podManagementPolicy"),
            Row.of(Set.of("Job"), RiskTable::ofTheJob, Risk.IMMUTABLE, MADE_ANEW),
            Row.at(Set.of("Service"), Risk.IMMUTABLE, MADE_ANEW, "spec", "clusterIP"),
            Row.at(Set.of("Service"), Risk.IMMUTABLE, MADE_ANEW, "spec", "clusterIPs"),
            Row.at(
                    Set.of("Service"),
                    Risk.IMMUTABLE,
                    "its address may have to be given anew: clients lose it",
                    "spec",
                    "type"),
            Row.at(BINDINGS, Risk.IMMUTABLE, MADE_ANEW, "roleRef"),
            Row.at(SECRETS, Risk.IMMUTABLE, MADE_ANEW, "type"),
            Row.at(Set.of("Secret", "ConfigMap"), Risk.IMMUTABLE, MADE_ANEW, "immutable"),
            Row.all(Set.of("StorageClass"), Risk.IMMUTABLE, MADE_ANEW),
            Row.at(Set.of("PriorityClass"), Risk.IMMUTABLE, MADE_ANEW, "value"),
            Row.at(Set.of("PriorityClass"), Risk.IMMUTABLE, MADE_ANEW, "preemptionPolicy"),
            Row.of(RIGHTS, change -> !ofMetadata(change), Risk.ACCESS, RIGHTS_CHANGE),
            Row.at(Set.of("ServiceAccount"), Risk.ACCESS, "pods act as somebody else", "metadata", "annotations"),
            Row.of(ADMISSION, change -> !ofMetadata(change), Risk.ACCESS, "what the API server admits changes"),
            Row.at(Set.of("AppProject"), Risk.ACCESS, "what Argo CD may deploy where changes", "spec"),
            Row.at(Set.of("Application"), Risk.ACCESS, "Argo CD deploys to another place", "spec", "destination"),
            Row.at(Set.of("Namespace"), Risk.NETWORK, "policies select namespaces by label", "metadata", "labels"),
            Row.of(ANY, RiskTable::ofMetadata, Risk.HARMLESS, "labels or annotations"),
            Row.at(Set.of("ExternalSecret"), Risk.SETTINGS, "services read another text", "spec", "target", "template"),
            Row.at(Set.of("ExternalSecret"), Risk.ACCESS, SECRETS_CHANGE, "spec"),
            Row.of(ANY, change -> mentions(change, SECRET_REFERENCES), Risk.ACCESS, SECRETS_CHANGE),
            Row.of(ANY, change -> mentions(change, ACCOUNTS), Risk.ACCESS, "pods act as somebody else"),
            Row.of(
                    ANY,
                    change -> mentions(change, Set.of("securityContext")),
                    Risk.ACCESS,
                    "what pods may do on their node changes"),
            Row.at(WORKLOADS, Risk.SCALING, "another number of pods", "spec", "replicas"),
            Row.of(
                    WORKLOADS,
                    change -> change.path().passes("resources"),
                    Risk.SCALING,
                    "pods may take another amount"),
            Row.all(AMOUNTS, Risk.SCALING, "the bounds of what runs change"),
            Row.all(ROUTES, Risk.NETWORK, "what can be reached from where changes"),
            Row.of(Set.of("ConfigMap"), RiskTable::ofProxy, Risk.NETWORK, "requests are routed in another way"),
            Row.all(Set.of("values.yaml"), Risk.SETTINGS, "the chart is told something else"),
            Row.all(Set.of("Secret", "ConfigMap"), Risk.SETTINGS, "services read another text"),
            Row.of(WORKLOADS, RiskTable::ofPods, Risk.RESTART, Row.ROLLS),
            Row.all(ANY, Risk.SETTINGS, "another setting"));

    private static final List<Row> GONE = List.of(
            Row.all(CLAIM, Risk.DATA_LOSS, "what is stored goes with the claim"),
            Row.all(STATEFUL, Risk.DATA_LOSS, "the claims of its pods stay behind and nothing uses them"),
            Row.all(Set.of("Namespace"), Risk.DATA_LOSS, "deleting a namespace deletes all that is in it"),
            Row.all(
                    Set.of("CustomResourceDefinition"),
                    Risk.DATA_LOSS,
                    "deleting a definition deletes every object of its kind"),
            Row.all(RIGHTS, Risk.ACCESS, RIGHTS_CHANGE),
            Row.all(SECRETS, Risk.ACCESS, "what refers to it no longer finds it"),
            Row.all(ADMISSION, Risk.ACCESS, "what the API server admits changes"),
            Row.all(ROUTES, Risk.NETWORK, "what can be reached from where changes"),
            Row.all(AMOUNTS, Risk.SCALING, "the bounds of what runs change"),
            Row.all(ANY, Risk.REMOVED, "no longer part of the output"));

    private static final List<Row> NEW = List.of(
            Row.all(RIGHTS, Risk.ACCESS, RIGHTS_CHANGE),
            Row.all(ADMISSION, Risk.ACCESS, "what the API server admits changes"),
            Row.all(
                    Set.of("NetworkPolicy", "Ingress", "Gateway", "HTTPRoute", "VirtualService"),
                    Risk.NETWORK,
                    "what can be reached from where changes"),
            Row.all(AMOUNTS, Risk.SCALING, "the bounds of what runs change"),
            Row.all(ANY, Risk.ADDED, "new"));

    /**
     * One row.
     *
     * @param kinds the kinds that it is about; empty for all
     * @param fits whether it is about a change
     * @param risk the risk
     * @param reason why
     */
    private record Row(Set<String> kinds, Predicate<Change> fits, Risk risk, String reason) {
        static final String ROLLS = "pods are replaced";

        static Row of(Set<String> kinds, Predicate<Change> fits, Risk risk, String reason) {
            return new Row(kinds, fits, risk, reason);
        }

        static Row all(Set<String> kinds, Risk risk, String reason) {
            return new Row(kinds, change -> true, risk, reason);
        }

        static Row at(Set<String> kinds, Risk risk, String reason, String... keys) {
            List<String> path = List.of(keys);
            return new Row(kinds, change -> touches(change, path), risk, reason);
        }

        boolean isAbout(Thing thing) {
            return kinds.isEmpty() || kinds.contains(thing.kind());
        }
    }

    private RiskTable() {}

    /** The risks in the change of a thing. */
    static Set<Finding> of(ThingChange change) {
        Set<Finding> findings = new LinkedHashSet<>();
        Thing thing = change.thing();
        switch (change.action()) {
            case ADDED -> findings.add(first(NEW, thing, null));
            case REMOVED -> findings.add(first(GONE, thing, null));
            case RENEWED -> findings.add(Finding.about(Risk.RESTART, "runs again", thing));
            case CHANGED -> {
                change.changes().forEach(one -> findings.add(first(CHANGED, thing, one)));
                if (WORKLOADS.contains(thing.kind()) && replacesPods(change)) {
                    findings.add(Finding.about(Risk.RESTART, Row.ROLLS, thing));
                }
            }
        }
        return findings;
    }

    /** Whether a changed workload replaces its pods. */
    static boolean replacesPods(ThingChange change) {
        return change.action() == Action.CHANGED
                && WORKLOADS.contains(change.thing().kind())
                && (!change.follows().isEmpty() || change.changes().stream().anyMatch(RiskTable::ofPods));
    }

    private static Finding first(List<Row> rows, Thing thing, @Nullable Change change) {
        for (Row row : rows) {
            if (row.isAbout(thing) && (change == null || row.fits().test(change))) {
                return Finding.about(row.risk(), row.reason(), thing);
            }
        }
        throw new IllegalStateException("the last row fits all");
    }

    /** Whether something at or below a path differs. */
    private static boolean touches(Change change, List<String> keys) {
        if (change.path().isBelow(keys)) {
            return true;
        }
        return change instanceof Change.Field field
                && change.path().leadsTo(keys)
                && (contains(field.before(), change.path(), keys) || contains(field.after(), change.path(), keys));
    }

    private static boolean contains(@Nullable Value value, FieldPath path, List<String> keys) {
        Value at = value;
        for (String key : keys.subList(path.steps().size(), keys.size())) {
            at = at instanceof Value.Mapping map ? map.get(key) : null;
        }
        return at != null;
    }

    /** Whether a path passes one of these keys, or what came or went has one of them anywhere. */
    private static boolean mentions(Change change, Set<String> keys) {
        if (keys.stream().anyMatch(change.path()::passes)) {
            return true;
        }
        return change instanceof Change.Field field
                && (mentions(field.before(), keys) || mentions(field.after(), keys));
    }

    private static boolean mentions(@Nullable Value value, Set<String> keys) {
        Deque<Value> open = new ArrayDeque<>();
        if (value != null) {
            open.add(value);
        }
        while (!open.isEmpty()) {
            Value next = open.remove();
            if (next instanceof Value.Mapping map) {
                for (Map.Entry<String, Value.Member> member : map.members().entrySet()) {
                    if (keys.contains(member.getKey())) {
                        return true;
                    }
                    open.add(member.getValue().value());
                }
            } else if (next instanceof Value.Sequence list) {
                open.addAll(list.items());
            }
        }
        return false;
    }

    private static boolean ofMetadata(Change change) {
        return change.path().isBelow(List.of("metadata"));
    }

    private static boolean ofPods(Change change) {
        FieldPath path = change.path();
        return path.isBelow(List.of("spec"))
                && !path.isBelow(List.of("spec", "replicas"))
                && !path.isBelow(List.of("spec", "strategy"))
                && !path.isBelow(List.of("spec", "updateStrategy"))
                && !path.isBelow(List.of("spec", "minReadySeconds"))
                && !path.isBelow(List.of("spec", "revisionHistoryLimit"));
    }

    private static boolean ofTheJob(Change change) {
        FieldPath path = change.path();
        return path.isBelow(List.of("spec"))
                && !path.isBelow(List.of("spec", "suspend"))
                && !path.isBelow(List.of("spec", "parallelism"))
                && !path.isBelow(List.of("spec", "backoffLimit"))
                && !path.isBelow(List.of("spec", "ttlSecondsAfterFinished"));
    }

    private static boolean ofProxy(Change change) {
        List<FieldPath.Step> steps = change.path().steps();
        return steps.size() > 1 && steps.get(1).text().endsWith(".conf");
    }

    private static boolean shrinks(Change change) {
        return change instanceof Change.Field field
                && change.path().isBelow(List.of("spec", "resources", "requests", "storage"))
                && Amount.isLess(field.after(), field.before());
    }
}
