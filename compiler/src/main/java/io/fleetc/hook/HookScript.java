package io.fleetc.hook;

import io.fleetc.diagnostic.ShellWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands in a hook for one fleet: some lines of shell between two marks. They end the hook when the fleet is wrong
 * and do nothing else to it, so that they can stand before somebody else's.
 *
 * @param moment when it runs
 * @param fleet the fleet, from the top of the work tree
 * @param watched the paths, from there, of which a change matters; each a literal or a pattern of Git's
 * @param fallback the command that judges the fleet where no fleetc is on the PATH; empty if nothing else is known
 */
record HookScript(Moment moment, String fleet, List<String> watched, List<String> fallback) {
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

    /** The lines. Git is asked first, in a few milliseconds, so that what has nothing to do with the fleet starts no Java. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(begin(fleet));
        lines.addAll(
                moment == Moment.COMMIT
                        ? beforeCommit().lines().toList()
                        : beforePush().lines().toList());
        lines.add(end(fleet));
        return lines;
    }

    /** A deleted file counts, as all that is staged. */
    private String beforeCommit() {
        return """
            # Judges what is staged. `fleetc install-git-hook%s --uninstall` takes these lines away.
            git diff --cached --quiet --no-ext-diff -- %s || (
            %s
                "$@" || {
                    code=$?
                    echo 'fleetc: nothing was committed; `git commit --no-verify` commits all the same' >&2
                    exit $code
                }
            ) || exit
            """.formatted(root(), words(watched), start());
    }

    /**
     * Git names what is pushed on standard input, which belongs to whatever else the hook does, too. Each tip becomes an
     * index of its own, which is what fleetc reads, and is judged against what the remote has: its branch, or for a new one
     * where that parted from the others. A branch that is deleted is none.
     */
    private String beforePush() {
        return """
            # Judges what is pushed. `fleetc install-git-hook%s --pre-push --uninstall` takes these lines away.
            fleetc_pushed=$(cat)
            printf '%%s\\n' "$fleetc_pushed" | (
                remote=$1
            %s
                GIT_INDEX_FILE=$(git rev-parse --git-path "fleetc-index-$$")
                trap 'rm -f "$GIT_INDEX_FILE"' EXIT
                while read -r ref new target old; do
                    case $new in *[!0]*) ;; *) continue ;; esac
                    case $old in *[!0]*) git cat-file -e "$old^{commit}" 2>/dev/null || old= ;; *) old= ;; esac
                    [ -n "$old" ] || old=$(git merge-base "$new" $(git for-each-ref --format='%%(objectname)' "refs/remotes/$remote/") 2>/dev/null)
                    [ -z "$old" ] || ! git diff --quiet --no-ext-diff "$old" "$new" -- %s || continue
                    export GIT_INDEX_FILE FLEETC_BASE="$old"
                    git read-tree "$new" && "$@" </dev/null || {
                        code=$?
                        echo 'fleetc: nothing was pushed; `git push --no-verify` pushes all the same' >&2
                        exit $code
                    }
                done
            ) || exit
            exec <<FLEETC_PUSHED
            $fleetc_pushed
            FLEETC_PUSHED
            """.formatted(root(), start(), words(watched));
    }

    /** The fleet as a word of a command that is run at the top of the work tree. */
    private String root() {
        return fleet.equals(".") ? "" : new ShellWords().word(fleet).text();
    }

    /** What sets the words of the command, or ends the hook where there is nothing to run. */
    private String start() {
        String other = fallback.isEmpty()
                ? "# Nothing else is known of that would run it."
                : "command -v fleetc >/dev/null 2>&1 || set -- " + words(fallback);
        return """
                set -- fleetc validate --index %s
                %s
                command -v "$1" >/dev/null 2>&1 || {
                    echo 'fleetc: there is no fleetc for the %s hook: put it on the PATH, or use --no-verify' >&2
                    exit 1
                }\
            """.formatted(quoted(fleet), other, moment.hook());
    }

    private static String words(List<String> words) {
        return words.stream().map(HookScript::quoted).collect(Collectors.joining(" "));
    }

    /** A word as the shell reads it back, whatever is in it. */
    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
