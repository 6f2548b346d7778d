package io.fleetc.catalogue;

import io.fleetc.catalogue.ServiceContainer.Mount;
import io.fleetc.catalogue.ServiceContainer.Part;
import io.fleetc.catalogue.ServiceContainer.Variable;
import io.fleetc.catalogue.ServiceContainer.Volume;
import io.fleetc.model.SemanticVersion;
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
    private final ServiceEntry entry;
    private final ValuePath key;

    ServiceReader(String name, ServiceEntry entry) {
        this.name = name;
        this.entry = entry;
        this.key = ValuePath.parse(entry.text("key"));
    }

    Service read() {
        ServiceEntry spark = entry.optional("spark");
        return new Service(
                name,
                entry.text("summary"),
                key,
                kind(entry.text("kind")),
                entry.template("object"),
                new Service.Lifecycle(entry.condition("enabledBy"), version("since"), version("until")),
                entry.is("perNamespace", false),
                entry.textMap("selector"),
                pod(),
                network(),
                scaling(),
                databases(),
                entry.is("createsDatabases", false),
                entry.each("claims", ServiceReader::claim),
                spark == null ? null : ServiceSpark.read(spark),
                entry.data(),
                entry.textMap("assurance"),
                entry.texts("sources"));
    }

    private static Service.Kind kind(String word) {
        return Arrays.stream(Service.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such kind of workload: " + word));
    }

    private @Nullable SemanticVersion version(String field) {
        String written = entry.optionalText(field);
        return written == null ? null : SemanticVersion.of(written);
    }

    private ServicePod pod() {
        List<ServiceContainer> containers = new ArrayList<>();
        ServiceEntry main = entry.entry("container");
        String mainName = main.optionalText("name");
        containers.add(container(mainName == null ? entry.text("object") : mainName, main, key.key("image")));
        containers.addAll(entry.each(
                "sidecars",
                (sidecar, found) -> container(sidecar, found, key.key(sidecar).key("image"))));
        return new ServicePod(
                constant(ServicePod.Plane.class, entry.text("plane")),
                entry.is("sparkWorkload", false),
                entry.mapping("nodeSelector"),
                entry.mapping("securityContext"),
                entry.optionalText("priorityClass"),
                entry.is("readsValues", false),
                entry.texts("hotReloads").stream().map(ValuePath::parse).toList(),
                scrape(),
                containers);
    }

    private ServicePod.@Nullable Scrape scrape() {
        ServiceEntry scrape = entry.optional("scrape");
        return scrape == null
                ? null
                : new ServicePod.Scrape(
                        ValuePath.parse(scrape.text("annotations")),
                        scrape.optionalText("path"),
                        scrape.optionalText("port"));
    }

    private static ServiceContainer container(String name, ServiceEntry entry, ValuePath override) {
        ServiceEntry resources = entry.entry("resources");
        ValuePath stated = entry.path("imageOverride");
        return new ServiceContainer(
                name,
                entry.text("image"),
                ValuePath.of("services").then(stated == null ? override : stated),
                entry.texts("command"),
                entry.texts("arguments").stream().map(ServiceTemplate::new).toList(),
                entry.numbers("ports"),
                resources.path("path"),
                resources.mapping("default"),
                entry.mapping("probes"),
                environment(entry),
                entry.path("environmentFrom"),
                entry.each("mounts", ServiceReader::mount));
    }

    private static Map<String, Variable> environment(ServiceEntry entry) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        entry.mapping("environment").members().forEach((name, member) -> {
            String where = entry.where() + ".environment." + name;
            if (member.value() instanceof Value.Mapping mapping) {
                variables.put(name, variable(new ServiceEntry(where, mapping)));
            } else if (member.value() instanceof Value.Sequence parts) {
                variables.put(name, new Variable(ServiceCondition.ALWAYS, parts(where, parts), null, null));
            }
        });
        return variables;
    }

    private static Variable variable(ServiceEntry entry) {
        String text = entry.optionalText("text");
        return new Variable(
                entry.condition("when"),
                text == null ? List.of() : List.of(new Part(ServiceCondition.ALWAYS, new ServiceTemplate(text))),
                entry.path("fleetSecret"),
                entry.optionalText("field"));
    }

    private static List<Part> parts(String where, Value.Sequence list) {
        List<Part> parts = new ArrayList<>();
        for (Value item : list.items()) {
            ServiceEntry part = new ServiceEntry(where, (Value.Mapping) item);
            parts.add(new Part(part.condition("when"), part.template("text")));
        }
        return parts;
    }

    private static Mount mount(String name, ServiceEntry entry) {
        Volume source = Arrays.stream(Volume.values())
                .filter(volume -> entry.data().get(volume.key()) != null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no volume at " + entry.where()));
        String object = entry.optionalText(source.key());
        return new Mount(
                name,
                entry.condition("when"),
                source,
                new ServiceTemplate(object == null ? "" : object),
                entry.template("path"),
                entry.optionalText("file"),
                entry.is("readOnly", source != Volume.EMPTY_DIR));
    }

    private Service.@Nullable Network network() {
        ServiceEntry network = entry.optional("service");
        if (network == null) {
            return null;
        }
        String stated = network.optionalText("name");
        ServiceEntry headless = network.optional("headless");
        return new Service.Network(
                stated == null ? entry.template("object") : new ServiceTemplate(stated),
                network.numbers("ports"),
                headless == null
                        ? null
                        : new Service.Headless(
                                headless.text("name"),
                                headless.numbers("ports"),
                                headless.is("publishNotReadyAddresses", false)));
    }

    private Service.Scaling scaling() {
        ServiceEntry replicas = entry.entry("scaling").entry("replicas");
        ServiceEntry autoscaling = entry.entry("scaling").entry("autoscaling");
        return new Service.Scaling(
                replicas.path("path"),
                replicas.number("default", 1),
                autoscaling.path("path"),
                autoscaling.mapping("default"));
    }

    private Map<String, Service.Scope> databases() {
        Map<String, Service.Scope> databases = new LinkedHashMap<>();
        entry.textMap("databases")
                .forEach((database, scope) -> databases.put(database, constant(Service.Scope.class, scope)));
        return databases;
    }

    private static Service.Claim claim(String name, ServiceEntry entry) {
        return new Service.Claim(
                name, ValuePath.parse(entry.text("path")), entry.text("size"), entry.texts("accessModes"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }
}
