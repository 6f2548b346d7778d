package io.fleetc.manifest;

import io.fleetc.catalogue.FlagSettings;
import io.fleetc.catalogue.PlatformAccess;
import io.fleetc.catalogue.Services;
import io.fleetc.diagnostic.Checked;
import io.fleetc.model.Cluster;
import io.fleetc.model.ClusterBinding;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

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

    private ServiceFixture() {}

    /** The shipped services. */
    public static Services services() {
        return Services.of(mapping(read("schemas/catalogue/iomete-services.yaml")));
    }

    /** What surrounds them. */
    public static PlatformAccess access() {
        return new PlatformAccess(mapping(read("schemas/catalogue/iomete-access.yaml")));
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
        Value.Mapping settings = merged(mapping(SPECIFICATION.formatted(version)), mapping(specification));
        Checked<Cluster> cluster = ClusterBinding.bind("dc-a", Span.none(), settings, settings, path -> false);
        TreeMap<String, FlagSettings.State> states = new TreeMap<>();
        for (String flag : flags) {
            states.put(flag, new FlagSettings.State(flag, true, true, Span.none(), "cluster dc-a"));
        }
        Value.Mapping set = mapping(values);
        return new ClusterInput(cluster.value(), new FlagSettings(states), set, merged(defaults(), set));
    }

    /** The components of a cluster. */
    public static Checked<List<Component>> components(ClusterInput input) {
        return Workloads.components(input, access(), services(), List.of());
    }

    /** The chart's default values of 3.16 from the flat list of the operator bundle. */
    public static Value.Mapping defaults() {
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

    /** The scalar at a path of an object as text; empty when there is none. */
    public static String text(Value.Mapping object, String path) {
        Value found = object.at(ValuePath.parse(path));
        return found == null ? "" : Scalars.text(found);
    }

    /** Reads a map of YAML. */
    public static Value.Mapping mapping(String yaml) {
        return yaml.isBlank() ? Values.empty() : (Value.Mapping) value(yaml);
    }

    private static Value value(String yaml) {
        return value(new Load(LoadSettings.builder().build()).loadFromString(yaml));
    }

    private static Value value(Object loaded) {
        if (loaded instanceof Map<?, ?> map) {
            Values.Builder builder = Values.map();
            map.forEach((key, item) -> builder.put(key.toString(), value(item)));
            return builder.build();
        }
        if (loaded instanceof List<?> list) {
            return Values.list(list.stream().map(ServiceFixture::value).toList());
        }
        if (loaded instanceof Integer number) {
            return Values.whole(number);
        }
        if (loaded instanceof Boolean on) {
            return Values.bool(on);
        }
        return loaded == null ? Values.nothing() : Values.text(loaded.toString());
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
