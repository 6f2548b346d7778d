package io.fleetc.catalogue;

import io.fleetc.model.SemanticVersion;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The services of the platform, from the catalogue file {@code iomete-services.yaml}.
 *
 * <p>A service differs between releases: its entry is its profiles, then its own fields, then the changes of every
 * release up to the one asked for.
 */
public final class Services {
    private final ServiceEntry data;
    private final ServiceImages images;

    private Services(Value.Mapping data) {
        this.data = new ServiceEntry("catalogue", data);
        this.images = new ServiceImages(data);
    }

    /** The services of a catalogue file. */
    public static Services of(Value.Mapping data) {
        return new Services(data);
    }

    /** Every service that a release has, whether switched on or not, in the order of the catalogue. */
    public List<Service> known(SemanticVersion release) {
        return data.each("services", (name, entry) -> new ServiceReader(name, merged(entry, release)).read()).stream()
                .filter(service -> service.lifecycle().covers(release))
                .toList();
    }

    /** The services that run on a cluster with these flags, in the order of the catalogue. */
    public List<Service> enabled(FlagSettings flags, SemanticVersion release) {
        return known(release).stream()
                .filter(service -> service.lifecycle().enabledBy().switchedOn(flags))
                .toList();
    }

    /** The tags of images. */
    public ServiceImages images() {
        return images;
    }

    /** The ConfigMaps beside that of the gateway. */
    public List<ConfigMap> configMaps() {
        return data.each(
                "configMaps",
                (name, entry) ->
                        new ConfigMap(name, entry.condition("when"), paths(entry, "lines"), entry.path("entries")));
    }

    /** What the init Job makes at run time. */
    public List<RuntimeObject> runtimeObjects() {
        return data.each(
                "runtimeObjects",
                (key, entry) -> new RuntimeObject(
                        key,
                        entry.text("kind"),
                        entry.text("name"),
                        entry.texts("usedBy"),
                        entry.text("assurance"),
                        entry.texts("sources")));
    }

    /** The variables that carry database passwords, by {@code global}, {@code cluster}, {@code globalAdmin}, {@code clusterAdmin}. */
    public Map<String, String> databaseEnvironment() {
        return data.textMap("databaseEnvironment");
    }

    /** Whether Spark workloads of a provider are kept in one zone. */
    public boolean zoneAware(String provider) {
        return data.entry("providers").entry(provider).is("zoneAware", false);
    }

    /** The taints that every Spark workload tolerates. */
    public Value.Sequence sparkTolerations() {
        if (data.entry("sparkTolerations").data().get("tolerations") instanceof Value.Sequence tolerations) {
            return tolerations;
        }
        throw new IllegalStateException("iomete-services.yaml lacks sparkTolerations.tolerations");
    }

    /** The Secret with the webhook's certificate where the fleet names none. */
    public String webhookSecret() {
        return data.text("webhookSecret");
    }

    /** The Job that asks whether the databases can be reached. */
    public DatabaseCheck databaseCheck() {
        ServiceEntry check = data.entry("databaseCheck");
        return new DatabaseCheck(
                check.text("object"),
                check.text("image"),
                check.text("key"),
                check.texts("shell"),
                check.number("attempts", 1),
                check.number("waitSeconds", 1),
                check.number("timeoutSeconds", 1),
                check.number("activeDeadlineSeconds", 60),
                check.number("backoffLimit", 0),
                check.mapping("resources"),
                check.mapping("securityContext"));
    }

    private ServiceEntry merged(ServiceEntry entry, SemanticVersion release) {
        ServiceEntry merged = new ServiceEntry(entry.where(), Values.empty());
        for (String profile : entry.texts("profiles")) {
            merged = merged.under(data.entry("profiles").mapping(profile));
        }
        merged = merged.under(entry.data());
        TreeMap<SemanticVersion, Value.Mapping> changes = new TreeMap<>();
        entry.each("changes", (since, change) -> changes.put(SemanticVersion.of(since), change.data()));
        for (Value.Mapping change : changes.headMap(release, true).values()) {
            merged = merged.under(change);
        }
        return merged;
    }

    private static Map<String, ValuePath> paths(ServiceEntry entry, String key) {
        Map<String, ValuePath> paths = new LinkedHashMap<>();
        entry.textMap(key).forEach((name, path) -> paths.put(name, ValuePath.parse(path)));
        return paths;
    }

    /**
     * A ConfigMap made of values of the chart.
     *
     * @param name its name
     * @param when whether it is there
     * @param lines keys, each with the path of a list that becomes one line per item
     * @param entries path of a map whose entries become keys, or null
     */
    public record ConfigMap(
            String name,
            ServiceCondition when,
            Map<String, ValuePath> lines,
            @Nullable ValuePath entries) {}

    /**
     * Something that exists only at run time.
     *
     * @param key its key in the catalogue
     * @param kind a kind of Kubernetes object, {@code Database} or {@code Folder}
     * @param name its name
     * @param usedBy the services that need it
     * @param assurance how well its name is known
     * @param sources where it is described
     */
    public record RuntimeObject(
            String key, String kind, String name, List<String> usedBy, String assurance, List<String> sources) {
        public RuntimeObject {
            usedBy = List.copyOf(usedBy);
            sources = List.copyOf(sources);
        }
    }

    /**
     * The Job that asks whether the databases can be reached.
     *
     * @param object its name without the digest
     * @param image its image, by the name under which the catalogue has its tags
     * @param key the service whose image it uses, for the fleet's overrides
     * @param shell the command that runs a script
     * @param attempts how often each server is tried
     * @param waitSeconds pause between two attempts, in seconds
     * @param timeoutSeconds how long one attempt may take, in seconds
     * @param activeDeadlineSeconds how long the whole Job may take, in seconds
     * @param backoffLimit how often Kubernetes starts it again
     * @param resources requests and limits
     * @param securityContext the pod's security context
     */
    public record DatabaseCheck(
            String object,
            String image,
            String key,
            List<String> shell,
            int attempts,
            int waitSeconds,
            int timeoutSeconds,
            int activeDeadlineSeconds,
            int backoffLimit,
            Value.Mapping resources,
            Value.Mapping securityContext) {
        public DatabaseCheck {
            shell = List.copyOf(shell);
        }
    }
}
