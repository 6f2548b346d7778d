package io.fleetc.maven;

import io.fleetc.compiler.CompileOptions;
import io.fleetc.compiler.FleetCompiler;
import io.fleetc.compiler.FleetRoot;
import io.fleetc.diff.DiffJson;
import io.fleetc.diff.DiffMarkdown;
import io.fleetc.diff.DiffText;
import io.fleetc.diff.FleetDiff;
import io.fleetc.history.Revision;
import java.io.File;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Shows what the change since a base does to which clusters, the gravest first; never writes but a report. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(name = "diff", threadSafe = true, requiresProject = false)
public final class DiffMojo extends ChangeMojo {
    /** Leave nothing out of the text. */
    @Parameter(property = "fleetc.full", defaultValue = "false")
    private boolean full;

    /** Fail the build if anything differs. */
    @Parameter(property = "fleetc.failOnChange", defaultValue = "false")
    private boolean failOnChange;

    /** A file for the report beside the log: Markdown if its name ends with `.md`, JSON with `.json`, else text. */
    @Parameter(property = "fleetc.reportFile")
    private @Nullable File reportFile;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        CompileOptions options = options();
        FleetDiff diff = withPast(past -> {
            Revision earlier = past.value().base();
            return accepted(
                    past.then(open -> FleetCompiler.diff(
                            called(earlier),
                            FleetRoot.hermetic(earlier.files()),
                            FleetRoot.hermetic(sources()),
                            options)),
                    "the fleets cannot be compared");
        });
        say(DiffText.render(diff, full, false));
        if (reportFile != null) {
            String name = reportFile.getName();
            ReportFile.write(
                    reportFile.toPath(),
                    name.endsWith(".md")
                            ? DiffMarkdown.render(diff, command())
                            : name.endsWith(".json") ? DiffJson.render(diff) : DiffText.render(diff, full, false));
        }
        if (failOnChange && !diff.isEmpty()) {
            throw new MojoFailureException("fleetc: the change does something, see above");
        }
    }

    /** The base as the user named it; a directory by its name, since its path may be another one elsewhere. */
    private String called(Revision earlier) {
        return earlier.at().isPresent() ? base().get(base().size() - 1) : earlier.label();
    }

    private String command() {
        return "mvn fleetc:diff -Dfleetc.base=" + String.join(",", base()) + " -Dfleetc.full";
    }
}
