package io.fleetc.history;

import io.fleetc.source.Reading.Problem;
import io.fleetc.source.StoredTree;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A tree object and all below it. Files are as Git stores them: no line ends are converted, and what is kept in LFS is the
 * pointer.
 */
final class GitTree implements StoredTree {
    private final Trees trees;
    private final ObjectId root;

    GitTree(Trees trees, ObjectId root) {
        this.trees = trees;
        this.root = root;
    }

    @Override
    public NavigableMap<String, Kind> entries(String directory) throws Unreadable {
        ObjectId id = root;
        for (String part : directory.isEmpty() ? new String[0] : directory.split("/")) {
            Trees.Tree tree = trees.tree(id);
            ObjectId below = tree.ids().get(part);
            if (below == null || tree.kinds().get(part) != Kind.DIRECTORY) {
                return new TreeMap<>();
            }
            id = below;
        }
        return trees.tree(id).kinds();
    }

    @Override
    public long size(String file) throws Unreadable {
        return trees.size(id(file));
    }

    @Override
    public byte[] bytes(String file) throws Unreadable {
        return trees.bytes(id(file));
    }

    /** The object that a name stands for. */
    ObjectId id(String name) throws Unreadable {
        ObjectId id = root;
        for (String part : name.isEmpty() ? new String[0] : name.split("/")) {
            id = trees.tree(id).ids().get(part);
            if (id == null) {
                throw new Unreadable(Problem.NOT_FOUND);
            }
        }
        return id;
    }
}
