package io.fleetc.catalogue;

import io.fleetc.catalogue.ServiceContainer.Mount;
import io.fleetc.catalogue.ServiceContainer.Part;
import io.fleetc.catalogue.ServiceContainer.Variable;
import io.fleetc.catalogue.ServiceContainer.Volume;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one service once its profiles and changes are merged. */
final class ServiceReader {
    private final String name;
    private final Entry entry;
    private final ValuePath key;
    private final Map<String, Document> documents;

    ServiceReader(String name, Entry entry, Map<String, Document> documents) {
        this.name = name;
        this.entry = entry;
        this.documents = documents;
        this.key = entry.path("key");
    }

    Service read() {
        Entry spark = entry.optionalEntry("spark");
        return new Service(
                name,
                entry.text("summary"),
                key,
                kind(entry.text("kind")),
                new ServiceTemplate(entry.text("object")),
                new Service.Lifecycle(
                        ServiceCondition.read(entry, "enabledBy"),
                        entry.optionalVersion("since"),
                        entry.optionalVersion("until")),
                entry.bool("perNamespace", false),
                entry.textMap("selector"),
                pod(),
                network(),
                policy(),
                scaling(),
                databases(),
                entry.bool("createsDatabases", false),
                entry.each("claims", ServiceReader::claim),
                spark == null ? null : ServiceSpark.read(spark),
                entry.mapping(),
                assurance(),
                entry.citations(documents));
    }

    private static Service.Kind kind(String word) {
        return Arrays.stream(Service.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such kind of workload: " + word));
    }

    private Map<String, Assurance> assurance() {
        Map<String, Assurance> groups = new LinkedHashMap<>();
        Entry assurance = entry.entry("assurance");
        assurance
                .mapping()
                .members()
                .keySet()
                .forEach(group -> groups.put(group, assurance.word(group, "", Assurance::of)));
        return groups;
    }

    private ServicePod pod() {
        List<ServiceContainer> containers = new ArrayList<>();
        Entry main = entry.entry("container");
        String mainName = main.optionalText("name");
        containers.add(container(mainName == null ? entry.text("object") : mainName, main, key.key("image")));
        containers.addAll(entry.each(
                "sidecars",
                (sidecar, found) -> container(sidecar, found, key.key(sidecar).key("image"))));
        return new ServicePod(
                constant(ServicePod.Plane.class, entry.text("plane")),
                entry.bool("sparkWorkload", false),
                entry.mapping("nodeSelector"),
                entry.mapping("securityContext"),
                entry.optionalText("priorityClass"),
                entry.bool("readsValues", false),
                entry.texts("hotReloads").stream().map(ValuePath::parse).toList(),
                scrape(),
                containers);
    }

    private ServicePod.@Nullable Scrape scrape() {
        Entry scrape = entry.optionalEntry("scrape");
        return scrape == null
                ? null
                : new ServicePod.Scrape(
                        scrape.path("annotations"), scrape.optionalText("path"), scrape.optionalText("port"));
    }

    private static ServiceContainer container(String name, Entry entry, ValuePath override) {
        Entry resources = new Entry(entry.mapping("resources"));
        ValuePath stated = entry.optionalPath("imageOverride");
        return new ServiceContainer(
                name,
                entry.text("image"),
                ValuePath.of("services").then(stated == null ? override : stated),
                entry.texts("command"),
                entry.texts("arguments").stream().map(ServiceTemplate::new).toList(),
                entry.numbers("ports"),
                resources.optionalPath("path"),
                resources.mapping("default"),
                entry.mapping("probes"),
                environment(entry),
                entry.optionalPath("environmentFrom"),
                entry.each("mounts", ServiceReader::mount));
    }

    private static Map<String, Variable> environment(Entry entry) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        entry.forEach("environment", (name, member) -> {
            if (member.value() instanceof Value.Sequence parts) {
                variables.put(name, new Variable(ServiceCondition.ALWAYS, parts(parts), null, null));
            } else {
                variables.put(name, variable(new Entry(member.value())));
            }
        });
        return variables;
    }

    private static Variable variable(Entry entry) {
        String text = entry.optionalText("text");
        return new Variable(
                ServiceCondition.read(entry, "when"),
                text == null ? List.of() : List.of(new Part(ServiceCondition.ALWAYS, new ServiceTemplate(text))),
                entry.optionalPath("fleetSecret"),
                entry.optionalText("field"));
    }

    private static List<Part> parts(Value.Sequence list) {
        List<Part> parts = new ArrayList<>();
        for (Value item : list.items()) {
            Entry part = new Entry(item);
            parts.add(new Part(ServiceCondition.read(part, "when"), new ServiceTemplate(part.text("text"))));
        }
        return parts;
    }

    private static Mount mount(String name, Entry entry) {
        Volume source = Arrays.stream(Volume.values())
                .filter(volume -> entry.has(volume.key()))
                .findFirst()
                .orElseThrow(() -> Entry.broken(entry.span(), "no kind of volume"));
        boolean named = source != Volume.EMPTY_DIR;
        return new Mount(
                name,
                ServiceCondition.read(entry, "when"),
                source,
                new ServiceTemplate(named ? entry.text(source.key()) : ""),
                new ServiceTemplate(entry.text("path")),
                entry.optionalText("file"),
                entry.bool("readOnly", named));
    }

    private Service.@Nullable Network network() {
        Entry network = entry.optionalEntry("service");
        if (network == null) {
            return null;
        }
        String stated = network.optionalText("name");
        Entry headless = network.optionalEntry("headless");
        return new Service.Network(
                stated == null ? new ServiceTemplate(entry.text("object")) : new ServiceTemplate(stated),
                network.numbers("ports"),
                headless == null
                        ? null
                        : new Service.Headless(
                                headless.text("name"),
                                headless.numbers("ports"),
                                headless.bool("publishNotReadyAddresses", false)));
    }

    private Service.@Nullable Policy policy() {
        Entry policy = entry.optionalEntry("networkPolicy");
        return policy == null
                ? null
                : new Service.Policy(
                        ServiceCondition.read(policy, "when"),
                        policy.entries("from").stream().map(Entry::textMap).toList());
    }

    private Service.Scaling scaling() {
        Entry scaling = entry.entry("scaling");
        Entry replicas = new Entry(scaling.mapping("replicas"));
        Entry autoscaling = new Entry(scaling.mapping("autoscaling"));
        return new Service.Scaling(
                replicas.optionalPath("path"),
                replicas.number("default", 1),
                autoscaling.optionalPath("path"),
                autoscaling.mapping("default"));
    }

    private Map<String, Service.Scope> databases() {
        Map<String, Service.Scope> databases = new LinkedHashMap<>();
        entry.textMap("databases")
                .forEach((database, scope) -> databases.put(database, constant(Service.Scope.class, scope)));
        return databases;
    }

    private static Service.Claim claim(String name, Entry entry) {
        return new Service.Claim(name, entry.path("path"), entry.text("size"), entry.texts("accessModes"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
