package io.fleetc.maven;

import io.fleetc.compiler.FleetCompiler;
import io.fleetc.compiler.ValidatedFleet;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Says everything that can be said about the fleet, and fails the build if it would not work. */
@Mojo(name = "validate", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true, requiresProject = false)
public final class ValidateMojo extends FleetMojo {
    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        ValidatedFleet fleet = accepted(FleetCompiler.validate(sources()), "the fleet is wrong");
        getLog().info("fleet `" + fleet.description().name() + "`: "
                + Count.of(fleet.clusters().size(), "cluster") + ", nothing wrong");
    }
}
