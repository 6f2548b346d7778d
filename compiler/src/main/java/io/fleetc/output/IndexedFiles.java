package io.fleetc.output;

import io.fleetc.value.Value;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of one directory of the output while they are gathered, and the objects in them for its index. */
final class IndexedFiles {
    private final String directory;
    private final CommonObjects common;
    private final FileTree.Builder files = FileTree.builder();
    private final SortedMap<String, List<ObjectId>> objects = new TreeMap<>();

    /** No file yet in a directory at the top of the output. */
    IndexedFiles(String directory) {
        this(directory, new CommonObjects());
    }

    /** The same where other directories may have had the same objects before. */
    IndexedFiles(String directory, CommonObjects common) {
        this.directory = directory;
        this.common = common;
    }

    /** Adds a text at a path below the directory. */
    IndexedFiles text(String path, String text) {
        return add(path, FileTree.Content.of(text), List.of());
    }

    /** Adds a stream of objects, in their order; nothing if there are none. */
    IndexedFiles objects(String path, List<Value.Mapping> objects) {
        if (objects.isEmpty()) {
            return this;
        }
        CommonObjects.File file = common.file(path, objects);
        return add(path, file.content(), file.ids());
    }

    /** The files, paths relative to the output, and their index. */
    FileTree build(String inputDigest, String catalogueDigest) {
        FileTree tree = files.build();
        SortedMap<String, DirectoryIndex.Entry> entries = new TreeMap<>();
        objects.forEach(
                (path, ids) -> entries.put(path, new DirectoryIndex.Entry(tree.sha256(directory + "/" + path), ids)));
        String index = new DirectoryIndex(directory, inputDigest, catalogueDigest, entries).text();
        return files.put(directory + "/" + DirectoryIndex.NAME, index).build();
    }

    private IndexedFiles add(String path, FileTree.Content content, List<ObjectId> ids) {
        files.put(directory + "/" + path, content);
        objects.put(path, ids);
        return this;
    }
}
