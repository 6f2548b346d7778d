package io.fleetc.manifest;

import io.fleetc.catalogue.Services;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pods that do one thing and end: those of the Jobs that fleetc brings itself, on the nodes of the platform's services. */
public final class OneShotPods {
    private OneShotPods() {}

    /** The image of the platform that has a shell, for scripts that need nothing else; empty when its tag is not known. */
    public static Optional<ContainerImage> shellImage(ClusterInput input, Services services) {
        Services.DatabaseCheck check = services.databaseCheck();
        ValuePath override = ValuePath.of("services", check.key(), "image");
        return override.in(input.cluster().specification()) instanceof Value.Text stated
                ? Optional.of(ContainerImages.stated(input, stated.text()))
                : ContainerImages.of(input, services.images(), check.image());
    }

    /** A container that runs a script. */
    public static Value.Mapping container(
            ClusterInput input,
            String name,
            String image,
            List<String> command,
            List<String> arguments,
            Value.Sequence environment,
            Value.Mapping resources) {
        return Values.map()
                .put("name", name)
                .put("image", image)
                .put("imagePullPolicy", input.cluster().images().pullPolicy())
                .put("command", Values.texts(command))
                .put("args", Values.texts(arguments))
                .put("env", environment)
                .putUnlessEmpty("resources", resources)
                .build();
    }

    /** The template of a pod with one container. */
    public static Value.Mapping template(
            ClusterInput input,
            Map<String, String> labels,
            String serviceAccount,
            Value.Mapping securityContext,
            Value.Mapping container) {
        List<Value> pullSecrets = new ArrayList<>();
        for (String secret : input.pullSecrets(input.cluster().namespace())) {
            pullSecrets.add(Values.map().put("name", secret).build());
        }
        Value.Mapping pod = Values.map()
                .put("serviceAccountName", serviceAccount)
                .putUnlessEmpty("imagePullSecrets", Values.list(pullSecrets))
                .putUnlessEmpty("securityContext", securityContext)
                .put("restartPolicy", "Never")
                .putUnlessEmpty("nodeSelector", input.cluster().controlPlane().nodeSelector())
                .putUnlessEmpty("tolerations", input.cluster().controlPlane().tolerations())
                .put("containers", Values.list(container))
                .build();
        Value.Mapping metadata =
                Values.map().put("labels", Values.texts(labels)).build();
        return Values.map().put("metadata", metadata).put("spec", pod).build();
    }

    /** A variable with a value. */
    public static Value.Mapping variable(String name, String value) {
        return Values.map().put("name", name).put("value", value).build();
    }
}
