package io.fleetc.plan.tree;

import io.fleetc.layers.Layer;
import io.fleetc.layers.Layers;
import io.fleetc.layers.ResolvedCluster;
import io.fleetc.model.FleetDescription;
import io.fleetc.model.Section;
import io.fleetc.source.Reading;
import io.fleetc.value.Value;
import io.fleetc.value.ValuePath;
import io.fleetc.value.Values;
import io.fleetc.yaml.TextRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds what each section must say so that the wanted settings hold, and writes that into the files. */
final class StepWriter {
    /** Groups decide layers, layers the database, and a primary is a layer of its standby: more rounds are not needed. */
    private static final int ROUNDS = 8;

    private final Tree target;
    private final Tree base;
    private final Wanted wanted;
    private final Map<String, ResolvedCluster> after;
    private final Map<String, ResolvedCluster> before;
    private final Draft draft;

    StepWriter(Tree target, Tree base, Wanted wanted) {
        this.target = target;
        this.base = base;
        this.wanted = wanted;
        this.after = Layers.of(target.fleet());
        this.before = Layers.of(base.fleet());
        this.draft = new Draft(target.fleet());
    }

    StepTree write(FrontEnd frontEnd) {
        draft.specification(wanted.specification());
        settle(draft.clusters(), base.fleet().clusters(), wanted.clusters());
        settle(draft.databases(), base.fleet().globalDatabases(), wanted.databases());
        for (String cluster : wanted.clusters().keySet()) {
            for (String group : wanted.groups(cluster)) {
                Section dropped = base.fleet().groups().get(group);
                if (dropped != null) {
                    draft.groups().putIfAbsent(group, dropped);
                }
            }
        }
        Map<String, Section> written = new TreeMap<>(draft.clusters());
        SharedLayers.undo(draft, base.fleet(), wanted);
        for (int round = 0; round < ROUNDS && settleOwn(written); round++) {}
        StepTree tree = texts();
        check(frontEnd.read(
                FleetTexts.sources(tree.over(target.files()), target.files().isOneFile())));
        return tree;
    }

    /** Leaves out what is not there yet, and brings back what is there still. */
    private static void settle(
            Map<String, Section> sections, Map<String, Section> earlier, Map<String, Value.Mapping> bodies) {
        sections.keySet().retainAll(bodies.keySet());
        for (String name : bodies.keySet()) {
            Section dropped = earlier.get(name);
            if (dropped != null) {
                sections.putIfAbsent(name, dropped);
            }
            if (!sections.containsKey(name)) {
                throw new IllegalArgumentException("neither the change nor its base describes " + name);
            }
        }
    }

    /** Lets each cluster say what its layers do not; true when one of them says something else than before. */
    private boolean settleOwn(Map<String, Section> written) {
        wanted.databases().forEach((name, body) -> Draft.put(draft.databases(), name, body));
        boolean changed = false;
        for (ResolvedCluster cluster : Layers.of(draft.description()).values()) {
            String name = cluster.name();
            List<Layer> layers = cluster.layers();
            Value.Mapping now = layers.get(layers.size() - 1).specification();
            Value.Mapping body = new OwnSettings(vacancy(name))
                    .body(
                            Layers.merge(layers.subList(0, layers.size() - 1)),
                            body(written, name),
                            body(base.fleet().clusters(), name),
                            wanted.settings(name));
            changed |= !body.equals(now);
            Draft.put(draft.clusters(), name, body);
        }
        return changed;
    }

    private static Value.Mapping body(Map<String, Section> sections, String name) {
        Section section = sections.get(name);
        return section == null ? Values.empty() : section.body();
    }

    private Vacancy vacancy(String cluster) {
        return new Vacancy(settings(after, cluster), settings(before, cluster));
    }

    private static Value.Mapping settings(Map<String, ResolvedCluster> clusters, String name) {
        ResolvedCluster cluster = clusters.get(name);
        return cluster == null ? Values.empty() : cluster.set();
    }

    private StepTree texts() {
        Documents documents = new Documents(target.fleet());
        Documents earlier = new Documents(base.fleet());
        FleetDescription now = target.fleet();
        exchange(Documents.Part.DATABASES, now.globalDatabases(), draft.databases(), documents, earlier);
        exchange(Documents.Part.GROUPS, now.groups(), draft.groups(), documents, earlier);
        exchange(Documents.Part.CLUSTERS, now.clusters(), draft.clusters(), documents, earlier);
        if (!draft.defaults().body().equals(now.defaults().body())) {
            documents.defaults(draft.defaults().body(), earlier);
        }
        documents.specification(now.specification(), draft.specification(), earlier);

        SortedMap<String, String> texts = FleetTexts.of(target.files());
        SortedMap<String, String> written = new TreeMap<>();
        List<String> notes = new ArrayList<>();
        documents.wanted().forEach((name, document) -> {
            String text = text(name, documents.held(name), document, earlier, notes);
            if (!text.equals(texts.get(name))) {
                written.put(name, text);
            }
        });
        SortedSet<String> dropped = new TreeSet<>(documents.held().keySet());
        dropped.removeAll(documents.wanted().keySet());
        return new StepTree(written, dropped, notes);
    }

    private static void exchange(
            Documents.Part part,
            Map<String, Section> now,
            Map<String, Section> then,
            Documents documents,
            Documents earlier) {
        now.forEach((name, section) -> {
            Section settled = then.get(name);
            if (settled == null) {
                documents.remove(part, section, earlier);
            } else if (!settled.body().equals(section.body())) {
                documents.change(part, section, settled.body(), earlier);
            }
        });
        then.forEach((name, section) -> {
            if (!now.containsKey(name)) {
                documents.restore(part, section, section.body(), earlier);
            }
        });
    }

    /** A file that says again what it said before the change has its earlier text again. */
    private String text(
            String name, Value.Mapping held, Value.Mapping document, Documents earlier, List<String> notes) {
        String before = base.files().read(name) instanceof Reading.Text text
                ? text.source().text()
                : "";
        if (!document.equals(held) && document.equals(earlier.held().get(name))) {
            return before;
        }
        TextRevision.Revised revised = TextRevision.of(held, document, before);
        if (!revised.keepsLayout()) {
            notes.add("`" + name + "` is written anew: its comments are lost");
        }
        return revised.text();
    }

    /** Sees that the files, read again, say what they should. */
    private void check(FleetDescription read) {
        Map<String, ResolvedCluster> clusters = Layers.of(read);
        if (!clusters.keySet().equals(wanted.clusters().keySet())) {
            throw new IllegalStateException("the step has the clusters " + clusters.keySet() + " instead of "
                    + wanted.clusters().keySet());
        }
        clusters.forEach((name, cluster) -> {
            ValuePath path = vacancy(name).difference(wanted.settings(name), cluster.set(), ValuePath.root());
            if (path != null) {
                throw new IllegalStateException("cluster " + name + " of the step has another value at " + path);
            }
        });
        wanted.databases().forEach((name, body) -> {
            if (!body.equals(body(read.globalDatabases(), name))) {
                throw new IllegalStateException("global database " + name + " of the step says something else");
            }
        });
        if (!read.specification().equals(wanted.specification())) {
            throw new IllegalStateException("the fleet of the step says something else below spec");
        }
    }
}
