package io.fleetc.output;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Brings the files of clusters, and the files that belong to no cluster, together under one fleet index.
 *
 * <p>The files of a cluster come from {@link ClusterFiles}, in any order and from any thread: the tree is the same.
 */
public final class OutputTree {
    /** The directory of Argo CD's own objects; no cluster may have this name. */
    public static final String ARGO_CD = "argocd";

    private OutputTree() {}

    /**
     * The whole tree.
     *
     * @param clusters for each cluster its files, paths relative to the output directory
     * @param argoCd files by paths relative to {@code argocd/}; the directory and its index appear if there are any
     */
    public static FileTree of(SortedMap<String, FileTree> clusters, FileTree argoCd) {
        List<FileTree> all = new ArrayList<>(clusters.values());
        if (!argoCd.paths().isEmpty()) {
            all.add(indexed(DirectoryIndex.of(ARGO_CD, "", "", argoCd, new TreeMap<>()), argoCd));
        }
        all.add(FileTree.builder()
                .put(FleetIndex.NAME, FleetIndex.text(new TreeSet<>(clusters.keySet())))
                .build());
        return FileTree.join(all);
    }

    /** Files and their index, moved into the directory that the index names. */
    static FileTree indexed(DirectoryIndex index, FileTree files) {
        FileTree.Builder tree = FileTree.builder();
        for (String path : files.paths()) {
            tree.putFrom(files, path, index.directory() + "/" + path);
        }
        return tree.put(index.directory() + "/" + DirectoryIndex.NAME, index.text())
                .build();
    }
}
