package io.fleetc.manifest;

import io.fleetc.catalogue.CatalogueFiles;
import io.fleetc.catalogue.FlagSettings;
import io.fleetc.catalogue.PlatformAccess;
import io.fleetc.catalogue.RouteTable;
import io.fleetc.catalogue.Services;
import io.fleetc.diagnostic.Checked;
import io.fleetc.model.Cluster;
import io.fleetc.model.ClusterBinding;
import io.fleetc.source.Source;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import io.fleetc.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Clusters for tests of the workload builders: a specification, the chart's published default values, and flags. */
public final class ServiceFixture {
    private static final String SPECIFICATION = """
        platform: {version: %s}
        kubernetes: {version: "1.33", provider: on-prem}
        database:
          host: global.db.internal
          user: iomete_user
          passwordSecret: {name: global-db, key: password}
          adminCredentials: {user: postgres, passwordSecret: {name: global-db-admin, key: password}}
        storage: {type: minio, bucketName: lakehouse, endpoint: "http://minio:9000", accessKey: admin, secretKeySecret: {name: minio, key: secret}}
        """;

    /** Settings of a cluster on which everything is switched on, besides {@link #ALL_FLAGS}. */
    public static final String EVERYTHING = """
        monitoring: {enabled: true}
        namespaces: {team-a: {}, team-b: {}}
        services: {nats: {image: "docker.io/nats:2.10"}, collab: {image: "example.com/collab:1"}}
        """;

    /** The chart's values of such a cluster. */
    public static final String EVERYTHING_VALUES = """
        monitoring: {enabled: true}
        docker: {sparkLogMaskingRegexes: ["password=\\\\S+"]}
        services: {ratelimiter: {redis: {address: "redis:6379"}}}
        """;

    /** The flags that deploy something, and some that change what is deployed. */
    public static final List<String> ALL_FLAGS = List.of(
            "enableCollaborativeSqlEditor",
            "nats",
            "eventStream",
            "jobOrchestrator",
            "scheduling",
            "enableAutomatedMaintenance",
            "ratelimiter",
            "sparkProxyForArrowFlight",
            "jupyterContainers",
            "priorityClasses",
            "iometeSparkLivenessProbe");

    private static final Services SERVICES = Services.shipped();
    private static final PlatformAccess ACCESS =
            new PlatformAccess((Value.Mapping) CatalogueFiles.read("iomete-access.yaml"));
    private static final Value.Mapping DEFAULTS = readDefaults();

    private ServiceFixture() {}

    /** A cluster with everything that a release has, and further settings and values. */
    public static ClusterInput everything(String version, String specification, String values) {
        return input(
                version,
                merged(mapping(EVERYTHING), mapping(specification)),
                merged(mapping(EVERYTHING_VALUES), mapping(values)),
                ALL_FLAGS);
    }

    /** The shipped services. */
    public static Services services() {
        return SERVICES;
    }

    /** What surrounds them. */
    public static PlatformAccess access() {
        return ACCESS;
    }

    /**
     * A cluster.
     *
     * @param version the platform's release
     * @param specification settings over those of a small on-prem cluster
     * @param values the chart's values over the published defaults
     * @param flags the flags that are on
     */
    public static ClusterInput cluster(String version, String specification, String values, String... flags) {
        return input(version, mapping(specification), mapping(values), List.of(flags));
    }

    private static ClusterInput input(
            String version, Value.Mapping specification, Value.Mapping values, List<String> flags) {
        Value.Mapping settings = merged(mapping(SPECIFICATION.formatted(version)), specification);
        Checked<Cluster> cluster = ClusterBinding.bind("dc-a", Span.none(), settings, settings, path -> false);
        TreeMap<String, FlagSettings.State> states = new TreeMap<>();
        for (String flag : flags) {
            states.put(flag, new FlagSettings.State(flag, true, true, Span.none(), "cluster dc-a"));
        }
        return new ClusterInput(cluster.value(), new FlagSettings(states), values, merged(defaults(), values));
    }

    /** The components of a cluster, and what is to be said of them. */
    public static Checked<List<Component>> components(ClusterInput input) {
        PlatformData data = new PlatformData(access(), services(), RouteTable.shipped());
        return Checked.of(
                Workloads.components(input, access(), services(), List.of()), DeliveryProblems.of(input, data));
    }

    /** The chart's default values of 3.16 from the flat list of the operator bundle. */
    public static Value.Mapping defaults() {
        return DEFAULTS;
    }

    private static Value.Mapping readDefaults() {
        Value.Mapping values = Values.empty();
        for (String line : read("domain/iomete-default-values-3.16.txt").lines().toList()) {
            int equals = line.indexOf(" = ");
            // The one key with dots: an annotation.
            String path = line.substring(0, equals).replaceFirst("(prometheus\\.io/\\w+)", "[\"$1\"]");
            values = put(values, ValuePath.parse(path).steps(), value(line.substring(equals + 3)));
        }
        return values;
    }

    private static Value.Mapping put(Value.Mapping in, List<Object> steps, Value value) {
        String key = (String) steps.get(0);
        if (steps.size() == 1) {
            return Values.map().putAll(in).put(key, value).build();
        }
        if (steps.get(1) instanceof Integer) {
            List<Value> items = new ArrayList<>(in.get(key) instanceof Value.Sequence list ? list.items() : List.of());
            int index = (Integer) steps.get(1);
            Value.Mapping item = items.size() > index ? (Value.Mapping) items.remove(index) : Values.empty();
            items.add(index, put(item, steps.subList(2, steps.size()), value));
            return Values.map().putAll(in).put(key, Values.list(items)).build();
        }
        Value.Mapping below = in.mapping(key);
        Value merged = put(below == null ? Values.empty() : below, steps.subList(1, steps.size()), value);
        return Values.map().putAll(in).put(key, merged).build();
    }

    private static Value.Mapping merged(Value.Mapping lower, Value.Mapping upper) {
        Values.Builder builder = Values.map().putAll(lower);
        upper.members().forEach((key, member) -> {
            Value.Mapping below = lower.mapping(key);
            builder.put(
                    key,
                    below != null && member.value() instanceof Value.Mapping above
                            ? merged(below, above)
                            : member.value());
        });
        return builder.build();
    }

    /** All objects of a cluster, in the order in which they are applied. */
    public static List<Value.Mapping> objects(ClusterInput input) {
        return components(input).value().stream()
                .flatMap(component -> component.objects().stream())
                .toList();
    }

    /** The object of a kind and name; empty when there is none. */
    public static Optional<Value.Mapping> object(ClusterInput input, String kind, String namespace, String name) {
        return objects(input).stream()
                .filter(object -> text(object, "kind").equals(kind)
                        && text(object, "metadata.namespace").equals(namespace)
                        && text(object, "metadata.name").equals(name))
                .findFirst();
    }

    /** The scalar at a path of an object as text; empty when there is none. */
    public static String text(Value.Mapping object, String path) {
        Value found = object.at(ValuePath.parse(path));
        return found == null ? "" : Scalars.text(found);
    }

    /** Reads a map of YAML. */
    public static Value.Mapping mapping(String yaml) {
        return yaml.isBlank() ? Values.empty() : (Value.Mapping) value(yaml);
    }

    /** Reads YAML. */
    public static Value value(String yaml) {
        Checked<Value> read = YamlReader.read(new Source("test.yaml", yaml));
        if (!read.accepted()) {
            throw new IllegalArgumentException(read.diagnostics().toString());
        }
        return read.value();
    }

    /** A resource of the tests or the program. */
    public static String read(String resource) {
        try (InputStream in = ServiceFixture.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
