package io.fleetc.plan.artefact;

import io.fleetc.catalogue.Migrations;
import io.fleetc.catalogue.Services;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.ContainerImage;
import io.fleetc.manifest.OneShotPods;
import io.fleetc.manifest.PlatformData;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * A Job that asks the running platform whether flags are live, and fails unless it says so.
 *
 * <p>It only reads, so that it may be a hook: it runs on every sync, before or after everything else. A hook can be
 * stepped around, by a sync of selected resources for one; what must not be stepped around stands in the policy.
 */
final class ModuleCheck {
    private static final String SCRIPT = Scripts.read("check_modules.sh");
    private static final String HOOK = "argocd.argoproj.io/hook";
    private static final String DELETION = HOOK + "-delete-policy";

    private final ClusterInput input;
    private final PlatformData data;
    private final Migrations.Modules modules;
    private final ContainerImage image;

    ModuleCheck(ClusterInput input, PlatformData data, Migrations.Modules modules, ContainerImage image) {
        this.input = input;
        this.data = data;
        this.modules = modules;
        this.image = image;
    }

    /** Looks before anything is applied whether what the step rests on is live. */
    Value.Mapping before(SortedSet<String> flags) {
        return job("fleetc-check", "PreSync", "BeforeHookCreation,HookSucceeded", flags);
    }

    /** Looks once everything is applied whether it is live; stays, so that its log can become evidence. */
    Value.Mapping after(SortedSet<String> flags) {
        return job("fleetc-probe", "PostSync", "BeforeHookCreation", flags);
    }

    private Value.Mapping job(String name, String hook, String deletion, SortedSet<String> flags) {
        Services.DatabaseCheck shell = data.services().databaseCheck();
        SortedMap<String, String> labels = new TreeMap<>(input.labels());
        labels.put("service", name);
        List<String> arguments = new ArrayList<>(List.of(
                SCRIPT,
                name,
                modules.service() + "." + input.cluster().namespace() + ".svc",
                Integer.toString(modules.port()),
                modules.path()));
        arguments.addAll(flags);
        Value.Mapping container = OneShotPods.container(
                input, "check", image.reference(), shell.shell(), arguments, environment(), shell.resources());
        Value.Mapping specification = Values.map()
                .put("activeDeadlineSeconds", modules.activeDeadlineSeconds())
                .put("backoffLimit", 0)
                .put(
                        "template",
                        OneShotPods.template(
                                input, labels, data.access().serviceAccount(), shell.securityContext(), container))
                .build();
        return input.object("batch/v1", "Job", name)
                .labels(labels)
                .annotate(HOOK, hook)
                .annotate(DELETION, deletion)
                .annotate("fleetc.io/assurance", modules.assurance().word())
                .with("spec", specification)
                .build();
    }

    private Value.Sequence environment() {
        Value reference = Values.map()
                .put("name", modules.tokenSecret())
                .put("key", modules.tokenKey())
                .put("optional", true)
                .build();
        Value token = Values.map()
                .put("name", "TOKEN")
                .put("valueFrom", Values.map().put("secretKeyRef", reference).build())
                .build();
        return Values.list(
                OneShotPods.variable("ATTEMPTS", Integer.toString(modules.attempts())),
                OneShotPods.variable("WAIT_SECONDS", Integer.toString(modules.waitSeconds())),
                OneShotPods.variable("TIMEOUT_SECONDS", Integer.toString(modules.timeoutSeconds())),
                token);
    }
}
