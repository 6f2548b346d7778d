package io.fleetc.benchmark.process;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The one thing that Java does not tell of its children: the cpu time of those that ended. */
interface LibC extends Library {
    /** The children, in {@code getrusage}. */
    int CHILDREN = -1;

    /** More than the size of {@code struct rusage} anywhere. */
    int RUSAGE_BYTES = 256;

    /** Where {@code ru_stime} begins: after the two fields of {@code ru_utime}. */
    int SYSTEM_TIME = 16;

    /** Where a {@code struct timeval} has its microseconds, 32 bits on macOS and, the upper ones empty, 64 on Linux. */
    int MICROSECONDS = 8;

    /** The C library of the system. */
    LibC INSTANCE = Native.load("c", LibC.class);

    int getrusage(int who, Pointer usage);

    /** User and system time of all children that ended so far, in milliseconds. */
    static double childrenCpu() {
        try (Memory usage = new Memory(RUSAGE_BYTES)) {
            if (INSTANCE.getrusage(CHILDREN, usage) != 0) {
                throw new IllegalStateException("getrusage failed");
            }
            return milliseconds(usage, 0) + milliseconds(usage, SYSTEM_TIME);
        }
    }

    private static double milliseconds(Memory usage, int at) {
        return usage.getLong(at) * 1e3 + usage.getInt(at + MICROSECONDS) / 1e3;
    }
}
