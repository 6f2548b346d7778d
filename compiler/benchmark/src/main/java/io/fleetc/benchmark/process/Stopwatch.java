package io.fleetc.benchmark.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs, one after another, and takes what each cost. Cpu time is what the system charges for children that ended,
 * before and after; the peak of memory is {@code VmHWM}, read while the program runs and therefore without what it takes in
 * its last two per cent.
 */
final class Stopwatch {
    /** How much of a run may pass between two readings of its memory. */
    private static final int READINGS_PER_RUN = 50;

    private static final int LINES_OF_A_FAILURE = 3;

    private final Path output;
    private final Path errors;

    /** A stop watch that keeps what programs write in a directory. */
    Stopwatch(Path directory) {
        this.output = directory.resolve("stdout");
        this.errors = directory.resolve("stderr");
    }

    /** What the program that ran last wrote to its standard output. */
    Path output() {
        return output;
    }

    /** Runs a program to its end; one that fails costs nothing that could be compared. */
    Cost time(Program program) throws IOException, InterruptedException, ProgramFailed {
        ProcessBuilder builder = new ProcessBuilder(program.command())
                .directory(program.directory().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(program.environment());
        double cpu = LibC.childrenCpu();
        long start = System.nanoTime();
        Process process = builder.start();
        long peak = 0;
        long pause = 1;
        while (!process.waitFor(pause, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peak(process.pid()));
            pause = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) / READINGS_PER_RUN);
        }
        double wall = (System.nanoTime() - start) / 1e6;
        cpu = LibC.childrenCpu() - cpu;
        if (process.exitValue() != 0) {
            throw new ProgramFailed(process.exitValue(), said());
        }
        return new Cost(cpu, wall, peak);
    }

    private String said() throws IOException {
        List<String> lines = Files.readAllLines(errors);
        return String.join(" ", lines.subList(0, Math.min(LINES_OF_A_FAILURE, lines.size())));
    }

    /** In KiB; 0 if the process has ended or the system has no such file. */
    private static long peak(long process) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
        } catch (IOException ended) {
            // Nothing to read any more, or nowhere to read it.
        }
        return 0;
    }
}
