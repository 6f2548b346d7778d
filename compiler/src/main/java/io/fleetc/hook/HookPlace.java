package io.fleetc.hook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.source.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where Git looks for the hooks that see a fleet.
 *
 * @param top the top of the work tree, in which hooks run
 * @param fleet the directory or file of the fleet, from there; {@code .} for the top itself
 * @param hooks the directory of the hooks
 * @param shared whether that is not the repository's own, so that others get to see what stands there
 */
record HookPlace(Path top, String fleet, Path hooks, boolean shared) {
    /** Asks Git. */
    static Checked<HookPlace> of(Path root) {
        boolean file = Files.isRegularFile(root);
        Path path = root.toAbsolutePath().normalize();
        Path directory = file && path.getParent() != null ? path.getParent() : path;
        if (!Files.isDirectory(directory)) {
            return Checked.none(Diagnostic.error(Code.FC1001, "there is no fleet to put a hook up for", Span.none())
                    .helping("name the directory that holds it"));
        }
        try {
            List<String> place = git(directory, "--show-toplevel", "--show-prefix");
            if (place.size() != 2) {
                return Checked.none(noWorkTree());
            }
            String fleet = fleet(place.get(1), path, file);
            if (fleet.chars().anyMatch(Character::isISOControl)) {
                return Checked.none(Diagnostic.error(
                        Code.FC6042, "the path of the fleet holds a character that no script can show", Span.none()));
            }
            // From the top, since that is where a relative `core.hooksPath` counts from.
            Path top = Path.of(place.get(0));
            List<String> data = git(top, "--git-common-dir", "--git-path", "hooks");
            if (data.size() != 2) {
                return Checked.none(noWorkTree());
            }
            Path hooks = top.resolve(data.get(1)).normalize();
            boolean shared = !hooks.startsWith(top.resolve(data.get(0)).normalize());
            return Checked.of(new HookPlace(top, fleet, hooks, shared));
        } catch (IOException absent) {
            return Checked.none(Diagnostic.error(Code.FC6042, "`git` cannot be run", Span.none())
                    .helping("install Git, and put it on the PATH"));
        }
    }

    private static Diagnostic noWorkTree() {
        return Diagnostic.error(Code.FC6001, "the fleet lies in no work tree of a Git repository", Span.none())
                .helping("run `git init`, or name a fleet that lies in one; `git status` says what Git thinks of it");
    }

    /** What `git rev-parse` says, a line for each question. */
    private static List<String> git(Path directory, String... questions) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "rev-parse"));
        command.addAll(List.of(questions));
        Process git = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        git.getOutputStream().close();
        return new String(git.getInputStream().readAllBytes(), UTF_8).lines().toList();
    }

    private static String fleet(String prefix, Path path, boolean file) {
        String directory = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
        String name = file ? String.valueOf(path.getFileName()) : "";
        String both = directory + (directory.isEmpty() || name.isEmpty() ? "" : "/") + name;
        return both.isEmpty() ? "." : both;
    }
}
