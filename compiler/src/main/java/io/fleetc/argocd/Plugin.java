package io.fleetc.argocd;

import io.fleetc.value.Value;
import io.fleetc.value.Values;
import io.fleetc.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * What Argo CD must be told about the plugin, once for all Applications: the file {@code plugin.yaml} that the command
 * server in the sidecar reads, and the sidecar itself.
 *
 * <p>There is no {@code discover} block: with one, Argo CD would send the repository of every Application without a source
 * type to the plugin, to ask whether it wants it.
 */
public final class Plugin {
    /** What an Application names: {@code spec.source.plugin.name}. */
    public static final String CALLED = "fleetc-v1";

    private static final String NAME = "fleetc";

    /** The version of the contract, not of fleetc: Applications name it, and what Argo CD has cached hangs on it. */
    private static final String VERSION = "v1";

    /** How fleetc is run in its container image: the options of Java stand in a file, so that no shell is needed. */
    public static final List<String> COMMAND = List.of("/opt/fleetc/jre/bin/java", "@/opt/fleetc/lib/fleetc.args");

    private Plugin() {}

    /** {@code plugin.yaml}; {@code command} runs fleetc, its words absolute paths and options, no shell. */
    public static String definition(List<String> command) {
        return YamlWriter.write(Values.map()
                .put("apiVersion", "argoproj.io/v1alpha1")
                .put("kind", "ConfigManagementPlugin")
                .put("metadata", Values.map().put("name", NAME).build())
                .put(
                        "spec",
                        Values.map()
                                .put("version", VERSION)
                                .put("generate", command(command))
                                .put(
                                        "parameters",
                                        Values.map()
                                                .put("static", Parameter.announcements())
                                                .build())
                                .put("preserveFileMode", false)
                                .put("provideGitCreds", false)
                                .build())
                .build());
    }

    private static Value.Mapping command(List<String> command) {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("argocd", "generate"));
        return Values.map().put("command", Values.texts(words)).build();
    }

    /**
     * A strategic merge patch for the Deployment {@code argocd-repo-server} that puts the sidecar beside it.
     *
     * @param image the container image, which has {@code plugin.yaml} at its place
     */
    public static String sidecar(String image) {
        Value.Mapping patch = Values.map()
                .put("apiVersion", "apps/v1")
                .put("kind", "Deployment")
                .put("metadata", Values.map().put("name", "argocd-repo-server").build())
                .put(
                        "spec",
                        Values.map()
                                .put(
                                        "template",
                                        Values.map().put("spec", pod(image)).build())
                                .build())
                .build();
        return YamlWriter.write(patch);
    }

    private static Value.Mapping pod(String image) {
        Value.Mapping temporary = Values.map()
                .put("name", "fleetc-tmp")
                .put("emptyDir", Values.map().put("sizeLimit", "4Gi").build())
                .build();
        return Values.map()
                .put("containers", Values.list(container(image)))
                .put("volumes", Values.list(temporary))
                .build();
    }

    /** The user is that of the repository server, since the two talk through a socket that only this user may open. */
    private static Value.Mapping container(String image) {
        return Values.map()
                .put("name", CALLED)
                .put("image", image)
                .put("command", Values.texts(List.of("/var/run/argocd/argocd-cmp-server")))
                .put(
                        "env",
                        Values.list(
                                variable("HOME", "/tmp"),
                                variable("LC_ALL", "C.UTF-8"),
                                variable(
                                        RenderLimits.CONCURRENCY,
                                        Integer.toString(RenderLimits.STANDARD.concurrency())),
                                variable(
                                        RenderLimits.DEADLINE,
                                        Integer.toString(RenderLimits.STANDARD.deadlineSeconds()))))
                .put(
                        "securityContext",
                        Values.map()
                                .put("runAsNonRoot", true)
                                .put("runAsUser", 999)
                                .put("allowPrivilegeEscalation", false)
                                .put("readOnlyRootFilesystem", true)
                                .put(
                                        "capabilities",
                                        Values.map()
                                                .put("drop", Values.texts(List.of("ALL")))
                                                .build())
                                .put(
                                        "seccompProfile",
                                        Values.map()
                                                .put("type", "RuntimeDefault")
                                                .build())
                                .build())
                .put(
                        "resources",
                        Values.map()
                                .put("requests", quantities("500m", "512Mi"))
                                .put(
                                        "limits",
                                        Values.map()
                                                .put("memory", "2Gi")
                                                .put("ephemeral-storage", "4Gi")
                                                .build())
                                .build())
                .put(
                        "volumeMounts",
                        Values.list(
                                mount("var-files", "/var/run/argocd"),
                                mount("plugins", "/home/argocd/cmp-server/plugins"),
                                mount("fleetc-tmp", "/tmp")))
                .build();
    }

    private static Value.Mapping quantities(String cpu, String memory) {
        return Values.map().put("cpu", cpu).put("memory", memory).build();
    }

    private static Value.Mapping variable(String name, String value) {
        return Values.map().put("name", name).put("value", value).build();
    }

    private static Value.Mapping mount(String volume, String path) {
        return Values.map().put("name", volume).put("mountPath", path).build();
    }
}
