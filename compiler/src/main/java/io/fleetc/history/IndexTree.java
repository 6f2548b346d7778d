package io.fleetc.history;

import io.fleetc.source.Reading.Problem;
import io.fleetc.source.StoredTree;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.ObjectId;

/** The tree that a commit would record now. What was only announced, with {@code git add --intent-to-add}, is not in it. */
final class IndexTree implements StoredTree {
    private final Trees trees;
    private final NavigableMap<String, NavigableMap<String, Kind>> directories = new TreeMap<>();
    private final NavigableMap<String, ObjectId> ids = new TreeMap<>();
    private final SortedSet<String> conflicts = new TreeSet<>();

    /** The tree of an index whose objects are in a repository. */
    IndexTree(DirCache index, Trees trees) {
        this.trees = trees;
        directories.put("", new TreeMap<>());
        for (int i = 0; i < index.getEntryCount(); i++) {
            DirCacheEntry entry = index.getEntry(i);
            if (entry.getStage() != DirCacheEntry.STAGE_0) {
                conflicts.add(entry.getPathString());
            } else if (!entry.isIntentToAdd()) {
                ids.put(entry.getPathString(), entry.getObjectId());
                add(entry.getPathString(), Trees.kind(entry.getFileMode()));
            }
        }
    }

    /** The paths of which a merge has left several versions. */
    SortedSet<String> conflicts() {
        return Collections.unmodifiableSortedSet(conflicts);
    }

    @Override
    public NavigableMap<String, Kind> entries(String directory) {
        NavigableMap<String, Kind> entries = directories.get(directory);
        return entries == null ? new TreeMap<>() : Collections.unmodifiableNavigableMap(entries);
    }

    @Override
    public long size(String file) throws Unreadable {
        return trees.size(id(file));
    }

    @Override
    public byte[] bytes(String file) throws Unreadable {
        return trees.bytes(id(file));
    }

    /** The object of a file or link. */
    ObjectId id(String file) throws Unreadable {
        ObjectId id = ids.get(file);
        if (id == null) {
            throw new Unreadable(Problem.NOT_FOUND);
        }
        return id;
    }

    /** Adds what stands at a path, and the directories above it. */
    private void add(String path, Kind kind) {
        String below = path;
        Kind found = kind;
        while (true) {
            int slash = below.lastIndexOf('/');
            String directory = slash < 0 ? "" : below.substring(0, slash);
            boolean known = directories.containsKey(directory);
            directories.computeIfAbsent(directory, same -> new TreeMap<>()).put(below.substring(slash + 1), found);
            if (known) {
                return;
            }
            below = directory;
            found = Kind.DIRECTORY;
        }
    }
}
