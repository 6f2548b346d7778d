package io.fleetc.history;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Nearest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.jspecify.annotations.Nullable;

/** Finds the commit that somebody names. */
final class CommitSearch {
    /** The beginning of the id of a commit: as many digits as Git demands. */
    private static final Pattern BEGINNING = Pattern.compile("[0-9a-f]{4,40}");

    /** What makes a revision out of the name of another. */
    private static final Pattern SUFFIX = Pattern.compile("[~^@:].*");

    /** {@code @} for {@code HEAD}. */
    private static final Pattern AT = Pattern.compile("^@(?=$|[~^:])");

    /** What Git reads and JGit does not: a search by message. */
    private static final Pattern BY_MESSAGE = Pattern.compile("^:/|\\^\\{/");

    private static final String PARTED = "...";

    private final Repository repository;

    CommitSearch(Repository repository) {
        this.repository = repository;
    }

    /** The commit of a revision in any way in which Git writes one; {@code A...B} is where the two parted. */
    Checked<RevCommit> named(String word) throws IOException {
        int parted = word.indexOf(PARTED);
        if (parted >= 0) {
            return whereParted(word, word.substring(0, parted), word.substring(parted + PARTED.length()));
        }
        if (word.contains("..")) {
            return Checked.none(HistoryWording.range(word));
        }
        return one(word);
    }

    /** The commit of an id, or of the beginning of one: of what evidence says was observed. */
    Checked<RevCommit> observed(String id) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            List<RevCommit> commits = beginningWith(id, walk);
            if (commits.size() > 1) {
                return Checked.none(HistoryWording.ambiguous(id, commits));
            }
            if (commits.isEmpty()) {
                return Checked.none(isShallow() ? HistoryWording.cutOff(id) : HistoryWording.unknownObserved(id));
            }
            return Checked.of(commits.get(0));
        }
    }

    /** The commits whose id begins so. */
    List<RevCommit> beginningWith(String id, RevWalk walk) throws IOException {
        List<RevCommit> commits = new ArrayList<>();
        if (BEGINNING.matcher(id).matches()) {
            try (ObjectReader reader = repository.newObjectReader()) {
                for (ObjectId object : reader.resolve(AbbreviatedObjectId.fromString(id))) {
                    commit(walk, object).ifPresent(commits::add);
                }
            }
        }
        return commits;
    }

    /** Whether the clone was told to hold only a part of the history. */
    boolean isShallow() throws IOException {
        return !repository.getObjectDatabase().getShallowCommits().isEmpty();
    }

    private Checked<RevCommit> one(String word) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId id = resolved(word, walk);
            if (id == null) {
                return Checked.none(unknown(word));
            }
            return Checked.of(walk.parseCommit(id));
        } catch (AmbiguousObjectException several) {
            return Checked.none(HistoryWording.ambiguous(word, several.getCandidates()));
        } catch (RevisionSyntaxException badlyWritten) {
            return Checked.none(HistoryWording.badlyWritten(word));
        } catch (IncorrectObjectTypeException file) {
            return Checked.none(HistoryWording.noCommit(word));
        } catch (MissingObjectException absent) {
            return Checked.none(ObjectId.isId(word) ? unknown(word) : HistoryWording.missing(word));
        }
    }

    /** The object of a word, or null; a beginning that only one commit has is that of the commit. */
    private @Nullable ObjectId resolved(String word, RevWalk walk) throws IOException {
        if (BY_MESSAGE.matcher(word).find()) {
            throw new RevisionSyntaxException(word);
        }
        try {
            return word.isEmpty() ? null : repository.resolve(spelledOut(word));
        } catch (AmbiguousObjectException several) {
            List<RevCommit> commits = beginningWith(word, walk);
            if (commits.size() != 1) {
                throw several;
            }
            return commits.get(0);
        }
    }

    /** The same without the abbreviations that only Git reads. */
    private static String spelledOut(String word) {
        return AT.matcher(word).replaceFirst(Constants.HEAD).replace("@{u}", "@{upstream}");
    }

    private static Optional<RevCommit> commit(RevWalk walk, ObjectId object) throws IOException {
        try {
            return Optional.of(walk.parseCommit(object));
        } catch (IncorrectObjectTypeException | MissingObjectException other) {
            // A file, or a whole id, which nobody has looked up so far.
            return Optional.empty();
        }
    }

    private Checked<RevCommit> whereParted(String word, String left, String right) throws IOException {
        Checked<RevCommit> one = one(left.isEmpty() ? Constants.HEAD : left);
        Checked<RevCommit> other = one(right.isEmpty() ? Constants.HEAD : right);
        if (!one.present() || !other.present()) {
            List<Diagnostic> problems = new ArrayList<>(one.diagnostics());
            problems.addAll(other.diagnostics());
            return Checked.none(problems);
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(one.value()));
            walk.markStart(walk.parseCommit(other.value()));
            List<RevCommit> bases = new ArrayList<>();
            for (RevCommit base = walk.next(); base != null; base = walk.next()) {
                bases.add(base);
            }
            if (bases.isEmpty()) {
                return Checked.none(isShallow() ? HistoryWording.cutOff(word) : HistoryWording.nothingShared(word));
            }
            return bases.size() == 1 ? Checked.of(bases.get(0)) : Checked.none(HistoryWording.partedOften(word, bases));
        }
    }

    private Diagnostic unknown(String word) throws IOException {
        if (word.isEmpty()) {
            return HistoryWording.emptyWord();
        }
        List<String> names = names();
        if (repository.resolve(Constants.HEAD) == null && names.isEmpty()) {
            return HistoryWording.noCommits(word);
        }
        String spelled = spelledOut(word);
        String name = SUFFIX.matcher(spelled).replaceFirst("");
        boolean beyond = !name.equals(spelled) && !name.isEmpty() && repository.resolve(name) != null;
        Diagnostic unknown = beyond ? HistoryWording.noSuchAncestor(word, name) : HistoryWording.unknown(word);
        if (isShallow()) {
            return HistoryWording.perhapsNotFetched(unknown);
        }
        return beyond ? unknown : suggested(unknown, name, spelled.substring(name.length()), names);
    }

    private static Diagnostic suggested(Diagnostic unknown, String name, String suffix, List<String> names) {
        Optional<String> remote =
                names.stream().filter(each -> each.endsWith("/" + name)).findFirst();
        return remote.or(() -> Nearest.to(name, names))
                .map(near -> unknown.helping("write `" + near + suffix + "`"))
                .orElseGet(() -> HistoryWording.choices(unknown, names));
    }

    /** The branches, remote branches and tags, by the names that people write. */
    private List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        for (Ref ref : repository.getRefDatabase().getRefsByPrefix(Constants.R_REFS)) {
            String name = Repository.shortenRefName(ref.getName());
            if (!name.equals(ref.getName()) && !name.endsWith("/" + Constants.HEAD)) {
                names.add(name);
            }
        }
        names.sort(null);
        return names;
    }
}
