package io.fleetc.history;

import io.fleetc.diagnostic.Checked;
import io.fleetc.source.StoredTree.Unreadable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** The past of a fleet in a repository. */
final class GitPast implements Past {
    private static final int LABEL = 7;

    private final Repository repository;
    private final CommitSearch search;
    private final FleetFolder folder;
    private final Base base;
    private final Optional<Instant> headTime;
    private final int limit;

    /**
     * The base, once it is found.
     *
     * @param word how the user names it
     * @param commit its commit
     * @param revision its files
     */
    record Base(String word, RevCommit commit, Revision revision) {
        /** The word and, where that says more, the label. */
        String shown() {
            return word.startsWith(revision.label()) ? "`" + word + "`" : "`" + word + "` (" + revision.label() + ")";
        }
    }

    GitPast(Repository repository, FleetFolder folder, Base base, Optional<Instant> headTime, int limit) {
        this.repository = repository;
        this.search = new CommitSearch(repository);
        this.folder = folder;
        this.base = base;
        this.headTime = headTime;
        this.limit = limit;
    }

    @Override
    public Revision base() {
        return base.revision();
    }

    @Override
    public Checked<List<Revision>> since(String observed) {
        try {
            Checked<RevCommit> from = search.observed(observed);
            if (!from.present()) {
                return Checked.none(from.diagnostics());
            }
            return new Since(repository, folder, base, limit).of(from.value(), observed);
        } catch (IOException | Unreadable missing) {
            return Checked.none(HistoryWording.missing(base.word()));
        }
    }

    @Override
    public Checked<List<Revision>> since(Instant moment) {
        try (RevWalk walk = new RevWalk(repository)) {
            // What a branch pointed to is its first parents.
            RevCommit newest = walk.parseCommit(base.commit());
            while (isAfter(newest, moment) && newest.getParentCount() > 0) {
                newest = walk.parseCommit(newest.getParent(0));
            }
            return isAfter(newest, moment) && search.isShallow()
                    ? Checked.none(HistoryWording.cutOff(moment.toString()))
                    : new Since(repository, folder, base, limit).of(newest, label(newest));
        } catch (IOException | Unreadable missing) {
            return Checked.none(HistoryWording.missing(base.word()));
        }
    }

    private static boolean isAfter(RevCommit commit, Instant moment) {
        return time(commit).filter(made -> made.isAfter(moment)).isPresent();
    }

    @Override
    public Optional<Revision> find(String id) {
        try (RevWalk walk = new RevWalk(repository)) {
            List<RevCommit> commits = search.beginningWith(id, walk);
            return commits.size() == 1 ? Optional.of(revision(commits.get(0), folder)) : Optional.empty();
        } catch (IOException | Unreadable missing) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Instant> headTime() {
        return headTime;
    }

    @Override
    public void close() {
        repository.close();
    }

    /** The revision of a commit whose message and people are parsed. */
    static Revision revision(RevCommit commit, FleetFolder folder) throws Unreadable {
        return new Revision(commit.name(), label(commit), folder.files(folder.in(commit.getTree())), time(commit));
    }

    /** The time of a commit whose people are parsed; what other tools wrote may lack it. */
    static Optional<Instant> time(RevCommit commit) {
        return Optional.ofNullable(commit.getCommitterIdent()).map(PersonIdent::getWhenAsInstant);
    }

    /** The same number of digits for all, so that a message does not depend on what else a clone holds. */
    static String label(RevCommit commit) {
        return commit.name().substring(0, LABEL);
    }
}
