package io.fleetc.catalogue;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.layers.Layer;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A section of a cluster that is written flat and chosen by one of its fields: object storage by its type, for example.
 *
 * @param section the section
 * @param by the field that chooses
 * @param common settings that go with every choice
 * @param types the choices: which settings each one has
 */
public record Choice(String section, String by, List<String> common, SortedMap<String, Settings> types) {
    public Choice {
        common = List.copyOf(common);
    }

    /**
     * The settings of one choice.
     *
     * @param required those that it cannot do without; one of each inner list is enough
     * @param optional the others
     */
    public record Settings(List<List<String>> required, List<String> optional) {
        public Settings {
            required = List.copyOf(required);
            optional = List.copyOf(optional);
        }

        private boolean has(String setting) {
            return optional.contains(setting) || required.stream().anyMatch(any -> any.contains(setting));
        }
    }

    /** What is wrong with the section of a cluster: settings of another choice (FC3007), settings missing (FC3006). */
    public List<Diagnostic> check(ResolvedCluster cluster) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Value.Mapping written = cluster.set().mapping(section);
        String chosen = chosen(cluster);
        Settings settings = chosen == null ? null : types.get(chosen);
        if (settings == null || chosen == null) {
            return diagnostics;
        }
        if (written != null) {
            written.members().forEach((key, member) -> {
                if (!key.equals(by) && !common.contains(key) && !settings.has(key)) {
                    diagnostics.add(foreign(cluster, chosen, key, member));
                }
            });
        }
        for (List<String> anyOf : settings.required()) {
            if (anyOf.stream().noneMatch(key -> isThere(cluster, key))) {
                diagnostics.add(missing(cluster, chosen, anyOf));
            }
        }
        return diagnostics;
    }

    private @Nullable String chosen(ResolvedCluster cluster) {
        Value.Mapping effective = cluster.effective().mapping(section);
        return effective == null ? null : effective.text(by);
    }

    private boolean isThere(ResolvedCluster cluster, String key) {
        ValuePath path = ValuePath.of(section, key);
        return path.in(cluster.set()) != null || cluster.pruned(path);
    }

    private Diagnostic foreign(ResolvedCluster cluster, String chosen, String key, Value.Member member) {
        List<String> owners = new ArrayList<>();
        types.forEach((type, settings) -> {
            if (settings.has(key)) {
                owners.add("`" + type + "`");
            }
        });
        Diagnostic diagnostic = Diagnostic.error(
                        Code.FC3007,
                        "`" + section + "." + key + "` does not belong to `" + by + ": " + chosen + "`",
                        member.keySpan())
                .on("spec.clusters." + cluster.name() + "." + section + "." + key);
        if (!owners.isEmpty()) {
            diagnostic = diagnostic.noting("it is a setting of " + String.join(", ", owners));
        }
        Span chosenAt = span(cluster, by);
        if (chosenAt.known()) {
            diagnostic = diagnostic.also(chosenAt, "cluster `" + cluster.name() + "` chooses `" + chosen + "` here");
        }
        return setByCluster(cluster, key)
                ? diagnostic.helping("remove `" + key + "`")
                : diagnostic.helping("write `" + key + ": null` under `" + section + "` of cluster `" + cluster.name()
                        + "`, or set it only where it is meant");
    }

    private boolean setByCluster(ResolvedCluster cluster, String key) {
        List<ResolvedCluster.Setting> settings = cluster.settings(ValuePath.of(section, key));
        return !settings.isEmpty() && settings.get(settings.size() - 1).layer().kind() == Layer.Kind.CLUSTER;
    }

    private Diagnostic missing(ResolvedCluster cluster, String chosen, List<String> anyOf) {
        String names = "`" + section + "." + String.join("` or `" + section + ".", anyOf) + "`";
        Span chosenAt = span(cluster, by);
        Diagnostic diagnostic = Diagnostic.error(
                        Code.FC3006,
                        "cluster `" + cluster.name() + "` has no " + names + ", which `" + by + ": " + chosen
                                + "` needs",
                        chosenAt.known() ? chosenAt : cluster.span())
                .on("spec.clusters." + cluster.name() + "." + section + "." + anyOf.get(0));
        return diagnostic.helping("set " + names + " for the cluster, in one of its groups or in `spec.defaults`");
    }

    private Span span(ResolvedCluster cluster, String key) {
        Value value = ValuePath.of(section, key).in(cluster.set());
        return value == null ? Span.none() : value.span();
    }
}
