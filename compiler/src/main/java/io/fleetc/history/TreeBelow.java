package io.fleetc.history;

import io.fleetc.source.StoredTree;
import java.util.NavigableMap;

/**
 * A directory of a tree as a tree of its own, out of which no link leads.
 *
 * @param tree the tree
 * @param directory the directory, which holds no link; empty for the whole tree
 */
record TreeBelow(StoredTree tree, String directory) implements StoredTree {
    @Override
    public NavigableMap<String, Kind> entries(String below) throws Unreadable {
        return tree.entries(below.isEmpty() ? directory : at(below));
    }

    @Override
    public long size(String file) throws Unreadable {
        return tree.size(at(file));
    }

    @Override
    public byte[] bytes(String file) throws Unreadable {
        return tree.bytes(at(file));
    }

    private String at(String name) {
        return directory.isEmpty() ? name : directory + "/" + name;
    }
}
