package io.fleetc.output;

import io.fleetc.source.StoredTree;
import io.fleetc.source.StoredTree.Unreadable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files of a stored tree; no link is followed.
 *
 * @param tree the tree
 * @param isRepository whether it is all that the repository holds
 */
record StoredFiles(StoredTree tree, boolean isRepository) implements CommittedFiles {
    @Override
    public PresentFiles.Found find(String path) throws IOException {
        try {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                String above = path.substring(0, slash);
                PresentFiles.Kind kind = kind(above);
                if (kind != PresentFiles.Kind.DIRECTORY) {
                    return new PresentFiles.Found(kind, kind == PresentFiles.Kind.ABSENT ? path : above, 0);
                }
            }
            PresentFiles.Kind kind = kind(path);
            return new PresentFiles.Found(kind, path, kind == PresentFiles.Kind.FILE ? tree.size(path) : 0);
        } catch (Unreadable unreadable) {
            throw missing(path);
        }
    }

    @Override
    public byte @Nullable [] bytes(PresentFiles.Found file) throws IOException {
        try {
            return file.size() > LARGEST ? null : tree.bytes(file.at());
        } catch (Unreadable unreadable) {
            throw missing(file.at());
        }
    }

    @Override
    public SortedSet<String> visibleBelow(String directory) throws IOException {
        SortedSet<String> found = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>();
        open.push(directory);
        while (!open.isEmpty()) {
            String next = open.pop();
            found.add(next + "/");
            for (Map.Entry<String, StoredTree.Kind> entry : entries(next).entrySet()) {
                String path = next.isEmpty() ? entry.getKey() : next + "/" + entry.getKey();
                if (entry.getKey().startsWith(".")) {
                    continue;
                }
                if (entry.getValue() == StoredTree.Kind.DIRECTORY) {
                    open.push(path);
                } else {
                    found.add(path);
                }
            }
        }
        return found;
    }

    private PresentFiles.Kind kind(String path) throws Unreadable {
        StoredTree.Kind kind = tree.entries(TreePath.parent(path)).get(path.substring(path.lastIndexOf('/') + 1));
        if (kind == null) {
            return PresentFiles.Kind.ABSENT;
        }
        return switch (kind) {
            case DIRECTORY -> PresentFiles.Kind.DIRECTORY;
            case FILE -> PresentFiles.Kind.FILE;
            case LINK -> PresentFiles.Kind.LINK;
            case OTHER -> PresentFiles.Kind.OTHER;
        };
    }

    private Map<String, StoredTree.Kind> entries(String directory) throws IOException {
        try {
            return tree.entries(directory);
        } catch (Unreadable unreadable) {
            throw missing(directory);
        }
    }

    private static IOException missing(String path) {
        return new IOException("`" + path + "` is missing from the repository");
    }
}
