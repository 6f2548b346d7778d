package io.fleetc.history;

import io.fleetc.source.Reading.Problem;
import io.fleetc.source.StoredTree.Kind;
import io.fleetc.source.StoredTree.Unreadable;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The trees and blobs of a repository. Revisions share most of their trees, so those read last are kept. */
final class Trees {
    private static final int KEPT = 256;

    private final Repository repository;
    private final Map<ObjectId, Tree> kept = new LinkedHashMap<>(16, 0.75f, true);

    Trees(Repository repository) {
        this.repository = repository;
    }

    /** What stands directly in a tree: what it is, and its object. */
    record Tree(NavigableMap<String, Kind> kinds, NavigableMap<String, ObjectId> ids) {
        Tree {
            kinds = Collections.unmodifiableNavigableMap(kinds);
            ids = Collections.unmodifiableNavigableMap(ids);
        }
    }

    /** One of them. */
    record Entry(Kind kind, ObjectId id) {}

    synchronized Tree tree(ObjectId id) throws Unreadable {
        Tree known = kept.get(id);
        if (known != null) {
            return known;
        }
        Tree tree = read(id);
        kept.put(id, tree);
        if (kept.size() > KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        return tree;
    }

    /**
     * What stands at a path below a tree, links on the way not followed; the root has no path. Unlike {@link #tree}, it looks
     * at nothing beside the path.
     */
    Optional<Entry> at(ObjectId tree, String path) throws Unreadable {
        try (ObjectReader reader = repository.newObjectReader();
                TreeWalk walk = TreeWalk.forPath(reader, path, tree)) {
            return walk == null
                    ? Optional.empty()
                    : Optional.of(new Entry(kind(walk.getFileMode()), walk.getObjectId(0)));
        } catch (IOException missing) {
            throw new Unreadable(Problem.NOT_STORED);
        }
    }

    /** The id that a tree would have without some of its entries. */
    ObjectId without(ObjectId tree, List<String> names) throws Unreadable {
        boolean any = false;
        TreeFormatter left = new TreeFormatter();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(tree);
            while (walk.next()) {
                if (names.contains(walk.getNameString())) {
                    any = true;
                } else {
                    left.append(walk.getRawPath(), walk.getFileMode(), walk.getObjectId(0));
                }
            }
        } catch (IOException missing) {
            throw new Unreadable(Problem.NOT_STORED);
        }
        return any ? new ObjectInserter.Formatter().idFor(left) : tree;
    }

    long size(ObjectId blob) throws Unreadable {
        try (ObjectReader reader = repository.newObjectReader()) {
            return reader.getObjectSize(blob, Constants.OBJ_BLOB);
        } catch (IOException missing) {
            throw new Unreadable(Problem.NOT_STORED);
        }
    }

    byte[] bytes(ObjectId blob) throws Unreadable {
        try (ObjectReader reader = repository.newObjectReader()) {
            return reader.open(blob, Constants.OBJ_BLOB).getCachedBytes(Integer.MAX_VALUE);
        } catch (IOException missing) {
            throw new Unreadable(Problem.NOT_STORED);
        }
    }

    private Tree read(ObjectId id) throws Unreadable {
        NavigableMap<String, Kind> kinds = new TreeMap<>();
        NavigableMap<String, ObjectId> ids = new TreeMap<>();
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(id);
            while (walk.next()) {
                kinds.put(walk.getNameString(), kind(walk.getFileMode()));
                ids.put(walk.getNameString(), walk.getObjectId(0));
            }
        } catch (IOException missing) {
            throw new Unreadable(Problem.NOT_STORED);
        }
        return new Tree(kinds, ids);
    }

    /** What an entry of this mode is. */
    static Kind kind(FileMode mode) {
        if (mode == FileMode.TREE) {
            return Kind.DIRECTORY;
        }
        if (mode == FileMode.SYMLINK) {
            return Kind.LINK;
        }
        return mode == FileMode.GITLINK ? Kind.OTHER : Kind.FILE;
    }
}
