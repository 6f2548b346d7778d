package io.fleetc.maven;

import io.fleetc.compiler.CompileOptions;
import io.fleetc.compiler.CompiledFleet;
import io.fleetc.compiler.FleetCompiler;
import io.fleetc.compiler.Selection;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Severity;
import io.fleetc.output.Layout;
import io.fleetc.report.TextReport;
import io.fleetc.source.Sources;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: where the fleet is, when to skip, how diagnostics reach the log. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
abstract class FleetMojo extends AbstractMojo {
    /** The fleet: a directory with `fleet.yaml`, or one file. */
    @Parameter(property = "fleetc.root", defaultValue = "${project.basedir}/src/main/fleet", required = true)
    private File root;

    /** The clusters to compile or compare; all when none is named. */
    @Parameter(property = "fleetc.clusters")
    private @Nullable List<String> clusters;

    /** How objects are spread over files: `component`, `cluster` or `object`. */
    @Parameter(property = "fleetc.layout", defaultValue = "component", required = true)
    private String layout;

    /** Prove every object against its typed model. */
    @Parameter(property = "fleetc.verify", defaultValue = "false")
    private boolean verify;

    /** Treat warnings as errors. */
    @Parameter(property = "fleetc.strict", defaultValue = "false")
    private boolean strict;

    /** How many clusters are compiled at the same time; the output is the same for every number. */
    @Parameter(property = "fleetc.threads", defaultValue = "1")
    private int threads;

    /** Do nothing. */
    @Parameter(property = "fleetc.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped (fleetc.skip)");
            return;
        }
        run();
    }

    /** What the goal does. */
    abstract void run() throws MojoExecutionException, MojoFailureException;

    /** The directory or file of the fleet. */
    final File root() {
        return root;
    }

    /** Every parameter here that makes a difference to what is compiled. */
    final Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("fleetc.root", root.getPath());
        parameters.put("fleetc.clusters", String.valueOf(clusters));
        parameters.put("fleetc.layout", layout);
        parameters.put("fleetc.verify", String.valueOf(verify));
        parameters.put("fleetc.strict", String.valueOf(strict));
        return parameters;
    }

    /** Writes a report to Maven's log, line by line. */
    final void say(String text) {
        text.lines().forEach(getLog()::info);
    }

    /** The files of the fleet. */
    final Sources sources() {
        return Sources.open(root.toPath());
    }

    /** The compiled fleet; what is wrong with it fails the build. */
    final CompiledFleet compiled() throws MojoExecutionException, MojoFailureException {
        return accepted(FleetCompiler.compile(sources(), options()), "the fleet is wrong");
    }

    /** Logs what a stage has to say and fails the build if there is an error. */
    final <T> T accepted(Checked<T> checked, String failure) throws MojoExecutionException, MojoFailureException {
        log(checked.diagnostics());
        boolean warned = checked.diagnostics().stream().anyMatch(d -> d.severity() == Severity.WARNING);
        if (checked.accepted() && !(strict && warned)) {
            return checked.value();
        }
        if (checked.diagnostics().stream().anyMatch(FleetMojo::isInputOutput)) {
            throw new MojoExecutionException("fleetc: reading or writing failed, see above");
        }
        throw new MojoFailureException("fleetc: " + failure + ", see above");
    }

    /** Writes diagnostics to Maven's log, each at the level of its severity. */
    final void log(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            String text = TextReport.plain(List.of(diagnostic));
            // The report ends with a summary line, which the build's own result replaces.
            String shown = text.substring(0, Math.max(0, text.stripTrailing().lastIndexOf('\n')))
                    .stripTrailing();
            switch (diagnostic.severity()) {
                case ERROR -> getLog().error(shown);
                case WARNING -> getLog().warn(shown);
                case NOTE -> getLog().info(shown);
            }
        }
    }

    /** How to compile. */
    final CompileOptions options() throws MojoExecutionException {
        Layout chosen = Layout.named(layout);
        if (chosen == null) {
            throw new MojoExecutionException(
                    "fleetc.layout is `" + layout + "`; allowed are component, cluster and object");
        }
        List<String> selected = clusters == null ? List.of() : clusters;
        return new CompileOptions(new Selection(selected, List.of(), Map.of()), chosen, verify, Math.max(1, threads));
    }

    private static boolean isInputOutput(Diagnostic diagnostic) {
        return switch (diagnostic.code()) {
            case "FC5001", "FC5003", "FC5004", "FC6042" -> true;
            default -> false;
        };
    }
}
