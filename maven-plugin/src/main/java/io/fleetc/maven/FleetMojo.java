package io.fleetc.maven;

import io.fleetc.compiler.CompileOptions;
import io.fleetc.compiler.CompiledFleet;
import io.fleetc.compiler.FleetCompiler;
import io.fleetc.compiler.Selection;
import io.fleetc.diagnostic.Checked;
import io.fleetc.diagnostic.Code;
import io.fleetc.diagnostic.Diagnostic;
import io.fleetc.diagnostic.Severity;
import io.fleetc.output.Layout;
import io.fleetc.report.Report;
import io.fleetc.report.TextReport;
import io.fleetc.source.Sources;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Where relative paths count from. */
    @Parameter(defaultValue = "${basedir}", readonly = true)
    private @Nullable File directory;

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

    /** The directory that relative paths count from. */
    final Path directory() {
        return (directory == null ? new File("") : directory).toPath();
    }

    /** A path as it is seen from the directory of the project, which is never absolute. */
    final String seen(File path) {
        Path here = directory().toAbsolutePath().normalize();
        Path there = path.toPath().toAbsolutePath().normalize();
        // On Windows no relative path leads to another drive.
        Path seen = Objects.equals(here.getRoot(), there.getRoot()) ? here.relativize(there) : Path.of("");
        return seen.toString().replace(File.separatorChar, '/');
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
        File fleet = root.isFile() ? root.getAbsoluteFile().getParentFile() : root;
        String seen = fleet == null ? "" : seen(fleet);
        log(Report.below(seen.isEmpty() ? "" : seen + "/", checked.diagnostics()));
        boolean warned = checked.diagnostics().stream().anyMatch(d -> d.severity() == Severity.WARNING);
        if (checked.accepted() && !(strict && warned)) {
            return checked.value();
        }
        if (checked.diagnostics().stream().map(Diagnostic::code).anyMatch(Code::isInputOutput)) {
            throw new MojoExecutionException("fleetc: reading or writing failed, see above");
        }
        throw new MojoFailureException("fleetc: " + failure + ", see above");
    }

    /** Writes a report to Maven's log, each diagnostic at the level of its severity. */
    final void log(Report report) {
        List<String> texts = TextReport.each(report);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            switch (report.diagnostics().get(i).severity()) {
                case ERROR -> getLog().error(text);
                case WARNING -> getLog().warn(text);
                case NOTE -> getLog().info(text);
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
}
