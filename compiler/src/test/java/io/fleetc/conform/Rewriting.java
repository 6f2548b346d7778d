package io.fleetc.conform;

import io.fleetc.value.Quantity;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Writes an object otherwise, at random, so that it means the same to Kubernetes. */
final class Rewriting {
    private static final Set<String> UNORDERED = Set.of("containers", "ports", "volumes", "volumeMounts");
    private static final Set<String> QUANTITIES = Set.of("requests", "limits", "hard");

    /** What the API server puts where nothing stands, beside what must be there. */
    private static final Map<String, Map<String, Value>> DEFAULTS = Map.of(
            "containerPort", Map.of("protocol", Values.text("TCP")),
            "targetPort", Map.of("protocol", Values.text("TCP")),
            "httpGet",
                    Map.of(
                            "successThreshold", Values.whole(1),
                            "initialDelaySeconds", Values.whole(0)),
            "containers",
                    Map.of(
                            "dnsPolicy", Values.text("ClusterFirst"),
                            "schedulerName", Values.text("default-scheduler"),
                            "securityContext", Values.empty(),
                            "terminationGracePeriodSeconds", Values.whole(30)),
            "image",
                    Map.of(
                            "terminationMessagePath", Values.text("/dev/termination-log"),
                            "env", Values.list(),
                            "command", Values.nothing()),
            "secretName", Map.of("defaultMode", Values.whole(420)));

    private final Random random;
    private final Map<String, String> volumes = new TreeMap<>();

    Rewriting(Random random) {
        this.random = random;
    }

    /** The same object. */
    Value.Mapping of(Value.Mapping object) {
        boolean spark = "SparkApplication".equals(object.text("kind"));
        Value.Mapping written = spark ? object : (Value.Mapping) value("", object);
        return Secrets.isSecret(written) && chance() ? encoded(written) : labelled(written);
    }

    private boolean chance() {
        return random.nextBoolean();
    }

    private Value value(String key, Value value) {
        if (value instanceof Value.Mapping map) {
            return QUANTITIES.contains(key) ? quantities(map) : mapping(key, map);
        }
        if (value instanceof Value.Sequence list) {
            List<Value> items = new ArrayList<>();
            list.items().forEach(item -> items.add(value(key + "[]", item)));
            boolean variables = key.equals("env") && !items.toString().contains("$(");
            if (UNORDERED.contains(key) || variables) {
                Collections.shuffle(items, random);
            }
            return Values.list(items);
        }
        return value;
    }

    private Value mapping(String key, Value.Mapping map) {
        Map<String, Value> members = new LinkedHashMap<>();
        map.members().forEach((name, member) -> members.put(name, value(name, member.value())));
        if (!key.equals("data") && !key.equals("stringData")) {
            DEFAULTS.forEach((beside, usual) -> {
                boolean there = members.containsKey(beside)
                        && (!beside.equals("image") || key.equals("containers[]"))
                        && (!beside.equals("secretName") || key.equals("secret"));
                if (there) {
                    usual.forEach((name, value) -> {
                        if (!members.containsKey(name) && chance()) {
                            members.put(name, value);
                        }
                    });
                }
            });
        }
        if (key.equals("volumes[]") || key.equals("volumeMounts[]")) {
            members.computeIfPresent("name", (any, old) -> renamed(old));
        }
        List<String> names = new ArrayList<>(members.keySet());
        Collections.shuffle(names, random);
        Values.Builder shuffled = Values.map();
        names.forEach(name -> shuffled.put(name, members.get(name)));
        return shuffled.build();
    }

    private Value renamed(Value old) {
        String name = volumes.get(String.valueOf(Scalar.text(old)));
        return name == null ? old : Values.text(name);
    }

    /** The volumes of a pod that may be called otherwise. */
    Rewriting renaming(Value.Mapping object) {
        Value spec = ValuePath.of("spec", "template", "spec", "volumes").in(object);
        if (spec instanceof Value.Sequence list) {
            for (Value item : list.items()) {
                if (item instanceof Value.Mapping volume && volume.mapping("secret") != null && chance()) {
                    volumes.put(String.valueOf(volume.text("name")), "volume-" + volumes.size());
                }
            }
        }
        return this;
    }

    private Value quantities(Value.Mapping map) {
        Values.Builder builder = Values.map();
        map.members().forEach((name, member) -> {
            BigDecimal number = Quantity.number(member.value());
            builder.put(name, number == null || chance() ? member.value() : Values.text(spelled(number)));
        });
        return builder.build();
    }

    private String spelled(BigDecimal number) {
        return switch (random.nextInt(3)) {
            case 0 -> number.toPlainString();
            case 1 -> number.movePointRight(3).toPlainString() + "m";
            default -> number.toPlainString() + "e0";
        };
    }

    private static Value.Mapping encoded(Value.Mapping secret) {
        Values.Builder data = Values.map();
        Value.Mapping plain = secret.mapping("stringData");
        if (plain == null) {
            return secret;
        }
        plain.members()
                .forEach((key, member) -> data.put(
                        key,
                        Base64.getEncoder()
                                .encodeToString(String.valueOf(Scalar.text(member.value()))
                                        .getBytes(StandardCharsets.UTF_8))));
        Values.Builder object = Values.map();
        secret.members()
                .forEach((key, member) -> object.put(
                        key.equals("stringData") ? "data" : key,
                        key.equals("stringData") ? data.build() : member.value()));
        return object.build();
    }

    private Value.Mapping labelled(Value.Mapping object) {
        Value.Mapping metadata = object.mapping("metadata");
        if (metadata == null) {
            return object;
        }
        Values.Builder labels = Values.map();
        Value.Mapping known = metadata.mapping("labels");
        if (known != null) {
            labels.putAll(known);
        }
        labels.put("helm.sh/chart", "iomete-1.0.0").put("app.kubernetes.io/managed-by", "Helm");
        return Values.map()
                .putAll(object)
                .put(
                        "metadata",
                        Values.map()
                                .putAll(metadata)
                                .put("labels", labels.build())
                                .build())
                .put("status", chance() ? Values.empty() : null)
                .build();
    }
}
