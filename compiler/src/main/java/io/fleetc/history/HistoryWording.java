package io.fleetc.history;

import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Nearest;
import io.fleetc.diagnostic.ShellWords;
import io.fleetc.source.Span;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.AnyObjectId;

/** What is said about the past of a fleet; none of it stands in a file. */
final class HistoryWording {
    private static final String FETCH_ALL =
            "run `git fetch --unshallow`; in CI set `fetch-depth: 0` (GitHub) or `GIT_DEPTH: 0` (GitLab)";

    private static final String LAY_OUT =
            "lay the older files out, for example with `git worktree add --detach ../base main`, and name their"
                    + " directory: `--base ../base`";

    private static final int NAMED = 10;

    private HistoryWording() {}

    // What is named.

    static Diagnostic noRepository(String word) {
        return error(Code.FC6001, "the fleet lies in no Git repository, so that `" + word + "` names no revision")
                .helping("name the directory of the older files: `--base ./DIR`")
                .helping("name the repository: `--base-repository DIR`");
    }

    static Diagnostic noRepositoryAt(String directory) {
        return error(Code.FC6001, "`" + directory + "` is no Git repository")
                .helping("name the directory that holds `.git`, or a bare repository");
    }

    static Diagnostic unreadableRepository() {
        return error(Code.FC6001, "the Git repository cannot be opened")
                .noting("its `.git` leads to no repository, or its format is none that fleetc reads")
                .helping("`git status` says what is wrong with it");
    }

    static Diagnostic otherHash(String format) {
        return error(Code.FC6001, "the Git repository names its objects by `" + format + "`, and fleetc reads `sha1`")
                .helping(LAY_OUT);
    }

    static Diagnostic noIndex() {
        return error(Code.FC6001, "the fleet lies in no Git repository, so that there is no index to read")
                .helping("leave `--index` out to read the files as they are");
    }

    static Diagnostic unreadableIndex() {
        return error(Code.FC6040, "the index of the Git repository cannot be read")
                .noting("it is damaged, or it is split or sparse, which fleetc does not read")
                .helping("run `git update-index --no-split-index`, or `git sparse-checkout reapply --no-sparse-index`");
    }

    static Diagnostic inConflict(String path) {
        return error(Code.FC6041, "`" + path + "` has several versions in the index, left there by a merge")
                .helping("resolve the conflict, then run `git add " + ShellWords.quoted(":/" + path) + "`");
    }

    static Diagnostic notStaged(String folder) {
        return error(
                        Code.FC1001,
                        "there is no fleet in the index " + (folder.isEmpty() ? "at the top" : "at `" + folder + "`"))
                .noting("a fleet is a directory with `fleet.yaml`, `fleet.json` or `fleet.dhall`, or one such file")
                .helping("stage it with `git add`, or name the directory that holds it");
    }

    static Diagnostic emptyWord() {
        return error(Code.FC6002, "the base is empty")
                .helping("leave `--base` out, or look at the variable that should hold it");
    }

    static Diagnostic unknown(String word) {
        return error(Code.FC6002, "`" + word + "` is neither a revision nor a directory");
    }

    static Diagnostic noDirectory(String word) {
        return error(Code.FC6002, "there is no directory `" + word + "`");
    }

    static Diagnostic noCommits(String word) {
        return error(Code.FC6002, "the repository has no commit yet, so that `" + word + "` names no revision")
                .helping("leave `--base` out until there is one: all is new");
    }

    static Diagnostic noSuchAncestor(String word, String name) {
        return error(Code.FC6002, "`" + word + "` leads to no commit: `" + name + "` has no such ancestor");
    }

    static Diagnostic range(String word) {
        return error(Code.FC6002, "`" + word + "` is a range where one revision is expected")
                .helping("write `" + word.replace("..", "...") + "` for the revision where the two parted");
    }

    static Diagnostic badlyWritten(String word) {
        return error(Code.FC6002, "`" + word + "` is written in a way that fleetc does not read")
                .noting("it reads `main`, `origin/main`, `v1.2`, `HEAD~3`, `@{upstream}`, `1a2b3c4` and"
                        + " `origin/main...`")
                .helping("if Git reads it, name what it finds: `--base $(git rev-parse '" + word + "')`");
    }

    static Diagnostic noCommit(String word) {
        return error(Code.FC6002, "`" + word + "` is a file or directory of a revision where a revision is expected");
    }

    static Diagnostic nothingShared(String word) {
        return error(Code.FC6002, "the two revisions of `" + word + "` share no history");
    }

    static Diagnostic choices(Diagnostic unknown, List<String> names) {
        return names.isEmpty() ? unknown : unknown.noting("branches and tags are " + listed(names));
    }

    static Diagnostic perhapsNotFetched(Diagnostic unknown) {
        return unknown.noting("the clone is shallow: perhaps it was not fetched")
                .helping(FETCH_ALL);
    }

    static Diagnostic ambiguous(String word, Collection<? extends AnyObjectId> candidates) {
        return error(Code.FC6003, "`" + word + "` is the beginning of several objects")
                .noting("they are " + listed(names(candidates)))
                .helping("write more of it");
    }

    static Diagnostic bothKinds(String word) {
        return error(Code.FC6003, "`" + word + "` is both a revision and a directory")
                .helping("write `./" + word + "` for the directory, or `" + word + "~0` for the revision");
    }

    static Diagnostic partedOften(String word, Collection<? extends AnyObjectId> bases) {
        return error(Code.FC6003, "the two revisions of `" + word + "` parted at more than one")
                .noting("they are " + listed(names(bases)))
                .helping("name one of them");
    }

    static Diagnostic sameName(String label) {
        return error(Code.FC6003, "two directories of `--base` are called `" + label + "`")
                .noting("observations name such a revision by its directory")
                .helping("give each a name of its own");
    }

    // What is stored.

    static Diagnostic cutOff(String word) {
        return error(Code.FC6004, "the clone is too shallow for `" + word + "`")
                .noting("what came before its first commit was not fetched")
                .helping(FETCH_ALL);
    }

    static Diagnostic missing(String word) {
        return error(Code.FC6005, "not all of `" + word + "` is in this clone")
                .noting("a commit or a list of files that it refers to is missing")
                .helping("clone without `--filter`; if the clone is not partial, `git fsck` finds what is lost");
    }

    // What was observed.

    static Diagnostic unknownObserved(String id) {
        return error(Code.FC6006, "nothing is known of `" + id + "`, which was observed")
                .noting("a force-push leaves such revisions behind, and a clone of one branch has no others")
                .helping("fetch it if it still exists: `git fetch origin " + id + "`");
    }

    static Diagnostic unknownDirectory(String name, List<String> names) {
        Diagnostic unknown = error(Code.FC6006, "no base is called `" + name + "`, which was observed");
        return Nearest.to(name, names)
                .map(near ->
                        unknown.helping("write `" + near + "` in the evidence, or name its directory with `--base`"))
                .orElseGet(() -> unknown.noting("the bases are " + listed(names))
                        .helping("name its directory with `--base`, before the newer ones"));
    }

    static Diagnostic foreignObserved(String id, String base) {
        return warning("`" + id + "`, which was observed, is not in the history of " + base)
                .noting("a force-push does that, and a rollback to another branch: both sides are taken into account");
    }

    static Diagnostic newerObserved(String id, String base) {
        return warning("`" + id + "`, which was observed, is newer than " + base)
                .helping("name a newer base");
    }

    static Diagnostic tooLong(String id, int limit) {
        return error(Code.FC6008, "more than " + limit + " commits came after `" + id + "`, which was observed")
                .noting("only the newest " + limit + " are looked at")
                .helping("record a newer observation");
    }

    // What is not there, or does not fit.

    static Diagnostic absent(String base, List<String> folders) {
        return looked(
                Diagnostic.note(
                        Code.FC6007, "there is no fleet at " + base + ", so that all of it is new", Span.none()),
                folders);
    }

    static Diagnostic absentWhere(String base, List<String> folders, List<String> left) {
        return moved("there is no fleet at " + base + " where it lies now, and one elsewhere is gone", folders, left);
    }

    /** The place at which something was seen holds no fleet. */
    static Diagnostic absentObserved(String id, List<String> folders, List<String> left) {
        String message = "there is no fleet at `" + id + "`, which was observed";
        return left.isEmpty()
                ? looked(error(Code.FC6007, message), folders)
                        .helping("record a newer observation, of a revision that holds the fleet")
                : moved(message, folders, left);
    }

    /** The fleet was moved since something was seen. */
    static Diagnostic absentSince(String label, String observed, List<String> folders, List<String> left) {
        return moved(
                "there is no fleet at `" + label + "`, which may run since `" + observed + "` was observed",
                folders,
                left);
    }

    private static Diagnostic moved(String message, List<String> folders, List<String> left) {
        Diagnostic moved = looked(error(Code.FC6007, message), folders);
        for (String folder : left) {
            moved = moved.helping("if it was moved, name where it was: `--base-path " + path(folder) + "`");
        }
        return folders.isEmpty()
                ? moved
                : moved.helping("if it was not, say so: `--base-path " + path(folders.get(folders.size() - 1)) + "`");
    }

    private static Diagnostic looked(Diagnostic said, List<String> folders) {
        List<String> places = folders.stream()
                .map(folder -> folder.isEmpty() ? "at the top" : "in `" + folder + "`")
                .toList();
        return folders.isEmpty() ? said : said.noting("it was looked for " + String.join(" and ", places));
    }

    private static String path(String folder) {
        return folder.isEmpty() ? "." : folder;
    }

    static Diagnostic severalRevisions(String word) {
        return error(Code.FC6009, "`" + word + "` is one of several bases and no directory")
                .noting("only directories can be named more than once, the oldest first")
                .helping("name one revision: what came before it is in its history");
    }

    static Diagnostic noPlace(String word) {
        return error(
                        Code.FC6009,
                        "a fleet from standard input has no place in which `" + word + "` could be a revision")
                .helping("name the repository with `--base-repository` and the fleet in it with `--base-path`");
    }

    static Diagnostic noRepositoryNeeded() {
        return error(
                        Code.FC6009,
                        "`--base-path` and `--base-repository` are about revisions, and the base is a directory")
                .helping("leave them out");
    }

    static Diagnostic outside(String folder) {
        return error(Code.FC6009, "`" + folder + "` does not lie in the repository")
                .helping("write the path from the top of the repository");
    }

    private static List<String> names(Collection<? extends AnyObjectId> ids) {
        return ids.stream().map(id -> id.name().substring(0, 12)).sorted().toList();
    }

    private static String listed(List<String> names) {
        String listed = names.stream().limit(NAMED).collect(Collectors.joining("`, `", "`", "`"));
        return names.size() > NAMED ? listed + " and " + (names.size() - NAMED) + " more" : listed;
    }

    private static Diagnostic error(Code code, String message) {
        return Diagnostic.error(code, message, Span.none());
    }

    private static Diagnostic warning(String message) {
        return Diagnostic.warning(Code.FC6006, message, Span.none());
    }
}
