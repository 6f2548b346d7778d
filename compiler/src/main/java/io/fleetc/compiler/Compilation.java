package io.fleetc.compiler;

import io.fleetc.catalogue.Release;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.manifest.ArgoObjects;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.ClusterManifests;
import io.fleetc.manifest.DeliveryProblems;
import io.fleetc.manifest.HelmValues;
import io.fleetc.manifest.PlatformData;
import io.fleetc.model.Cluster;
import io.fleetc.model.Rings;
import io.fleetc.output.ClusterFiles;
import io.fleetc.output.ClusterOutput;
import io.fleetc.output.CommonObjects;
import io.fleetc.output.FileTree;
import io.fleetc.output.GatheredParts;
import io.fleetc.output.OutputDirectory;
import io.fleetc.output.OutputTree;
import io.fleetc.output.WriteOptions;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.verify.ObjectVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Turns the clusters of an accepted fleet into objects, and those into files. */
final class Compilation {
    private static final String ARGO_CD = OutputTree.ARGO_CD + "/";

    /** What etcd takes by default, in bytes; the text here is not much longer than what is stored. */
    private static final int LARGEST_OBJECT = 1_572_864;

    private final ValidatedFleet fleet;
    private final CompileOptions options;
    private final PlatformData platform = PlatformData.shipped();
    private final ArgoObjects argoCd;
    private final CommonObjects common = new CommonObjects();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private Compilation(ValidatedFleet fleet, CompileOptions options) {
        this.fleet = fleet;
        this.options = options;
        this.argoCd = new ArgoObjects(platform, Rings.of(fleet.description().specification()));
    }

    /** The objects of the selected clusters. */
    static Checked<List<CompiledCluster>> clusters(ValidatedFleet fleet, CompileOptions options) {
        Compilation compilation = new Compilation(fleet, options);
        List<CompiledCluster> clusters = compilation.keepAll(
                Parallel.map(compilation.selection(), options.threads(), state -> compilation.compile(input(state))));
        return Checked.of(clusters, compilation.diagnostics);
    }

    /** What cannot be delivered, of all clusters whose settings could be bound; an accepted fleet has one. */
    static List<Diagnostic> check(ValidatedFleet fleet, boolean accepted) {
        PlatformData platform = PlatformData.shipped();
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (accepted && fleet.clusters().isEmpty()) {
            diagnostics.add(nothingDescribed(fleet));
        }
        for (ClusterState state : fleet.clusters()) {
            if (state.cluster() != null) {
                diagnostics.addAll(DeliveryProblems.of(input(state), platform));
            }
        }
        return diagnostics;
    }

    /**
     * Compiles the selected clusters and writes each when it is made, so that no more of them is in memory than is being
     * compiled.
     *
     * @param accepts whether what was said lets the output be written
     */
    static Checked<WrittenFleet> write(
            ValidatedFleet fleet,
            CompileOptions options,
            OutputDirectory directory,
            WriteOptions how,
            Predicate<List<Diagnostic>> accepts) {
        Compilation compilation = new Compilation(fleet, options);
        return compilation.output((clusters, partial) -> directory
                .write(
                        parts -> compilation.parts(clusters, partial, parts, accepts),
                        new WriteOptions(how.force(), how.dryRun(), partial))
                .map(report -> new WrittenFleet(names(clusters), report)));
    }

    /** Everything that the selected clusters shall run, as files. */
    static Checked<CompiledFleet> of(ValidatedFleet fleet, CompileOptions options) {
        Compilation compilation = new Compilation(fleet, options);
        GatheredParts gathered = new GatheredParts();
        return compilation.output((clusters, partial) -> compilation
                .parts(clusters, partial, gathered, said -> said.stream().noneMatch(Diagnostic::isError))
                .map(rest -> new CompiledFleet(names(clusters), gathered.with(rest), partial)));
    }

    /** What is made of the selected clusters; nothing if the selection is a mistake. */
    private <T> Checked<T> output(BiFunction<List<ClusterState>, Boolean, Checked<T>> made) {
        List<ClusterState> selected = selection();
        return diagnostics.isEmpty()
                ? made.apply(selected, selected.size() < fleet.clusters().size())
                : Checked.none(diagnostics);
    }

    private static List<String> names(List<ClusterState> clusters) {
        return clusters.stream().map(ClusterState::name).toList();
    }

    private List<ClusterState> selection() {
        diagnostics.addAll(options.selection().check(fleet.description()));
        List<ClusterState> selected = selected();
        if (selected.isEmpty() && diagnostics.isEmpty()) {
            diagnostics.add(fleet.clusters().isEmpty() ? nothingDescribed(fleet) : nothingSelected());
        }
        return selected;
    }

    private Checked<FileTree> parts(
            List<ClusterState> selected,
            boolean partial,
            OutputDirectory.Parts parts,
            Predicate<List<Diagnostic>> accepts) {
        List<ArgoObjects.Deployed> deployed =
                keepAll(Parallel.map(selected, options.threads(), state -> part(state, parts)));
        if (!partial && diagnostics.stream().noneMatch(Diagnostic::isError)) {
            OutputTree.argoCd(argoCd(deployed)).ifPresent(files -> {
                diagnostics.addAll(tooLarge(files));
                parts.add(files, "");
            });
        }
        return accepts.test(diagnostics)
                ? Checked.of(OutputTree.index(names(selected)), diagnostics)
                : Checked.absent(diagnostics);
    }

    private Checked<ArgoObjects.Deployed> part(ClusterState state, OutputDirectory.Parts parts) {
        ClusterInput input = input(state);
        String effective = Digests.of(input.cluster().specification());
        String digest = options.verify() ? "" : Digests.ofInput(state, effective);
        if (!digest.isEmpty() && parts.keeps(state.name(), digest)) {
            return Checked.of(argoCd.deployed(input));
        }
        Checked<CompiledCluster> compiled = compile(input);
        return compiled.then(cluster -> {
            List<Diagnostic> said = new ArrayList<>(options.verify() ? proven(cluster) : List.of());
            Checked<FileTree> files = files(cluster, effective);
            said.addAll(files.diagnostics());
            if (files.accepted()) {
                // What is to be said of a cluster is said again each time.
                boolean silent = said.isEmpty() && compiled.diagnostics().isEmpty();
                parts.add(files.value(), silent ? digest : "");
            }
            return Checked.of(argoCd.deployed(cluster.input()), said);
        });
    }

    /** That a selection fits no cluster. */
    static Diagnostic nothingSelected() {
        return Diagnostic.error(Code.FC3017, "no cluster of the fleet matches the selection", Span.none())
                .helping("`fleetc inspect clusters ROOT` lists clusters, groups and labels");
    }

    private static Diagnostic nothingDescribed(ValidatedFleet fleet) {
        return Diagnostic.error(
                        Code.FC3020,
                        "the fleet describes no cluster",
                        fleet.description().span())
                .helping("add one below `spec.clusters`, or in a file of its own with `kind: Cluster`");
    }

    private List<ClusterState> selected() {
        return fleet.clusters().stream()
                .filter(state -> state.cluster() != null)
                .filter(state -> options.selection()
                        .selects(
                                state.section(),
                                Selection.labelsOf(state.resolved().effective())))
                .toList();
    }

    private Checked<CompiledCluster> compile(ClusterInput input) {
        return ClusterManifests.of(input, platform).map(components -> new CompiledCluster(input, components));
    }

    static ClusterInput input(ClusterState state) {
        Cluster cluster = state.cluster();
        Release release = state.release();
        if (cluster == null || release == null || state.flags() == null) {
            throw new IllegalArgumentException("cluster " + state.name() + " was not settled");
        }
        return new ClusterInput(
                cluster,
                state.flags(),
                HelmValues.set(state.resolved(), release),
                HelmValues.effective(state.resolved(), release),
                HelmValues.secretValues(state.resolved(), release));
    }

    private static List<Diagnostic> proven(CompiledCluster cluster) {
        List<Diagnostic> said = new ArrayList<>();
        cluster.objects().forEach(object -> said.addAll(ObjectVerifier.verify(object)));
        return said;
    }

    private void verify(List<Value.Mapping> objects) {
        objects.forEach(object -> diagnostics.addAll(ObjectVerifier.verify(object)));
    }

    /** The objects of Argo CD that Kubernetes would not store, since a fleet has grown out of one ApplicationSet. */
    private static List<Diagnostic> tooLarge(FileTree files) {
        return files.paths().tailSet(ARGO_CD).stream()
                .takeWhile(path -> path.startsWith(ARGO_CD))
                .filter(path -> files.bytes(path).length > LARGEST_OBJECT)
                .map(Compilation::tooLarge)
                .toList();
    }

    private static Diagnostic tooLarge(String path) {
        return Diagnostic.warning(
                        Code.FC5011, "the object in `" + path + "` is larger than Kubernetes stores", Span.none())
                .helping("give groups of clusters an `argocd.project` of their own");
    }

    private Checked<FileTree> files(CompiledCluster cluster, String inputDigest) {
        ClusterInput input = cluster.input();
        return ClusterFiles.of(
                new ClusterOutput(
                        cluster.name(),
                        input.cluster().span(),
                        input.set(),
                        cluster.components(),
                        inputDigest,
                        Digests.catalogue()),
                options.layout(),
                common);
    }

    /** The files of Argo CD are those of the whole fleet, so a selection leaves them as they are. */
    private Map<String, List<Value.Mapping>> argoCd(List<ArgoObjects.Deployed> clusters) {
        Map<String, List<Value.Mapping>> files = argoCd.files(clusters);
        if (options.verify()) {
            files.values().forEach(this::verify);
        }
        return files;
    }

    private <T> List<T> keepAll(List<Checked<T>> results) {
        List<T> values = new ArrayList<>();
        for (Checked<T> result : results) {
            diagnostics.addAll(result.diagnostics());
            if (result.present()) {
                values.add(result.value());
            }
        }
        return values;
    }
}
