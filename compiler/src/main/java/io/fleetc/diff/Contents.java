package io.fleetc.diff;

import io.fleetc.value.Value;
import io.fleetc.value.Values;
import java.util.Map;

/** Objects without what tells nobody anything: digests, and the namespace that their name says already. */
final class Contents {
    private static final String DIGEST = "checksum/";
    private static final String METADATA = "metadata";

    private Contents() {}

    /** An object with its name as a thing, and without the digests that its pods carry. */
    static Value.Mapping withoutDigests(Value.Mapping object, String name) {
        Value.Mapping metadata = object.mapping(METADATA);
        Value.Mapping named =
                metadata == null ? object : with(object, METADATA, with(metadata, "name", Values.text(name)));
        Value.Mapping specification = named.mapping("spec");
        Value.Mapping template = specification == null ? null : specification.mapping("template");
        Value.Mapping pod = template == null ? null : template.mapping(METADATA);
        Value.Mapping annotations = pod == null ? null : pod.mapping("annotations");
        if (specification == null || template == null || pod == null || annotations == null) {
            return named;
        }
        Values.Builder rest = Values.map();
        annotations.members().forEach((key, member) -> {
            if (!key.startsWith(DIGEST)) {
                rest.put(key, member.value());
            }
        });
        Value.Mapping bare = with(template, METADATA, with(pod, "annotations", rest.build()));
        return with(named, "spec", with(specification, "template", bare));
    }

    /** An object as it would be in any namespace. */
    static Value.Mapping withoutNamespace(Value.Mapping object) {
        Value.Mapping metadata = object.mapping(METADATA);
        if (metadata == null) {
            return object;
        }
        Values.Builder rest = Values.map();
        metadata.members().forEach((key, member) -> {
            if (!key.equals("namespace")) {
                rest.put(key, member.value());
            }
        });
        return with(object, METADATA, rest.build());
    }

    private static Value.Mapping with(Value.Mapping map, String key, Value value) {
        Values.Builder builder = Values.map();
        for (Map.Entry<String, Value.Member> member : map.members().entrySet()) {
            builder.put(
                    member.getKey(),
                    member.getKey().equals(key) ? value : member.getValue().value());
        }
        return builder.build();
    }
}
