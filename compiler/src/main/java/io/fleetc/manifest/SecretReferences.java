package io.fleetc.manifest;

import io.fleetc.model.Cluster;
import io.fleetc.model.TrustStore;
import io.fleetc.value.KeyedMember;
import io.fleetc.value.Value;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which Secrets a cluster's specification refers to, and which of their keys; found by shape, so that none is forgotten. */
public final class SecretReferences {
    private SecretReferences() {}

    /** Keys by Secret, in the namespace of the release. */
    public static SortedMap<String, SortedSet<String>> of(Cluster cluster) {
        SortedMap<String, SortedSet<String>> keys = new TreeMap<>();
        collect(cluster.specification(), keys);
        TrustStore trustStore = cluster.trustStore();
        if (trustStore != null) {
            SortedSet<String> files = keys.computeIfAbsent(trustStore.secretName(), name -> new TreeSet<>());
            files.add(trustStore.fileName());
            if (trustStore.caCertFileName() != null) {
                files.add(trustStore.caCertFileName());
            }
        }
        return keys;
    }

    private static void collect(Value value, SortedMap<String, SortedSet<String>> keys) {
        if (value instanceof Value.Mapping mapping) {
            for (KeyedMember member : mapping.entries()) {
                if (member.key().endsWith("Secret")
                        && member.member().value() instanceof Value.Mapping reference
                        && reference.get("name") instanceof Value.Text name
                        && reference.get("key") instanceof Value.Text key) {
                    keys.computeIfAbsent(name.text(), secret -> new TreeSet<>()).add(key.text());
                } else if (!member.key().equals("values")) {
                    collect(member.member().value(), keys);
                }
            }
        } else if (value instanceof Value.Sequence list) {
            list.items().forEach(item -> collect(item, keys));
        }
    }
}
