package io.fleetc.output;

import io.fleetc.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * What one directory at the top holds.
     *
     * @param texts texts by path below it
     * @param objects streams of objects by path below it
     */
    public record Directory(SortedMap<String, String> texts, SortedMap<String, List<Value.Mapping>> objects) {
        public Directory {
            texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
            objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
        }
    }

    /** A tree of directories that are no clusters, such as the steps of a plan. */
    public static FileTree of(SortedMap<String, Directory> directories) {
        List<FileTree> all = new ArrayList<>();
        directories.forEach((name, directory) -> {
            IndexedFiles files = new IndexedFiles(name);
            directory.texts().forEach(files::text);
            directory.objects().forEach(files::objects);
            all.add(files.build("", ""));
        });
        all.add(FileTree.builder()
                .put(FleetIndex.NAME, FleetIndex.text(new TreeSet<>(directories.keySet())))
                .build());
        return FileTree.join(all);
    }

    /** Why a file cannot have a path in an output, in a few words; empty if it can. */
    public static Optional<String> problem(String path) {
        return Optional.ofNullable(TreePath.problem(path));
    }

    /**
     * The directory of Argo CD's own objects; empty if there are none.
     *
     * @param objects for each path below it the objects. An output holds those of all clusters or none, since what one of
     *     them leaves out is pruned
     */
    public static Optional<FileTree> argoCd(Map<String, List<Value.Mapping>> objects) {
        if (objects.isEmpty()) {
            return Optional.empty();
        }
        IndexedFiles files = new IndexedFiles(ARGO_CD);
        objects.forEach(files::objects);
        return Optional.of(files.build("", ""));
    }

    /** The index of the fleet. */
    public static FileTree index(Collection<String> clusters) {
        return FileTree.builder()
                .put(FleetIndex.NAME, FleetIndex.text(new TreeSet<>(clusters)))
                .build();
    }
}
