package io.fleetc.history;

import io.fleetc.source.StoredTree;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;

/** A tree that holds one file and nothing else. */
record OneBlob(Trees trees, ObjectId blob, String name) implements StoredTree {
    @Override
    public NavigableMap<String, Kind> entries(String directory) {
        NavigableMap<String, Kind> entries = new TreeMap<>();
        if (directory.isEmpty()) {
            entries.put(name, Kind.FILE);
        }
        return entries;
    }

    @Override
    public long size(String file) throws Unreadable {
        return trees.size(blob);
    }

    @Override
    public byte[] bytes(String file) throws Unreadable {
        return trees.bytes(blob);
    }
}
