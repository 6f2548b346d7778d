package io.fleetc.plan.tree;

import io.fleetc.model.FleetDescription;
import io.fleetc.model.Section;
import io.fleetc.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Fleets that are written as programs: what such a text computes cannot be edited, so a step of theirs is data. */
final class Programs {
    private Programs() {}

    /** Whether a program describes any part of a fleet. */
    static boolean in(FleetDescription fleet) {
        return fleet.span().source().isProgram()
                || Stream.of(fleet.clusters(), fleet.groups(), fleet.globalDatabases())
                        .map(Map::values)
                        .flatMap(sections -> sections.stream().map(Section::nameSpan))
                        .anyMatch(span -> span.source().isProgram());
    }

    /** Writes all programs of a fleet as data first, and then the step. */
    static StepTree asYaml(Tree target, FrontEnd frontEnd, Function<Tree, StepTree> step) {
        SortedMap<String, String> texts = FleetTexts.of(target.files());
        SortedSet<String> dropped = new TreeSet<>(texts.keySet());
        dropped.removeIf(name -> !FleetTexts.isProgram(name));
        SortedMap<String, String> written = frontEnd.programsAsYaml(target.files());
        texts.keySet().removeAll(dropped);
        texts.putAll(written);
        Sources files = FleetTexts.sources(texts, target.files().isOneFile());
        StepTree tree = step.apply(new Tree(files, frontEnd.read(files)));
        written.putAll(tree.written());
        written.keySet().removeAll(tree.dropped());
        dropped.addAll(tree.dropped());
        List<String> notes = new ArrayList<>(
                List.of("a tool cannot edit what Dhall computes: the step is written as YAML, without comments"));
        notes.addAll(tree.notes());
        return new StepTree(written, dropped, notes);
    }
}
