package io.fleetc.maven;

import io.fleetc.compiler.ChangeTerms;
import io.fleetc.compiler.FleetCompiler;
import io.fleetc.compiler.FleetRoot;
import io.fleetc.compiler.JudgedChange;
import io.fleetc.diagnostic.Checked;
import io.fleetc.history.Staged;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Says everything that can be said about the fleet and, where a base is named, about the change since it, and fails the build
 * if it would not work.
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true, requiresProject = false)
public final class ValidateMojo extends ChangeMojo {
    /**
     * Judge what the next commit will have, from Git's index, whatever lies in the working directory; the change starts from
     * `HEAD` unless a base is named.
     */
    @Parameter(property = "fleetc.index", defaultValue = "false")
    private boolean index;

    /** Git names another index than the usual one for `git commit -a`. */
    @Parameter(defaultValue = "${env.GIT_INDEX_FILE}", readonly = true)
    private @Nullable String indexFile;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        if (!index) {
            say(judged(FleetRoot.hermetic(sources())));
            return;
        }
        Optional<Path> file = Optional.ofNullable(indexFile)
                .filter(named -> !named.isEmpty())
                .map(named -> directory().resolve(named));
        Checked<Staged> opened = Staged.open(root().toPath(), file);
        if (!opened.present()) {
            accepted(opened, "the index cannot be read");
        }
        try (Staged staged = opened.value()) {
            beforeCommit(staged.hasHead());
            say(judged(FleetRoot.hermetic(
                    accepted(staged.fleet(root().toPath(), FleetRoot.ENTRIES), "there is no such fleet"))));
        }
    }

    private JudgedChange judged(FleetRoot root) throws MojoExecutionException, MojoFailureException {
        if (base().isEmpty()) {
            ChangeTerms terms = terms(Optional.empty());
            return accepted(FleetCompiler.validate(root, Optional.empty(), terms), "the fleet is wrong");
        }
        return withPast(past -> {
            ChangeTerms terms = terms(Optional.of(past.value()));
            return accepted(
                    past.then(open -> FleetCompiler.validate(root, Optional.of(open), terms)),
                    "the fleet is wrong, or the change to it");
        });
    }

    private void say(JudgedChange judged) {
        getLog().info("fleet `" + judged.fleet().description().name() + "`: "
                + Count.of(judged.fleet().clusters().size(), "cluster") + ", nothing wrong"
                + judged.judgement()
                        .map(judgement ->
                                "; the change is " + judgement.verdict().word())
                        .orElse(""));
    }
}
