package io.fleetc.maven;

import io.fleetc.compiler.FleetCompiler;
import io.fleetc.compiler.FleetRoot;
import io.fleetc.compiler.PlannedFleet;
import io.fleetc.compiler.WrittenPlan;
import io.fleetc.history.Past;
import io.fleetc.plan.view.PlanJson;
import io.fleetc.plan.view.PlanMarkdown;
import io.fleetc.plan.view.PlanText;
import io.fleetc.plan.view.PlanView;
import io.fleetc.report.Ink;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Divides the change since a base into the fewest legal steps. The command line writes each of them: `fleetc plan --write`.
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
@Mojo(name = "plan", threadSafe = true, requiresProject = false)
public final class PlanMojo extends ChangeMojo {
    private static final int WIDTH = 120;

    /** A file for the report beside the log: Markdown if its name ends with `.md`, JSON with `.json`, else text. */
    @Parameter(property = "fleetc.reportFile")
    private @Nullable File reportFile;

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
        FleetRoot root = FleetRoot.hermetic(sources());
        PlanView plan = withPast(past -> {
            Past opened = past.value();
            var terms = terms(Optional.of(opened));
            PlannedFleet planned = accepted(
                    past.then(open -> FleetCompiler.plan(root, open, terms)), "there is no plan for this change");
            return WrittenPlan.of(root, planned).view();
        });
        say(PlanText.of(plan, Ink.PLAIN, WIDTH));
        if (reportFile != null) {
            String name = reportFile.getName();
            ReportFile.write(
                    reportFile.toPath(),
                    name.endsWith(".md")
                            ? PlanMarkdown.of(plan)
                            : name.endsWith(".json") ? PlanJson.text(plan) : PlanText.of(plan, Ink.PLAIN, WIDTH));
        }
    }
}
