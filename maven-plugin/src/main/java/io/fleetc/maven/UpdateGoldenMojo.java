package io.fleetc.maven;

import io.fleetc.compiler.CompiledFleet;
import io.fleetc.output.OutputDirectory;
import io.fleetc.output.WriteOptions;
import io.fleetc.output.WriteReport;
import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes the golden files anew, for review; refused in continuous integration, where nobody reviews. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(name = "update-golden", threadSafe = true, requiresProject = false)
public final class UpdateGoldenMojo extends FleetMojo {
    /** The committed output. */
    @Parameter(
            property = "fleetc.goldenDirectory",
            defaultValue = "${project.basedir}/src/test/fleet-golden",
            required = true)
    private File goldenDirectory;

    /** Set by continuous integration. */
    @Parameter(defaultValue = "${env.CI}", readonly = true)
    private @Nullable String continuousIntegration;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        if (continuousIntegration != null && !continuousIntegration.isEmpty()) {
            throw new MojoFailureException(
                    "fleetc: golden files are not updated in continuous integration (CI is set)");
        }
        CompiledFleet fleet = compiled();
        WriteReport report = accepted(
                new OutputDirectory(goldenDirectory.toPath())
                        .write(fleet.files(), new WriteOptions(true, false, fleet.partial())),
                "nothing was written");
        getLog().info(
                        report.isUpToDate()
                                ? "golden files are up to date"
                                : Count.of(report.written().size(), "golden file") + " written, "
                                        + report.pruned().size() + " pruned; review the change");
    }
}
