package io.fleetc.manifest;

import io.fleetc.catalogue.PlatformAccess;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * The service account, its role and the bindings, in every namespace where the platform's pods run.
 *
 * <p>In a workload namespace the platform's own service account is bound to the role as well, since the services reach
 * into that namespace (docs/deployment/connect-namespace.md).
 */
final class Access {
    private static final String RBAC = "rbac.authorization.k8s.io";
    private static final String VERSION = RBAC + "/v1";

    private final ClusterInput input;
    private final PlatformAccess access;

    Access(ClusterInput input, PlatformAccess access) {
        this.input = input;
        this.access = access;
    }

    Component component() {
        List<Value.Mapping> objects = new ArrayList<>();
        for (String namespace : Namespaces.all(input)) {
            objects.add(serviceAccount(namespace));
            objects.add(role(namespace));
            objects.add(binding(access.roleBinding(), namespace, namespace));
            if (!namespace.equals(input.cluster().namespace())) {
                String platform = input.cluster().namespace();
                objects.add(binding(access.controlPlaneBinding(platform), namespace, platform));
            }
        }
        return new Component("10-access", objects);
    }

    private Value.Mapping serviceAccount(String namespace) {
        List<Value> pullSecrets = new ArrayList<>();
        for (String name : Namespaces.pullSecrets(input, namespace)) {
            pullSecrets.add(Values.map().put("name", name).build());
        }
        KubernetesObject account = object("v1", "ServiceAccount", access.serviceAccount(), namespace)
                .annotations(input.cluster().serviceAccountAnnotations());
        return pullSecrets.isEmpty()
                ? account.build()
                : account.with("imagePullSecrets", Values.list(pullSecrets)).build();
    }

    private Value.Mapping role(String namespace) {
        List<Value> rules = new ArrayList<>();
        for (Value.Mapping rule : access.roleRules()) {
            rules.add(Values.map()
                    .put("apiGroups", rule.get("apiGroups"))
                    .put("resources", rule.get("resources"))
                    .put("verbs", rule.get("verbs"))
                    .build());
        }
        return object(VERSION, "Role", access.role(), namespace)
                .with("rules", Values.list(rules))
                .build();
    }

    private Value.Mapping binding(String name, String namespace, String subjectNamespace) {
        Value subject = Values.map()
                .put("kind", "ServiceAccount")
                .put("name", access.serviceAccount())
                .put("namespace", subjectNamespace)
                .build();
        return object(VERSION, "RoleBinding", name, namespace)
                .with(
                        "roleRef",
                        Values.map()
                                .put("apiGroup", RBAC)
                                .put("kind", "Role")
                                .put("name", access.role())
                                .build())
                .with("subjects", Values.list(subject))
                .build();
    }

    private KubernetesObject object(String version, String kind, String name, String namespace) {
        return input.objectIn(version, kind, name, namespace).annotate(Waves.ANNOTATION, Waves.ACCESS);
    }
}
