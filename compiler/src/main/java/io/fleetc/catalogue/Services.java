package io.fleetc.catalogue;

import io.fleetc.model.SemanticVersion;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The services of the platform, from the catalogue file {@code iomete-services.yaml}.
 *
 * <p>A service differs between releases: its entry is its profiles, then its own fields, then the changes of every
 * release up to the one asked for.
 */
public final class Services {
    private static final String FILE = "iomete-services.yaml";

    private final Entry data;
    private final SortedMap<String, Document> documents = new TreeMap<>();
    private final ServiceImages images;
    private final List<ConfigMap> configMaps;
    private final ConcurrentNavigableMap<SemanticVersion, List<Service>> known = new ConcurrentSkipListMap<>();

    private Services(Value data) {
        this.data = new Entry(data);
        this.data.forEach("sources", (id, member) -> documents.put(id, Document.read(id, new Entry(member.value()))));
        this.images = new ServiceImages(this.data);
        this.configMaps = this.data.each(
                "configMaps",
                (name, entry) -> new ConfigMap(
                        name,
                        ServiceCondition.read(entry, "when"),
                        paths(entry, "lines"),
                        entry.optionalPath("entries")));
    }

    /** The services of the shipped catalogue. */
    public static Services shipped() {
        return new Services(CatalogueFiles.read(FILE));
    }

    /** The services of a catalogue file. */
    public static Services of(Value data) {
        return new Services(data);
    }

    /** Every service that a release has, whether switched on or not, in the order of the catalogue. */
    public List<Service> known(SemanticVersion release) {
        return known.computeIfAbsent(release, this::read);
    }

    private List<Service> read(SemanticVersion release) {
        return data.each("services", (name, entry) -> service(name, entry, release)).stream()
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
        return configMaps;
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
                        entry.assurance(),
                        entry.citations(documents)));
    }

    /** The variables that carry database passwords, by {@code global}, {@code cluster}, {@code globalAdmin}, {@code clusterAdmin}. */
    public Map<String, String> databaseEnvironment() {
        return data.textMap("databaseEnvironment");
    }

    /** Whether Spark workloads of a provider are kept in one zone. */
    public boolean zoneAware(String provider) {
        return data.entry("providers").entry(provider).bool("zoneAware", false);
    }

    /** The taints that every Spark workload tolerates. */
    public Value.Sequence sparkTolerations() {
        return (Value.Sequence) data.entry("sparkTolerations").value("tolerations");
    }

    /** The Secret with the webhook's certificate where the fleet names none. */
    public String webhookSecret() {
        return data.text("webhookSecret");
    }

    /** The Job that asks whether the databases can be reached. */
    public DatabaseCheck databaseCheck() {
        Entry check = data.entry("databaseCheck");
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

    private Service service(String name, Entry entry, SemanticVersion release) {
        Value.Mapping merged = ServiceLayers.merged(entry.mapping(), data.mapping("profiles"), release);
        return new ServiceReader(name, new Entry(merged), documents).read();
    }

    private static Map<String, ValuePath> paths(Entry entry, String key) {
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
            String key, String kind, String name, List<String> usedBy, Assurance assurance, List<Citation> sources) {
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
