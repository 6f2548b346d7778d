package io.fleetc.manifest;

import io.fleetc.value.KeyedMember;
import io.fleetc.value.Value;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which Secrets the emitted pods read, namespace by namespace: where a Secret must be is where a pod asks for it. */
final class SecretUses {
    /** Kinds that name no Secret, among them the largest objects. */
    private static final List<String> WITHOUT =
            List.of("ConfigMap", "Service", "NetworkPolicy", "HorizontalPodAutoscaler");

    private final SortedMap<String, SortedSet<String>> uses = new TreeMap<>();

    private SecretUses() {}

    /** The names of Secrets by namespace. */
    static SortedMap<String, SortedSet<String>> of(List<Component> components) {
        SecretUses found = new SecretUses();
        for (Component component : components) {
            for (Value.Mapping object : component.objects()) {
                Value.Mapping metadata = object.mapping("metadata");
                String namespace = metadata == null ? null : metadata.text("namespace");
                if (namespace != null && !WITHOUT.contains(String.valueOf(object.text("kind")))) {
                    found.collect(object, namespace);
                }
            }
        }
        return found.uses;
    }

    private void collect(Value value, String namespace) {
        if (value instanceof Value.Mapping mapping) {
            for (KeyedMember member : mapping.entries()) {
                String key = member.key();
                Value below = member.member().value();
                if (key.equals("secretName") && below instanceof Value.Text name) {
                    add(namespace, name.text());
                } else if (key.equals("secretKeyRef") && below instanceof Value.Mapping reference) {
                    String name = reference.text("name");
                    add(namespace, name == null ? "" : name);
                } else {
                    collect(below, namespace);
                }
            }
        } else if (value instanceof Value.Sequence list) {
            for (Value item : list.items()) {
                collect(item, namespace);
            }
        }
    }

    private void add(String namespace, String secret) {
        uses.computeIfAbsent(namespace, key -> new TreeSet<>()).add(secret);
    }
}
