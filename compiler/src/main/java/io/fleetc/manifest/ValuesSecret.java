package io.fleetc.manifest;

import io.fleetc.catalogue.PlatformAccess;
import io.fleetc.value.KeyOrder;
import io.fleetc.value.KeyedMember;
import io.fleetc.value.Value;
import io.fleetc.value.Values;
import io.fleetc.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * The Secret that carries the chart's values, flags included, to every service (docs/deployment/
 * architecture-deployment.md:32). It holds references to other Secrets, never their values.
 *
 * <p>A few keys of the chart take a secret only as plain text. Where one of them is needed the object is an ExternalSecret
 * whose template is filled in the cluster: the values are the same text, with a placeholder where the secret belongs.
 */
final class ValuesSecret {
    private static final String MARK = "FLEETC-SECRET-";

    private final ClusterInput input;
    private final PlatformAccess access;

    /** The same in every namespace. */
    private final String text;

    ValuesSecret(ClusterInput input, PlatformAccess access) {
        this.input = input;
        this.access = access;
        this.text = input.secretValues().isEmpty()
                ? YamlWriter.write(input.values(), KeyOrder.SORTED)
                : templateText(input);
    }

    /** The object in one namespace. */
    Value.Mapping object(String namespace) {
        return input.secretValues().isEmpty() ? plain(namespace) : template(namespace);
    }

    private Value.Mapping plain(String namespace) {
        return input.objectIn("v1", "Secret", access.valuesSecret(), namespace)
                .annotate(Waves.ANNOTATION, Waves.SECRETS)
                .annotate("argocd.argoproj.io/sync-options", "Prune=false,Delete=false")
                .with("type", Values.text("Opaque"))
                .with("stringData", Values.map().put(access.valuesKey(), text).build())
                .build();
    }

    private Value.Mapping template(String namespace) {
        ExternalSecrets secrets = new ExternalSecrets(input);
        List<Value> data = new ArrayList<>();
        for (SecretValue secret : input.secretValues()) {
            data.add(secrets.datum(
                    "secret" + data.size(),
                    secret.secret().name(),
                    secret.secret().key()));
        }
        Value target = Values.map()
                .put("name", access.valuesSecret())
                .put("creationPolicy", "Owner")
                .put("deletionPolicy", "Retain")
                .put(
                        "template",
                        Values.map()
                                .put("engineVersion", "v2")
                                .put(
                                        "data",
                                        Values.map()
                                                .put(access.valuesKey(), text)
                                                .build())
                                .build())
                .build();
        return secrets.object(access.valuesSecret(), namespace, target, data);
    }

    private static String templateText(ClusterInput input) {
        Value.Mapping marked = input.values();
        int number = 0;
        for (SecretValue secret : input.secretValues()) {
            marked = with(marked, secret.chart().steps(), Values.text(MARK + number));
            number++;
        }
        // The template language would read two braces of a value as its own.
        String text = YamlWriter.write(marked, KeyOrder.SORTED).replace("{{", "{{ \"{{\" }}");
        for (int i = number - 1; i >= 0; i--) {
            // As JSON the value is one quoted YAML scalar, whatever characters it has.
            text = text.replace(MARK + i, "{{ .secret" + i + " | toJson }}");
        }
        return text;
    }

    private static Value.Mapping with(Value.Mapping map, List<Object> steps, Value value) {
        String key = (String) steps.get(0);
        Value below = map.get(key);
        Value replaced = steps.size() == 1
                ? value
                : with(
                        below instanceof Value.Mapping mapping ? mapping : Values.empty(),
                        steps.subList(1, steps.size()),
                        value);
        Values.Builder builder = Values.map();
        for (KeyedMember member : map.entries()) {
            builder.put(member.key(), member.member().value());
        }
        return builder.put(key, replaced).build();
    }
}
