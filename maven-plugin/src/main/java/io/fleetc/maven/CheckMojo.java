package io.fleetc.maven;

import io.fleetc.compiler.CompiledFleet;
import io.fleetc.output.Comparison;
import io.fleetc.output.Repair;
import io.fleetc.report.Report;
import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Compiles the fleet in memory and compares it with the committed golden files; never writes. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class CheckMojo extends FleetMojo {
    /** The committed output. */
    @Parameter(
            property = "fleetc.goldenDirectory",
            defaultValue = "${project.basedir}/src/test/fleet-golden",
            required = true)
    private File goldenDirectory;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        CompiledFleet fleet = compiled();
        Comparison comparison = accepted(
                Comparison.of(fleet.files(), goldenDirectory.toPath(), fleet.partial()),
                "the golden files cannot be compared");
        if (!comparison.isEmpty()) {
            log(Report.of(comparison.diagnostics(seen(goldenDirectory), Repair.always("mvn fleetc:update-golden"))));
            throw new MojoFailureException("fleetc: "
                    + Count.of(comparison.differences().size(), "file")
                    + " differ from what the fleet compiles to; run `mvn fleetc:update-golden` and review the change");
        }
        getLog().info(Count.of(fleet.files().paths().size(), "file") + " as compiled");
    }
}
