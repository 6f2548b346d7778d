package io.fleetc.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * What one piece of work cost.
 *
 * @param first cpu time of the first run in this virtual machine, in nanoseconds
 * @param median cpu time of the median of the later runs, in nanoseconds
 * @param allocated bytes allocated by the median run
 */
record Measured(long first, long median, long allocated) {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Runs the work once and then as often as {@code runs} says; only the calling thread's time counts. */
    static Measured of(int runs, Runnable work) {
        long first = cpu(work);
        long[] times = new long[runs];
        long[] bytes = new long[runs];
        for (int i = 0; i < runs; i++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            times[i] = cpu(work);
            bytes[i] = THREADS.getCurrentThreadAllocatedBytes() - before;
        }
        Arrays.sort(times);
        Arrays.sort(bytes);
        return new Measured(first, times[runs / 2], bytes[runs / 2]);
    }

    /** The median as a multiple of another piece of work's. */
    double ratio(Measured other) {
        return (double) median / other.median;
    }

    private static long cpu(Runnable work) {
        long before = THREADS.getCurrentThreadCpuTime();
        work.run();
        return THREADS.getCurrentThreadCpuTime() - before;
    }
}
