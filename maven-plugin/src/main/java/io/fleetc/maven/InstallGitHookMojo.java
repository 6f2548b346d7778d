package io.fleetc.maven;

import io.fleetc.compiler.FleetRoot;
import io.fleetc.diagnostic.Checked;
import io.fleetc.hook.GitHook;
import io.fleetc.hook.Moment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Has Git refuse commits that make the fleet wrong: writes its pre-commit hook, once for the whole build.
 *
 * <p>The hook judges what is staged, not the files of the working directory, and starts nothing where no file of the fleet is
 * staged. It runs the `fleetc` on the PATH, which takes a second; where there is none, Maven with the goal `validate`.
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(name = "install-git-hook", aggregator = true, threadSafe = true, requiresProject = false)
public final class InstallGitHookMojo extends FleetMojo {
    /** Put the call into a hook that somebody else wrote, before what that does. */
    @Parameter(property = "fleetc.add", defaultValue = "false")
    private boolean add;

    /** Take the hook away again. */
    @Parameter(property = "fleetc.uninstall", defaultValue = "false")
    private boolean uninstall;

    /** The version that the hook runs. */
    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        GitHook hook = accepted(GitHook.of(root().toPath(), Moment.COMMIT), "there is no place for a hook");
        try {
            if (uninstall) {
                getLog().info(
                                hook.uninstall() == GitHook.Outcome.ABSENT
                                        ? "the fleet has no hook"
                                        : "took the fleet out of the pre-commit hook");
                return;
            }
            Checked<GitHook.Outcome> installed =
                    hook.install(FleetRoot.INPUTS, fleet -> fallback(fleet, hook.top()), add);
            GitHook.Outcome outcome = accepted(installed, "the hook was not written");
            getLog().info(
                            outcome == GitHook.Outcome.UNCHANGED
                                    ? "the pre-commit hook is as it should be"
                                    : "wrote the pre-commit hook");
        } catch (IOException failed) {
            throw new MojoExecutionException("fleetc: the hook cannot be read or written", failed);
        }
    }

    /** Maven with this goal's sibling, from what was downloaded already. */
    private List<String> fallback(String fleet, Path top) {
        return List.of(
                Files.exists(top.resolve("mvnw")) ? "./mvnw" : "mvn",
                "-o",
                "-q",
                "-B",
                "-N",
                "io.fleetc:fleetc-maven-plugin:" + version + ":validate",
                "-Dfleetc.index",
                "-Dfleetc.root=" + fleet);
    }
}
