package io.fleetc.benchmark.process;

import io.fleetc.benchmark.GrownFleet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands of fleetc that are measured, each with a fleet to work on. */
final class FleetCases {
    /** The fleet of the cold starts. */
    static final int SMALL = 3;

    /** From here on a fleet is compiled in the first three rounds only. */
    private static final int LARGE = 1_000;

    private static final int ROUNDS_OF_LARGE = 3;

    /** The fleet that has to fit into one GiB: the heap gets three quarters of it, compiled code and threads the rest. */
    private static final int HUGE = 10_000;

    private static final String HEAP_OF_HUGE = "-Xmx768m";

    private final Installation installation;
    private final String remark;
    private final Path work;
    private final Stopwatch stopwatch;
    private final GrownFleet grown;

    /**
     * The cases of an installation.
     *
     * @param remark what the names of its cases end with
     */
    FleetCases(Installation installation, String remark, Path work, Stopwatch stopwatch) throws IOException {
        this.installation = installation;
        this.remark = remark;
        this.work = work;
        this.stopwatch = stopwatch;
        this.grown = GrownFleet.ofExample();
    }

    Case version() {
        return Case.of("version" + remark, installation.command(work, "version"));
    }

    Case help() {
        return Case.of("--help" + remark, installation.command(work, "--help"));
    }

    Case validate() throws IOException {
        return Case.of(
                "validate, fleet of 3" + remark,
                installation.command(work, "validate", fleet(SMALL).toString()));
    }

    /** One cluster as Argo CD asks for it. */
    Case render() throws IOException, InterruptedException {
        String parameters = "[{\"name\": \"cluster\", \"string\": \"" + GrownFleet.name(1) + "\"}]";
        Program generate = installation
                .command(fleet(SMALL), "argocd", "generate")
                .with("ARGOCD_APP_NAME", GrownFleet.name(1))
                .with("ARGOCD_APP_PARAMETERS", parameters);
        try {
            stopwatch.time(generate);
            return Case.of("argocd generate, 1 of 3" + remark, generate)
                    .making(() -> OutputSize.of(stopwatch.output()));
        } catch (ProgramFailed notYet) {
            Path out = work.resolve("out/rendered");
            Program compile = installation.command(
                    work, "compile", fleet(SMALL).toString(), "--cluster", GrownFleet.name(1), "-d", out.toString());
            return Case.of("compile --cluster, 1 of 3" + remark, compile)
                    .before(() -> Trees.aside(out))
                    .making(() -> OutputSize.of(out));
        }
    }

    /** What the hook of plain Git does about a commit that has nothing to do with the fleet. */
    Case hook() throws IOException, InterruptedException {
        String name = "Git hook, no fleet changed";
        Path repository = work.resolve("repository");
        Trees.delete(repository);
        Files.createDirectories(repository);
        Trees.copy(fleet(SMALL), repository.resolve("fleet"));
        Path notes = repository.resolve("NOTES.md");
        Files.writeString(notes, "First.\n");
        try {
            git(repository, "init", "-q");
            git(repository, "add", ".");
            git(repository, "-c", "user.name=Nobody", "-c", "user.email=nobody@example.com", "commit", "-qm", "First");
            stopwatch.time(installation.command(repository, "install-git-hook", "fleet"));
            Files.writeString(notes, "Second.\n");
            git(repository, "add", ".");
        } catch (ProgramFailed failed) {
            return Case.absent(name, String.valueOf(failed.getMessage()));
        }
        Path hook = repository.resolve(".git/hooks/pre-commit");
        return Case.of(name, new Program(List.of(hook.toString()), repository, installation.environment()));
    }

    /** A whole fleet, to a directory that is not there: a file for each component of a cluster, as by default. */
    Case compile(int clusters) throws IOException {
        return compile(clusters, out(clusters), "component");
    }

    /** The same with one file for a cluster, which is what the peers write. */
    Case compileToOneFile(int clusters) throws IOException {
        return compile(clusters, work.resolve("out/one-file-" + clusters), "cluster");
    }

    private Case compile(int clusters, Path out, String layout) throws IOException {
        Program program = installation.command(
                work, "compile", fleet(clusters).toString(), "-d", out.toString(), "--layout", layout);
        String name = "compile, " + Peers.counted(clusters) + (layout.equals("cluster") ? ", one file each" : "");
        Case compile =
                Case.of(name, clusters < HUGE ? program : within(program)).before(() -> Trees.aside(out));
        if (clusters >= LARGE) {
            return compile.atMost(clusters < HUGE ? ROUNDS_OF_LARGE : 1);
        }
        return compile.making(() -> OutputSize.of(out));
    }

    /** The same again, right after it. */
    Case again(int clusters) {
        return repeated("the same again, nothing changed", clusters, () -> {});
    }

    /** The same again after a change of one cluster. */
    Case changed(int clusters) {
        List<Integer> runs = new ArrayList<>();
        Path file = work.resolve("fleet-" + clusters).resolve(GrownFleet.file(0));
        return repeated("the same again, one cluster changed", clusters, () -> {
            boolean odd = runs.size() % 2 == 0;
            runs.add(runs.size());
            Files.writeString(file, odd ? grown.changed(0) : grown.cluster(0));
        });
    }

    private Case repeated(String what, int clusters, Case.Preparation preparation) {
        Path fleet = work.resolve("fleet-" + clusters);
        Program program = installation.command(
                work, "compile", fleet.toString(), "-d", out(clusters).toString());
        Case repeated = Case.of(what + ", " + clusters, program).before(preparation);
        return clusters >= LARGE ? repeated.atMost(ROUNDS_OF_LARGE) : repeated;
    }

    private static Program within(Program program) {
        return program.with("FLEETC_JAVA_OPTS", HEAP_OF_HUGE);
    }

    private void git(Path repository, String... arguments) throws IOException, InterruptedException, ProgramFailed {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        stopwatch.time(Program.of(repository, command));
    }

    private Path out(int clusters) {
        return work.resolve("out/" + clusters);
    }

    private Path fleet(int clusters) throws IOException {
        Path fleet = work.resolve("fleet-" + clusters);
        if (!Files.isDirectory(fleet)) {
            Trees.write(fleet, grown.files(clusters));
        }
        return fleet;
    }
}
