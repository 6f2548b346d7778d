package io.fleetc.compiler;

import io.fleetc.catalogue.Release;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.manifest.ArgoObjects;
import io.fleetc.manifest.ClusterInput;
import io.fleetc.manifest.ClusterManifests;
import io.fleetc.manifest.HelmValues;
import io.fleetc.manifest.PlatformData;
import io.fleetc.model.Cluster;
import io.fleetc.model.Rings;
import io.fleetc.output.ClusterFiles;
import io.fleetc.output.ClusterOutput;
import io.fleetc.output.FileTree;
import io.fleetc.output.OutputTree;
import io.fleetc.source.Span;
import io.fleetc.value.Value;
import io.fleetc.verify.ObjectVerifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Turns the clusters of an accepted fleet into objects, and those into files. */
final class Compilation {
    private static final String ARGO_CD = OutputTree.ARGO_CD + "/";

    /** What etcd takes by default, in bytes; the text here is not much longer than what is stored. */
    private static final int LARGEST_OBJECT = 1_572_864;

    private final ValidatedFleet fleet;
    private final CompileOptions options;
    private final PlatformData platform = PlatformData.shipped();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private Compilation(ValidatedFleet fleet, CompileOptions options) {
        this.fleet = fleet;
        this.options = options;
    }

    /** The objects of all clusters whose settings could be bound: what they cannot express is said here. */
    static Checked<List<CompiledCluster>> clusters(ValidatedFleet fleet, CompileOptions options) {
        Compilation compilation = new Compilation(fleet, options);
        List<CompiledCluster> clusters = compilation.compile(compilation.selected());
        return Checked.of(clusters, compilation.diagnostics);
    }

    /** Everything that the selected clusters shall run, as files. */
    static Checked<CompiledFleet> of(ValidatedFleet fleet, CompileOptions options) {
        Compilation compilation = new Compilation(fleet, options);
        compilation.diagnostics.addAll(options.selection().check(fleet.description()));
        List<ClusterState> selected = compilation.selected();
        if (selected.isEmpty() && compilation.diagnostics.isEmpty()) {
            compilation.diagnostics.add(nothingSelected());
        }
        List<CompiledCluster> clusters = compilation.compile(selected);
        if (options.verify()) {
            clusters.forEach(compilation::verify);
        }
        return compilation.files(clusters);
    }

    /** That a selection fits no cluster. */
    static Diagnostic nothingSelected() {
        return Diagnostic.error(Code.FC3017, "no cluster of the fleet matches the selection", Span.none())
                .helping("`fleetc inspect clusters` lists clusters, groups and labels");
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

    private List<CompiledCluster> compile(List<ClusterState> states) {
        return keepAll(Parallel.map(states, options.threads(), this::compile));
    }

    private Checked<CompiledCluster> compile(ClusterState state) {
        ClusterInput input = input(state);
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

    private void verify(CompiledCluster cluster) {
        cluster.components().forEach(component -> verify(component.objects()));
    }

    private void verify(List<Value.Mapping> objects) {
        objects.forEach(object -> diagnostics.addAll(ObjectVerifier.verify(object)));
    }

    private Checked<CompiledFleet> files(List<CompiledCluster> clusters) {
        SortedMap<String, FileTree> trees = new TreeMap<>();
        List<FileTree> written = keepAll(Parallel.map(clusters, options.threads(), this::files));
        if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
            return Checked.none(diagnostics);
        }
        for (int i = 0; i < clusters.size(); i++) {
            trees.put(clusters.get(i).name(), written.get(i));
        }
        boolean partial = clusters.size() < fleet.clusters().size();
        FileTree files = OutputTree.of(trees, partial ? Map.of() : argoCd(clusters));
        files.paths().tailSet(ARGO_CD).stream()
                .takeWhile(path -> path.startsWith(ARGO_CD))
                .filter(path -> files.bytes(path).length > LARGEST_OBJECT)
                .forEach(path -> diagnostics.add(tooLarge(path)));
        return Checked.of(new CompiledFleet(fleet, clusters, files, partial), diagnostics);
    }

    private static Diagnostic tooLarge(String path) {
        return Diagnostic.warning(
                        Code.FC5011, "the object in `" + path + "` is larger than Kubernetes stores", Span.none())
                .helping("give groups of clusters an `argocd.project` of their own");
    }

    private Checked<FileTree> files(CompiledCluster cluster) {
        ClusterInput input = cluster.input();
        return ClusterFiles.of(
                new ClusterOutput(
                        cluster.name(),
                        input.cluster().span(),
                        input.set(),
                        cluster.components(),
                        Digests.of(input.cluster().specification()),
                        Digests.catalogue()),
                options.layout());
    }

    /** The files of Argo CD are those of the whole fleet, so a selection leaves them as they are. */
    private Map<String, List<Value.Mapping>> argoCd(List<CompiledCluster> clusters) {
        ArgoObjects objects =
                new ArgoObjects(platform, Rings.of(fleet.description().specification()));
        Map<String, List<Value.Mapping>> files =
                objects.files(clusters.stream().map(CompiledCluster::input).toList());
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
