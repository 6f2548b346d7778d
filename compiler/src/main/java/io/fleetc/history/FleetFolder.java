package io.fleetc.history;

import io.fleetc.source.Reading.Problem;
import io.fleetc.source.Sources;
import io.fleetc.source.StoredPlace;
import io.fleetc.source.StoredTree.Kind;
import io.fleetc.source.StoredTree.Unreadable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Where a fleet lies in the trees of commits.
 *
 * @param trees the trees
 * @param folders where it is looked for, the first place that holds it counts; empty for the whole tree
 * @param entries the names of the files of which a directory that is a fleet has one
 * @param records the names of its folders that say what happened, not what shall run
 * @param called where the fleet lies now, if it does in a directory
 * @param told whether the user says that it was nowhere else
 */
record FleetFolder(
        Trees trees,
        List<String> folders,
        List<String> entries,
        List<String> records,
        Optional<Path> called,
        boolean told) {
    private static final String SEPARATOR = "/";

    /**
     * A fleet in a tree.
     *
     * @param id the tree that it is, or the blob if it is one file
     * @param file the name of the file, if it is one
     */
    record Fleet(ObjectId id, Optional<String> file) {}

    /** The fleet in the tree of a commit; empty where there was none. */
    Optional<Fleet> in(ObjectId root) throws Unreadable {
        for (String folder : folders) {
            Optional<Trees.Entry> place = place(root, folder);
            if (place.isPresent()) {
                ObjectId id = place.get().id();
                if (place.get().kind() == Kind.FILE) {
                    return Optional.of(new Fleet(id, Optional.of(lastName(folder))));
                }
                if (holdsEntry(id)) {
                    return Optional.of(new Fleet(id, Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    /** What tells what a commit asks to run from what another does. */
    ObjectId wanted(ObjectId root) throws Unreadable {
        Optional<Fleet> fleet = in(root);
        if (fleet.isEmpty()) {
            return ObjectId.zeroId();
        }
        ObjectId id = fleet.get().id();
        return fleet.get().file().isPresent() ? id : trees.without(id, records);
    }

    private boolean holdsEntry(ObjectId directory) throws Unreadable {
        for (String entry : entries) {
            if (trees.at(directory, entry).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The files of a fleet. */
    Sources files(Optional<Fleet> fleet) {
        if (fleet.isEmpty()) {
            return Sources.of(Map.of());
        }
        ObjectId id = fleet.get().id();
        Optional<String> file = fleet.get().file();
        return file.isPresent()
                ? Sources.storedFile(new OneBlob(trees, id, file.get()), file.get(), called)
                : Sources.stored(new GitTree(trees, id), called);
    }

    /** The folders in which the fleet may have been before it was moved: those of one tree that another has no more. */
    List<String> left(ObjectId root, ObjectId later) throws Unreadable {
        if (told) {
            return List.of();
        }
        Set<String> kept = new TreeSet<>(candidates(later));
        return candidates(root).stream()
                .filter(folder -> !kept.contains(folder))
                .toList();
    }

    /** The folders of a tree that hold a fleet, as far as the first few levels go. */
    List<String> candidates(ObjectId root) throws Unreadable {
        List<String> found = new ArrayList<>();
        List<String> level = List.of("");
        for (int depth = 0; depth < 4 && level.size() < 1_000; depth++) {
            List<String> next = new ArrayList<>();
            for (String folder : level) {
                Map<String, Kind> kinds = new GitTree(trees, root).entries(folder);
                if (entries.stream().anyMatch(kinds::containsKey)) {
                    found.add(folder);
                }
                kinds.forEach((name, kind) -> {
                    if (kind == Kind.DIRECTORY && !name.startsWith(".")) {
                        next.add(folder.isEmpty() ? name : folder + SEPARATOR + name);
                    }
                });
            }
            level = next;
        }
        return found;
    }

    /** The directory or file of a folder; the tree is searched for links only where there is no other way. */
    private Optional<Trees.Entry> place(ObjectId root, String folder) throws Unreadable {
        Optional<Trees.Entry> straight =
                folder.isEmpty() ? Optional.of(new Trees.Entry(Kind.DIRECTORY, root)) : trees.at(root, folder);
        if (straight.isPresent() && straight.get().kind() != Kind.LINK) {
            return straight.filter(entry -> entry.kind() != Kind.OTHER);
        }
        try {
            GitTree tree = new GitTree(trees, root);
            StoredPlace place = StoredPlace.find(tree, folder);
            return place.kind() == Kind.OTHER
                    ? Optional.empty()
                    : Optional.of(new Trees.Entry(place.kind(), tree.id(place.name())));
        } catch (Unreadable unreadable) {
            if (unreadable.problem() == Problem.NOT_STORED) {
                throw unreadable;
            }
            return Optional.empty();
        }
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
