package io.fleetc.benchmark.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** One row of the table: a program that is run in every round, and what its runs cost. */
final class Case {
    /** What has to be so before each run, outside what is measured. */
    @FunctionalInterface
    interface Preparation {
        void prepare() throws IOException;
    }

    /** How much a program made, asked for after its first run. */
    @FunctionalInterface
    interface Made {
        OutputSize size() throws IOException;
    }

    private final String name;
    private final @Nullable Program program;
    private final List<Cost> costs = new ArrayList<>();
    private Preparation before = () -> {};
    private Made made = () -> OutputSize.NOTHING;
    private OutputSize size = OutputSize.NOTHING;
    private int rounds = Integer.MAX_VALUE;
    private String failure;

    private Case(String name, @Nullable Program program, String failure) {
        this.name = name;
        this.program = program;
        this.failure = failure;
    }

    static Case of(String name, Program program) {
        return new Case(name, program, "");
    }

    /** One that cannot be run here, which the table says. */
    static Case absent(String name, String why) {
        return new Case(name, null, why);
    }

    Case before(Preparation preparation) {
        this.before = preparation;
        return this;
    }

    Case making(Made output) {
        this.made = output;
        return this;
    }

    /** Runs in the first rounds only, since it takes long. */
    Case atMost(int times) {
        this.rounds = times;
        return this;
    }

    /** Runs once and keeps what it cost; a failure is kept too, and ends it. */
    void run(Stopwatch stopwatch, int round) throws IOException, InterruptedException {
        if (program == null || !failure.isEmpty() || round >= rounds) {
            return;
        }
        before.prepare();
        try {
            costs.add(stopwatch.time(program));
            if (size.equals(OutputSize.NOTHING)) {
                size = made.size();
            }
        } catch (ProgramFailed failed) {
            failure = String.valueOf(failed.getMessage());
            costs.clear();
        }
    }

    String name() {
        return name;
    }

    /** Why there are no figures; empty if there are. */
    String failure() {
        return failure;
    }

    boolean measured() {
        return !costs.isEmpty();
    }

    OutputSize size() {
        return size;
    }

    /** The median of the runs, in milliseconds. */
    double cpu() {
        return median(Cost::cpu);
    }

    double wall() {
        return median(Cost::wall);
    }

    /** The run that was disturbed least, in milliseconds. */
    double leastCpu() {
        return sorted(Cost::cpu)[0];
    }

    /** The highest of all runs, in MiB. */
    double peak() {
        double[] peaks = sorted(Cost::peak);
        return peaks[peaks.length - 1] / 1024;
    }

    /** Cpu milliseconds for a hundred objects. */
    double perObjects() {
        return cpu() * 100 / size.objects();
    }

    /** Cpu milliseconds for 100 KB of output. */
    double perBytes() {
        return cpu() * 100_000 / size.bytes();
    }

    boolean comparable() {
        return measured() && size.objects() > 0;
    }

    private double median(ToDoubleFunction<Cost> of) {
        double[] all = sorted(of);
        int middle = all.length / 2;
        return all.length % 2 == 1 ? all[middle] : (all[middle - 1] + all[middle]) / 2;
    }

    private double[] sorted(ToDoubleFunction<Cost> of) {
        double[] all = costs.stream().mapToDouble(of).toArray();
        Arrays.sort(all);
        return all;
    }
}
