package io.fleetc.manifest;

import io.fleetc.catalogue.PlatformAccess;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Spark operator's custom resource definitions, for clusters where nobody else applies them.
 *
 * <p>They accept every field: the vendor's own definitions check more and come with the chart.
 */
final class CustomResourceDefinitions {
    private CustomResourceDefinitions() {}

    static @Nullable Component component(ClusterInput input, PlatformAccess access) {
        if (!input.cluster().emitCrds()) {
            return null;
        }
        List<Value.Mapping> objects = new ArrayList<>();
        for (Value.Mapping definition : access.customResources()) {
            objects.add(object(input, definition));
        }
        return new Component("02-custom-resource-definitions", objects);
    }

    private static Value.Mapping object(ClusterInput input, Value.Mapping definition) {
        String name = definition.text("plural") + "." + definition.text("group");
        return KubernetesObject.clusterScoped("apiextensions.k8s.io/v1", "CustomResourceDefinition", name)
                .labels(input.labels())
                .annotate(Waves.ANNOTATION, Waves.NAMESPACES)
                .annotate("argocd.argoproj.io/sync-options", "Prune=false,Delete=false,ServerSideApply=true")
                .with(
                        "spec",
                        Values.map()
                                .put("group", definition.text("group"))
                                .put(
                                        "names",
                                        Values.map()
                                                .put("kind", definition.text("kind"))
                                                .put("listKind", definition.text("kind") + "List")
                                                .put("plural", definition.text("plural"))
                                                .put("singular", definition.text("singular"))
                                                .put("shortNames", definition.get("shortNames"))
                                                .build())
                                .put("scope", "Namespaced")
                                .put("versions", Values.list(version(definition)))
                                .build())
                .build();
    }

    private static Value.Mapping version(Value.Mapping definition) {
        Value.Mapping schema = Values.map()
                .put("type", "object")
                .put("x-kubernetes-preserve-unknown-fields", true)
                .build();
        return Values.map()
                .put("name", definition.text("version"))
                .put("served", true)
                .put("storage", true)
                .put("subresources", Values.map().put("status", Values.empty()).build())
                .put("schema", Values.map().put("openAPIV3Schema", schema).build())
                .build();
    }
}
