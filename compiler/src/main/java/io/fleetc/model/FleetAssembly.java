package io.fleetc.model;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Edit;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts the documents of a fleet together: inline parts and parts with a file of their own become one description, and
 * every name that is used must be defined.
 */
public final class FleetAssembly {
    private static final ValuePath SPEC = ValuePath.of("spec");

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Map<String, Section> databases = new TreeMap<>();
    private final Map<String, Section> groups = new TreeMap<>();
    private final Map<String, Section> clusters = new TreeMap<>();
    private @Nullable Document fleet;

    private FleetAssembly() {}

    /**
     * Assembles documents.
     *
     * @param documents all documents whose shape is right, in the order of their file names
     * @param complete whether every document of the fleet could be read; if not, a name may be defined in one that could
     *     not, and using it is no mistake; nor is it then a mistake that none of them is the fleet
     */
    public static Checked<FleetDescription> assemble(List<Document> documents, boolean complete) {
        return new FleetAssembly().run(documents, complete);
    }

    private Checked<FleetDescription> run(List<Document> documents, boolean complete) {
        documents.forEach(this::take);
        Document entry = fleet;
        if (entry == null) {
            if (complete) {
                diagnostics.add(noFleet(documents));
            }
            return Checked.absent(diagnostics);
        }
        FleetDescription description = describe(entry);
        if (complete) {
            References.check(description, diagnostics);
        }
        return Checked.of(description, diagnostics);
    }

    private void take(Document document) {
        switch (document.kind()) {
            case "Fleet" -> takeFleet(document);
            case "Cluster" -> add(clusters, "cluster", section(document));
            case "Group" -> add(groups, "group", section(document));
            case "GlobalDatabase" -> add(databases, "global database", section(document));
            default -> throw new IllegalArgumentException("the schema let kind " + document.kind() + " pass");
        }
    }

    private void takeFleet(Document document) {
        if (fleet != null) {
            diagnostics.add(Diagnostic.error(
                            Code.FC3001, "a second document describes the fleet", nameSpan(document.body()))
                    .also(nameSpan(fleet.body()), "the first one is here")
                    .helping("keep one `kind: Fleet` document and move the clusters of the other one to `clusters/`"));
            return;
        }
        fleet = document;
        Value.Mapping spec = spec(document.body());
        inline(document, spec, "clusters").forEach(section -> add(clusters, "cluster", section));
        inline(document, spec, "groups").forEach(section -> add(groups, "group", section));
        inline(document, spec, "globalDatabases").forEach(section -> add(databases, "global database", section));
    }

    private FleetDescription describe(Document entry) {
        Value.Mapping spec = spec(entry.body());
        Value.Mapping defaults = spec.mapping("defaults");
        Value.Member key = spec.members().get("defaults");
        Section layer = new Section(
                "spec.defaults",
                key == null ? Span.none() : key.keySpan(),
                defaults == null ? Values.empty() : defaults,
                below(entry.pruned(), ValuePath.of("spec", "defaults")));
        return new FleetDescription(
                name(entry.body()), nameSpan(entry.body()), databases, layer, groups, clusters, without(spec));
    }

    private static Value.Mapping without(Value.Mapping spec) {
        Map<String, Value.Member> rest = new LinkedHashMap<>(spec.members());
        rest.keySet().removeAll(Set.of("clusters", "groups", "globalDatabases", "defaults"));
        return new Value.Mapping(rest, spec.span());
    }

    private void add(Map<String, Section> sections, String what, Section section) {
        Section first = sections.putIfAbsent(section.name(), section);
        if (first != null) {
            diagnostics.add(Diagnostic.error(
                            Code.FC3003,
                            "the " + what + " `" + section.name() + "` is described twice",
                            section.nameSpan())
                    .also(first.nameSpan(), "first described here")
                    .helping("rename one of them, or merge both into one"));
        }
    }

    private static List<Section> inline(Document document, Value.Mapping spec, String key) {
        List<Section> sections = new ArrayList<>();
        Value.Mapping map = spec.mapping(key);
        if (map != null) {
            map.members().forEach((name, member) -> {
                if (member.value() instanceof Value.Mapping body) {
                    List<ValuePath> pruned = below(document.pruned(), ValuePath.of("spec", key, name));
                    sections.add(new Section(name, member.keySpan(), body, pruned));
                }
            });
        }
        return sections;
    }

    private static Section section(Document document) {
        Value.Mapping body = spec(document.body());
        Value.Mapping metadata = document.body().mapping("metadata");
        Value.Member labels = metadata == null ? null : metadata.members().get("labels");
        if (labels != null) {
            Map<String, Value.Member> members = new LinkedHashMap<>(body.members());
            members.putIfAbsent("labels", labels);
            body = new Value.Mapping(members, body.span());
        }
        return new Section(name(document.body()), nameSpan(document.body()), body, below(document.pruned(), SPEC));
    }

    private static List<ValuePath> below(List<ValuePath> pruned, ValuePath prefix) {
        return pruned.stream()
                .filter(prefix::covers)
                .map(path -> new ValuePath(
                        path.steps().subList(prefix.steps().size(), path.steps().size())))
                .toList();
    }

    private static Value.Mapping spec(Value.Mapping document) {
        Value.Mapping spec = document.mapping("spec");
        return spec == null ? Values.empty() : spec;
    }

    private static String name(Value.Mapping document) {
        Value.Mapping metadata = document.mapping("metadata");
        String name = metadata == null ? null : metadata.text("name");
        return name == null ? "" : name;
    }

    private static Span nameSpan(Value.Mapping document) {
        Value.Mapping metadata = document.mapping("metadata");
        Value name = metadata == null ? null : metadata.get("name");
        return name == null ? document.span() : name.span();
    }

    private static Diagnostic noFleet(List<Document> documents) {
        Span span =
                documents.isEmpty() ? Span.none() : nameSpan(documents.get(0).body());
        Diagnostic missing = Diagnostic.error(Code.FC3002, "no document of `kind: Fleet` describes the fleet", span);
        if (span.known() && span.source().name().startsWith("fleet.")) {
            return missing.helping("the entry file is of `kind: Fleet`: move this document to a directory such as"
                    + " `clusters/`, or write it under `spec` of a Fleet document");
        }
        return missing.helping("add `fleet.yaml` with `kind: Fleet`, or run `fleetc init` in an empty directory");
    }

    /** Checks that every name which one part uses is the name of another part. */
    private static final class References {
        private References() {}

        static void check(FleetDescription fleet, List<Diagnostic> diagnostics) {
            for (Section cluster : fleet.clusters().values()) {
                checkGroups(fleet, cluster, diagnostics);
                checkDatabase(fleet, cluster, diagnostics);
                checkPrimary(fleet, cluster, diagnostics);
            }
            fleet.groups().values().forEach(group -> checkDatabase(fleet, group, diagnostics));
            checkDatabase(fleet, fleet.defaults(), diagnostics);
            checkRings(fleet, diagnostics);
        }

        /** Rings have names of their own: Argo CD finds the clusters of a ring by its name. */
        private static void checkRings(FleetDescription fleet, List<Diagnostic> diagnostics) {
            Value.Mapping rollout = fleet.specification().mapping("rollout");
            if (rollout == null || !(rollout.get("rings") instanceof Value.Sequence list)) {
                return;
            }
            SortedMap<String, Span> seen = new TreeMap<>();
            for (Value item : list.items()) {
                if (item instanceof Value.Mapping ring && ring.get("name") instanceof Value.Text name) {
                    Span first = seen.putIfAbsent(name.text(), name.span());
                    if (first != null) {
                        diagnostics.add(
                                Diagnostic.error(Code.FC3003, "two rings are called `" + name.text() + "`", name.span())
                                        .also(first, "the first one is here")
                                        .helping("rename one of them"));
                    }
                }
            }
        }

        private static void checkGroups(FleetDescription fleet, Section cluster, List<Diagnostic> diagnostics) {
            if (!(cluster.body().get("groups") instanceof Value.Sequence list)) {
                return;
            }
            SortedMap<String, Span> seen = new TreeMap<>();
            for (Value item : list.items()) {
                if (item instanceof Value.Text group) {
                    if (!fleet.groups().containsKey(group.text())) {
                        diagnostics.add(unknown(
                                Code.FC3004,
                                "cluster `" + cluster.name() + "` is in a group `" + group.text()
                                        + "` that the fleet does not describe",
                                group,
                                fleet.groups().keySet(),
                                "groups"));
                    } else if (seen.put(group.text(), group.span()) != null) {
                        diagnostics.add(Diagnostic.error(
                                        Code.FC3003,
                                        "cluster `" + cluster.name() + "` lists the group `" + group.text() + "` twice",
                                        group.span())
                                .helping("list each group once; the order decides which one wins"));
                    }
                }
            }
        }

        private static void checkDatabase(FleetDescription fleet, Section section, List<Diagnostic> diagnostics) {
            Value.Mapping reference = section.body().mapping("globalDatabase");
            if (reference != null
                    && reference.get("ref") instanceof Value.Text ref
                    && !fleet.globalDatabases().containsKey(ref.text())) {
                diagnostics.add(unknown(
                        Code.FC3005,
                        "the fleet describes no global database `" + ref.text() + "`",
                        ref,
                        fleet.globalDatabases().keySet(),
                        "global databases"));
            }
        }

        private static void checkPrimary(FleetDescription fleet, Section cluster, List<Diagnostic> diagnostics) {
            if (!(cluster.body().get("standbyFor") instanceof Value.Text primary)) {
                return;
            }
            Section other = fleet.clusters().get(primary.text());
            if (other == null) {
                diagnostics.add(unknown(
                        Code.FC3008,
                        "cluster `" + cluster.name() + "` stands by for `" + primary.text()
                                + "`, which the fleet does not describe",
                        primary,
                        fleet.clusters().keySet(),
                        "clusters"));
            } else if (other.name().equals(cluster.name())) {
                diagnostics.add(Diagnostic.error(
                                Code.FC3008, "cluster `" + cluster.name() + "` stands by for itself", primary.span())
                        .helping("name the primary cluster"));
            } else if (other.body().get("standbyFor") instanceof Value.Text chained) {
                diagnostics.add(Diagnostic.error(
                                Code.FC3008,
                                "cluster `" + cluster.name() + "` stands by for `" + other.name()
                                        + "`, which is a standby itself",
                                primary.span())
                        .also(chained.span(), "`" + other.name() + "` stands by here")
                        .helping("name the cluster that is no standby", Edit.renaming(primary.span(), chained.text())));
            }
        }

        private static Diagnostic unknown(
                Code code, String message, Value.Text name, Set<String> known, String plural) {
            Diagnostic diagnostic = Diagnostic.error(code, message, name.span());
            diagnostic = known.isEmpty()
                    ? diagnostic.noting("the fleet describes no " + plural)
                    : diagnostic.noting("known " + plural + ": `" + String.join("`, `", known) + "`");
            return Nearest.to(name.text(), known)
                    .map(near -> Diagnostic.error(code, message, name.span())
                            .noting("known " + plural + ": `" + String.join("`, `", known) + "`")
                            .helping("write `" + near + "`", Edit.renaming(name.span(), near)))
                    .orElse(diagnostic);
        }
    }
}
