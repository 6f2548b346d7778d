package io.fleetc.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TreeFormatter;

/**
 * A repository for a test. Its commits are made of their files alone, by nobody, one minute after the other, so that their
 * ids are the same on every machine.
 */
final class GitFixture implements AutoCloseable {
    static final Instant BEGINNING = Instant.parse("2026-03-01T08:00:00Z");

    private final Git git;
    private int commits;

    private GitFixture(Git git) {
        this.git = git;
    }

    /** A repository in a directory, nothing checked out. */
    static GitFixture in(Path directory) throws Exception {
        QuietSystem.install();
        return new GitFixture(Git.init()
                .setDirectory(Files.createDirectories(directory).toFile())
                .setInitialBranch("main")
                .call());
    }

    static GitFixture bare(Path directory) throws Exception {
        QuietSystem.install();
        return new GitFixture(Git.init()
                .setBare(true)
                .setDirectory(Files.createDirectories(directory).toFile())
                .setInitialBranch("main")
                .call());
    }

    Git git() {
        return git;
    }

    Repository repository() {
        return git.getRepository();
    }

    Path data() {
        return repository().getDirectory().toPath();
    }

    /** A commit on the branch that is checked out: names and contents in turn, and nothing else. */
    ObjectId commit(String... files) throws IOException {
        ObjectId head = repository().resolve(Constants.HEAD);
        ObjectId commit = commit(tree(files), head == null ? List.of() : List.of(head));
        point(Constants.HEAD, commit);
        return commit;
    }

    /** A commit that no branch points to. */
    ObjectId commit(ObjectId tree, List<ObjectId> parents) throws IOException {
        return commit(tree, parents, BEGINNING.plus(Duration.ofMinutes(commits)));
    }

    /** The same by a clock that may be wrong. */
    ObjectId commit(ObjectId tree, List<ObjectId> parents, Instant at) throws IOException {
        commits++;
        PersonIdent nobody = new PersonIdent("Nobody", "nobody@example.com", at, ZoneOffset.UTC);
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setParentIds(parents);
        commit.setAuthor(nobody);
        commit.setCommitter(nobody);
        commit.setMessage("Commit " + commits);
        try (ObjectInserter inserter = repository().newObjectInserter()) {
            ObjectId id = inserter.insert(commit);
            inserter.flush();
            return id;
        }
    }

    /** A tree of files: names and contents in turn. A content {@code -> x} is a link to {@code x}. */
    ObjectId tree(String... files) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        for (int i = 0; i < files.length; i += 2) {
            contents.put(files[i], files[i + 1]);
        }
        try (ObjectInserter inserter = repository().newObjectInserter()) {
            ObjectId id = tree(contents, inserter);
            inserter.flush();
            return id;
        }
    }

    private static ObjectId tree(Map<String, String> contents, ObjectInserter inserter) throws IOException {
        Map<String, Map<String, String>> below = new TreeMap<>();
        // Git sorts a directory as if its name ended with a slash.
        Map<String, Runnable> entries = new TreeMap<>();
        TreeFormatter tree = new TreeFormatter();
        contents.forEach((name, content) -> {
            int slash = name.indexOf('/');
            if (slash >= 0) {
                below.computeIfAbsent(name.substring(0, slash), directory -> new TreeMap<>())
                        .put(name.substring(slash + 1), content);
            } else {
                entries.put(name, () -> tree.append(name, mode(content), blob(content, inserter)));
            }
        });
        for (Map.Entry<String, Map<String, String>> directory : below.entrySet()) {
            ObjectId id = tree(directory.getValue(), inserter);
            entries.put(directory.getKey() + "/", () -> tree.append(directory.getKey(), FileMode.TREE, id));
        }
        entries.values().forEach(Runnable::run);
        return inserter.insert(tree);
    }

    private static FileMode mode(String content) {
        return content.startsWith("-> ") ? FileMode.SYMLINK : FileMode.REGULAR_FILE;
    }

    private static ObjectId blob(String content, ObjectInserter inserter) {
        try {
            String stored = content.startsWith("-> ") ? content.substring(3) : content;
            return inserter.insert(Constants.OBJ_BLOB, stored.getBytes(UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Lets a branch or tag point to a commit. */
    void point(String ref, ObjectId commit) throws IOException {
        RefUpdate update = repository().updateRef(ref);
        update.setNewObjectId(commit);
        update.setForceUpdate(true);
        update.disableRefLog();
        update.update();
    }

    /** Loses an object. */
    void lose(ObjectId id) throws IOException {
        String name = id.name();
        Files.delete(data().resolve("objects").resolve(name.substring(0, 2)).resolve(name.substring(2)));
    }

    @Override
    public void close() {
        git.close();
    }

    /** What {@code --base WORD…} asks for a fleet in a directory. */
    static BaseRequest request(Path root, String... words) {
        Path parent = root.toAbsolutePath().getParent();
        return new BaseRequest(
                Optional.of(root),
                List.of(words),
                parent == null ? root : parent,
                Optional.empty(),
                List.of(),
                List.of("fleet.yaml", "fleet.dhall"));
    }

    /** Everything below a directory with its time and content, so that a test can tell that nothing was written. */
    static List<String> snapshot(Path directory) throws IOException {
        List<String> seen = new ArrayList<>();
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path path : all.sorted().toList()) {
                String size = Files.isRegularFile(path) ? String.valueOf(Files.size(path)) : "";
                seen.add(directory.relativize(path) + " " + Files.getLastModifiedTime(path) + " " + size);
            }
        }
        return seen;
    }
}
