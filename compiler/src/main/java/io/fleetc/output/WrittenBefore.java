package io.fleetc.output;

import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What fleetc wrote into a directory by its indexes, and so what it replaces and deletes there: see {@link WritePlan}. */
final class WrittenBefore {
    private final CommittedFiles present;

    /** The digests of each directory that was asked about; empty if it has no index that can be read. */
    private final SortedMap<String, SortedMap<String, String>> known = new TreeMap<>();

    WrittenBefore(CommittedFiles present) {
        this.present = present;
    }

    /** What puts a file right that holds other bytes than the fleet compiles to. */
    Difference.Remedy changed(String path, byte[] committed) throws IOException {
        return isWritten(path, committed) ? Difference.Remedy.WRITE : Difference.Remedy.FORCE;
    }

    /** What takes away a file that the fleet does not make. */
    Difference.Remedy orphan(String path) throws IOException {
        PresentFiles.Found found = present.find(path);
        byte[] committed = found.isFileAt(path) ? present.bytes(found) : null;
        if (committed != null && isWritten(path, committed)) {
            return Difference.Remedy.WRITE;
        }
        boolean listed = digests(TreePath.top(path)).containsKey(below(path));
        return listed && found.isFileAt(path) ? Difference.Remedy.FORCE : Difference.Remedy.MOVE;
    }

    private boolean isWritten(String path, byte[] committed) throws IOException {
        String directory = TreePath.top(path);
        if (path.equals(FleetIndex.NAME)) {
            return IndexReader.clusters(committed) != null;
        }
        if (path.equals(directory + "/" + DirectoryIndex.NAME)) {
            return IndexReader.digests(committed, directory) != null;
        }
        String digest = digests(directory).get(below(path));
        return digest != null && LineEnds.isOneOf(Set.of(digest), committed);
    }

    private SortedMap<String, String> digests(String directory) throws IOException {
        SortedMap<String, String> digests = known.get(directory);
        if (digests == null) {
            digests = read(directory);
            known.put(directory, digests);
        }
        return digests;
    }

    private SortedMap<String, String> read(String directory) throws IOException {
        String path = directory + "/" + DirectoryIndex.NAME;
        PresentFiles.Found found = present.find(path);
        byte @Nullable [] bytes = found.isFileAt(path) ? present.bytes(found) : null;
        SortedMap<String, String> digests = bytes == null ? null : IndexReader.digests(bytes, directory);
        return digests == null ? Collections.emptySortedMap() : digests;
    }

    /** The path below the directory at its top. */
    private static String below(String path) {
        return path.substring(path.indexOf('/') + 1);
    }
}
