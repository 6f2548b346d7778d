package io.fleetc.hook;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands in a hook for one fleet: some lines of shell between two marks. They end the hook when the fleet is wrong
 * and do nothing else to it, so that they can stand before somebody else's.
 *
 * @param fleet the fleet, from the top of the work tree
 * @param watched the paths, from there, of which a change matters; each a literal or a pattern of Git's
 * @param fallback the command that judges the fleet where no fleetc is on the PATH; empty if nothing else is known
 */
record HookScript(String fleet, List<String> watched, List<String> fallback) {
    private static final String BEGIN = "# >>> fleetc ";
    private static final String END = "# <<< fleetc ";

    HookScript {
        watched = List.copyOf(watched);
        fallback = List.copyOf(fallback);
    }

    /** The first line of a fleet's part. */
    static String begin(String fleet) {
        return BEGIN + fleet;
    }

    /** The last line of a fleet's part. */
    static String end(String fleet) {
        return END + fleet;
    }

    /** Whether a line ends the part of some fleet. */
    static boolean isEnd(String line) {
        return line.startsWith(END);
    }

    /**
     * The lines. Git is asked first, in a few milliseconds, so that a commit which has nothing to do with the fleet starts
     * no Java; a deleted file counts.
     */
    List<String> lines() {
        return List.of(
                begin(fleet),
                "# Judges what is staged. `fleetc install-git-hook --uninstall` takes these lines away.",
                "git diff --cached --quiet --no-ext-diff -- " + words(watched) + " || (",
                "    set -- fleetc validate --index " + quoted(fleet),
                fallback.isEmpty()
                        ? "    # Nothing else is known of that would run it."
                        : "    command -v fleetc >/dev/null 2>&1 || set -- " + words(fallback),
                "    command -v \"$1\" >/dev/null 2>&1 || {",
                "        echo 'fleetc: there is no fleetc for the pre-commit hook: put it on the PATH, or commit with"
                        + " --no-verify' >&2",
                "        exit 1",
                "    }",
                "    \"$@\" || {",
                "        code=$?",
                "        echo 'fleetc: nothing was committed; `git commit --no-verify` commits all the same' >&2",
                "        exit $code",
                "    }",
                ") || exit",
                end(fleet));
    }

    private static String words(List<String> words) {
        return words.stream().map(HookScript::quoted).collect(Collectors.joining(" "));
    }

    /** A word as the shell reads it back, whatever is in it. */
    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
