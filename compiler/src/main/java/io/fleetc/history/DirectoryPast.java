package io.fleetc.history;

import io.fleetc.diagnostic.Checked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A past that somebody laid out in directories.
 *
 * @param revisions one for each, the oldest first, the base last
 */
record DirectoryPast(List<Revision> revisions) implements Past {
    DirectoryPast {
        revisions = List.copyOf(revisions);
    }

    @Override
    public Revision base() {
        return revisions.get(revisions.size() - 1);
    }

    @Override
    public Checked<List<Revision>> since(String observed) {
        return find(observed)
                .map(from -> Checked.of(
                        revisions.subList(revisions.indexOf(from), revisions.size()),
                        from.absent()
                                ? List.of(HistoryWording.absentObserved(observed, List.of(), List.of()))
                                : List.of()))
                .orElseGet(() -> Checked.none(HistoryWording.unknownDirectory(
                        observed, revisions.stream().map(Revision::label).toList())));
    }

    @Override
    public Checked<List<Revision>> since(Instant moment) {
        return Checked.of(revisions, List.of());
    }

    @Override
    public Optional<Revision> find(String id) {
        return revisions.stream().filter(revision -> revision.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Instant> headTime() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // Files of directories are closed as soon as they are read.
    }
}
