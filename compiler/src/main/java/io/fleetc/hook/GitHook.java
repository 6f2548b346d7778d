package io.fleetc.hook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.ShellWords;
import io.fleetc.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The hook with which plain Git has a fleet judged before each commit or push.
 *
 * <p>A hook that somebody else wrote is never overwritten: lines are put into it if that is asked for and if it is a shell
 * script, and taken out of it again to the byte.
 */
public final class GitHook {
    private final Moment moment;
    private final HookPlace place;
    private final Path file;

    private GitHook(Moment moment, HookPlace place) {
        this.moment = moment;
        this.place = place;
        this.file = place.hooks().resolve(moment.hook());
    }

    /** What became of the hook. */
    public enum Outcome {
        /** It was written. */
        WRITTEN,
        /** It was right already. */
        UNCHANGED,
        /** The fleet's lines were taken out of it, or it was deleted because nothing else was in it. */
        REMOVED,
        /** There was nothing to take away. */
        ABSENT
    }

    /** The hook of the repository in which a fleet lies, by its directory or its only file. */
    public static Checked<GitHook> of(Path root, Moment moment) {
        return HookPlace.of(root).map(place -> new GitHook(moment, place));
    }

    /** The top of the work tree, in which the hook runs. */
    public Path top() {
        return place.top();
    }

    /** The file of the hook. */
    public Path file() {
        return file;
    }

    /**
     * Puts the hook up, or renews it.
     *
     * @param inputs what a fleet that is the whole repository consists of: names of files, of folders with a slash at their
     *     end, and of all files that end in something, such as {@code *.dhall}
     * @param fallback the command that judges a fleet, by its path from the top of the work tree, where no fleetc is on the
     *     PATH; not written where other people get to see it
     * @param adding whether lines may be put into a hook that somebody else wrote
     */
    public Checked<Outcome> install(List<String> inputs, Function<String, List<String>> fallback, boolean adding)
            throws IOException {
        HookScript script = new HookScript(
                moment,
                bytes(place.fleet()),
                bytes(watched(inputs)),
                place.shared() ? List.of() : bytes(fallback.apply(place.fleet())));
        boolean present = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
        HookText before = present ? read() : HookText.empty();
        boolean ours = !Files.isSymbolicLink(file) && (before.isKnown() || before.isEmpty());
        if (!ours) {
            Optional<Diagnostic> refusal = refusal(before, adding);
            if (refusal.isPresent()) {
                return Checked.none(refusal.get());
            }
        }
        HookText after = before.with(script);
        if (present && after.equals(before) && Files.isExecutable(file)) {
            return Checked.of(Outcome.UNCHANGED, notes());
        }
        write(after);
        return Checked.of(Outcome.WRITTEN, notes());
    }

    /** Takes the hook away: the lines of this fleet, and the file if nothing else is in it. */
    public Outcome uninstall() throws IOException {
        if (!Files.isRegularFile(file)) {
            return Outcome.ABSENT;
        }
        HookText before = read();
        HookText after = before.without(bytes(place.fleet()));
        if (after.equals(before)) {
            return Outcome.ABSENT;
        }
        if (after.isEmpty()) {
            Files.delete(file);
        } else {
            write(after);
        }
        return Outcome.REMOVED;
    }

    /** A fleet that is the whole repository is only a part of what is committed there. */
    private List<String> watched(List<String> inputs) {
        if (!place.fleet().equals(".")) {
            return List.of(":(top,literal)" + place.fleet());
        }
        List<String> watched = new ArrayList<>();
        for (String input : inputs) {
            watched.add(
                    input.startsWith("*")
                            ? ":(top,glob)**/" + input
                            : ":(top,literal)"
                                    + (input.endsWith("/") ? input.substring(0, input.length() - 1) : input));
        }
        return watched;
    }

    private List<Diagnostic> notes() {
        return place.shared()
                ? List.of(Diagnostic.note(
                                Code.FC6044,
                                "`core.hooksPath` leads to a directory of hooks that is not the repository's own",
                                Span.none())
                        .noting("the hook says nothing about other repositories, and finds fleetc only on the PATH"))
                : List.of();
    }

    /** Why lines cannot be put into a hook of somebody else, and what can be done instead. */
    private Optional<Diagnostic> refusal(HookText foreign, boolean adding) {
        String call = "have it run `fleetc validate --index " + ShellWords.quoted(place.fleet()) + "`";
        if (foreign.isOfPreCommit()) {
            return Optional.of(foreign("the tool pre-commit wrote the hook")
                    .helping("add the hook `fleetc-validate` to `.pre-commit-config.yaml`"));
        }
        if (!foreign.isShell() || Files.isSymbolicLink(file)) {
            return Optional.of(
                    foreign("there is a hook already, and it is no shell script that lines could be put into")
                            .helping(call));
        }
        return adding
                ? Optional.empty()
                : Optional.of(foreign("there is a hook already that fleetc did not write")
                        .helping("put the call before what it does: `fleetc install-git-hook ROOT"
                                + (moment == Moment.PUSH ? " --pre-push" : "") + " --add`")
                        .helping(call));
    }

    private static Diagnostic foreign(String message) {
        return Diagnostic.error(Code.FC6043, message, Span.none());
    }

    private static List<String> bytes(List<String> words) {
        return words.stream().map(GitHook::bytes).toList();
    }

    /** A word as it is read from the file. */
    private static String bytes(String word) {
        return new String(word.getBytes(UTF_8), ISO_8859_1);
    }

    /** One character for each byte, so that what others wrote stays as it is, whatever its charset. */
    private HookText read() throws IOException {
        return HookText.of(new String(Files.readAllBytes(file), ISO_8859_1));
    }

    private void write(HookText text) throws IOException {
        Files.createDirectories(place.hooks());
        Path sibling = Files.createTempFile(place.hooks(), moment.hook(), ".tmp");
        try {
            Files.write(sibling, text.text().getBytes(ISO_8859_1));
            if (Files.getFileStore(sibling).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(sibling, permissions());
            }
            Files.move(sibling, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(sibling);
        }
    }

    private Set<PosixFilePermission> permissions() throws IOException {
        Set<PosixFilePermission> permissions = EnumSet.of(
                PosixFilePermission.OWNER_READ,
                PosixFilePermission.OWNER_WRITE,
                PosixFilePermission.OWNER_EXECUTE,
                PosixFilePermission.GROUP_READ,
                PosixFilePermission.GROUP_EXECUTE,
                PosixFilePermission.OTHERS_READ,
                PosixFilePermission.OTHERS_EXECUTE);
        if (Files.exists(file)) {
            permissions.addAll(Files.getPosixFilePermissions(file));
        }
        return permissions;
    }
}
