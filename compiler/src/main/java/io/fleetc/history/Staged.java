package io.fleetc.history;

import io.fleetc.diagnostic.Checked;
import io.fleetc.source.Sources;
import io.fleetc.source.StoredPlace;
import io.fleetc.source.StoredTree;
import io.fleetc.source.StoredTree.Kind;
import io.fleetc.source.StoredTree.Unreadable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.FS;

/**
 * What the next commit will record: the index of a repository, whatever lies in its work tree. It is read, never written,
 * and nothing is checked out. Files are read while it is open.
 */
public final class Staged implements AutoCloseable {
    private final Repository repository;
    private final RepositoryPlace place;
    private final Trees trees;
    private final IndexTree tree;

    private Staged(Repository repository, RepositoryPlace place, DirCache index) {
        this.repository = repository;
        this.place = place;
        this.trees = new Trees(repository);
        this.tree = new IndexTree(index, trees);
    }

    /**
     * Opens the index of the repository in whose work tree a path lies.
     *
     * @param path a path, which need not exist
     * @param index the file of the index where Git uses another than its usual one, as it does for {@code git commit -a}
     */
    public static Checked<Staged> open(Path path, Optional<Path> index) {
        QuietSystem.install();
        Optional<RepositoryPlace> place = RepositoryPlace.above(path).filter(RepositoryPlace::hasWorkTree);
        if (place.isEmpty()) {
            return Checked.none(HistoryWording.noIndex());
        }
        File file = index.map(Path::toFile).orElseGet(() -> new File(place.get().data(), "index"));
        return place.get().open().then(repository -> {
            try {
                return Checked.of(new Staged(repository, place.get(), DirCache.read(file, FS.DETECTED)));
            } catch (IOException unreadable) {
                repository.close();
                return Checked.none(HistoryWording.unreadableIndex());
            }
        });
    }

    /**
     * The files of a fleet, or an error where there is none.
     *
     * @param root its directory, or its only file
     * @param entries the names of the files of which a directory that is a fleet has one
     */
    public Checked<Sources> fleet(Path root, List<String> entries) {
        String folder = place.pathOf(root).orElse("");
        List<String> conflicts = tree.conflicts().stream()
                .filter(path -> folder.isEmpty() || path.equals(folder) || path.startsWith(folder + "/"))
                .toList();
        if (!conflicts.isEmpty()) {
            return Checked.none(
                    conflicts.stream().map(HistoryWording::inConflict).toList());
        }
        try {
            StoredPlace found = StoredPlace.find(tree, folder);
            Optional<Path> called = Optional.of(History.directory(root));
            if (found.kind() == Kind.FILE) {
                String name = found.name().substring(found.name().lastIndexOf('/') + 1);
                return Checked.of(Sources.storedFile(new OneBlob(trees, tree.id(found.name()), name), name, called));
            }
            if (entries.stream().anyMatch(tree.entries(found.name())::containsKey)) {
                return Checked.of(Sources.stored(new TreeBelow(tree, found.name()), called));
            }
        } catch (Unreadable nothing) {
            // A link that leads nowhere is no fleet either.
        }
        return Checked.none(HistoryWording.notStaged(folder));
    }

    /** What the index holds in a directory, which may be nothing; empty for one outside of the repository. */
    public Optional<StoredTree> below(Path directory) {
        return place.pathOf(directory).map(folder -> new TreeBelow(tree, folder));
    }

    /** Whether the repository has a commit that the next one will follow. */
    public boolean hasHead() {
        try {
            return repository.resolve(Constants.HEAD) != null;
        } catch (IOException unreadable) {
            return false;
        }
    }

    @Override
    public void close() {
        repository.close();
    }
}
