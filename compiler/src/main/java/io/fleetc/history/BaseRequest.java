package io.fleetc.history;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a change is to be judged against, in the words of a user.
 *
 * @param root the directory of the fleet, or its only file; none for one that comes from a stream
 * @param words a revision, or directories of which the last is the base and those before it are older
 * @param workingDirectory where relative paths count from
 * @param repository the repository to ask instead of the one that holds the root
 * @param folders where in the repository the fleet is to be looked for first, for example before it was moved
 * @param entries the names of the files of which a directory that is a fleet has one
 * @param records the names of the fleet's own folders that say what happened, not what shall run: revisions that differ in
 *     nothing else are one
 */
public record BaseRequest(
        Optional<Path> root,
        List<String> words,
        Path workingDirectory,
        Optional<Path> repository,
        List<String> folders,
        List<String> entries,
        List<String> records) {
    public BaseRequest {
        words = List.copyOf(words);
        folders = List.copyOf(folders);
        entries = List.copyOf(entries);
        records = List.copyOf(records);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("no base");
        }
    }

    /** The same for a fleet without records. */
    public BaseRequest(
            Optional<Path> root,
            List<String> words,
            Path workingDirectory,
            Optional<Path> repository,
            List<String> folders,
            List<String> entries) {
        this(root, words, workingDirectory, repository, folders, entries, List.of());
    }
}
