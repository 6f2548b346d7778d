package io.fleetc.plan.view;

import io.fleetc.manifest.Component;
import io.fleetc.output.FileTree;
import io.fleetc.output.OutputTree;
import io.fleetc.plan.Step;
import io.fleetc.plan.runbook.Runbook;
import io.fleetc.plan.runbook.RunbookText;
import io.fleetc.value.Value;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A plan as a directory: {@code plan/} for people and programs, and one directory for each step, with the fleet as it is
 * then, what Argo CD applies beside the clusters' objects, and runbooks.
 */
public final class PlanDirectory {
    /** The directory of the plan itself. */
    public static final String PLAN = "plan";

    private PlanDirectory() {}

    /**
     * What a step is written as.
     *
     * @param fleet the texts of the fleet, by name
     * @param artefacts the objects for each cluster
     */
    public record StepFiles(SortedMap<String, String> fleet, SortedMap<String, List<Component>> artefacts) {
        public StepFiles {
            fleet = Collections.unmodifiableSortedMap(new TreeMap<>(fleet));
            artefacts = Collections.unmodifiableSortedMap(new TreeMap<>(artefacts));
        }
    }

    /** All files of a plan. */
    public static FileTree of(PlanView view, List<StepFiles> files) {
        SortedMap<String, OutputTree.Directory> directories = new TreeMap<>();
        SortedMap<String, String> plan = new TreeMap<>();
        plan.put("plan.md", PlanMarkdown.of(view));
        plan.put("plan.json", PlanJson.text(view));
        directories.put(PLAN, new OutputTree.Directory(plan, new TreeMap<>()));
        for (Step step : view.plan().steps()) {
            directories.put(view.directory(step), directory(view, step, files.get(step.number() - 1)));
        }
        return OutputTree.of(directories);
    }

    private static OutputTree.Directory directory(PlanView view, Step step, StepFiles files) {
        SortedMap<String, String> texts = new TreeMap<>();
        SortedMap<String, List<Value.Mapping>> objects = new TreeMap<>();
        files.fleet().forEach((name, text) -> texts.put("fleet/" + name, text));
        files.artefacts()
                .forEach((cluster, components) -> components.forEach(component ->
                        objects.put("argocd/" + cluster + "/" + component.name() + ".yaml", component.objects())));
        int number = 1;
        for (Runbook runbook : view.detail(step).runbooks()) {
            texts.put("runbooks/" + number++ + ".md", RunbookText.markdown(runbook));
        }
        return new OutputTree.Directory(texts, objects);
    }
}
