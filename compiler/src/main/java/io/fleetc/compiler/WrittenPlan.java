package io.fleetc.compiler;

import io.fleetc.catalogue.Migrations;
import io.fleetc.catalogue.ReleaseNotes;
import io.fleetc.evidence.JobRun;
import io.fleetc.evidence.Ledger;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.Component;
import io.fleetc.manifest.PlatformData;
import io.fleetc.output.FileTree;
import io.fleetc.plan.JobStep;
import io.fleetc.plan.Move;
import io.fleetc.plan.Patch;
import io.fleetc.plan.Step;
import io.fleetc.plan.artefact.Artefacts;
import io.fleetc.plan.artefact.StepInputs;
import io.fleetc.plan.runbook.Runbook;
import io.fleetc.plan.runbook.UpgradeRunbook;
import io.fleetc.plan.tree.StepTree;
import io.fleetc.plan.view.PlanDirectory;
import io.fleetc.plan.view.PlanView;
import io.fleetc.source.Reading;
import io.fleetc.source.Sources;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a plan is written as: for each step its fleet, what Argo CD applies with it, and what people do. */
public final class WrittenPlan {
    private static final String EVIDENCE = "evidence";

    private final PlanView view;
    private final List<PlanDirectory.StepFiles> files;

    private WrittenPlan(PlanView view, List<PlanDirectory.StepFiles> files) {
        this.view = view;
        this.files = List.copyOf(files);
    }

    /** Works out everything about the steps of a plan. */
    public static WrittenPlan of(FleetRoot root, PlannedFleet planned) {
        return new Writer(root, planned).write();
    }

    /** The plan as it is shown. */
    public PlanView view() {
        return view;
    }

    /** The plan as a directory. */
    public FileTree tree() {
        return PlanDirectory.of(view, files);
    }

    /** The names of the files of the steps' fleets. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        files.forEach(step -> names.addAll(step.fleet().keySet()));
        return names;
    }

    /** Goes through the steps, each of which departs from the one before. */
    private static final class Writer {
        private final FleetRoot root;
        private final PlannedFleet planned;
        private final PlatformData data = PlatformData.shipped();
        private final SortedMap<String, String> evidence;

        Writer(FleetRoot root, PlannedFleet planned) {
            this.root = root;
            this.planned = planned;
            this.evidence = evidence(root.files());
        }

        private static SortedMap<String, String> evidence(Sources files) {
            SortedMap<String, String> texts = new TreeMap<>();
            for (String name : files.list(EVIDENCE, true).names()) {
                if (files.read(name) instanceof Reading.Text text) {
                    texts.put(name, text.source().text());
                }
            }
            return texts;
        }

        WrittenPlan write() {
            List<PlanView.Detail> details = new ArrayList<>();
            List<PlanDirectory.StepFiles> files = new ArrayList<>();
            Optional<ValidatedFleet> before = planned.change().base();
            SortedMap<String, String> target = StepTree.texts(root.files());
            for (Step step : planned.plan().steps()) {
                StepTree tree = planned.trees().get(step.number() - 1);
                SortedMap<String, String> texts = tree.over(root.files());
                ValidatedFleet fleet = FleetCompiler.understand(new FleetRoot(sources(texts), root.dhall()))
                        .value();
                List<String> notes = new ArrayList<>(tree.notes());
                SortedMap<String, List<Component>> artefacts = artefacts(step, fleet, before, notes);
                details.add(new PlanView.Detail(
                        Patch.between(target, texts), notes, runbooks(step, before.orElse(fleet), fleet)));
                texts.putAll(evidence);
                files.add(new PlanDirectory.StepFiles(texts, artefacts));
                before = Optional.of(fleet);
            }
            return new WrittenPlan(new PlanView(planned.plan(), details), files);
        }

        private Sources sources(SortedMap<String, String> texts) {
            return root.files().isOneFile()
                    ? Sources.of(Map.of(Sources.STANDARD_INPUT, String.join("", texts.values())))
                    : Sources.of(texts);
        }

        private SortedMap<String, List<Component>> artefacts(
                Step step, ValidatedFleet fleet, Optional<ValidatedFleet> before, List<String> notes) {
            SortedMap<String, List<Component>> artefacts = new TreeMap<>();
            for (String name : touched(step)) {
                boolean runs =
                        before.flatMap(fleetBefore -> input(fleetBefore, name)).isPresent();
                Optional<ClusterInput> input = input(fleet, name);
                if (runs && input.isPresent()) {
                    Artefacts made = Artefacts.of(
                            StepInputs.of(
                                    planned.plan().name(),
                                    step,
                                    input.get(),
                                    fleet.rules(),
                                    List.of(),
                                    digests(input.get())),
                            data,
                            Migrations.shipped());
                    artefacts.put(name, made.components());
                    made.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
                }
            }
            return artefacts;
        }

        private static Set<String> touched(Step step) {
            Set<String> names = new LinkedHashSet<>();
            step.moves().stream().map(Move::target).forEach(names::add);
            step.jobs().stream().map(JobStep::runsOn).forEach(names::add);
            return names;
        }

        private static Optional<ClusterInput> input(ValidatedFleet fleet, String name) {
            return fleet.cluster(name)
                    .filter(state -> state.cluster() != null && state.release() != null && state.flags() != null)
                    .map(Compilation::input);
        }

        /** The newest successful run of each job that is on record for a cluster or for its global database. */
        private SortedMap<String, String> digests(ClusterInput cluster) {
            SortedMap<String, String> digests = new TreeMap<>();
            Ledger ledger = planned.change()
                    .judgement()
                    .map(judgement -> judgement.grounding().change().ledger())
                    .orElseGet(Ledger::empty);
            String database = cluster.cluster().globalDatabase();
            planned.change().fleet().rules().jobs().forEach(job -> {
                for (JobRun run : ledger.runs(job.name())) {
                    String name = run.scope().name();
                    boolean concerns = name.equals(cluster.cluster().name()) || name.equals(database);
                    if (concerns && run.succeeded() && !run.dryRun()) {
                        digests.put(job.name(), run.digest());
                    }
                }
            });
            return digests;
        }

        private List<Runbook> runbooks(Step step, ValidatedFleet before, ValidatedFleet after) {
            List<Runbook> runbooks = new ArrayList<>();
            for (Move move : step.moves()) {
                boolean moves = move.kind() == Move.Kind.UPGRADE || move.kind() == Move.Kind.DOWNGRADE;
                Optional<ClusterInput> from = input(before, move.target());
                Optional<ClusterInput> to = input(after, move.target());
                if (moves && from.isPresent() && to.isPresent()) {
                    runbooks.add(UpgradeRunbook.of(from.get(), to.get(), data, ReleaseNotes.shipped()));
                }
            }
            return runbooks;
        }
    }
}
