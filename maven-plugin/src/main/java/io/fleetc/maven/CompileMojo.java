package io.fleetc.maven;

import io.fleetc.compiler.CompiledFleet;
import io.fleetc.output.OutputDirectory;
import io.fleetc.output.WriteOptions;
import io.fleetc.output.WriteReport;
import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Compiles the fleet and writes each cluster's values and manifests; files that are right already are not touched. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(name = "compile", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true, requiresProject = false)
public final class CompileMojo extends FleetMojo {
    /** Where the output is written. */
    @Parameter(property = "fleetc.outputDirectory", defaultValue = "${project.build.directory}/fleetc", required = true)
    private File outputDirectory;

    /** Overwrite files that were edited by hand. */
    @Parameter(property = "fleetc.force", defaultValue = "false")
    private boolean force;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        CompiledFleet fleet = compiled();
        WriteOptions options = new WriteOptions(force, false, fleet.partial());
        WriteReport report = accepted(
                new OutputDirectory(outputDirectory.toPath()).write(fleet.files(), options), "nothing was written");
        getLog().info(
                        report.isUpToDate()
                                ? Count.of(report.unchanged().size(), "file") + ", up to date"
                                : Count.of(report.written().size(), "file") + " written, "
                                        + report.unchanged().size() + " unchanged, "
                                        + report.pruned().size() + " pruned");
    }
}
