package io.fleetc.output;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.manifest.Component;
import io.fleetc.value.KeyOrder;
import io.fleetc.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;

/** One cluster as files: {@code values.yaml}, the manifests in some layout, and the index of both. */
public final class ClusterFiles {
    private static final String VALUES = "values.yaml";

    private ClusterFiles() {}

    /**
     * The files of a cluster, paths relative to the output directory.
     *
     * @return the files, or FC5005 for every two objects of one identity, or FC2009 if the name cannot be a directory
     */
    public static Checked<FileTree> of(ClusterOutput cluster, Layout layout) {
        return of(cluster, layout, new CommonObjects());
    }

    /** The same for one of many clusters, which have objects in common. */
    public static Checked<FileTree> of(ClusterOutput cluster, Layout layout, CommonObjects common) {
        List<Component> components = new ArrayList<>(cluster.components());
        components.sort(Component.BY_NAME);
        List<Diagnostic> diagnostics = new ArrayList<>(nameProblems(cluster));
        diagnostics.addAll(DuplicateObjects.in(cluster.cluster(), cluster.at(), components));
        return diagnostics.isEmpty()
                ? Checked.of(files(cluster, layout, components, common))
                : Checked.none(diagnostics);
    }

    private static FileTree files(
            ClusterOutput cluster, Layout layout, List<Component> components, CommonObjects common) {
        IndexedFiles files = new IndexedFiles(cluster.cluster(), common);
        files.text(VALUES, YamlWriter.write(cluster.values(), KeyOrder.SORTED));
        layout.place(components).forEach(files::objects);
        return files.build(cluster.inputDigest(), cluster.catalogueDigest());
    }

    private static List<Diagnostic> nameProblems(ClusterOutput cluster) {
        String name = cluster.cluster();
        String problem = name.equals(OutputTree.ARGO_CD)
                ? "the directory of that name holds what belongs to no cluster"
                : TreePath.segmentProblem(name);
        return problem == null
                ? List.of()
                : List.of(Diagnostic.error(
                                Code.FC2009, "the cluster name `" + name + "` cannot name a directory", cluster.at())
                        .noting(problem));
    }
}
