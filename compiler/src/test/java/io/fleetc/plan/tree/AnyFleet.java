package io.fleetc.plan.tree;

import io.fleetc.diagnostic.Checked;
import io.fleetc.model.Document;
import io.fleetc.model.FleetAssembly;
import io.fleetc.model.FleetDescription;
import io.fleetc.source.Reading;
import io.fleetc.source.Sources;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import io.fleetc.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;

/** Layered fleets whose settings mean nothing: maps, lists, scalars and nulls under a few keys. */
final class AnyFleet {
    private static final List<String> KEYS = List.of("p", "q", "r", "s");
    private static final List<String> GROUPS = List.of("east", "west");
    private static final List<String> CLUSTERS = List.of("ash", "beech", "cedar", "date");

    private final Random random;
    private final boolean json;
    private final Map<String, Value.Mapping> bodies = new TreeMap<>();
    private final Map<String, Boolean> inline = new TreeMap<>();

    /** A random fleet. */
    AnyFleet(Random random) {
        this.random = random;
        this.json = random.nextInt(4) == 0;
        put("spec.defaults", body(2));
        GROUPS.forEach(group -> put("groups." + group, body(2)));
        for (String cluster : CLUSTERS.subList(0, 1 + random.nextInt(CLUSTERS.size()))) {
            put("clusters." + cluster, cluster(body(2)));
        }
        put(
                "globalDatabases.eu",
                Values.map().put("host", "db").put("ldapSync", "ash").build());
    }

    private AnyFleet(AnyFleet origin) {
        this.random = origin.random;
        this.json = origin.json;
        this.bodies.putAll(origin.bodies);
        this.inline.putAll(origin.inline);
    }

    private void put(String name, Value.Mapping body) {
        bodies.put(name, body);
        inline.putIfAbsent(name, random.nextBoolean());
    }

    private Value.Mapping cluster(Value.Mapping body) {
        Values.Builder builder = Values.map().putAll(body);
        List<String> groups =
                GROUPS.stream().filter(group -> random.nextInt(3) > 0).toList();
        if (!groups.isEmpty()) {
            builder.put("groups", Values.texts(groups));
        }
        if (random.nextInt(3) == 0) {
            builder.put("globalDatabase", Values.map().put("ref", "eu").build());
        }
        if (random.nextInt(4) == 0) {
            builder.put(
                    "labels",
                    Values.map()
                            .put("env", random.nextBoolean() ? "prod" : "test")
                            .build());
        }
        return builder.build();
    }

    private Value.Mapping body(int depth) {
        Values.Builder builder = Values.map();
        for (String key : KEYS) {
            if (random.nextInt(5) < 2) {
                builder.put(key, value(depth));
            }
        }
        return builder.build();
    }

    private Value value(int depth) {
        if (depth > 0 && random.nextInt(2) == 0) {
            return body(depth - 1);
        }
        return switch (random.nextInt(8)) {
            case 0 -> Values.nothing();
            case 1 -> Values.list(Values.text("x"), Values.whole(random.nextInt(2)));
            case 2 -> Values.text("two words");
            case 3 -> Values.text("first\nsecond\n");
            case 4 ->
                Values.map()
                        .put("name", "n" + random.nextInt(2))
                        .put("key", "k")
                        .build();
            case 5 -> Values.whole(random.nextInt(3));
            default -> Values.bool(random.nextBoolean());
        };
    }

    /** This fleet with a few things changed. */
    AnyFleet changed() {
        AnyFleet changed = new AnyFleet(this);
        for (int i = random.nextInt(5); i >= 0; i--) {
            List<String> names = new ArrayList<>(changed.bodies.keySet());
            String name = names.get(random.nextInt(names.size()));
            Value.Mapping body = changed.bodies.getOrDefault(name, Values.empty());
            if (name.startsWith("globalDatabases")) {
                changed.put(
                        name,
                        Values.map()
                                .put("host", "db" + random.nextInt(2))
                                .put("port", 1)
                                .build());
            } else if (name.startsWith("clusters") && random.nextInt(6) == 0) {
                changed.bodies.remove(name);
            } else if (name.startsWith("clusters") && random.nextInt(6) == 0) {
                changed.put(name, changed.cluster(body(1)));
            } else {
                String key = KEYS.get(random.nextInt(KEYS.size()));
                ValuePath path = body.mapping(key) != null && random.nextBoolean()
                        ? ValuePath.of(key, KEYS.get(random.nextInt(KEYS.size())))
                        : ValuePath.of(key);
                changed.put(
                        name,
                        random.nextInt(3) == 0 ? Exchange.remove(body, path) : Exchange.put(body, path, value(1)));
            }
        }
        if (random.nextInt(3) == 0) {
            String cluster = CLUSTERS.get(random.nextInt(CLUSTERS.size()));
            changed.bodies.computeIfAbsent("clusters." + cluster, absent -> changed.cluster(body(2)));
            changed.inline.putIfAbsent("clusters." + cluster, random.nextBoolean());
        }
        return changed;
    }

    /** Its files, laid out anyhow; with the same seed the same settings look the same. */
    SortedMap<String, String> texts(long seed) {
        SortedMap<String, Value.Mapping> documents = new TreeMap<>();
        String entry = json ? "fleet.json" : "fleet.yaml";
        Value.Mapping fleet = Values.map()
                .put("apiVersion", "fleetc.io/v1alpha1")
                .put("kind", "Fleet")
                .put("metadata", Values.map().put("name", "acme").build())
                .put(
                        "spec",
                        Values.map()
                                .put("versionSkew", Values.map().put("minor", 1).build())
                                .build())
                .build();
        for (Map.Entry<String, Value.Mapping> part : bodies.entrySet()) {
            String[] names = part.getKey().split("\\.", 2);
            if (names[0].equals("spec")) {
                fleet = Exchange.put(fleet, ValuePath.of("spec", "defaults"), part.getValue());
            } else if (inline.getOrDefault(part.getKey(), true)) {
                fleet = Exchange.put(fleet, ValuePath.of("spec", names[0], names[1]), part.getValue());
            } else {
                documents.put(file(names), document(names, part.getValue()));
            }
        }
        documents.put(entry, fleet);
        SortedMap<String, String> texts = new TreeMap<>();
        documents.forEach((name, document) -> {
            Random layout = new Random(seed + name.hashCode());
            texts.put(
                    name, name.endsWith(".json") ? AnyLayout.json(document, layout) : AnyLayout.yaml(document, layout));
        });
        return texts;
    }

    private static String file(String[] names) {
        return (names[0].equals("globalDatabases") ? "databases" : names[0]) + "/" + names[1] + ".yaml";
    }

    private static Value.Mapping document(String[] names, Value.Mapping body) {
        Value labels = names[0].equals("clusters") ? body.get("labels") : null;
        return Values.map()
                .put("apiVersion", "fleetc.io/v1alpha1")
                .put(
                        "kind",
                        Map.of("clusters", "Cluster", "groups", "Group", "globalDatabases", "GlobalDatabase")
                                .getOrDefault(names[0], ""))
                .put(
                        "metadata",
                        Values.map().put("name", names[1]).put("labels", labels).build())
                .put("spec", labels == null ? body : Exchange.remove(body, ValuePath.of("labels")))
                .build();
    }

    static Tree tree(SortedMap<String, String> texts) {
        Sources files = Sources.of(texts);
        return new Tree(files, FRONT_END.read(files));
    }

    /** Reads without the schema, to which these settings mean nothing. */
    static final FrontEnd FRONT_END = new FrontEnd() {
        @Override
        public FleetDescription read(Sources files) {
            List<Document> documents = new ArrayList<>();
            for (String name : files.list("", true).names()) {
                Checked<Value> read = YamlReader.read(((Reading.Text) files.read(name)).source());
                if (!read.diagnostics().isEmpty()) {
                    throw new IllegalStateException(read.diagnostics().toString());
                }
                documents.add(new Document((Value.Mapping) read.value(), List.of()));
            }
            Checked<FleetDescription> fleet = FleetAssembly.assemble(documents, true);
            if (!fleet.accepted()) {
                throw new IllegalStateException(fleet.diagnostics().toString());
            }
            return fleet.value();
        }

        @Override
        public SortedMap<String, String> programsAsYaml(Sources files) {
            return new TreeMap<>();
        }
    };
}
