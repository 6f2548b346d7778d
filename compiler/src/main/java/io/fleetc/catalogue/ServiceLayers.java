package io.fleetc.catalogue;

import io.fleetc.model.SemanticVersion;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a service of the catalogue is in one release: its profiles in order, then its own entry, then its changes up to
 * that release. Maps merge, everything else replaces, null removes.
 */
final class ServiceLayers {
    private ServiceLayers() {}

    static Value.Mapping merged(Value.Mapping service, Value.Mapping profiles, SemanticVersion release) {
        Entry entry = new Entry(service);
        Value.Mapping merged = Values.empty();
        for (String profile : entry.texts("profiles")) {
            merged = merged(merged, new Entry(profiles).mapping(profile));
        }
        merged = merged(merged, service);
        TreeMap<SemanticVersion, Value.Mapping> changes = new TreeMap<>();
        Entry all = new Entry(entry.mapping("changes"));
        for (String since : entry.mapping("changes").members().keySet()) {
            changes.put(Entry.version(since, all.span()), all.mapping(since));
        }
        for (Value.Mapping change : changes.headMap(release, true).values()) {
            merged = merged(merged, change);
        }
        return merged;
    }

    private static Value.Mapping merged(Value.Mapping lower, Value.Mapping upper) {
        Map<String, Value.Member> members = new LinkedHashMap<>(lower.members());
        upper.members().forEach((key, member) -> {
            Value over = member.value();
            if (over instanceof Value.Null) {
                members.remove(key);
            } else if (over instanceof Value.Mapping map) {
                Value.Mapping under = lower.mapping(key);
                // Merged even with nothing, since a null in it is no value.
                Value merged = merged(under == null ? Values.empty() : under, map);
                members.put(key, new Value.Member(member.keySpan(), merged));
            } else {
                members.put(key, member);
            }
        });
        return new Value.Mapping(members, upper.span());
    }
}
