package io.fleetc.history;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.StoredTree.Unreadable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Walks from the base back to an observed commit: linear in the commits between, each of which costs the look-up of its
 * fleet's tree.
 */
final class Since {
    private final Repository repository;
    private final FleetFolder folder;
    private final GitPast.Base base;
    private final int limit;

    Since(Repository repository, FleetFolder folder, GitPast.Base base, int limit) {
        this.repository = repository;
        this.folder = folder;
        this.base = base;
        this.limit = limit;
    }

    /** All revisions since one, which the user calls so. */
    Checked<List<Revision>> of(RevCommit observed, String called) throws IOException, Unreadable {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            RevCommit from = walk.parseCommit(observed);
            RevCommit to = walk.parseCommit(base.commit());
            walk.markStart(to);
            for (RevCommit parent : from.getParents()) {
                walk.markUninteresting(parent);
            }
            List<RevCommit> newest = new ArrayList<>();
            RevCommit next = walk.next();
            while (next != null && newest.size() < limit) {
                newest.add(next);
                next = walk.next();
            }
            List<RevCommit> commits = parentsFirst(newest);
            boolean ancestor = commits.contains(from);
            if (!ancestor) {
                commits.add(0, from);
            }
            List<Diagnostic> said = new ArrayList<>();
            if (next != null) {
                said.add(HistoryWording.tooLong(called, limit));
            } else if (endsBefore(from, commits)) {
                said.add(HistoryWording.cutOff(called));
            } else if (!ancestor) {
                said.add(
                        isAncestor(to, from)
                                ? HistoryWording.newerObserved(called, base.shown())
                                : HistoryWording.foreignObserved(called, base.shown()));
            }
            Map<RevCommit, ObjectId> wanted = new LinkedHashMap<>();
            for (RevCommit commit : commits) {
                wanted.put(commit, folder.wanted(commit.getTree()));
            }
            absence(from, called, wanted).ifPresent(said::add);
            return Checked.of(distinct(wanted, walk), said);
        }
    }

    /**
     * Puts parents before their children. The walk itself goes by time and can be bounded for it, but the clocks of those
     * who commit differ.
     */
    private static List<RevCommit> parentsFirst(List<RevCommit> newestFirst) {
        Map<RevCommit, Integer> children = new LinkedHashMap<>();
        newestFirst.forEach(commit -> children.put(commit, 0));
        for (RevCommit commit : newestFirst) {
            for (RevCommit parent : commit.getParents()) {
                children.computeIfPresent(parent, (same, count) -> count + 1);
            }
        }
        Deque<RevCommit> ready = new ArrayDeque<>();
        newestFirst.stream()
                .filter(commit -> children.getOrDefault(commit, 0) == 0)
                .forEach(ready::add);
        List<RevCommit> sorted = new ArrayList<>();
        while (!ready.isEmpty()) {
            RevCommit commit = ready.remove();
            sorted.add(commit);
            for (RevCommit parent : commit.getParents()) {
                Integer left = children.computeIfPresent(parent, (same, count) -> count - 1);
                if (left != null && left == 0) {
                    ready.add(parent);
                }
            }
        }
        Collections.reverse(sorted);
        return sorted;
    }

    /**
     * One revision for each state of the fleet's files, that of the base last. The base is as old as the first of the
     * commits that have had its files ever since.
     */
    private List<Revision> distinct(Map<RevCommit, ObjectId> oldestFirst, RevWalk walk) throws IOException, Unreadable {
        Map<ObjectId, RevCommit> byFiles = new LinkedHashMap<>();
        ObjectId wanted = folder.wanted(base.commit().getTree());
        RevCommit since = base.commit();
        boolean unchanged = false;
        for (Map.Entry<RevCommit, ObjectId> entry : oldestFirst.entrySet()) {
            RevCommit commit = entry.getKey();
            ObjectId files = entry.getValue();
            byFiles.putIfAbsent(files, commit);
            since = unchanged && files.equals(wanted) ? since : commit;
            unchanged = files.equals(wanted);
        }
        byFiles.remove(wanted);
        List<Revision> revisions = new ArrayList<>();
        for (RevCommit commit : byFiles.values()) {
            walk.parseBody(commit);
            revisions.add(GitPast.revision(commit, folder));
        }
        revisions.add(base.revision().madeAt(madeAt(since, oldestFirst, walk)));
        return revisions;
    }

    private Optional<Instant> madeAt(RevCommit since, Map<RevCommit, ObjectId> oldestFirst, RevWalk walk)
            throws IOException {
        // What was observed may be newer than the base.
        if (!oldestFirst.containsKey(base.commit())) {
            return base.revision().at();
        }
        walk.parseBody(since);
        return GitPast.time(since);
    }

    /**
     * What was observed must have been there. A commit after it without a fleet says nothing of what may run, unless the
     * fleet was elsewhere then; that is looked at where it comes to be, so that a time without it costs nothing.
     */
    private Optional<Diagnostic> absence(RevCommit observed, String called, Map<RevCommit, ObjectId> wanted)
            throws Unreadable {
        ObjectId now = base.commit().getTree();
        if (absent(observed, wanted)) {
            return Optional.of(
                    HistoryWording.absentObserved(called, folder.folders(), folder.left(observed.getTree(), now)));
        }
        for (RevCommit commit : wanted.keySet()) {
            for (RevCommit parent : commit.getParents()) {
                if (!absent(commit, wanted) && absent(parent, wanted)) {
                    List<String> left = folder.left(parent.getTree(), now);
                    if (!left.isEmpty()) {
                        return Optional.of(
                                HistoryWording.absentSince(GitPast.label(parent), called, folder.folders(), left));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean absent(RevCommit commit, Map<RevCommit, ObjectId> wanted) {
        return ObjectId.zeroId().equals(wanted.get(commit));
    }

    /** Whether the clone was cut at one of the commits, so that others are missing. */
    private boolean endsBefore(RevCommit observed, List<RevCommit> commits) throws IOException {
        Set<ObjectId> cut = repository.getObjectDatabase().getShallowCommits();
        return !cut.isEmpty() && commits.stream().anyMatch(commit -> !commit.equals(observed) && cut.contains(commit));
    }

    private boolean isAncestor(RevCommit ancestor, RevCommit of) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            return walk.isMergedInto(walk.parseCommit(ancestor), walk.parseCommit(of));
        }
    }
}
