package io.fleetc.maven;

import io.fleetc.compiler.CompiledFleet;
import io.fleetc.compiler.FleetCompiler;
import io.fleetc.diagnostic.Checked;
import io.fleetc.output.OutputDirectory;
import io.fleetc.output.WriteOptions;
import io.fleetc.output.WriteReport;
import io.fleetc.source.WitnessedSources;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Compiles the fleet and writes each cluster's values and manifests; files that are right already are not touched, and where
 * neither the fleet nor a parameter nor a file of the output changed since the last run, nothing is done at all.
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(name = "compile", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true, requiresProject = false)
public final class CompileMojo extends FleetMojo {
    /** Where the output is written. */
    @Parameter(property = "fleetc.outputDirectory", defaultValue = "${project.build.directory}/fleetc", required = true)
    private File outputDirectory;

    /** Overwrite files that were edited by hand, and compile even if nothing changed. */
    @Parameter(property = "fleetc.force", defaultValue = "false")
    private boolean force;

    /** Where it is remembered what the last run saw and made. */
    @Parameter(defaultValue = "${project.build.directory}/fleetc-fingerprints", readonly = true, required = true)
    private File fingerprints;

    /** The execution, since each has its own output. */
    @Parameter(defaultValue = "${mojo.executionId}", readonly = true, required = true)
    private String execution;

    /** Another version may write otherwise. */
    @Parameter(defaultValue = "${plugin.version}", readonly = true, required = true)
    private String version;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        Path record = fingerprints.toPath().resolve("compile-" + execution + ".txt");
        Path output = outputDirectory.toPath();
        Map<String, String> told = told();
        Optional<Fingerprint> last = force ? Optional.empty() : Fingerprint.read(record);
        if (last.isPresent()) {
            Optional<String> reason = last.get().reason(told, sources(), output);
            if (reason.isEmpty()) {
                getLog().info(Count.of(last.get().made().size(), "file") + ", up to date");
                return;
            }
            getLog().debug("compiling, since " + reason.get());
        }
        WitnessedSources sources = new WitnessedSources(sources());
        Checked<CompiledFleet> compiled = FleetCompiler.compile(sources, options());
        CompiledFleet fleet = accepted(compiled, "the fleet is wrong");
        WriteReport report = accepted(
                new OutputDirectory(output).write(fleet.files(), new WriteOptions(force, false, fleet.partial())),
                "nothing was written");
        // What is wrong is said each time.
        if (compiled.diagnostics().isEmpty()) {
            remember(record, told, sources, fleet);
        }
        getLog().info(
                        report.isUpToDate()
                                ? Count.of(report.unchanged().size(), "file") + ", compiled to the same"
                                : Count.of(report.written().size(), "file") + " written, "
                                        + report.unchanged().size() + " unchanged, "
                                        + report.pruned().size() + " pruned");
    }

    private Map<String, String> told() throws MojoExecutionException {
        Map<String, String> told = new TreeMap<>(parameters());
        told.put("fleetc.outputDirectory", outputDirectory.getPath());
        told.put("the version", version + " " + PluginDigest.of(version));
        return told;
    }

    private void remember(Path record, Map<String, String> told, WitnessedSources sources, CompiledFleet fleet) {
        try {
            Fingerprint.of(
                            told,
                            sources,
                            outputDirectory.toPath(),
                            fleet.files().paths())
                    .write(record);
        } catch (IOException failed) {
            getLog().debug("it is not remembered what was compiled", failed);
        }
    }
}
