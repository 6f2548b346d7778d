package io.fleetc.history;

import io.fleetc.diagnostic.Checked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The revisions that a change is judged against.
 *
 * <p>Files of revisions are read while it is open, and only those that are asked for.
 */
public sealed interface Past extends AutoCloseable permits GitPast, DirectoryPast {
    /** The newest revision before the change. */
    Revision base();

    /**
     * Every revision that something may run that was last observed to run one: that one, the base, and all between, the
     * oldest first, the base last.
     *
     * <p>Between are all commits that the base descends from and the observed one does not: also those of branches that
     * were merged, since nothing in a repository says which of them a branch pointed to. Revisions with the same files
     * (those of records left out) are one, called by the oldest, and by the base if they are those of the base.
     *
     * <p>Where the list may be incomplete, or the fleet may have been elsewhere, it comes with an error; where the observed revision is no ancestor of the base
     * (after a force-push, or when the base is older than what was observed) it is whole and comes with the warning
     * {@code FC6006}; where nothing is known of the observed revision there is only an error.
     *
     * @param observed a full id, a label, or for commits any beginning of the id that is unique
     */
    Checked<List<Revision>> since(String observed);

    /**
     * Every revision that may have been the newest at a moment or after it, the oldest first, the base last; all there are
     * where nobody knows when they were made. It comes with an error where the list may be incomplete.
     */
    Checked<List<Revision>> since(Instant moment);

    /** The revision of a full id, a label, or for commits any beginning of the id that is unique. */
    Optional<Revision> find(String id);

    /**
     * The committer's time of the commit that is checked out where the fleet lies: the time as of which the change is to be
     * judged, so that the same commit is always judged the same. Unknown for directories.
     */
    Optional<Instant> headTime();

    /** Gives back what reading the files of revisions holds. */
    @Override
    void close();
}
