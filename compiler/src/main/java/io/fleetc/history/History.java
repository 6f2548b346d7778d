package io.fleetc.history;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Sources;
import io.fleetc.source.StoredTree.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * Finds the past of a fleet.
 *
 * <p>A word names a directory if it is a path that begins with {@code ./}, {@code ../} or {@code /} or ends with {@code /}, and
 * also if it is one of several; else it names a revision, or a directory of that name. A word that names both is refused. Only the
 * repository is asked, neither the environment nor the configuration of the user, and nothing is written.
 */
public final class History {
    /** How many commits since an observation are looked at. */
    private static final int LIMIT = 10_000;

    private final BaseRequest request;
    private final int limit;

    private History(BaseRequest request, int limit) {
        this.request = request;
        this.limit = limit;
    }

    /** Opens the past that a request names. */
    public static Checked<Past> open(BaseRequest request) {
        return open(request, LIMIT);
    }

    /** The same with another limit for the commits since an observation. */
    static Checked<Past> open(BaseRequest request, int limit) {
        QuietSystem.install();
        return new History(request, limit).open();
    }

    /** The committer's time of the commit that is checked out where a path lies, if that is known. */
    public static Optional<Instant> headTime(Path path) {
        QuietSystem.install();
        Checked<Repository> repository = RepositoryPlace.above(path)
                .filter(RepositoryPlace::hasWorkTree)
                .map(RepositoryPlace::open)
                .orElseGet(() -> Checked.absent(List.of()));
        if (!repository.present()) {
            return Optional.empty();
        }
        try (Repository opened = repository.value()) {
            return headTime(opened);
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    private Checked<Past> open() {
        String word = request.words().get(request.words().size() - 1);
        if (request.words().size() > 1 || isWrittenAsPath(word)) {
            return directories();
        }
        boolean directory = !word.isEmpty() && exists(word);
        Optional<RepositoryPlace> place = place();
        if (place.isEmpty()) {
            return directory ? directories() : Checked.none(noRepository(word));
        }
        return place.get().open().then(repository -> {
            Checked<Past> past = inRepository(repository, place.get(), word, directory);
            if (!(past.present() && past.value() instanceof GitPast)) {
                repository.close();
            }
            return past;
        });
    }

    // Directories.

    private Checked<Past> directories() {
        List<Diagnostic> said = new ArrayList<>();
        if (!request.folders().isEmpty() || request.repository().isPresent()) {
            said.add(HistoryWording.noRepositoryNeeded());
        }
        List<Revision> revisions = new ArrayList<>();
        Set<String> labels = new TreeSet<>();
        for (String word : request.words()) {
            if (!exists(word)) {
                said.add(
                        isWrittenAsPath(word) || request.words().size() == 1
                                ? HistoryWording.noDirectory(shown(word))
                                : HistoryWording.severalRevisions(word));
                continue;
            }
            Path path = path(word);
            String label = lastName(path);
            if (!labels.add(label)) {
                said.add(HistoryWording.sameName(label));
            }
            revisions.add(new Revision(label, label, files(path), Optional.empty()));
        }
        if (said.stream().anyMatch(Diagnostic::isError)) {
            return Checked.none(said);
        }
        Past past = new DirectoryPast(revisions);
        if (past.base().absent()) {
            said.add(HistoryWording.absent("`" + past.base().label() + "`", List.of()));
        }
        return Checked.of(past, said);
    }

    /** The files of a directory; none if no fleet is among them. */
    private Sources files(Path path) {
        Sources files = Sources.open(path);
        boolean fleet = files.isOneFile() || holdsFleet(files.list("", false).names()::contains);
        return fleet ? files : Sources.of(Map.of());
    }

    // Repositories.

    private Optional<RepositoryPlace> place() {
        return request.repository().isPresent()
                ? RepositoryPlace.at(request.repository().get())
                : request.root().flatMap(RepositoryPlace::above).filter(RepositoryPlace::hasWorkTree);
    }

    private Diagnostic noRepository(String word) {
        if (request.repository().isPresent()) {
            return HistoryWording.noRepositoryAt(lastName(request.repository().get()));
        }
        if (word.isEmpty()) {
            return HistoryWording.emptyWord();
        }
        return request.root().isEmpty() ? HistoryWording.noPlace(word) : HistoryWording.noRepository(word);
    }

    private Checked<Past> inRepository(Repository repository, RepositoryPlace place, String word, boolean directory) {
        try {
            Checked<RevCommit> commit = new CommitSearch(repository).named(word);
            if (directory) {
                return commit.present() ? Checked.none(HistoryWording.bothKinds(word)) : directories();
            }
            return commit.then(found -> at(repository, place, word, found));
        } catch (IOException missing) {
            return Checked.none(HistoryWording.missing(word));
        }
    }

    private Checked<Past> at(Repository repository, RepositoryPlace place, String word, RevCommit commit) {
        Checked<List<String>> folders = folders(place);
        if (!folders.present()) {
            return Checked.none(folders.diagnostics());
        }
        FleetFolder folder = new FleetFolder(
                new Trees(repository),
                folders.value(),
                request.entries(),
                request.records(),
                request.root().map(History::directory),
                told(place));
        try {
            Revision revision = GitPast.revision(commit, folder);
            GitPast.Base base = new GitPast.Base(word, commit, revision);
            Optional<Instant> headTime = request.repository().isEmpty() ? headTime(repository) : Optional.empty();
            return Checked.of(new GitPast(repository, folder, base, headTime, limit), absence(base, folder, place));
        } catch (IOException | Unreadable missing) {
            return Checked.none(HistoryWording.missing(word));
        }
    }

    /** Where the fleet is looked for: where the user says, then where it lies now. */
    private Checked<List<String>> folders(RepositoryPlace place) {
        Set<String> folders = new LinkedHashSet<>();
        List<Diagnostic> said = new ArrayList<>();
        for (String folder : request.folders()) {
            Path path = Path.of(folder).normalize();
            if (path.isAbsolute() || path.startsWith("..")) {
                said.add(HistoryWording.outside(path.isAbsolute() ? lastName(path) : folder));
            }
            folders.add(path.toString().replace(path.getFileSystem().getSeparator(), "/"));
        }
        if (request.repository().isEmpty()) {
            request.root().flatMap(place::pathOf).ifPresent(folders::add);
        } else if (folders.isEmpty()) {
            folders.add("");
        }
        return said.isEmpty() ? Checked.of(List.copyOf(folders)) : Checked.none(said);
    }

    /** Whether the user names the folder in which the fleet lies now, and so says that it is the one meant. */
    private boolean told(RepositoryPlace place) {
        if (request.repository().isPresent()) {
            return !request.folders().isEmpty();
        }
        Optional<Path> now = request.root().flatMap(place::pathOf).map(Path::of);
        return now.isPresent()
                && request.folders().stream().map(Path::of).map(Path::normalize).anyMatch(now.get()::equals);
    }

    /** That the fleet is absent: it is new, or it was elsewhere before it was moved, and then nothing can be said. */
    private List<Diagnostic> absence(GitPast.Base base, FleetFolder folder, RepositoryPlace place) throws Unreadable {
        if (!base.revision().absent()) {
            return List.of();
        }
        List<String> left = new ArrayList<>();
        for (String candidate : folder.told()
                ? List.<String>of()
                : folder.candidates(base.commit().getTree())) {
            Path now = place.directory().resolve(candidate);
            if (!holdsFleet(entry -> Files.exists(now.resolve(entry)))) {
                left.add(candidate);
            }
        }
        return List.of(
                left.isEmpty()
                        ? HistoryWording.absent(base.shown(), folder.folders())
                        : HistoryWording.absentWhere(base.shown(), folder.folders(), left));
    }

    private static Optional<Instant> headTime(Repository repository) throws IOException {
        ObjectId head = repository.resolve(Constants.HEAD);
        if (head == null) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(repository)) {
            return GitPast.time(walk.parseCommit(head));
        }
    }

    // Words and paths.

    private boolean holdsFleet(Predicate<String> has) {
        return request.entries().stream().anyMatch(has);
    }

    private boolean isWrittenAsPath(String word) {
        String path = word.replace(request.workingDirectory().getFileSystem().getSeparator(), "/");
        return path.equals(".")
                || path.equals("..")
                || path.startsWith("./")
                || path.startsWith("../")
                || (path.endsWith("/") && path.length() > 1)
                || isAbsolute(word);
    }

    private static boolean isAbsolute(String word) {
        try {
            return Path.of(word).isAbsolute();
        } catch (InvalidPathException revision) {
            return false;
        }
    }

    private boolean exists(String word) {
        try {
            return Files.exists(path(word));
        } catch (InvalidPathException revision) {
            return false;
        }
    }

    private Path path(String word) {
        return request.workingDirectory().resolve(word);
    }

    /** A word that names a path, without what of it differs from one machine to the next. */
    private static String shown(String word) {
        return isAbsolute(word) ? lastName(Path.of(word)) : word;
    }

    private static String lastName(Path path) {
        Path last = path.toAbsolutePath().normalize().getFileName();
        return last == null ? "/" : last.toString();
    }

    /** The directory of a root that is a directory or a file. */
    static Path directory(Path root) {
        Path path = root.toAbsolutePath().normalize();
        Path parent = path.getParent();
        return Files.isRegularFile(path) && parent != null ? parent : path;
    }
}
